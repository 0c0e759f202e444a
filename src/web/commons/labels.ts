import type { Kind } from '../../commons/kinds.shared.ts';
import { facetKey, sortFacet } from '../../commons/kinds.shared.ts';
import type { CardTileView } from '../../commons/views/tiles.ts';
import type { Locale, Translate } from '../../platform/i18n.ts';
import type { TimePiece } from '../parts/time.ts';
import { timePieces } from '../parts/time.ts';
import { asShown } from './as-shown.ts';

/** A value in words. Tags are their own words, with spaces. */
export function valueLabel(t: Translate, kind: Kind | undefined, facet: string, value: string): string {
  if (facet === 'tag') return value.replaceAll('-', ' ');
  const key = facetKey(kind, facet, value);
  const label = t(key);
  return label === key ? value : label;
}

export function facetLabel(t: Translate, kind: Kind | undefined, facet: string): string {
  return t(facetKey(kind, facet));
}

export type Tile = ReturnType<typeof tileWords>;

/** A card as its tile shows it. */
export function tileWords(t: Translate, href: (path: string) => string, tile: CardTileView) {
  return {
    href: href(`/fiches/${tile.slug}`),
    kind: tile.kind,
    title: asShown(tile.lang, tile.title),
    summary: asShown(tile.lang, tile.summary),
    sort: tile.sort === null ? null : valueLabel(t, tile.kind, sortFacet[tile.kind], tile.sort),
    place: tile.place,
    locale: tile.lang,
    updated: tile.changedAt.slice(0, 10),
    image: tile.image,
    excerpt: tile.excerpt,
  };
}

export type ListTile = ReturnType<typeof listTile>;

/** A card as a list shows it, in words. One found by its words shows them rather than its day. */
export function listTile(t: Translate, locale: Locale, href: (path: string) => string, card: CardTileView) {
  const tile = tileWords(t, href, card);
  const foreign = tile.locale === locale ? undefined : tile.locale;
  return {
    ...tile,
    said: t(`web.kind.${tile.kind}`) + (tile.sort === null ? '' : ` · ${tile.sort}`),
    foreign,
    tongue: foreign && t(`web.tongue.${foreign}`),
    day: tile.excerpt.length > 0 ? undefined : dayIn(locale, tile.updated),
  };
}

/** The language of words that are not in the reader's, for the page and for people. */
export function tongueOf(t: Translate, locale: Locale, lang: string): { foreign?: string; tongue?: string } {
  return lang === locale ? {} : { foreign: lang, tongue: t(`web.tongue.${lang}`) };
}

const days = new Map<string, TimePiece[]>();
const mostDays = 5_000;

/** The same days come back on all lists. */
export function dayIn(locale: Locale, day: string): TimePiece[] {
  const key = `${locale} ${day}`;
  const known = days.get(key) ?? timePieces(locale, { from: day, shape: 'date' });
  if (days.size >= mostDays) days.clear();
  days.set(key, known);
  return known;
}
