import { render } from 'svelte/server';
import type { CardTileView } from '../../commons/views/tiles.ts';
import type { Translate } from '../../platform/i18n.ts';
import type { Place } from '../front/place.ts';
import { listTile } from './labels.ts';
import ListTile from './ListTile.svelte';

const drawn = new WeakMap<CardTileView, Map<string, Buffer>>();

/** A card of a list as HTML, in bytes. The room gives the same tile until its card changes, so its drawing is kept with it. */
export function tileBytes(t: Translate, place: Place, tile: CardTileView): Buffer {
  const byBase = drawn.get(tile) ?? new Map<string, Buffer>();
  const known = byBase.get(place.base) ?? draw(t, place, tile);
  byBase.set(place.base, known);
  drawn.set(tile, byBase);
  return known;
}

function draw(t: Translate, { locale, href }: Place, tile: CardTileView): Buffer {
  return Buffer.from(`<li>${render(ListTile, { props: { tile: listTile(t, locale, href, tile) } }).body}</li>`);
}
