import { isTeam } from '../../people/may.ts';
import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { CreateInput } from '../acts/create.ts';
import type { ImproveInput } from '../acts/improve.ts';
import type { TranslateInput } from '../acts/translate.ts';
import type { AmendInput, NeedOf } from '../needs/acts.ts';
import type { FieldName, Whole } from '../snapshot.ts';
import { originalWords } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';
import type { MendInput } from '../talk/acts/mend.ts';
import type { ReplyInput, TopicInput } from '../talk/acts/say.ts';
import type { Suspicion, WriterKnown } from './rules.ts';
import { recentMilliseconds, suspicionsInWords, suspicionsOf, trustedFrom } from './rules.ts';

/** What the patrol chose, field by field, where a text and the card at this revision cannot both stand; the rest is the text's. */
export type Chosen = { revision: number; theirs: readonly FieldName[] };
/** Who writes, and who of the patrol has let it through already. */
export type Writing = { person: Person; approvedBy: Person | undefined; chosen?: Chosen | undefined };
export type HeldInput =
  { act: 'create'; input: CreateInput } | { act: 'improve'; input: ImproveInput } | { act: 'translate'; input: TranslateInput } | HeldWords;
/** What is said beside a card. */
export type HeldWords =
  | { act: 'topic'; input: TopicInput }
  | { act: 'reply'; input: ReplyInput }
  | { act: 'mend'; input: MendInput }
  | { act: 'need'; input: NeedOf }
  | { act: 'amend'; input: AmendInput };
/** The edit is kept, not public: the patrol reads it first. */
export type Held = { refused: 'held'; id: string };

type Looked = { gathering: string; card: CardRow | undefined; before: Whole | undefined; after: Whole; edit: HeldInput };

/** Keeps the edit for the patrol when it looks suspicious; otherwise nothing. The team, and what it let through, are not looked at. */
export async function holdIfSuspicious(app: App, tx: Tx, { person, approvedBy }: Writing, looked: Looked): Promise<Held | undefined> {
  const { gathering, card, before, after, edit } = looked;
  if (approvedBy || isTeam(person, gathering)) return undefined;
  const writer = await writerKnown(app, tx, person, gathering);
  if (writer.accepted >= trustedFrom) return undefined;
  const reasons = suspicionsOf(before, after, writer, await wordsOf(tx, gathering));
  if (reasons.length === 0) return undefined;
  const id = app.ids.id();
  await keep(app, tx, person, { id, gathering, card: card?.id ?? null, title: originalWords(after).title, edit, reasons });
  await app.announce(tx, { type: 'edit.held', gathering, held: id });
  return { refused: 'held', id };
}

/** `title`: what the patrol reads in its list; `before`: what the same words said until now. */
type Said = { gathering: string; card: string; title: string; before?: string; after: string; edit: HeldWords };

/** The same for what is said under a card, or by an actor. */
export async function holdWords(app: App, tx: Tx, { person, approvedBy }: Writing, said: Said): Promise<Held | undefined> {
  const { gathering, card, title, before = '', after, edit } = said;
  if (approvedBy || isTeam(person, gathering)) return undefined;
  const reasons = suspicionsInWords(before, after, await writerKnown(app, tx, person, gathering), await wordsOf(tx, gathering));
  if (reasons.length === 0) return undefined;
  const id = app.ids.id();
  await keep(app, tx, person, { id, gathering, card, title, edit, reasons });
  await app.announce(tx, { type: 'edit.held', gathering, held: id });
  return { refused: 'held', id };
}

type Keeping = { id: string; gathering: string; card: string | null; title: string; edit: HeldInput; reasons: Suspicion[] };

async function keep(app: App, tx: Tx, person: Person, { id, gathering, card, title, edit, reasons }: Keeping): Promise<void> {
  const about = { id, gathering_id: gathering, card_id: card, author_id: person.id, title };
  const said = { body: JSON.stringify(edit), reasons: JSON.stringify(reasons), made_at: app.clock.iso(), state: 'waiting' };
  const open = { decided_at: null, decided_by: null, note: '', revision_id: null, act_id: null };
  await tx
    .insertInto('held_edits')
    .values({ ...about, ...said, ...open })
    .execute();
}

const looksBack = 200;

/** How somebody has written here lately, read from their last two hundred edits. */
async function writerKnown(app: App, tx: Tx, person: Person, gathering: string): Promise<WriterKnown> {
  const now = app.clock.now().getTime();
  const recently = new Date(now - recentMilliseconds).toISOString();
  const edits = await tx
    .selectFrom('revisions')
    .select(['made_at', 'patrolled_at', 'undone_by'])
    .where('author_id', '=', person.id)
    .where('gathering_id', '=', gathering)
    .orderBy('made_at', 'desc')
    .limit(looksBack)
    .execute();
  const held = await tx
    .selectFrom('held_edits')
    .select('made_at')
    .where('author_id', '=', person.id)
    .where('gathering_id', '=', gathering)
    .where('made_at', '>', recently)
    .execute();
  const times = [...edits, ...held].map((row) => row.made_at).toSorted();
  const last = times.at(-1);
  return {
    standing: person.standing,
    accepted: edits.filter((row) => row.patrolled_at !== null && row.undone_by === null).length,
    recent: times.filter((time) => time > recently).length,
    sinceLast: last === undefined ? null : now - Date.parse(last),
  };
}

async function wordsOf(tx: Tx, gathering: string): Promise<string[]> {
  const row = await tx.selectFrom('patrol_words').select('words').where('gathering_id', '=', gathering).executeTakeFirst();
  return row ? row.words.split('\n').filter((word) => word !== '') : [];
}
