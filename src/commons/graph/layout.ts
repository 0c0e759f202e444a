import { clearMarks } from './clear.ts';
import type { Box } from './labels.shared.ts';
import { overlaps } from './labels.shared.ts';
import { placeByDistance } from './stress.ts';

/** A card as it is drawn: a mark with its title under it, `width` and `height` hold both. */
export type Node = { id: number; width: number; height: number };
export type Edge = { from: number; to: number };
/** What is asked to be drawn: on a paper of this width. */
export type Sheet = { nodes: readonly Node[]; edges: readonly Edge[]; width: number };
export type Drawn = { width: number; height: number; boxes: Map<number, Box> };

const partings = 60;
const gap = 6;

/**
 * Puts linked cards near each other on a paper of this width, none over another: first by the ways along links, then boxes that
 * overlap are parted. The paper grows downwards until all have room. Nodes come the most linked first, and lie at the same places each
 * time. The work is bounded: `nodes` squared times some dozens of rounds, and `nodes` to the third once.
 */
export function layOut(nodes: readonly Node[], edges: readonly Edge[], width: number): Drawn {
  const ink = nodes.reduce((sum, node) => sum + (node.width + gap) * (node.height + gap), 0);
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const springs = edges.flatMap(({ from, to }) => pairOf(index.get(from), index.get(to)));
  let height = Math.max(220, Math.round((ink * (width < 500 ? 2.3 : 1.8)) / width));
  for (let tries = 0; ; tries += 1) {
    const at = placeByDistance(nodes.length, springs, { width, height });
    const bodies = nodes.map((node, i) => ({ ...node, x: at.x[i] ?? 0, y: at.y[i] ?? 0 }));
    spread(bodies, width, height);
    part(bodies, width, height);
    if (settle(bodies, width, height) || tries === 8) {
      clearMarks(bodies, springs, { width, height });
      return finished(bodies, width, squeezed(bodies, height));
    }
    height = Math.round(height * 1.15);
  }
}

type Body = Box & { id: number };

function pairOf(a: number | undefined, b: number | undefined): [number, number][] {
  return a === undefined || b === undefined || a === b ? [] : [[a, b]];
}

/** Uses the whole paper: where the net is dense it gets more room, where it is thin less. */
function spread(bodies: Body[], width: number, height: number): void {
  for (const [axis, size, side] of [
    ['x', width, 'width'],
    ['y', height, 'height'],
  ] as const) {
    const sorted = bodies.toSorted((a, b) => a[axis] - b[axis]);
    const [low, high] = [sorted[0]?.[axis] ?? 0, sorted.at(-1)?.[axis] ?? 0];
    const edge = Math.max(0, ...bodies.map((body) => body[side])) / 2 + 2;
    const shares = sorted.map((body, i) => {
      const straight = high - low < 1 ? 0.5 : (body[axis] - low) / (high - low);
      return evenly * ((i + 0.5) / sorted.length) + (1 - evenly) * straight;
    });
    for (const [i, body] of sorted.entries()) body[axis] = edge + (shares[i] ?? 0.5) * (size - 2 * edge);
  }
}

/** How far places give way to an even spread: 0 as the springs left them, 1 all at the same distance. */
const evenly = 0.6;

/** Parts boxes along the side where they overlap least; most find room in this way. */
function part(bodies: Body[], width: number, height: number): void {
  for (let round = 0; round < partings; round += 1) {
    let left = 0;
    for (let i = 0; i < bodies.length; i += 1)
      for (let j = i + 1; j < bodies.length; j += 1) left += pushApart(bodies[i], bodies[j], width, height);
    if (left === 0) return;
  }
}

/** Each in turn, the most linked first, goes to the nearest free place; false when one finds none. */
function settle(bodies: Body[], width: number, height: number): boolean {
  const put: Body[] = [];
  for (const body of bodies) {
    const place = nearestFree(body, put, width, height);
    if (!place) return false;
    body.x = place.x;
    body.y = place.y;
    put.push(body);
  }
  return true;
}

const stride = 7;

function nearestFree(body: Body, put: readonly Body[], width: number, height: number): Body | undefined {
  for (let ring = 0; ring * stride < Math.max(width, height); ring += 1) {
    const steps = ring === 0 ? 1 : Math.min(48, ring * 8);
    for (let i = 0; i < steps; i += 1) {
      const angle = (i / steps) * Math.PI * 2;
      const place = { ...body };
      keep(place, Math.cos(angle) * ring * stride, Math.sin(angle) * ring * stride, width, height);
      if (!put.some((other) => overlaps(place, { ...other, width: other.width + gap / 2, height: other.height + gap / 2 }))) return place;
    }
  }
  return undefined;
}

function pushApart(a: Body | undefined, b: Body | undefined, width: number, height: number): number {
  if (!a || !b) return 0;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const overX = (a.width + b.width) / 2 + gap - Math.abs(dx);
  const overY = (a.height + b.height) / 2 + gap - Math.abs(dy);
  if (overX <= 0.01 || overY <= 0.01) return 0;
  const alongX = overX < overY * 1.6;
  const step = (alongX ? overX : overY) / 2 + 0.02;
  const turn = (alongX ? dx : dy) < 0 ? -1 : 1;
  keep(a, alongX ? -step * turn : 0, alongX ? 0 : -step * turn, width, height);
  keep(b, alongX ? step * turn : 0, alongX ? 0 : step * turn, width, height);
  return 1;
}

function keep(body: Body, dx: number, dy: number, width: number, height: number): void {
  body.x = Math.min(width - body.width / 2 - 1, Math.max(body.width / 2 + 1, body.x + dx));
  body.y = Math.min(height - body.height / 2 - 1, Math.max(body.height / 2 + 1, body.y + dy));
}

const mostEmpty = 16;

/** Takes out bands of paper that are empty from side to side; answers the height that is left. */
function squeezed(bodies: readonly Body[], height: number): number {
  let low = 0;
  let out = 0;
  for (const body of bodies.toSorted((a, b) => a.y - a.height / 2 - (b.y - b.height / 2))) {
    const [top, bottom] = [body.y - body.height / 2, body.y + body.height / 2];
    out += Math.max(0, top - low - mostEmpty);
    low = Math.max(low, bottom);
    body.y -= out;
  }
  return Math.ceil(Math.min(height, low + mostEmpty) - out);
}

function finished(bodies: readonly Body[], width: number, height: number): Drawn {
  const boxes = bodies.map(({ id, x, y, width: w, height: h }): [number, Box] => [id, { x: tenth(x), y: tenth(y), width: w, height: h }]);
  return { width, height, boxes: new Map(boxes) };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
