import { kinds } from '../kinds.shared.ts';
import type { Box, Paper } from './mercator.shared.ts';
import type { Ground } from './spots.ts';

/** What is added up of the cards of one cell: their count, the sums of where they are, the few that changed last, how many of each kind and place. */
export type Heap = {
  count: number;
  left: number;
  top: number;
  lat: number;
  lon: number;
  box: Box;
  latest: number[];
  kinds: number[];
  places: Map<number, number>;
};

/** Cards told by name under each sign. */
export const namedEach = 6;

/** The cards on a paper by the cell in which they lie; `cellOf` says which for each of them, -1 outside of the paper. */
export function heapsOf(paper: Paper, cell: number, ground: Ground, ordinals: Uint32Array) {
  const { scale, width, height } = paper;
  const [firstColumn, firstRow] = [Math.floor((paper.left * scale) / cell), Math.floor((paper.top * scale) / cell)];
  const columns = Math.ceil(width / cell) + 2;
  const cellOf = new Int32Array(ordinals.length).fill(-1);
  const heaps: (Open | undefined)[] = [];
  for (let i = 0; i < ordinals.length; i += 1) {
    const ordinal = ordinals[i] ?? 0;
    const [x, y] = [ground.x[ordinal] ?? 0, ground.y[ordinal] ?? 0];
    const left = (x - paper.left) * scale;
    const top = (y - paper.top) * scale;
    if (left < 0 || top < 0 || left > width || top > height) continue;
    const at = (Math.floor((y * scale) / cell) - firstRow) * columns + Math.floor((x * scale) / cell) - firstColumn;
    cellOf[i] = at;
    add((heaps[at] ??= open()), ground, ordinal, left, top);
  }
  return { heaps: heaps.map((heap) => heap && closed(heap)), cellOf };
}

type Open = Omit<Heap, 'box'> & { west: number; south: number; east: number; north: number };

function open(): Open {
  const nothing = { count: 0, left: 0, top: 0, lat: 0, lon: 0, west: 180, south: 90, east: -180, north: -90 };
  return { ...nothing, latest: [], kinds: kinds.map(() => 0), places: new Map() };
}

function closed({ west, south, east, north, ...rest }: Open): Heap {
  return { ...rest, box: [west, south, east, north] };
}

function add(heap: Open, ground: Ground, ordinal: number, left: number, top: number): void {
  const lat = ground.lat[ordinal] ?? 0;
  const lon = ground.lon[ordinal] ?? 0;
  const kind = ground.kind[ordinal] ?? 0;
  const place = ground.place[ordinal] ?? 0;
  heap.count += 1;
  heap.left += left;
  heap.top += top;
  heap.lat += lat;
  heap.lon += lon;
  if (lon < heap.west) heap.west = lon;
  if (lon > heap.east) heap.east = lon;
  if (lat < heap.south) heap.south = lat;
  if (lat > heap.north) heap.north = lat;
  heap.kinds[kind] = (heap.kinds[kind] ?? 0) + 1;
  heap.places.set(place, (heap.places.get(place) ?? 0) + 1);
  keepLatest(heap.latest, ground, ordinal);
}

/** Keeps the few that changed last, first. */
function keepLatest(latest: number[], ground: Ground, ordinal: number): void {
  const last = latest[namedEach - 1];
  if (last !== undefined && !later(ground, ordinal, last)) return;
  const at = latest.findIndex((other) => later(ground, ordinal, other));
  latest.splice(at < 0 ? latest.length : at, 0, ordinal);
  if (latest.length > namedEach) latest.pop();
}

function later({ changedAt, num }: Ground, a: number, b: number): boolean {
  return (changedAt[a] ?? 0) > (changedAt[b] ?? 0) || (changedAt[a] === changedAt[b] && (num[a] ?? 0) > (num[b] ?? 0));
}

export function joinedHeap(one: Heap, other: Heap, ground: Ground): Heap {
  const latest = [...one.latest];
  for (const ordinal of other.latest) keepLatest(latest, ground, ordinal);
  const places = new Map(one.places);
  for (const [place, count] of other.places) places.set(place, (places.get(place) ?? 0) + count);
  const [[west, south, east, north], [w, s, e, n]] = [one.box, other.box];
  return {
    count: one.count + other.count,
    left: one.left + other.left,
    top: one.top + other.top,
    lat: one.lat + other.lat,
    lon: one.lon + other.lon,
    box: [Math.min(west, w), Math.min(south, s), Math.max(east, e), Math.max(north, n)],
    latest,
    kinds: one.kinds.map((count, i) => count + (other.kinds[i] ?? 0)),
    places,
  };
}
