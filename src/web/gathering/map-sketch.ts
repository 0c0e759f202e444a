/** A small drawn map: points put on paper by the spherical Mercator formula, then spread so that none hides another. */
export type MapPoint = { lat: number; lon: number };
export type Placed<P> = { point: P; x: number; y: number; number: number };
export type Sketch<P> = { width: number; height: number; placed: Placed<P>[]; scale: { km: number; length: number } };

const margin = 34;

/** Width is given, height follows the ground covered (between half and all of the width). Points keep their order and get numbers from 1. */
export function sketchMap<P extends MapPoint>(points: readonly P[], width: number): Sketch<P> {
  const flat = points.map((point) => ({ x: rad(point.lon), y: -Math.log(Math.tan(Math.PI / 4 + rad(point.lat) / 2)) }));
  const [left, right] = bounds(
    flat.map((each) => each.x),
    0.001,
  );
  const [top, bottom] = bounds(
    flat.map((each) => each.y),
    0.0005,
  );
  const height = Math.round(width * Math.min(1, Math.max(0.5, (bottom - top) / (right - left))));
  const ratio = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top));
  const at = (each: { x: number; y: number }): { x: number; y: number } => ({
    x: width / 2 + (each.x - (left + right) / 2) * ratio,
    y: height / 2 + (each.y - (top + bottom) / 2) * ratio,
  });
  const spots = spread(flat.map(at), width, height);
  const placed = points.map((point, index) => ({ point, number: index + 1, ...(spots[index] ?? { x: 0, y: 0 }) }));
  return { width, height, placed, scale: scaleBar(points, ratio, width) };
}

type Town = { name: string; x: number; y: number };

/** Each place is named once, under the lowest of its points; a name that would lie on another or on a mark is left out. */
export function townNames(placed: readonly Placed<MapPoint & { place?: string | null }>[]): Town[] {
  const towns = Map.groupBy(
    placed.filter((each) => each.point.place),
    (each) => each.point.place ?? '',
  );
  const named: Town[] = [];
  for (const [name, spots] of [...towns].toSorted(([, a], [, b]) => b.length - a.length)) {
    const x = Math.round(spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length);
    const y = Math.round(Math.max(...spots.map((spot) => spot.y)) + 28);
    const half = name.length * letter;
    const onName = named.some((other) => Math.abs(other.x - x) < half + other.name.length * letter && Math.abs(other.y - y) < 16);
    const onMark = placed.some((spot) => Math.abs(spot.x - x) < half + 10 && Math.abs(spot.y - (y - 5)) < 15);
    if (!onName && !onMark) named.push({ name, x, y });
  }
  return named;
}

/** Half the width of a letter of the map. */
const letter = 3.8;

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** A single point gets some ground around it: `least` is in radians (0.001 is about six kilometres). */
function bounds(values: readonly number[], least: number): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0) return [-1, 1];
  const missing = Math.max(0, least - (high - low)) / 2;
  return [low - missing, high + missing];
}

/** Pushes apart marks that lie on each other; a few rounds are enough for a sketch. */
function spread(spots: { x: number; y: number }[], width: number, height: number): { x: number; y: number }[] {
  const gap = Math.min(26, Math.sqrt((width * height) / Math.max(1, spots.length)) * 0.7);
  for (let round = 0; round < 40; round++) {
    let moved = 0;
    spots.forEach((a, i) => {
      for (let j = i + 1; j < spots.length; j++) moved += pushApart(a, spots[j], gap, i * 31 + j);
    });
    if (moved === 0) break;
  }
  return spots.map((spot) => ({ x: within(spot.x, width), y: within(spot.y, height) }));
}

function pushApart(a: { x: number; y: number }, b: { x: number; y: number } | undefined, gap: number, turn: number): number {
  if (!b) return 0;
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  if (distance >= gap - 0.5) return 0;
  const angle = distance < 0.01 ? turn * 2.4 : Math.atan2(b.y - a.y, b.x - a.x);
  const step = (gap - distance) / 2;
  a.x -= Math.cos(angle) * step;
  a.y -= Math.sin(angle) * step;
  b.x += Math.cos(angle) * step;
  b.y += Math.sin(angle) * step;
  return 1;
}

function within(value: number, size: number): number {
  return Math.round(Math.min(size - 14, Math.max(14, value)) * 10) / 10;
}

/** A round number of kilometres that takes about a fifth of the width, at the middle latitude. */
function scaleBar(points: readonly MapPoint[], ratio: number, width: number): { km: number; length: number } {
  const lat = points.reduce((sum, point) => sum + point.lat, 0) / Math.max(1, points.length);
  const perKm = ratio / (6371 * Math.cos(rad(lat)));
  const km = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].findLast((each) => each * perKm <= width * 0.25) ?? 1;
  return { km, length: Math.round(km * perKm) };
}
