import type { Person } from '../../../people/views.ts';
import { readersOf } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Kind, Lang } from '../../kinds.shared.ts';
import type { Own, Rhythm } from '../rules.ts';
import { watchesAtOnce } from '../rules.ts';
import type { CardNews } from './news.ts';
import { newsFor } from './news.ts';

export type WatchedCard = { id: string; slug: string; kind: Kind; title: string; lang: Lang; changedAt: string; news: CardNews | null };
export type WatchSettings = { rhythm: Rhythm; own: Own };
export type WatchListView = { cards: WatchedCard[]; total: number; page: number; pages: number };

/** The cards that somebody watches in a gathering, those with news first. Six queries; the cards in the archive wait there. */
export async function watchList(
  app: App,
  person: Person,
  gathering: string,
  { locale, page = 1 }: { locale: Lang; page?: number },
): Promise<WatchListView> {
  const counted = await watched(app, person, gathering)
    .select((e) => e.fn.countAll<number | string>().as('cards'))
    .executeTakeFirstOrThrow();
  const total = Number(counted.cards);
  const pages = Math.max(1, Math.ceil(total / watchesAtOnce));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rows = await listRows(app, person, gathering, locale, (shown - 1) * watchesAtOnce);
  const readers = new Map([[person.id, { locale }]]);
  const news = (await newsFor(app, { cursor: 'seen', readers, cards: rows.map((row) => row.id) })).get(person.id) ?? [];
  const cards = rows.map(({ id, slug, kind, title, lang, changed_at: changedAt }) => {
    const own = news.find((one) => one.card.id === id) ?? null;
    return { id, slug, kind: kind as Kind, title, lang: lang as Lang, changedAt, news: own };
  });
  return { cards, total, page: shown, pages };
}

function watched(app: App, person: Person, gathering: string) {
  return app.db
    .selectFrom('watches')
    .innerJoin('cards', 'cards.id', 'watches.card_id')
    .where('watches.person_id', '=', person.id)
    .where('watches.gathering_id', '=', gathering)
    .where('watches.ended_at', 'is', null)
    .where('cards.archived_at', 'is', null);
}

function listRows(app: App, person: Person, gathering: string, locale: Lang, skip: number) {
  return watched(app, person, gathering)
    .leftJoin('card_talks', 'card_talks.card_id', 'watches.card_id')
    .leftJoin('card_texts as own', (join) => join.onRef('own.card_id', '=', 'cards.id').on('own.lang', '=', locale))
    .select(['cards.id', 'cards.slug', 'cards.kind', 'cards.changed_at'])
    .select((e) => [e.fn.coalesce('own.title', 'cards.title').as('title'), e.fn.coalesce('own.lang', 'cards.lang').as('lang')])
    .orderBy((e) =>
      e
        .case()
        .when(
          e.or([
            e('cards.revision', '>', e.ref('watches.seen_revision')),
            e(e.fn.coalesce('card_talks.messages', e.lit(0)), '>', e.ref('watches.seen_message')),
          ]),
        )
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('cards.changed_at', 'desc')
    .orderBy('cards.id')
    .limit(watchesAtOnce)
    .offset(skip)
    .execute();
}

export async function watchSettings(app: App, person: Person): Promise<WatchSettings> {
  const row = await app.db.selectFrom('watch_settings').select(['rhythm', 'own']).where('person_id', '=', person.id).executeTakeFirst();
  return { rhythm: row?.rhythm ?? 'never', own: row?.own ?? 'on' };
}

/** Whether digests can reach the person: only by a mail server, and only at an address that they confirmed. */
export async function digestsReach(app: App, person: Person): Promise<'yes' | 'no-server' | 'unconfirmed'> {
  if (app.settings.SMTP_URL === undefined) return 'no-server';
  return (await readersOf(app, [person.id])).has(person.id) ? 'yes' : 'unconfirmed';
}

export type WatchState = { state: 'on' | 'off'; newRevisions: boolean; newMessages: boolean };

/** Whether somebody watches a card, and has not seen all of it. */
export async function watchState(app: App, person: Person, card: string): Promise<WatchState> {
  const row = await app.db
    .selectFrom('watches')
    .innerJoin('cards', 'cards.id', 'watches.card_id')
    .leftJoin('card_talks', 'card_talks.card_id', 'watches.card_id')
    .select(['watches.seen_revision', 'watches.seen_message', 'cards.revision', 'card_talks.messages'])
    .where('watches.person_id', '=', person.id)
    .where('watches.card_id', '=', card)
    .where('watches.ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) return { state: 'off', newRevisions: false, newMessages: false };
  return { state: 'on', newRevisions: row.revision > row.seen_revision, newMessages: (row.messages ?? 0) > row.seen_message };
}

/** What this room keeps of somebody's watching and talking, for that person, as plain JSON. */
export async function watchExport(app: App, person: Person): Promise<Record<string, unknown>> {
  const cards = await app.db
    .selectFrom('watches')
    .innerJoin('cards', 'cards.id', 'watches.card_id')
    .select(['cards.title', 'cards.slug', 'watches.made_at as madeAt', 'watches.ended_at as endedAt'])
    .where('watches.person_id', '=', person.id)
    .orderBy('watches.made_at')
    .execute();
  const messages = await app.db
    .selectFrom('talk_messages')
    .innerJoin('talk_topics', 'talk_topics.id', 'talk_messages.topic_id')
    .select(['talk_topics.title as topic', 'talk_messages.text', 'talk_messages.made_at as madeAt', 'talk_messages.ended_at as endedAt'])
    .where('talk_messages.author_id', '=', person.id)
    .orderBy('talk_messages.made_at')
    .execute();
  const plain = <R extends object>(rows: R[]) => rows.map((row) => ({ ...row }));
  return { watching: { ...(await watchSettings(app, person)), cards: plain(cards) }, messages: plain(messages) };
}

/** The rhythm of whoever holds the secret of their digests' link. */
export async function digestsOf(app: App, secret: string): Promise<Rhythm | undefined> {
  const row = await app.db.selectFrom('watch_settings').select('rhythm').where('stop_secret', '=', secret).executeTakeFirst();
  return row?.rhythm;
}
