import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import type { Gone } from '../../acts/improve.ts';
import { openCard } from '../../acts/improve.ts';
import type { Invalid } from '../../forms.ts';
import { langForm } from '../../forms.ts';
import type { Held, Writing } from '../../held/hold.ts';
import { holdWords } from '../../held/hold.ts';
import type { CardRow } from '../../tables.ts';
import { watchOwn } from '../../watch/acts/watch.ts';
import { announceSaid } from '../events.ts';
import { parseMessage, parseTopic } from '../forms.ts';
import { mostMessages } from '../rules.ts';
import type { TalkMessageRow, TalkTopicRow } from '../tables.ts';

type Where = { gathering: string; slug: string; lang: string };
export type TopicInput = Where & { title: string; text: string };
export type ReplyInput = Where & { topic: string; text: string };
/** `number` counts the messages of the card: the page shows it at `#m<number>`. */
export type Said = { ok: { slug: string; topic: string; message: string; number: number } };
export type Slow = { refused: 'slow'; seconds: number };

const pace = { burst: 12, perMinute: 3 };

export type Opened = Said | Invalid | Gone | Held;
export type Replied = Opened | { refused: 'full' | 'resolved' };

/** Opens a topic under a card with its first message. Anybody with a name may; what looks suspicious is read by the patrol first. */
export async function openTopic(app: App, person: Person, input: TopicInput): Promise<Opened | Slow> {
  const form = parseTopic(input);
  if ('refused' in form) return form;
  const wait = app.limits.take('commons.talk', person.id, pace);
  if (wait > 0) return { refused: 'slow', seconds: wait };
  return app.write((tx) => openTopicIn(app, tx, { person, approvedBy: undefined }, input));
}

export async function openTopicIn(app: App, tx: Tx, writing: Writing, input: TopicInput): Promise<Opened> {
  const form = parseTopic(input);
  if ('refused' in form) return form;
  const found = await openCard(tx, input.gathering, input.slug);
  if ('refused' in found) return found;
  const { title, text } = form.ok;
  const words = { gathering: input.gathering, card: found.card.id, title, after: `${title}\n${text}` };
  const held = await holdWords(app, tx, writing, { ...words, edit: { act: 'topic', input } });
  if (held) return held;
  const topic = topicRow(app, writing.person, found.card, title);
  await tx.insertInto('talk_topics').values(topic).execute();
  return say(app, tx, writing.person, found.card, topic, { text, lang: input.lang });
}

/** Answers in a topic. `full`: it holds so much that a new one is better. */
export async function reply(app: App, person: Person, input: ReplyInput): Promise<Replied | Slow> {
  const form = parseMessage(input);
  if ('refused' in form) return form;
  const wait = app.limits.take('commons.talk', person.id, pace);
  if (wait > 0) return { refused: 'slow', seconds: wait };
  return app.write((tx) => replyIn(app, tx, { person, approvedBy: undefined }, input));
}

export async function replyIn(app: App, tx: Tx, writing: Writing, input: ReplyInput): Promise<Replied> {
  const form = parseMessage(input);
  if ('refused' in form) return form;
  const found = await openCard(tx, input.gathering, input.slug);
  if ('refused' in found) return found;
  const topic = await tx
    .selectFrom('talk_topics')
    .selectAll()
    .where('id', '=', input.topic)
    .where('card_id', '=', found.card.id)
    .executeTakeFirst();
  if (!topic) return { refused: 'not-found' };
  if (topic.resolved_at !== null) return { refused: 'resolved' };
  if (topic.messages >= mostMessages) return { refused: 'full' };
  const { text } = form.ok;
  const words = { gathering: input.gathering, card: found.card.id, title: topic.title, after: text };
  const held = await holdWords(app, tx, writing, { ...words, edit: { act: 'reply', input } });
  return held ?? say(app, tx, writing.person, found.card, topic, { text, lang: input.lang });
}

function topicRow(app: App, person: Person, card: CardRow, title: string): TalkTopicRow {
  const now = app.clock.iso();
  return {
    id: app.ids.id(),
    gathering_id: card.gathering_id,
    card_id: card.id,
    title,
    made_at: now,
    made_by: person.id,
    said_at: now,
    messages: 0,
    live: 0,
    resolved_at: null,
    resolved_by: null,
  };
}

async function say(
  app: App,
  tx: Tx,
  person: Person,
  card: CardRow,
  topic: TalkTopicRow,
  said: { text: string; lang: string },
): Promise<Said> {
  const talk = await tx.selectFrom('card_talks').select('messages').where('card_id', '=', card.id).executeTakeFirst();
  const row: TalkMessageRow = {
    id: app.ids.id(),
    topic_id: topic.id,
    card_id: card.id,
    gathering_id: card.gathering_id,
    number: (talk?.messages ?? 0) + 1,
    position: topic.messages + 1,
    author_id: person.id,
    lang: langForm.safeParse(said.lang).data ?? card.lang,
    text: said.text,
    made_at: app.clock.iso(),
    edited_at: null,
    ended_at: null,
    ended_by: null,
  };
  await tx.insertInto('talk_messages').values(row).execute();
  await tx.updateTable('talk_topics').set({ messages: row.position, said_at: row.made_at }).where('id', '=', topic.id).execute();
  await countTalk(tx, topic);
  await watchOwn(app, tx, person.id, card);
  await announceSaid(app, tx, card.gathering_id, card.id);
  return { ok: { slug: card.slug, topic: topic.id, message: row.id, number: row.number } };
}

/** Counts again what stands in the topic and under its card. */
export async function countTalk(tx: Tx, { id, card_id: card }: Pick<TalkTopicRow, 'id' | 'card_id'>): Promise<void> {
  await tx
    .updateTable('talk_topics')
    .set((e) => ({
      live: e
        .selectFrom('talk_messages')
        .select((m) => m.fn.countAll<number>().as('live'))
        .where('topic_id', '=', id)
        .where('ended_at', 'is', null),
    }))
    .where('id', '=', id)
    .execute();
  const open = await tx
    .selectFrom('talk_topics')
    .select((e) => e.fn.countAll<number | string>().as('topics'))
    .where('card_id', '=', card)
    .where('resolved_at', 'is', null)
    .where('live', '>', 0)
    .executeTakeFirstOrThrow();
  const last = await tx
    .selectFrom('talk_messages')
    .select((e) => e.fn.max('number').as('number'))
    .where('card_id', '=', card)
    .executeTakeFirstOrThrow();
  const counts = { messages: Number(last.number), open_topics: Number(open.topics) };
  await tx
    .insertInto('card_talks')
    .values({ card_id: card, ...counts })
    .onConflict((on) => on.column('card_id').doUpdateSet(counts))
    .execute();
}
