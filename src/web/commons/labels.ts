import type { Kind } from '../../commons/kinds.shared.ts';
import { facetKey, sortFacet } from '../../commons/kinds.shared.ts';
import type { CardTileView } from '../../commons/views/list.ts';
import type { Translate } from '../../platform/i18n.ts';

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
    title: tile.title,
    summary: tile.summary,
    sort: tile.sort === null ? null : valueLabel(t, tile.kind, sortFacet[tile.kind], tile.sort),
    place: tile.place,
    locale: tile.lang,
    updated: tile.changedAt.slice(0, 10),
    excerpt: tile.excerpt,
  };
}
