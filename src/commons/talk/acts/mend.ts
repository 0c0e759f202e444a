import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import type { Invalid } from '../../forms.ts';
import type { Held, Writing } from '../../held/hold.ts';
import { holdWords } from '../../held/hold.ts';
import { mayModerate } from '../../may.ts';
import { announceTalk } from '../events.ts';
import { parseMessage } from '../forms.ts';
import { mayBringBack, mayMend, mayWithdraw } from '../rules.ts';
import { countTalk } from './say.ts';
import type { TalkMessageRow, TalkTopicRow } from '../tables.ts';

export type Mended = { ok: { number: number } } | { refused: 'not-found' | 'not-allowed' | 'unchanged' };
type Which = { gathering: string; message: string };

export type MendInput = Which & { text: string };
export type MendedIn = Mended | Invalid | Held | { refused: 'late' };

/** Mends one's own message for a while. `late`: somebody may have answered it by now. */
export function mendMessage(app: App, person: Person, input: MendInput): Promise<MendedIn> {
  return app.write((tx) => mendIn(app, tx, { person, approvedBy: undefined }, input));
}

/** What the patrol lets through was in time when it was written. */
export async function mendIn(app: App, tx: Tx, writing: Writing, input: MendInput): Promise<MendedIn> {
  const form = parseMessage(input);
  if ('refused' in form) return form;
  const { person, approvedBy } = writing;
  const message = await messageOf(tx, input);
  if (!message || message.ended_at !== null) return { refused: 'not-found' };
  if (message.author_id !== person.id) return { refused: 'not-allowed' };
  if (!approvedBy && !mayMend(message, person.id, app.clock.now())) return { refused: 'late' };
  const { text } = form.ok;
  if (message.text === text) return { refused: 'unchanged' };
  const { title } = await tx.selectFrom('talk_topics').select('title').where('id', '=', message.topic_id).executeTakeFirstOrThrow();
  const words = { gathering: input.gathering, card: message.card_id, title, before: message.text, after: text };
  const held = await holdWords(app, tx, writing, { ...words, edit: { act: 'mend', input } });
  if (held) return held;
  await tx.updateTable('talk_messages').set({ text, edited_at: app.clock.iso() }).where('id', '=', message.id).execute();
  await announceTalk(app, tx, message.gathering_id, message.card_id);
  return { ok: { number: message.number } };
}

/** Takes a message away, one's own or, for a moderator, anybody's. That it was there stays visible, and it can come back. */
export function withdrawMessage(app: App, person: Person, input: Which): Promise<Mended> {
  return turn(app, person, input, 'withdraw');
}

export function bringBackMessage(app: App, person: Person, input: Which): Promise<Mended> {
  return turn(app, person, input, 'bring-back');
}

function turn(app: App, person: Person, input: Which, way: 'withdraw' | 'bring-back'): Promise<Mended> {
  return app.write(async (tx): Promise<Mended> => {
    const message = await messageOf(tx, input);
    if (!message) return { refused: 'not-found' };
    if ((message.ended_at === null) !== (way === 'withdraw')) return { refused: 'unchanged' };
    const may = way === 'withdraw' ? mayWithdraw : mayBringBack;
    if (!may(message, person.id, mayModerate(person, input.gathering))) return { refused: 'not-allowed' };
    const ended = way === 'withdraw' ? { ended_at: app.clock.iso(), ended_by: person.id } : { ended_at: null, ended_by: null };
    await tx.updateTable('talk_messages').set(ended).where('id', '=', message.id).execute();
    await countTalk(tx, { id: message.topic_id, card_id: message.card_id });
    await announceTalk(app, tx, message.gathering_id, message.card_id);
    return { ok: { number: message.number } };
  });
}

function messageOf(tx: Tx, { gathering, message }: Which): Promise<TalkMessageRow | undefined> {
  return tx.selectFrom('talk_messages').selectAll().where('id', '=', message).where('gathering_id', '=', gathering).executeTakeFirst();
}

export type Settled = { ok: { topic: string } } | { refused: 'not-found' | 'unchanged' };

/** Folds a topic away, its question being answered. Whoever is signed in may, and anybody may open it again. */
export function resolveTopic(app: App, person: Person, input: { gathering: string; topic: string }): Promise<Settled> {
  return settle(app, input, person.id);
}

export function reopenTopic(app: App, _person: Person, input: { gathering: string; topic: string }): Promise<Settled> {
  return settle(app, input, null);
}

function settle(app: App, { gathering, topic: id }: { gathering: string; topic: string }, by: string | null): Promise<Settled> {
  return app.write(async (tx): Promise<Settled> => {
    const topic: TalkTopicRow | undefined = await tx
      .selectFrom('talk_topics')
      .selectAll()
      .where('id', '=', id)
      .where('gathering_id', '=', gathering)
      .executeTakeFirst();
    if (!topic) return { refused: 'not-found' };
    if ((topic.resolved_at === null) === (by === null)) return { refused: 'unchanged' };
    const resolved = { resolved_at: by === null ? null : app.clock.iso(), resolved_by: by };
    await tx.updateTable('talk_topics').set(resolved).where('id', '=', topic.id).execute();
    await countTalk(tx, topic);
    await announceTalk(app, tx, topic.gathering_id, topic.card_id);
    return { ok: { topic: topic.id } };
  });
}
