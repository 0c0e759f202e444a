import type { ComponentProps } from 'svelte';
import type { EditionSummary } from '../../gathering/views/editions.ts';
import type { PosterSeen } from '../../gathering/views/posters.ts';
import type { Locale, Translate } from '../../platform/i18n.ts';
import type EditionTile from './EditionTile.svelte';
import { numberText } from './figures.ts';
import { figureRow } from './words.ts';

type Tile = ComponentProps<typeof EditionTile>['edition'];

/** An edition in the words of its tile, with its three first figures. */
export function editionTile(
  t: Translate,
  href: (path: string) => string,
  locale: Locale,
  edition: EditionSummary,
  poster: PosterSeen | undefined,
): Tile {
  return {
    href: href(`/editions/${edition.slug}`),
    title: edition.title.text,
    start: edition.startsOn ?? onlyYear(edition.year),
    ...(edition.endsOn ? { end: edition.endsOn } : {}),
    place: edition.place,
    theme: edition.theme.text,
    state: t(`gathering.state.${edition.state}`),
    now: edition.state === 'public',
    figures: edition.figures.slice(0, 3).map((figure) => ({ value: numberText(locale, figure.value), label: figureRow(t, figure).label })),
    poster: poster ?? { slug: edition.slug, nodes: [], links: [] },
  };
}

/** A year alone is no day: the joiner, which nobody sees, keeps it from being read as the first of January. */
function onlyYear(year: number): string {
  return `\u2060${year}`;
}
