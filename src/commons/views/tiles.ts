import type { App } from '../../platform/app.ts';
import { askOften } from '../../platform/often.ts';
import type { Segment } from '../../platform/search/highlight.ts';
import type { CardIndex, Entry } from '../card-index.ts';
import { ordinalOf, wordsOf } from '../card-index.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { sortFacet } from '../kinds.shared.ts';
import { excerptOf } from './excerpt.ts';

export const mostTiles = 60;

export type CardTileView = {
  id: string;
  slug: string;
  kind: Kind;
  title: string;
  summary: string;
  /** The language of these words: the reader's when there is one, else the original. */
  lang: Lang;
  /** Value of the facet that says the finer kind, if any. */
  sort: string | null;
  place: string | null;
  image: { name: string; alt: string } | null;
  changedAt: string;
  /** Where the searched words stand in the text. */
  excerpt: Segment[];
};

/** One query for all the cards of a page that were not shown lately, in the order of `nums`. */
export async function tiles(app: App, index: CardIndex, nums: readonly number[], locale: Lang, q?: string): Promise<CardTileView[]> {
  const entries = nums.flatMap((num) => index.entries[ordinalOf(index, num) ?? -1] ?? []);
  const words = q?.trim() ?? '';
  const shown = words ? new Map<Entry, CardTileView>() : shownIn(index, locale);
  const missing = entries.filter((entry) => !shown.has(entry));
  if (missing.length > 0) {
    const rows = await tileRows(
      app,
      missing.map(({ num }) => num),
      locale,
      words !== '',
    );
    const byNum = new Map(rows.map((row) => [row.num, row]));
    for (const entry of missing) {
      const row = byNum.get(entry.num);
      if (row) shown.set(entry, tileOf(row, entry.facets, words));
    }
  }
  return entries.flatMap((entry) => shown.get(entry) ?? []);
}

const mostShown = 5_000;
const shownTiles = new WeakMap<CardIndex, Map<Lang, Map<Entry, CardTileView>>>();

/** Tiles as they were shown last. A card that is saved gets another entry in the index, so nothing here grows old. */
function shownIn(index: CardIndex, locale: Lang): Map<Entry, CardTileView> {
  const byLang = shownTiles.get(index) ?? new Map<Lang, Map<Entry, CardTileView>>();
  const known = byLang.get(locale);
  const shown = known && known.size <= mostShown ? known : new Map<Entry, CardTileView>();
  byLang.set(locale, shown);
  shownTiles.set(index, byLang);
  return shown;
}

/** The words in the reader's language when there are some, else the original ones. Texts only where they are searched. */
async function tileRows(app: App, nums: readonly number[], locale: Lang, withText: boolean) {
  const places = nums.length <= mostTiles ? mostTiles : nums.length;
  const filled = Array.from({ length: places }, (_, i) => nums[i] ?? 0);
  const name = `commons.tiles ${places} ${withText ? 'with texts' : ''}`;
  return askOften(app, name, () => tileQuery(app, filled, locale, withText), [locale, ...filled]);
}

function tileQuery(app: App, nums: readonly number[], locale: Lang, withText: boolean) {
  return app.db
    .selectFrom('cards')
    .leftJoin('card_texts as own', (join) => join.onRef('own.card_id', '=', 'cards.id').on('own.lang', '=', locale))
    .select(['cards.id', 'num', 'slug', 'kind', 'image', 'image_alt', 'place_label', 'changed_at'])
    .select((e) => [
      e.fn.coalesce('own.lang', 'cards.lang').as('lang'),
      e.fn.coalesce('own.title', 'cards.title').as('title'),
      e.fn.coalesce('own.summary', 'cards.summary').as('summary'),
    ])
    .$if(withText, (query) =>
      query
        .innerJoin('card_texts as original', (join) =>
          join.onRef('original.card_id', '=', 'cards.id').onRef('original.lang', '=', 'cards.lang'),
        )
        .select((e) => e.fn.coalesce('own.text', 'original.text').as('text')),
    )
    .where('num', 'in', nums);
}

type TileRow = Awaited<ReturnType<typeof tileRows>>[number];

function tileOf(row: TileRow, facets: string, q: string): CardTileView {
  const kind = row.kind as Kind;
  const lang = row.lang as Lang;
  const start = `${sortFacet[kind]}=`;
  return {
    id: row.id,
    slug: row.slug,
    kind,
    title: row.title,
    summary: row.summary,
    lang,
    sort:
      wordsOf(facets)
        .find((word) => word.startsWith(start))
        ?.slice(start.length) ?? null,
    place: row.place_label,
    image: row.image === null ? null : { name: row.image, alt: row.image_alt ?? '' },
    changedAt: row.changed_at,
    excerpt: q ? excerptOf(row.summary, row.text ?? '', q, lang) : [],
  };
}
