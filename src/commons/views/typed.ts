import type { Person } from '../../people/views.ts';
import { personById } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { catalogue } from '../fields/catalogue.ts';
import { applied } from '../fields/values.ts';
import type { Field } from '../fields.shared.ts';
import { fieldsFor } from '../fields.shared.ts';
import type { CardFieldsInput } from '../forms.ts';
import { parseFields } from '../forms.ts';
import type { HeldInput } from '../held/hold.ts';
import type { Kind } from '../kinds.shared.ts';
import { eyesOf, mayModerate } from '../may.ts';
import type { CardFields } from '../snapshot.ts';

export type TypedFields = { fields: CardFields; ownFields: Field[] };

/** What was sent to be written on a card, as the form of that person shows it; nothing when it can no longer be read. */
export async function fieldsTyped(app: App, person: Person, about: { gathering: string; kind: string }, input: CardFieldsInput) {
  const kind = about.kind as Kind;
  const ownFields = fieldsFor(await catalogue(app, about.gathering), kind, eyesOf(person, about.gathering));
  const read = parseFields(kind, input, ownFields);
  if ('refused' in read) return undefined;
  return { fields: { ...read.ok, own: applied({}, read.ok.own) }, ownFields } satisfies TypedFields;
}

export type HeldText = { edit: HeldInput; kind: string; lang: string; author: Person };

/** A text that waits or was declined, as its author sent it: for them, and for the patrol that gives it back. */
export async function heldText(app: App, person: Person, gathering: string, id: string): Promise<HeldText | undefined> {
  const row = await app.db
    .selectFrom('held_edits')
    .leftJoin('cards', 'cards.id', 'held_edits.card_id')
    .select(['held_edits.body', 'held_edits.author_id', 'cards.kind', 'cards.lang', 'cards.slug'])
    .where('held_edits.gathering_id', '=', gathering)
    .where('held_edits.id', '=', id)
    .where('held_edits.state', 'in', ['waiting', 'declined'])
    .executeTakeFirst();
  if (!row || row.body === '' || (row.author_id !== person.id && !mayModerate(person, gathering))) return undefined;
  const author = await personById(app, row.author_id);
  const edit = await asNew(app, JSON.parse(row.body) as HeldInput, row.slug);
  const given = 'lang' in edit.input ? edit.input.lang : undefined;
  const kind = row.kind ?? (edit.act === 'create' ? edit.input.kind : '');
  return author && { edit, kind, lang: given || (row.lang ?? ''), author };
}

/** A correction that is not published is said again: as an answer, or as a need of its own. */
async function asNew(app: App, edit: HeldInput, slug: string | null): Promise<HeldInput> {
  if (edit.act === 'amend' && slug !== null) return { act: 'need', input: { ...edit.input, slug } };
  if (edit.act !== 'mend') return edit;
  const { gathering, message, text } = edit.input;
  const rows = app.db.selectFrom('talk_messages').select(['topic_id', 'lang']).where('id', '=', message);
  const said = await rows.executeTakeFirst();
  return said && slug !== null ? { act: 'reply', input: { gathering, slug, lang: said.lang, topic: said.topic_id, text } } : edit;
}
