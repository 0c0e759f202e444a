import type { Person } from '../../people/views.ts';
import { whoIs } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { FieldChange } from '../compare.ts';
import { changesBetween } from '../compare.ts';
import { currentSnapshot, snapshotAt } from '../find.ts';
import { parseFields, revisionNumber } from '../forms.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { languages } from '../kinds.shared.ts';
import { catalogue } from '../fields/catalogue.ts';
import { applied } from '../fields/values.ts';
import type { Field } from '../fields.shared.ts';
import { fieldsFor } from '../fields.shared.ts';
import { eyesOf, mayModerate } from '../may.ts';
import type { HeldEditRow } from '../patrol/tables.ts';
import type { CreateInput } from '../acts/create.ts';
import { firstState } from '../acts/create.ts';
import type { Snapshot, Whole } from '../snapshot.ts';
import { ownIn, seenBy, withFields } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';
import { parseNeed } from '../needs/forms.ts';
import { needWords } from '../needs/views.ts';
import type { HeldInput, HeldWords } from './hold.ts';
import type { Suspicion } from './rules.ts';

export type HeldState = 'waiting' | 'published' | 'declined' | 'withdrawn';
export type HeldSeen = {
  id: string;
  title: string;
  state: HeldState;
  madeAt: string;
  reasons: Suspicion[];
  note: string;
  /** Where it would be read; once it is decided, a text that was not kept counts as one of a card. */
  about: 'card' | 'talk' | 'need';
  /** Null when that person has left. */
  author: { id: string; name: string } | null;
};

const shown = 50;

/** What waits to be read, the oldest first. Two queries. Nothing for who may not. */
export async function heldWaiting(app: App, person: Person | undefined, gathering: string): Promise<HeldSeen[]> {
  if (!mayModerate(person, gathering)) return [];
  const rows = await app.db
    .selectFrom('held_edits')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .where('state', '=', 'waiting')
    .orderBy('made_at')
    .orderBy('id')
    .limit(shown)
    .execute();
  return seen(app, rows);
}

/** What one wrote oneself and waits or was decided, the latest first; of one card, when it is named. */
export async function ownHeld(app: App, person: Person, gathering: string, card?: string): Promise<HeldSeen[]> {
  let query = app.db.selectFrom('held_edits').selectAll().where('author_id', '=', person.id).where('gathering_id', '=', gathering);
  if (card !== undefined) query = query.where('card_id', '=', card).where('state', '=', 'waiting');
  return seen(app, await query.orderBy('made_at', 'desc').limit(shown).execute());
}

export type HeldPage = HeldSeen & {
  act: HeldInput['act'];
  kind: Kind;
  card: { slug: string; title: string } | null;
  /** From what the author saw to what they wrote; empty once the text is no longer kept. */
  changes: FieldChange[];
  /** The fields of the gathering that the changes may name. */
  ownFields: Field[];
  own: 'own' | null;
  mayDecide: 'yes' | 'no';
};

/** One waiting edit, for its author and for the patrol; for nobody else. */
export async function heldPage(app: App, person: Person | undefined, gathering: string, id: string): Promise<HeldPage | undefined> {
  if (!person) return undefined;
  const row = await app.db
    .selectFrom('held_edits')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .where('id', '=', id)
    .executeTakeFirst();
  const own = row?.author_id === person.id;
  const may = mayModerate(person, gathering);
  if (!row || (!own && !may)) return undefined;
  const card =
    row.card_id === null ? undefined : await app.db.selectFrom('cards').selectAll().where('id', '=', row.card_id).executeTakeFirst();
  const [one] = await seen(app, [row]);
  const edit = row.body === '' ? undefined : (JSON.parse(row.body) as HeldInput);
  if (!one) return undefined;
  const kind = (card?.kind ?? (edit?.act === 'create' ? edit.input.kind : 'meaning')) as Kind;
  const ownFields = fieldsFor(await catalogue(app, gathering), kind, eyesOf(person, gathering));
  return {
    ...one,
    act: edit?.act ?? (card ? 'improve' : 'create'),
    kind,
    card: card ? { slug: card.slug, title: card.title } : null,
    changes: edit ? await changesOf(app, card, edit, ownFields) : [],
    ownFields,
    own: own ? 'own' : null,
    mayDecide: may && row.state === 'waiting' ? 'yes' : 'no',
  };
}

/** Only the fields that these eyes see are compared. */
async function changesOf(app: App, card: CardRow | undefined, edit: HeldInput, fields: readonly Field[]): Promise<FieldChange[]> {
  if (edit.act === 'create') return newChanges(edit.input, fields);
  if (!card) return [];
  const now = await currentSnapshot(app.db, card);
  if (edit.act === 'topic' || edit.act === 'reply' || edit.act === 'mend' || edit.act === 'need' || edit.act === 'amend')
    return saidChanges(app, now, edit);
  const compared = (before: Whole, after: Whole) => changesBetween(seenBy(before, fields), seenBy(after, fields));
  if (edit.act === 'translate') {
    const { title, summary = '', text = '' } = edit.input;
    return compared(now, { ...now, texts: { ...now.texts, [edit.input.lang]: { title, summary, text, of: 0 } } });
  }
  const then = (await snapshotAt(app.db, card.id, revisionNumber(edit.input.base))) ?? now;
  const read = parseFields(card.kind as Kind, edit.input, fields);
  if (!('ok' in read)) return [];
  const lang = languages.find((each) => each === edit.input.lang) ?? then.lang;
  const own = applied(ownIn(seenBy(then, fields), lang), read.ok.own);
  return compared(then, withFields(then, lang, { ...read.ok, own }, 0, fields));
}

/** What is said beside a card, as a text that changes from what it was; a title only where it begins something. */
async function saidChanges(app: App, whole: Whole, edit: HeldWords): Promise<FieldChange[]> {
  const state = (title: string, text: string, tags: string[] = []): Snapshot => ({
    ...whole,
    own: {},
    tags,
    texts: { [whole.lang]: { title, summary: '', text, of: 0 } },
  });
  if (edit.act === 'topic') return changesBetween(state('', ''), state(edit.input.title, edit.input.text));
  if (edit.act === 'reply') return changesBetween(state('', ''), state('', edit.input.text));
  if (edit.act === 'need' || edit.act === 'amend') {
    const read = parseNeed(edit.input);
    const now = edit.act === 'need' ? undefined : await needWords(app, edit.input.id);
    return 'ok' in read
      ? changesBetween(state(now?.title ?? '', now?.text ?? '', now?.tags), state(read.ok.title, read.ok.text, read.ok.tags))
      : [];
  }
  const row = await app.db.selectFrom('talk_messages').select('text').where('id', '=', edit.input.message).executeTakeFirst();
  return changesBetween(state('', row?.text ?? ''), state('', edit.input.text));
}

function newChanges(input: CreateInput, fields: readonly Field[]): FieldChange[] {
  const read = parseFields(input.kind as Kind, input, fields);
  if (!('ok' in read)) return [];
  const made = seenBy(firstState(input.kind as Kind, input.lang as Lang, read.ok, fields), fields);
  return changesBetween({ ...made, texts: {}, facets: {}, tags: [], links: [], place: null, image: null, own: {} }, made);
}

async function seen(app: App, rows: readonly HeldEditRow[]): Promise<HeldSeen[]> {
  const names = await whoIs(
    app,
    rows.map((row) => row.author_id),
  );
  return rows.map((row) => {
    const name = names.get(row.author_id)?.name ?? null;
    return {
      id: row.id,
      title: row.title,
      state: row.state as HeldState,
      madeAt: row.made_at,
      reasons: JSON.parse(row.reasons) as Suspicion[],
      note: row.note,
      about: aboutOf(row.body),
      author: name === null ? null : { id: row.author_id, name },
    };
  });
}

/** Read from its beginning: a list need not read whole texts. */
function aboutOf(body: string): HeldSeen['about'] {
  const act = /^\{"act":"(\w+)"/.exec(body)?.[1] ?? '';
  return act === 'need' || act === 'amend' ? 'need' : ['topic', 'reply', 'mend'].includes(act) ? 'talk' : 'card';
}

/** The words that make an edit wait here, one a line, for the patrol. */
export async function watchedWords(app: App, person: Person | undefined, gathering: string): Promise<string> {
  if (!mayModerate(person, gathering)) return '';
  const row = await app.db.selectFrom('patrol_words').select('words').where('gathering_id', '=', gathering).executeTakeFirst();
  return row?.words ?? '';
}
