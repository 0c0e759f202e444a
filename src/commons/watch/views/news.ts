import { whoIs } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import { excerpt } from '../../../platform/text/clean.ts';
import { plainText } from '../../../platform/text/markdown.ts';
import type { Kind, Lang } from '../../kinds.shared.ts';
import type { RevisionAct } from '../../save.ts';
import { mostTold } from '../rules.ts';

export type Change = {
  number: number;
  act: RevisionAct;
  ofRevision: number | null;
  lang: Lang;
  comment: string;
  /** Null when the person was erased. */
  author: string | null;
  madeAt: string;
};

/** `text`: its beginning, as plain words. `topic` is null when the topic has lost its title. */
export type Message = { number: number; topic: string | null; first: boolean; text: string; author: string | null; madeAt: string };

export type CardNews = {
  card: { id: string; gathering: string; slug: string; kind: Kind; title: string; lang: Lang };
  /** The revision known before. */
  since: number;
  changes: Change[];
  messages: Message[];
  /** Names by id of those whose work is told. */
  people: Map<string, string>;
  /** There was more than is told one by one. */
  more: boolean;
};

export type NewsInput = { cursor: 'told' | 'seen'; readers: Map<string, { locale: Lang }>; cards?: readonly string[] };

/**
 * What others did to the cards that these people watch, since they were told or saw: by person, card by card, the oldest first.
 * Nothing of archived cards, nothing taken away, nothing of one's own. Four questions, whatever the number of people and cards.
 */
export async function newsFor(app: App, { cursor, readers, cards }: NewsInput): Promise<Map<string, CardNews[]>> {
  const people = [...readers.keys()];
  if (people.length === 0 || cards?.length === 0) return new Map();
  const changes = await changeRows(app, cursor, people, cards);
  const messages = await messageRows(app, cursor, people, cards);
  const rows = [...changes, ...messages];
  const names = await whoIs(
    app,
    rows.map((row) => row.author_id),
  );
  const titles = await titlesOf(
    app,
    rows.map((row) => row.card_id),
    [...new Set([...readers.values()].map(({ locale }) => locale))],
  );
  const name = (id: string) => names.get(id)?.name ?? null;
  const news = new Map<string, Map<string, CardNews>>();
  const newsOf = (row: ChangeRow | MessageRow) => {
    const own = news.get(row.person_id) ?? new Map<string, CardNews>();
    news.set(row.person_id, own);
    const lang = readers.get(row.person_id)?.locale ?? 'fr';
    const known = own.get(row.card_id) ?? emptyNews(row, titles.get(`${row.card_id} ${lang}`));
    own.set(row.card_id, known);
    return known;
  };
  for (const row of changes) newsOf(row).changes.push(changeOf(row, name));
  for (const row of messages) newsOf(row).messages.push(messageOf(row, name));
  for (const row of rows) newsOf(row).people.set(row.author_id, name(row.author_id) ?? '');
  return new Map([...news].map(([person, own]) => [person, [...own.values()].map(withMore)]));
}

type ChangeRow = Awaited<ReturnType<typeof changeRows>>[number];
type MessageRow = Awaited<ReturnType<typeof messageRows>>[number];

function watched(app: App, people: string[], cards: readonly string[] | undefined) {
  return app.db
    .selectFrom('watches')
    .innerJoin('cards', 'cards.id', 'watches.card_id')
    .select([
      'watches.person_id',
      'watches.card_id',
      'cards.gathering_id',
      'cards.slug',
      'cards.kind',
      'cards.title',
      'cards.lang as card_lang',
    ])
    .where('watches.person_id', 'in', people)
    .where('watches.ended_at', 'is', null)
    .where('cards.archived_at', 'is', null)
    .$if(cards !== undefined, (query) => query.where('watches.card_id', 'in', [...(cards ?? [])]));
}

function changeRows(app: App, cursor: 'told' | 'seen', people: string[], cards: readonly string[] | undefined) {
  const known = `watches.${cursor}_revision` as const;
  return watched(app, people, cards)
    .innerJoin('revisions', (join) => join.onRef('revisions.card_id', '=', 'watches.card_id').onRef('revisions.number', '>', known))
    .select(['revisions.number', 'revisions.act', 'revisions.of_revision', 'revisions.lang', 'revisions.comment', 'revisions.author_id'])
    .select(['revisions.made_at', `${known} as since`])
    .whereRef('revisions.author_id', '<>', 'watches.person_id')
    .where('revisions.hidden_by', 'is', null)
    .where((e) => e('revisions.number', '>', e('cards.revision', '-', mostTold)))
    .orderBy('revisions.number')
    .execute();
}

function messageRows(app: App, cursor: 'told' | 'seen', people: string[], cards: readonly string[] | undefined) {
  const known = `watches.${cursor}_message` as const;
  return watched(app, people, cards)
    .innerJoin('card_talks', 'card_talks.card_id', 'watches.card_id')
    .innerJoin('talk_messages', (join) =>
      join.onRef('talk_messages.card_id', '=', 'watches.card_id').onRef('talk_messages.number', '>', known),
    )
    .innerJoin('talk_topics', 'talk_topics.id', 'talk_messages.topic_id')
    .innerJoin('talk_messages as first', (join) => join.onRef('first.topic_id', '=', 'talk_topics.id').on('first.position', '=', 1))
    .select(['talk_messages.number', 'talk_messages.position', 'talk_messages.text', 'talk_messages.author_id', 'talk_messages.made_at'])
    .select(['talk_topics.title as topic', 'first.ended_at as first_ended_at', `watches.${cursor}_revision as since`])
    .whereRef('talk_messages.author_id', '<>', 'watches.person_id')
    .where('talk_messages.ended_at', 'is', null)
    .where((e) => e('talk_messages.number', '>', e('card_talks.messages', '-', mostTold)))
    .orderBy('talk_messages.number')
    .execute();
}

/** Titles in the readers' languages, by card and language. */
async function titlesOf(app: App, cards: string[], langs: Lang[]): Promise<Map<string, string>> {
  if (cards.length === 0) return new Map();
  const rows = await app.db
    .selectFrom('card_texts')
    .select(['card_id', 'lang', 'title'])
    .where('card_id', 'in', [...new Set(cards)])
    .where('lang', 'in', langs)
    .execute();
  return new Map(rows.map((row) => [`${row.card_id} ${row.lang}`, row.title]));
}

function emptyNews(row: ChangeRow | MessageRow, title: string | undefined): CardNews {
  const { card_id: id, gathering_id: gathering, slug, kind, card_lang: lang } = row;
  const card = { id, gathering, slug, kind: kind as Kind, title: title ?? row.title, lang: lang as Lang };
  return { card, since: row.since, changes: [], messages: [], people: new Map(), more: false };
}

function changeOf(row: ChangeRow, name: (id: string) => string | null): Change {
  const { number, of_revision: ofRevision, comment, made_at: madeAt } = row;
  return { number, act: row.act as RevisionAct, ofRevision, lang: row.lang as Lang, comment, author: name(row.author_id), madeAt };
}

function messageOf(row: MessageRow, name: (id: string) => string | null): Message {
  const text = excerpt(plainText(row.text.slice(0, 600)), 160);
  const topic = row.first_ended_at === null ? row.topic : null;
  return { number: row.number, topic, first: row.position === 1, text, author: name(row.author_id), madeAt: row.made_at };
}

function withMore(news: CardNews): CardNews {
  const first = news.changes[0]?.number ?? news.since + 1;
  return { ...news, more: news.changes.length >= mostTold - 1 && first > news.since + 1 };
}
