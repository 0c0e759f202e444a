/** West, south, east, north, in degrees (WGS 84), as in RFC 7946. */
export type Box = readonly [number, number, number, number];
export type Point = { lat: number; lon: number };

/** Spherical Mercator (EPSG:3857) on a square of side 1: x grows to the east, y to the south. */
export function project({ lat, lon }: Point): { x: number; y: number } {
  const sine = Math.sin((Math.min(85.05, Math.max(-85.05, lat)) * Math.PI) / 180);
  return { x: (lon + 180) / 360, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

export function unproject({ x, y }: { x: number; y: number }): Point {
  return { lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI, lon: x * 360 - 180 };
}

/** A sheet of paper over a part of the world. */
export type Paper = { width: number; height: number; scale: number; left: number; top: number };

/** The largest paper on which the whole box can be seen, with a margin. */
export function paperOver(box: Box, width: number, height: number, margin: number): Paper {
  const [west, south, east, north] = box;
  const a = project({ lat: north, lon: west });
  const b = project({ lat: south, lon: east });
  const scale = Math.min((width - 2 * margin) / Math.max(b.x - a.x, leastSpan), (height - 2 * margin) / Math.max(b.y - a.y, leastSpan));
  return { width, height, scale, left: (a.x + b.x) / 2 - width / 2 / scale, top: (a.y + b.y) / 2 - height / 2 / scale };
}

/** About 600 metres: closer looks show nothing more. */
const leastSpan = 1.5e-5;

export function onPaper(paper: Paper, point: Point): { x: number; y: number } {
  const { x, y } = project(point);
  return { x: (x - paper.left) * paper.scale, y: (y - paper.top) * paper.scale };
}

/** What the whole paper shows. */
export function boxOf(paper: Paper): Box {
  const a = unproject({ x: paper.left, y: paper.top });
  const b = unproject({ x: paper.left + paper.width / paper.scale, y: paper.top + paper.height / paper.scale });
  return [a.lon, b.lat, b.lon, a.lat];
}

/** The smallest box around points; undefined without any. */
export function boxAround(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { lat, lon } of points) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/** Around four of five points, when a few far ones would make all the others crowd; else around all of them. */
export function boxAroundMost(points: readonly Point[], all = boxAround(points)): Box | undefined {
  if (!all || points.length < 10) return all;
  const every = Math.ceil(points.length / enoughToGuess);
  const some = every === 1 ? points : points.filter((_, i) => i % every === 0);
  const [west, east] = tenths(some.map(({ lon }) => lon));
  const [south, north] = tenths(some.map(({ lat }) => lat));
  const crowded = (east - west) * 3 < all[2] - all[0] || (north - south) * 3 < all[3] - all[1];
  return crowded ? [west, south, east, north] : all;
}

/** So many points tell where most of them are. */
const enoughToGuess = 4_000;

/** The first and the last tenth of some numbers. */
function tenths(values: number[]): [number, number] {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return [at(0.1), at(0.9)];
}

export function middleOf([west, south, east, north]: Box): Point {
  return { lat: (south + north) / 2, lon: (west + east) / 2 };
}

/** The same middle, `times` as large, never beyond the world. */
export function grown(box: Box, times: number): Box {
  return moved(box, 0, 0, times);
}

/** Moved by shares of its own size: 0.5 to the east is half a look further. */
export function moved([west, south, east, north]: Box, toEast: number, toNorth: number, times = 1): Box {
  const [wide, high] = [Math.max(east - west, 0.01), Math.max(north - south, 0.007)];
  const x = (west + east) / 2 + wide * toEast;
  const y = (south + north) / 2 + high * toNorth;
  const clip = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  return [
    clip(x - (wide * times) / 2, 180),
    clip(y - (high * times) / 2, 85),
    clip(x + (wide * times) / 2, 180),
    clip(y + (high * times) / 2, 85),
  ];
}

/** `3.1,50.4,3.9,50.8`; undefined when it is no box. */
export function readBox(text: string): Box | undefined {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = text
    .split(',')
    .map((part) => (part.trim() === '' ? NaN : Number(part)));
  const fits = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north && more.length === 0;
  return fits ? [west, south, east, north] : undefined;
}

export function writeBox(box: Box): string {
  return box.map((degrees) => Math.round(degrees * 1e4) / 1e4).join(',');
}

export const earthKm = 6_371;

/** Kilometres as the crow flies (haversine), and the wind: 0 north, 2 east, 4 south, 6 west. */
export function way(from: Point, to: Point): { km: number; wind: number } {
  const rad = Math.PI / 180;
  const [a, b] = [from.lat * rad, to.lat * rad];
  const [dLat, dLon] = [b - a, (to.lon - from.lon) * rad];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(dLon / 2) ** 2;
  const bearing = Math.atan2(Math.sin(dLon) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLon));
  return { km: 2 * earthKm * Math.asin(Math.sqrt(h)), wind: Math.round(((bearing / rad + 360) % 360) / 45) % 8 };
}

/** A round number of kilometres that takes about a fifth of the paper, at its middle. */
export function scaleBar(paper: Paper): { km: number; length: number } {
  const { lat } = middleOf(boxOf(paper));
  const perKm = paper.scale / (2 * Math.PI * earthKm * Math.cos((lat * Math.PI) / 180));
  const km = rounds.findLast((each) => each * perKm <= paper.width / 4) ?? 0.1;
  return { km, length: Math.round(km * perKm) };
}

const rounds = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];
const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/** Meridians and parallels at round degrees, some four of them across. */
export function graticule(paper: Paper): { lons: { at: number; x: number }[]; lats: { at: number; y: number }[] } {
  const [west, south, east, north] = boxOf(paper);
  const step = steps.find((each) => (east - west) / each <= 5) ?? 30;
  const between = (low: number, high: number) => {
    const first = Math.ceil(low / step);
    return Array.from({ length: Math.max(0, Math.floor(high / step) - first + 1) }, (_, i) => Math.round((first + i) * step * 100) / 100);
  };
  return {
    lons: between(west, east).map((at) => ({ at, x: onPaper(paper, { lat: 0, lon: at }).x })),
    lats: between(south, north).map((at) => ({ at, y: onPaper(paper, { lat: at, lon: 0 }).y })),
  };
}
