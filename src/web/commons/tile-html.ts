import { render } from 'svelte/server';
import type { CardTileView } from '../../commons/views/tiles.ts';
import type { Locale, Translate } from '../../platform/i18n.ts';
import type { Place } from '../front/place.ts';
import { listTile } from './labels.ts';
import ListTile from './ListTile.svelte';

const drawn = new WeakMap<CardTileView, Map<string, string>>();

/** A card of a list as HTML. The room gives the same tile until its card changes, so its drawing is kept with it. */
export function tileHtml(t: Translate, place: Place, tile: CardTileView): string {
  const byBase = drawn.get(tile) ?? new Map<string, string>();
  const known = byBase.get(place.base) ?? draw(t, place.locale, place.href, tile);
  byBase.set(place.base, known);
  drawn.set(tile, byBase);
  return known;
}

function draw(t: Translate, locale: Locale, href: (path: string) => string, tile: CardTileView): string {
  return render(ListTile, { props: { tile: listTile(t, locale, href, tile) } }).body;
}
