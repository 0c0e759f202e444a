import type { App } from '../../platform/app.ts';
import { and, numbersIn } from '../bitmap.ts';
import { ordinalOf } from '../card-index.ts';
import type { Cluster } from '../map/clusters.ts';
import { clustersOn } from '../map/clusters.ts';
import type { Box, Paper, Point } from '../map/mercator.shared.ts';
import { boxAroundMost, grown, paperOver } from '../map/mercator.shared.ts';
import type { Ground, Spot } from '../map/spots.ts';
import { groundOf } from '../map/spots.ts';
import type { Choice, Chosen } from './choose.ts';
import type { CardTileView } from './tiles.ts';
import { tiles } from './tiles.ts';

export type { Spot };
export type Sign = Cluster;
export type Sheet = { paper: Paper; clusters: Sign[] };
export type MapView = {
  /** What the address asked for, else where most of the points are. */
  box: Box;
  /** Where all of them are. */
  whole: Box;
  /** The same ground twice: for a desk and for a phone. */
  wide: Sheet;
  narrow: Sheet;
  /** Chosen cards with and without a place, and those on the wide paper. */
  located: number;
  elsewhere: number;
  seen: number;
  /** The first cards of each cluster of both papers, by number. */
  cards: Map<number, CardTileView>;
};

const wideSize = { width: 900, height: 640, margin: 46 };
const narrowSize = { width: 340, height: 430, margin: 30 };
/** Cards told by name in all. */
const namedInAll = 400;
/** Where the gatherings began, when nothing has a place. */
const nowhere: Box = [2.6, 50.2, 4.4, 51.1];

/** The chosen cards on a map, gathered where they are too many; one query, whatever their number. */
export async function mapOf(app: App, chosen: Chosen, input: Choice, asked: Box | undefined): Promise<MapView> {
  const { index, hits } = chosen;
  const ground = await groundOf(index);
  const ordinals = numbersIn(and(hits, index.located));
  const all = boxOfAll(ground, ordinals);
  const whole = grown(all ?? nowhere, 1.06);
  const box = asked ?? grown(boxOfMost(ground, ordinals, all) ?? nowhere, 1.06);
  const wide = sheetOf(ground, ordinals, box, wideSize, reachOn.wide);
  const narrow = sheetOf(ground, ordinals, box, narrowSize, reachOn.narrow);
  const seen = wide.clusters.reduce((sum, { count }) => sum + count, 0);
  const nums = [...wide.clusters, ...narrow.clusters.filter(({ count }) => count === 1)]
    .flatMap(({ latest }) => latest.map(({ num }) => num))
    .slice(0, namedInAll);
  const found = nums.length === 0 ? [] : await tiles(app, index, [...new Set(nums)], input.locale);
  const byId = new Map(found.map((card) => [card.id, card]));
  const cards = new Map(nums.flatMap((num) => namedBy(chosen, byId, num)));
  return { box, whole, wide, narrow, located: ordinals.length, elsewhere: chosen.total - ordinals.length, seen, cards };
}

/** How far the sign of so many cards reaches from its middle. */
export const reachOn = {
  wide: (count: number) => (count === 1 ? 12 : 15 + Math.min(11, Math.log2(count) * 1.7)),
  narrow: (count: number) => (count === 1 ? 11 : 14 + Math.min(7, Math.log2(count) * 1.2)),
};

function sheetOf(ground: Ground, ordinals: Uint32Array, box: Box, size: typeof wideSize, reach: (count: number) => number): Sheet {
  const paper = paperOver(box, size.width, size.height, size.margin);
  return { paper, clusters: clustersOn(paper, ground, ordinals, reach) };
}

/** Around all of the cards. */
function boxOfAll({ lat, lon }: Ground, ordinals: Uint32Array): Box | undefined {
  if (ordinals.length === 0) return undefined;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const ordinal of ordinals) {
    const [x, y] = [lon[ordinal] ?? 0, lat[ordinal] ?? 0];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

/** So many tell where most of them are. */
const enoughToGuess = 4_000;

/** Around most of the cards. */
function boxOfMost({ lat, lon }: Ground, ordinals: Uint32Array, all: Box | undefined): Box | undefined {
  const every = Math.ceil(ordinals.length / enoughToGuess);
  const some: Point[] = [];
  for (let i = 0; i < ordinals.length; i += every) {
    const ordinal = ordinals[i] ?? 0;
    some.push({ lat: lat[ordinal] ?? 0, lon: lon[ordinal] ?? 0 });
  }
  return boxAroundMost(some, all);
}

function namedBy({ index }: Chosen, byId: Map<string, CardTileView>, num: number): [number, CardTileView][] {
  const card = byId.get(index.entries[ordinalOf(index, num) ?? -1]?.id ?? '');
  return card ? [[num, card]] : [];
}
