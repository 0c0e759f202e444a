import type { Author, Person } from '../../people/views.ts';
import { whoIs } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { findCard } from '../find.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { mayModerate } from '../may.ts';
import type { CardRow } from '../tables.ts';
import { mayBringBack, mayMend, mayWithdraw, mostMessages, mostShown, topicsAtOnce } from './rules.ts';
import type { TalkMessageRow, TalkTopicRow } from './tables.ts';

export type MessageView = {
  id: string;
  number: number;
  /** Null when the person was erased. */
  author: string | null;
  lang: Lang;
  madeAt: string;
  editedAt: string | null;
  /** Markdown; null once taken away, then `withdrawn` says by whom. */
  text: string | null;
  withdrawn: 'author' | 'team' | null;
  /** What the reader may do with it. */
  may: ('mend' | 'withdraw' | 'bring-back')[];
};

export type TopicView = {
  id: string;
  /** Null when its first message was taken away. */
  title: string | null;
  state: 'open' | 'resolved' | 'gone';
  resolvedBy: string | null;
  resolvedAt: string | null;
  messages: MessageView[];
  /** Messages between the first and the latest that are not given. */
  left: number;
  full: boolean;
};

export type TalkView = {
  card: { id: string; slug: string; kind: Kind; title: string; archivedAt: string | null };
  topics: TopicView[];
  open: number;
  page: number;
  pages: number;
};

export type TalkInput = { slug: string; locale: Lang; page?: number; topic?: string | undefined };

/** The talk under a card: open topics first, the latest said first. With `topic`, that one in full. Six queries. */
export async function talkPage(
  app: App,
  person: Person | undefined,
  gathering: string,
  { slug, locale, page = 1, topic }: TalkInput,
): Promise<TalkView | undefined> {
  const card = await findCard(app.db, gathering, slug);
  if (!card) return undefined;
  const own = await app.db
    .selectFrom('card_texts')
    .select('title')
    .where('card_id', '=', card.id)
    .where('lang', '=', locale)
    .executeTakeFirst();
  const counts = await countTopics(app, card.id);
  const pages = topic ? 1 : Math.max(1, Math.ceil(counts.all / topicsAtOnce));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const topics = await topicRows(app, card, topic, (shown - 1) * topicsAtOnce);
  if (topic && topics.length === 0) return undefined;
  const messages = await messageRows(app, topics, topic !== undefined);
  const ids = [...messages.map((message) => message.author_id), ...topics.flatMap((one) => one.resolved_by ?? [])];
  const names = await whoIs(app, ids);
  const read = { now: app.clock.now(), person: person?.id, moderates: mayModerate(person, gathering), names };
  const { id, archived_at: archivedAt } = card;
  return {
    card: { id, slug: card.slug, kind: card.kind as Kind, title: own?.title ?? card.title, archivedAt },
    topics: topics.map((row) =>
      topicView(
        row,
        messages.filter((message) => message.topic_id === row.id),
        read,
      ),
    ),
    open: counts.open,
    page: shown,
    pages,
  };
}

/** How many topics are open under a card: one small question for the card's page. */
export async function openTopics(app: App, card: string): Promise<number> {
  const row = await app.db.selectFrom('card_talks').select('open_topics').where('card_id', '=', card).executeTakeFirst();
  return row?.open_topics ?? 0;
}

async function countTopics(app: App, card: string): Promise<{ all: number; open: number }> {
  const row = await app.db
    .selectFrom('talk_topics')
    .leftJoin('card_talks', 'card_talks.card_id', 'talk_topics.card_id')
    .select((e) => [e.fn.countAll<number | string>().as('topics'), e.fn.max('card_talks.open_topics').as('open')])
    .where('talk_topics.card_id', '=', card)
    .executeTakeFirstOrThrow();
  return { all: Number(row.topics), open: Number(row.open ?? 0) };
}

function topicRows(app: App, card: CardRow, topic: string | undefined, skip: number): Promise<TalkTopicRow[]> {
  return app.db
    .selectFrom('talk_topics')
    .selectAll()
    .where('card_id', '=', card.id)
    .$if(topic !== undefined, (query) => query.where('id', '=', topic ?? ''))
    .orderBy((e) =>
      e
        .case()
        .when(e.and([e('resolved_at', 'is', null), e('live', '>', 0)]))
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .limit(topicsAtOnce)
    .offset(topic ? 0 : skip)
    .execute();
}

async function messageRows(app: App, topics: TalkTopicRow[], all: boolean): Promise<TalkMessageRow[]> {
  if (topics.length === 0) return [];
  return app.db
    .selectFrom('talk_messages')
    .innerJoin('talk_topics', 'talk_topics.id', 'talk_messages.topic_id')
    .selectAll('talk_messages')
    .where(
      'topic_id',
      'in',
      topics.map((topic) => topic.id),
    )
    .$if(!all, (query) => query.where((e) => e.or([e('position', '=', 1), e('position', '>', e('talk_topics.messages', '-', mostShown))])))
    .orderBy('talk_messages.number')
    .execute();
}

type Read = { now: Date; person: string | undefined; moderates: boolean; names: Map<string, Author> };

function topicView(row: TalkTopicRow, messages: TalkMessageRow[], read: Read): TopicView {
  const [first] = messages;
  return {
    id: row.id,
    title: first?.ended_at === null ? row.title : null,
    state: row.live === 0 ? 'gone' : row.resolved_at === null ? 'open' : 'resolved',
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by === null ? null : (read.names.get(row.resolved_by)?.name ?? null),
    messages: messages.map((message) => messageView(message, read)),
    left: row.messages - messages.length,
    full: row.messages >= mostMessages,
  };
}

function messageView(row: TalkMessageRow, { now, person, moderates, names }: Read): MessageView {
  const may: MessageView['may'] = [];
  if (mayMend(row, person, now)) may.push('mend');
  if (mayWithdraw(row, person, moderates)) may.push('withdraw');
  if (mayBringBack(row, person, moderates)) may.push('bring-back');
  return {
    id: row.id,
    number: row.number,
    author: names.get(row.author_id)?.name ?? null,
    lang: row.lang as Lang,
    madeAt: row.made_at,
    editedAt: row.edited_at,
    text: row.ended_at === null ? row.text : null,
    withdrawn: row.ended_at === null ? null : row.ended_by === row.author_id ? 'author' : 'team',
    may,
  };
}
