import type { App } from '../../platform/app.ts';
import { has } from '../bitmap.ts';
import { ordinalOf } from '../card-index.ts';
import type { Cluster } from '../map/clusters.ts';
import { clustersOn } from '../map/clusters.ts';
import type { Box, Paper } from '../map/mercator.shared.ts';
import { boxAround, boxAroundMost, grown, paperOver } from '../map/mercator.shared.ts';
import type { Kind } from '../kinds.shared.ts';
import type { Spot } from '../map/spots.ts';
import { spotsIn } from '../map/spots.ts';
import type { Choice, Chosen } from './choose.ts';
import type { CardTileView } from './tiles.ts';
import { tiles } from './tiles.ts';

export type { Spot };
/** A sign of the map. `kinds`, `places`: how many of its cards are of each kind, and have each place that has a name. */
export type Sign = Cluster<Spot> & { kinds: ReadonlyMap<Kind, number>; places: ReadonlyMap<string, number> };
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
/** Cards told by name under each sign, and in all. */
export const namedEach = 6;
const namedInAll = 400;
/** Where the gatherings began, when nothing has a place. */
const nowhere: Box = [2.6, 50.2, 4.4, 51.1];

/** The chosen cards on a map, gathered where they are too many; one query, whatever their number. */
export async function mapOf(app: App, chosen: Chosen, input: Choice, asked: Box | undefined): Promise<MapView> {
  const spots = spotsOf(chosen);
  const all = boxAround(spots);
  const whole = grown(all ?? nowhere, 1.06);
  const box = asked ?? grown(boxAroundMost(spots, all) ?? nowhere, 1.06);
  const wide = sheetOf(spots, box, wideSize, reachOn.wide);
  const narrow = sheetOf(spots, box, narrowSize, reachOn.narrow);
  const seen = wide.clusters.reduce((sum, { points }) => sum + points.length, 0);
  const nums = [...wide.clusters, ...narrow.clusters.filter(({ points }) => points.length === 1)]
    .flatMap(({ points }) => points.slice(0, namedEach).map(({ num }) => num))
    .slice(0, namedInAll);
  const found = nums.length === 0 ? [] : await tiles(app, chosen.index, [...new Set(nums)], input.locale);
  const byId = new Map(found.map((card) => [card.id, card]));
  const cards = new Map(nums.flatMap((num) => namedBy(chosen, byId, num)));
  return { box, whole, wide, narrow, located: spots.length, elsewhere: chosen.total - spots.length, seen, cards };
}

/** How far the sign of so many cards reaches from its middle. */
export const reachOn = {
  wide: (count: number) => (count === 1 ? 12 : 15 + Math.min(11, Math.log2(count) * 1.7)),
  narrow: (count: number) => (count === 1 ? 11 : 14 + Math.min(7, Math.log2(count) * 1.2)),
};

/** In the order in which they lie in memory: any other takes several times as long. */
function spotsOf({ index, hits }: Chosen): Spot[] {
  const spots: Spot[] = [];
  const all = spotsIn(index);
  for (let ordinal = 0; ordinal < all.length; ordinal += 1) {
    const spot = all[ordinal];
    if (spot && has(hits, ordinal)) spots.push(spot);
  }
  return spots;
}

function sheetOf(spots: readonly Spot[], box: Box, size: typeof wideSize, reach: (count: number) => number): Sheet {
  const paper = paperOver(box, size.width, size.height, size.margin);
  const clusters = clustersOn(paper, spots, reach);
  for (const { points } of clusters) bringLatestFirst(points);
  return { paper, clusters: clusters.map((cluster) => ({ ...cluster, ...told(cluster.points) })) };
}

/** Counted once for all that is said of a sign: it may stand for all the cards there are. */
function told(spots: readonly Spot[]): Pick<Sign, 'kinds' | 'places'> {
  return { kinds: tally(spots, ({ kind }) => kind), places: tally(spots, ({ place }) => place) };
}

/** How many have each word, none aside, in the order in which they come first. */
function tally<W extends string>(spots: readonly Spot[], wordOf: (spot: Spot) => W): Map<W, number> {
  const counts = new Map<W, { n: number }>();
  for (const spot of spots) {
    const word = wordOf(spot);
    const known = counts.get(word);
    if (known) known.n += 1;
    else if (word) counts.set(word, { n: 1 });
  }
  return new Map([...counts].map(([word, { n }]) => [word, n]));
}

/** Puts the few that are told by name before all others, the latest changed first. */
function bringLatestFirst(spots: Spot[]): void {
  const few = spots.splice(0, namedEach).sort(latestFirst);
  let last = few.at(-1);
  for (let i = 0; i < spots.length; i += 1) {
    const spot = spots[i];
    if (!spot || !last || spot.changedAt < last.changedAt || latestFirst(spot, last) >= 0) continue;
    spots[i] = last;
    few[few.length - 1] = spot;
    last = few.sort(latestFirst).at(-1);
  }
  spots.unshift(...few);
}

function latestFirst(a: Spot, b: Spot): number {
  return b.changedAt - a.changedAt || b.num - a.num;
}

function namedBy({ index }: Chosen, byId: Map<string, CardTileView>, num: number): [number, CardTileView][] {
  const card = byId.get(index.entries[ordinalOf(index, num) ?? -1]?.id ?? '');
  return card ? [[num, card]] : [];
}
