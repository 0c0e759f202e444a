import type { App } from '../../platform/app.ts';
import { wordsOf } from '../card-index.ts';
import type { Kind, Lang, Licence } from '../kinds.shared.ts';
import { facetsOf, languages } from '../kinds.shared.ts';
import type { CardImage, CardPlace, Outlink } from '../snapshot.ts';
import type { Choice, Chosen, Order } from './choose.ts';
import { choose, pageIn } from './choose.ts';
import { tagName } from './frame.ts';

/** More on one page would be slow for everybody. */
export const mostOnPage = 500;

/** A card as tables and open data show it: everything short, and nothing of the people who wrote it. */
export type CardDatum = {
  id: string;
  slug: string;
  kind: Kind;
  title: string;
  summary: string;
  /** The language of these words: the reader's when there is one, else the original. */
  lang: Lang;
  langs: Lang[];
  /** In the order of the form; `lang` is left out. */
  facets: Record<string, string[]>;
  /** As they were typed. */
  tags: string[];
  place: CardPlace | null;
  image: CardImage | null;
  links: Outlink[];
  licence: Licence;
  revision: number;
  madeAt: string;
  changedAt: string;
};

export type DataInput = Choice & Order & { page: number; size: number };
/** `tagName`: how people typed a tag that was asked for. */
export type DataView = { total: number; page: number; pages: number; cards: CardDatum[]; changedAt: string; tagName(tag: string): string };

/** A page of cards to take away: one query, three with words. `changedAt`: of the latest card of the gathering. */
export async function cardsData(app: App, gathering: string, input: DataInput): Promise<DataView> {
  const chosen = await choose(app, gathering, input);
  return {
    total: chosen.total,
    changedAt: latestChange(chosen),
    tagName: (tag) => tagName(chosen, tag),
    ...(await dataOf(app, chosen, input)),
  };
}

/** The cards of one page of what was chosen, with everything short; one query. */
export async function dataOf(app: App, chosen: Chosen, input: DataInput): Promise<Pick<DataView, 'page' | 'pages' | 'cards'>> {
  const size = Math.min(mostOnPage, Math.max(1, Math.trunc(input.size) || 1));
  const { page, pages, nums } = await pageIn(chosen, input, size);
  return { page, pages, cards: await cardsOf(app, nums, input.locale) };
}

function latestChange({ index }: Chosen): string {
  const latest = index.entries[index.byChange.find((ordinal) => index.entries[ordinal]?.live) ?? -1];
  return new Date(latest?.changedAt ?? 0).toISOString();
}

async function cardsOf(app: App, nums: readonly number[], locale: Lang): Promise<CardDatum[]> {
  if (nums.length === 0) return [];
  const rows = await rowsOf(app, nums, locale);
  const byNum = new Map(rows.map((row) => [row.num, row]));
  return nums.flatMap((num) => {
    const row = byNum.get(num);
    return row ? [datumOf(row)] : [];
  });
}

function rowsOf(app: App, nums: readonly number[], locale: Lang) {
  return app.db
    .selectFrom('cards')
    .leftJoin('card_texts as own', (join) => join.onRef('own.card_id', '=', 'cards.id').on('own.lang', '=', locale))
    .select(['cards.id', 'num', 'slug', 'kind', 'facets', 'tag_names', 'place_label', 'lat', 'lon', 'image', 'image_alt', 'image_credit'])
    .select(['outlinks', 'licence', 'revision', 'made_at', 'changed_at'])
    .select((e) => [
      e.fn.coalesce('own.lang', 'cards.lang').as('lang'),
      e.fn.coalesce('own.title', 'cards.title').as('title'),
      e.fn.coalesce('own.summary', 'cards.summary').as('summary'),
    ])
    .where('num', 'in', nums)
    .execute();
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function datumOf(row: Row): CardDatum {
  const { id, slug, title, summary, revision } = row;
  const kind = row.kind as Kind;
  const values = (facet: string) =>
    wordsOf(row.facets).flatMap((word) => (word.startsWith(`${facet}=`) ? [word.slice(facet.length + 1)] : []));
  const facets = Object.keys(facetsOf[kind]).filter((facet) => facet !== 'lang');
  return {
    id,
    slug,
    kind,
    title,
    summary,
    lang: row.lang as Lang,
    langs: languages.filter((lang) => values('lang').includes(lang)),
    facets: Object.fromEntries(facets.map((facet) => [facet, values(facet)] as const).filter(([, list]) => list.length > 0)),
    tags: row.tag_names === '' ? [] : row.tag_names.split('\n'),
    place: row.place_label === null ? null : { label: row.place_label, lat: row.lat, lon: row.lon },
    image: row.image === null ? null : { name: row.image, alt: row.image_alt ?? '', credit: row.image_credit ?? '' },
    links: JSON.parse(row.outlinks) as Outlink[],
    licence: row.licence as Licence,
    revision,
    madeAt: row.made_at,
    changedAt: row.changed_at,
  };
}
