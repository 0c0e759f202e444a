import type { App } from '../../platform/app.ts';
import type { CardIndex, Entry } from '../card-index.ts';
import { cardIndex } from '../index.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { sortFacet } from '../kinds.shared.ts';
import type { CardTileView } from './tiles.ts';

/** Cards named by their ids, in one query; those in the archive, of another gathering or unknown are left out. */
export async function cardsById(app: App, gathering: string, ids: readonly string[], locale: Lang): Promise<Map<string, CardTileView>> {
  if (ids.length === 0) return new Map();
  const rows = await live(app, gathering, locale)
    .select(['cards.image', 'cards.image_alt', 'cards.changed_at'])
    .select((e) => e.fn.coalesce('own.summary', 'cards.summary').as('summary'))
    .where('cards.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ image, image_alt: alt, place_label: place, changed_at: changedAt, facets, ...row }) => {
      const kind = row.kind as Kind;
      const sort = valuesOf(facets, sortFacet[kind])[0] ?? null;
      const picture = image === null ? null : { name: image, alt: alt ?? '' };
      const { id, slug, title, summary } = row;
      return [id, { id, slug, kind, title, summary, lang: row.lang as Lang, sort, place, image: picture, changedAt, excerpt: [] }];
    }),
  );
}

export type CardPoint = { id: string; slug: string; kind: Kind; title: string; lang: Lang; place: string; lat: number; lon: number };

/** Cards that have a place on a map, the latest changed first; one query. */
export async function cardPoints(
  app: App,
  gathering: string,
  input: { kind?: Kind; limit: number; locale: Lang; facets?: Record<string, readonly string[]> },
): Promise<CardPoint[]> {
  const chosen = Object.entries(input.facets ?? {});
  const rows = await live(app, gathering, input.locale)
    .select(['cards.lat', 'cards.lon'])
    .where('cards.lat', 'is not', null)
    .where('cards.lon', 'is not', null)
    .$if(input.kind !== undefined, (query) => query.where('cards.kind', '=', input.kind ?? ''))
    .orderBy('cards.changed_at', 'desc')
    .orderBy('cards.id', 'desc')
    .limit(chosen.length > 0 ? mostPoints : Math.min(input.limit, mostPoints))
    .execute();
  const found = rows.filter((row) =>
    chosen.every(([facet, values]) => valuesOf(row.facets, facet).some((value) => values.includes(value))),
  );
  return found
    .slice(0, input.limit)
    .flatMap(({ id, slug, kind, title, lang, place_label: place, lat, lon }) =>
      lat === null || lon === null ? [] : [{ id, slug, kind: kind as Kind, title, lang: lang as Lang, place: place ?? '', lat, lon }],
    );
}

const mostPoints = 500;

export type Thread = { from: string; to: string };
export type Knot = { id: string; kind: Kind };

/** Open links between these cards, each pair once; one query. */
export async function linksAmong(app: App, ids: readonly string[]): Promise<Thread[]> {
  if (ids.length === 0) return [];
  const rows = await app.db
    .selectFrom('card_links')
    .select(['from_card as from', 'to_card as to'])
    .distinct()
    .where('from_card', 'in', ids)
    .where('to_card', 'in', ids)
    .where('ended_at', 'is', null)
    .orderBy('from_card')
    .orderBy('to_card')
    .execute();
  return rows.map(({ from, to }) => ({ from, to }));
}

/** These cards and those they are linked with, both ways, with the links that hold them; one query. */
export async function neighbours(app: App, ids: readonly string[]): Promise<{ knots: Knot[]; threads: Thread[] }> {
  if (ids.length === 0) return { knots: [], threads: [] };
  const rows = await linked(app)
    .where((e) => e.or([e('card_links.from_card', 'in', ids), e('card_links.to_card', 'in', ids)]))
    .execute();
  return net(rows);
}

/** The net of links between the cards changed lately; one query, whose size does not grow with the commons. */
export async function recentNet(app: App, gathering: string, cards = 300): Promise<{ knots: Knot[]; threads: Thread[] }> {
  const index = await cardIndex(app, gathering);
  const kindOf = new Map(latest(index, cards).map(({ id, facets }) => [id, valuesOf(facets, 'kind')[0] as Kind]));
  const threads = await linksAmong(app, [...kindOf.keys()]);
  const tied = new Set(threads.flatMap(({ from, to }) => [from, to]));
  return { knots: [...kindOf].flatMap(([id, kind]) => (tied.has(id) ? [{ id, kind }] : [])), threads };
}

function latest({ byChange, entries }: CardIndex, most: number): Entry[] {
  const found: Entry[] = [];
  for (const ordinal of byChange) {
    if (found.length === most) break;
    const entry = entries[ordinal];
    if (entry?.live) found.push(entry);
  }
  return found;
}

/** Cards that are not in the archive, under their title in the reader's language when there is one. */
function live(app: App, gathering: string, locale: Lang) {
  return app.db
    .selectFrom('cards')
    .leftJoin('card_texts as own', (join) => join.onRef('own.card_id', '=', 'cards.id').on('own.lang', '=', locale))
    .select(['cards.id', 'cards.slug', 'cards.kind', 'cards.place_label', 'cards.facets'])
    .select((e) => [e.fn.coalesce('own.title', 'cards.title').as('title'), e.fn.coalesce('own.lang', 'cards.lang').as('lang')])
    .where('cards.gathering_id', '=', gathering)
    .where('cards.archived_at', 'is', null);
}

/** The column holds words `facet=value`. */
function valuesOf(facets: string, facet: string): string[] {
  const start = `${facet}=`;
  return facets.split(' ').flatMap((word) => (word.startsWith(start) ? [word.slice(start.length)] : []));
}

function linked(app: App) {
  return app.db
    .selectFrom('card_links')
    .innerJoin('cards as a', 'a.id', 'card_links.from_card')
    .innerJoin('cards as b', 'b.id', 'card_links.to_card')
    .select(['a.id as from', 'a.kind as fromKind', 'b.id as to', 'b.kind as toKind'])
    .distinct()
    .where('card_links.ended_at', 'is', null)
    .where('a.archived_at', 'is', null)
    .where('b.archived_at', 'is', null)
    .orderBy('a.id')
    .orderBy('b.id');
}

function net(rows: { from: string; fromKind: string; to: string; toKind: string }[]): { knots: Knot[]; threads: Thread[] } {
  const kinds = new Map(
    rows.flatMap(({ from, fromKind, to, toKind }) => [[from, fromKind as Kind] as const, [to, toKind as Kind] as const]),
  );
  return { knots: [...kinds].map(([id, kind]) => ({ id, kind })), threads: rows.map(({ from, to }) => ({ from, to })) };
}
