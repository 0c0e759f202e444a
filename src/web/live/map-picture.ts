import type { OpinionMap } from '../../live/opinion/result.ts';

/** People of an opinion map as points in a frame, the groups as the shapes around them. */
export type MapPicture = { width: number; height: number; groups: Shape[]; people: Dot[] };
/** (x, y): where its letter stands, above it. */
export type Shape = { id: number; path: string; x: number; y: number };
/** `sure`: whether the group is the right one rather likely. */
export type Dot = { x: number; y: number; group: number; sure: 'yes' | 'no' };

const width = 640;
const height = 440;
const margin = 48;
const room = 16;
const surely = 0.7;

type Spot = { x: number; y: number };

/** The same scale on both axes, so that near means alike in every direction. */
export function drawMap({ participants, groups }: OpinionMap): MapPicture {
  const at = participants.map(({ position: [x = 0, y = 0] }) => ({ x, y }));
  const fit = fitting(at);
  const people = participants.map(({ group, certainty }, i): Dot => ({
    ...fit(at[i] ?? { x: 0, y: 0 }),
    group: group ?? -1,
    sure: certainty >= surely ? 'yes' : 'no',
  }));
  const shapes = groups.flatMap(({ id }): Shape[] => {
    const members = people.filter((dot) => dot.group === id);
    const outline = hull(members);
    if (outline.length === 0) return [];
    const top = outline.reduce((high, spot) => (spot.y < high.y ? spot : high));
    return [{ id, path: roundedAround(outline), x: top.x, y: Math.max(room, whole(top.y - 2 * room)) }];
  });
  return { width, height, groups: shapes, people };
}

function fitting(spots: readonly Spot[]): (spot: Spot) => Spot {
  const [left, right] = ends(spots.map(({ x }) => x));
  const [low, high] = ends(spots.map(({ y }) => y));
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (high - low || 1));
  return ({ x, y }) => ({ x: whole(width / 2 + (x - (left + right) / 2) * scale), y: whole(height / 2 - (y - (low + high) / 2) * scale) });
}

function ends(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [values[0] ?? 0, values[0] ?? 0],
  );
}

/** Convex outline, by Andrew's monotone chain. */
export function hull(spots: readonly Spot[]): Spot[] {
  const sorted = spots.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (some: readonly Spot[]) => {
    const kept: Spot[] = [];
    for (const spot of some) {
      while (kept.length > 1 && turn(kept.at(-2), kept.at(-1), spot) <= 0) kept.pop();
      kept.push(spot);
    }
    return kept.slice(0, -1);
  };
  if (sorted.length < 3) return sorted;
  return [...half(sorted), ...half(sorted.toReversed())];
}

function turn(a: Spot | undefined, b: Spot | undefined, c: Spot): number {
  return a && b ? (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) : 0;
}

/** The outline a little further out; a thick round line of the same colour makes its corners soft. */
function roundedAround(outline: readonly Spot[]): string {
  const middle = { x: mean(outline.map(({ x }) => x)), y: mean(outline.map(({ y }) => y)) };
  const out = outline.map(({ x, y }) => {
    const far = Math.hypot(x - middle.x, y - middle.y) || 1;
    return { x: whole(x + ((x - middle.x) / far) * room), y: whole(y + ((y - middle.y) / far) * room) };
  });
  return `M${out.map(({ x, y }) => `${x} ${y}`).join('L')}z`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function whole(n: number): number {
  return Math.round(n * 10) / 10;
}
