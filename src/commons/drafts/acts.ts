import type { Person } from '../../people/views.ts';
import type { App, Event } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { oneLine } from '../../platform/text/clean.ts';
import { findCard } from '../find.ts';
import { kindForm, langForm, limits, revisionNumber } from '../forms.ts';
import { oldest } from './rules.ts';
import type { DraftRow } from './tables.ts';

/** `topic`, `reply`: in the talk of a card; `need`: of an actor. */
export type DraftAct = 'create' | 'improve' | 'translate' | 'topic' | 'reply' | 'need';
/** `typed`: the fields of the form, whatever they are, as somebody typed them; a draft may be wrong. `slug`, `base`: of a card that exists. */
export type DraftInput = {
  gathering: string;
  id?: string;
  act: DraftAct;
  kind: string;
  lang: string;
  slug?: string;
  base?: number;
  title: string;
  typed: Record<string, unknown>;
};
export type Kept = { ok: { id: string } } | { refused: 'large' | 'many' | 'not-found' };

const mostDrafts = 50;
const mostCharacters = 200_000;

/** Keeps what was typed, for its writer only: over the draft `id` when it is theirs, else as a new one. */
export async function keepDraft(app: App, person: Person, input: DraftInput): Promise<Kept> {
  const body = JSON.stringify(input.typed);
  if (body.length > mostCharacters) return { refused: 'large' };
  const now = app.clock.iso();
  return app.write(async (tx) => {
    await tx.deleteFrom('drafts').where('kept_at', '<', oldest(app.clock.now())).execute();
    const about = await aboutOf(tx, input);
    if (!about) return { refused: 'not-found' };
    const changed = await tx
      .updateTable('drafts')
      .set({ ...about, body, kept_at: now })
      .where('id', '=', input.id ?? '')
      .where('person_id', '=', person.id)
      .where('gathering_id', '=', input.gathering)
      .returning('id')
      .executeTakeFirst();
    if (changed) return { ok: { id: changed.id } };
    const { count } = await tx
      .selectFrom('drafts')
      .select((e) => e.fn.countAll<number | string>().as('count'))
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostDrafts) return { refused: 'many' };
    const id = app.ids.id();
    const row: DraftRow = { id, person_id: person.id, gathering_id: input.gathering, ...about, body, made_at: now, kept_at: now };
    await tx.insertInto('drafts').values(row).execute();
    return { ok: { id } };
  });
}

type About = Pick<DraftRow, 'act' | 'kind' | 'lang' | 'card_id' | 'base' | 'title'>;

async function aboutOf(tx: Tx, input: DraftInput): Promise<About | undefined> {
  const kind = kindForm.safeParse(input.kind);
  const lang = langForm.safeParse(input.lang);
  if (!kind.success || !lang.success) return undefined;
  const card = input.act === 'create' ? null : await findCard(tx, input.gathering, input.slug ?? '');
  if (card === undefined) return undefined;
  const base = card === null ? null : revisionNumber(input.base ?? card.revision);
  const title = oneLine(input.title).slice(0, limits.title);
  return { act: input.act, kind: kind.data, lang: lang.data, card_id: card?.id ?? null, base, title };
}

/** Published or not wanted any more: it is gone. Somebody else's draft cannot be found. */
export async function discardDraft(app: App, person: Person, id: string): Promise<{ ok: true } | { refused: 'not-found' }> {
  const gone = await app.write((tx) =>
    tx.deleteFrom('drafts').where('id', '=', id).where('person_id', '=', person.id).returning('id').executeTakeFirst(),
  );
  return gone ? { ok: true } : { refused: 'not-found' };
}

/** The job behind an erasure: drafts are nobody else's. */
export async function forgetDrafts(app: App, event: Event): Promise<void> {
  await app.write((tx) => tx.deleteFrom('drafts').where('person_id', '=', String(event['person'])).execute());
}
