import { postLetter } from '../../people/acts/letters.ts';
import type { Person } from '../../people/views.ts';
import { whoIs } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { cardToWrite } from '../acts/improve.ts';
import type { Invalid } from '../forms.ts';
import type { Held, Writing } from '../held/hold.ts';
import { holdWords } from '../held/hold.ts';
import type { Protected } from '../patrol/protection.ts';
import { barred } from '../patrol/protection.ts';
import type { CardRow } from '../tables.ts';
import type { NeedInput, NeedWords } from './forms.ts';
import { parseMessageTo, parseNeed } from './forms.ts';
import type { NeedRow } from './tables.ts';

export type NeedDone =
  { ok: { id: string } } | Invalid | Protected | { refused: 'not-found' | 'archived' | 'not-actor' | 'unchanged' | 'fast' };

const pace = { burst: 8, perMinute: 0.5 };

export type NeedOf = NeedInput & { gathering: string; slug: string };

/** Whoever may improve the card of an actor says what it looks for or gives; what looks suspicious is read by the patrol first. */
export async function addNeed(app: App, person: Person, input: NeedOf): Promise<NeedDone | Held> {
  const read = parseNeed(input);
  if ('refused' in read) return read;
  if (app.limits.take('commons.needs', person.id, pace) > 0) return { refused: 'fast' };
  return app.write((tx) => addNeedIn(app, tx, { person, approvedBy: undefined }, input));
}

export async function addNeedIn(app: App, tx: Tx, writing: Writing, input: NeedOf): Promise<NeedDone | Held> {
  const read = parseNeed(input);
  if ('refused' in read) return read;
  const { person, approvedBy } = writing;
  const found = await cardToWrite(app, tx, approvedBy ?? person, input.gathering, input.slug);
  if ('refused' in found) return found;
  const { card } = found;
  if (card.kind !== 'actor') return { refused: 'not-actor' };
  const { title, text, tags } = read.ok;
  const words = { gathering: input.gathering, card: card.id, title, after: [title, text, ...tags].join('\n') };
  const held = await holdWords(app, tx, writing, { ...words, edit: { act: 'need', input } });
  if (held) return held;
  const row = rowOf(app, person, card, read.ok);
  await tx.insertInto('needs').values(row).execute();
  await keep(app, tx, person, row, 'made');
  return { ok: { id: row.id } };
}

function rowOf(app: App, person: Person, card: CardRow, words: NeedWords): NeedRow {
  const at = app.clock.iso();
  const about = { id: app.ids.id(), gathering_id: card.gathering_id, card_id: card.id };
  return { ...about, ...columns(words), state: 'open', made_by: person.id, made_at: at, changed_at: at };
}

export type NeedAt = { gathering: string; id: string };

export type AmendInput = NeedInput & NeedAt;

/** Other words, by whoever may write on the card; what looks suspicious is read by the patrol first. */
export function changeNeed(app: App, person: Person, input: AmendInput): Promise<NeedDone | Held> {
  return app.write((tx) => changeNeedIn(app, tx, { person, approvedBy: undefined }, input));
}

/** `act`: what its history says of it. */
export async function changeNeedIn(
  app: App,
  tx: Tx,
  writing: Writing,
  input: AmendInput,
  act: 'changed' | 'restored' = 'changed',
): Promise<NeedDone | Held> {
  const { person, approvedBy } = writing;
  const row = await findNeed(tx, input);
  if (!row) return { refused: 'not-found' };
  const closed = await barred(app, tx, approvedBy ?? person, input.gathering, row.card_id);
  if (closed) return closed;
  const read = parseNeed(input);
  if ('refused' in read) return read;
  const next = { ...row, ...columns(read.ok), changed_at: app.clock.iso() };
  const words = { gathering: input.gathering, card: row.card_id, title: next.title, before: wordsIn(row), after: wordsIn(next) };
  const held = await holdWords(app, tx, writing, { ...words, edit: { act: 'amend', input } });
  if (held) return held;
  await tx.updateTable('needs').set(next).where('id', '=', row.id).execute();
  await keep(app, tx, person, next, act);
  return { ok: { id: row.id } };
}

function wordsIn({ title, text, tags }: NeedRow): string {
  return [title, text, tags].join('\n');
}

/** Met, withdrawn, or open again; what it said stays in its history. */
export function settleNeed(app: App, person: Person, input: NeedAt & { state: 'open' | 'met' | 'withdrawn' }): Promise<NeedDone> {
  return app.write(async (tx): Promise<NeedDone> => {
    const row = await findNeed(tx, input);
    if (!row) return { refused: 'not-found' };
    const closed = await barred(app, tx, person, input.gathering, row.card_id);
    if (closed) return closed;
    if (row.state === input.state) return { refused: 'unchanged' };
    const next = { ...row, state: input.state, changed_at: app.clock.iso() };
    await tx.updateTable('needs').set(next).where('id', '=', row.id).execute();
    await keep(app, tx, person, next, input.state);
    return { ok: { id: row.id } };
  });
}

export type Told = { ok: { id: string } } | Invalid | { refused: 'not-found' | 'unconfirmed' | 'unreachable' | 'slow' };
/** `answers`: the message answered; without it, the message goes to whoever wrote the need. `base`, `path`: where the mail leads. */
export type MessageInput = NeedAt & { message: string; answers?: string | null; base: string };

const mostADay = 10;
const day = 86_400_000;

/** Relays a message by mail. Nobody sees the other's address; what is said is kept in the mail only. */
export async function writeAbout(app: App, person: Person, input: MessageInput): Promise<Told> {
  if (person.standing !== 'confirmed') return { refused: 'unconfirmed' };
  const read = parseMessageTo(input);
  if ('refused' in read) return read;
  return app.write(async (tx): Promise<Told> => {
    const need = await findNeed(tx, input);
    if (!need) return { refused: 'not-found' };
    const to = await recipient(tx, person, need, input.answers ?? null);
    if (to === undefined) return { refused: 'not-found' };
    const who = (await whoIs(app, [to])).get(to);
    if (who?.standing !== 'confirmed' || who.name === null) return { refused: 'unreachable' };
    if (await tooMany(app, tx, person)) return { refused: 'slow' };
    const id = app.ids.id();
    const row = { id, need_id: need.id, answers: input.answers ?? null, from_person: person.id, to_person: to, made_at: app.clock.iso() };
    await tx.insertInto('need_messages').values(row).execute();
    await postLetter(app, tx, { to, base: input.base, path: `/communs/besoins/${need.id}?message=${id}` }, (t) => ({
      subject: t('commons.needs.mail.subject', { title: need.title }),
      text: [t('commons.needs.mail.intro', { name: person.name, title: need.title }), read.ok.message, t('commons.needs.mail.outro')].join(
        '\n\n',
      ),
      action: t('commons.needs.mail.action'),
      names: { [person.id]: person.name },
    }));
    return { ok: { id } };
  });
}

/** Only who got a message can answer it. */
async function recipient(tx: Tx, person: Person, need: NeedRow, answers: string | null): Promise<string | undefined> {
  if (answers === null) return need.state === 'open' ? need.made_by : undefined;
  const row = await tx.selectFrom('need_messages').selectAll().where('id', '=', answers).where('need_id', '=', need.id).executeTakeFirst();
  return row?.to_person === person.id ? row.from_person : undefined;
}

async function tooMany(app: App, tx: Tx, person: Person): Promise<boolean> {
  const since = new Date(app.clock.now().getTime() - day).toISOString();
  const sent = await tx
    .selectFrom('need_messages')
    .select('id')
    .where('from_person', '=', person.id)
    .where('made_at', '>', since)
    .limit(mostADay)
    .execute();
  return sent.length >= mostADay;
}

/** Of a card that is not in the archive. */
function findNeed(tx: Tx, { gathering, id }: NeedAt): Promise<NeedRow | undefined> {
  return tx
    .selectFrom('needs')
    .innerJoin('cards', 'cards.id', 'needs.card_id')
    .selectAll('needs')
    .where('needs.id', '=', id)
    .where('needs.gathering_id', '=', gathering)
    .where('cards.archived_at', 'is', null)
    .executeTakeFirst();
}

function columns({ sort, lang, title, text, tags, place, until }: NeedWords) {
  return { sort, lang, title, text, tags: tags.join(', '), place_label: place || null, until: until || null };
}

async function keep(app: App, tx: Tx, person: Person, row: NeedRow, act: string): Promise<void> {
  const { sort, lang, title, text, tags, place_label: place, until } = row;
  const body = JSON.stringify({ sort, lang, title, text, tags, place, until });
  const change = { id: app.ids.id(), need_id: row.id, made_at: app.clock.iso(), made_by: person.id, act, body };
  await tx.insertInto('need_changes').values(change).execute();
  await app.announce(tx, { type: 'need.changed', gathering: row.gathering_id, card: row.card_id, need: row.id });
}
