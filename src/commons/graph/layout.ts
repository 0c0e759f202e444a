import type { Box } from './labels.shared.ts';
import { overlaps } from './labels.shared.ts';

/** A card as it is drawn: a mark with its title under it; `width` and `height` hold both, the middle of the mark is `drop` under the top. */
export type Node = { id: number; width: number; height: number };
export type Edge = { from: number; to: number };
export type Drawn = { width: number; height: number; boxes: Map<number, Box> };

const rounds = 220;
const partings = 60;
const gap = 6;
/** How far two linked cards come to rest from each other, before the paper is fitted. */
const rest = 80;
const gravity = 0.06;

/**
 * Puts linked cards near each other on a paper of this width, none over another: springs and mutual push from a start that is always
 * the same (after Fruchterman and Reingold, 1991), then boxes that overlap are parted. The paper grows downwards until all have room.
 * Nodes come the most linked first. The work is bounded: `nodes` squared times a few hundred rounds.
 */
export function layOut(nodes: readonly Node[], edges: readonly Edge[], width: number): Drawn {
  const ink = nodes.reduce((sum, node) => sum + (node.width + gap) * (node.height + gap), 0);
  let height = Math.max(220, Math.round((ink * (width < 500 ? 2.3 : 1.8)) / width));
  for (let tries = 0; ; tries += 1) {
    const bodies = start(nodes);
    const index = new Map(bodies.map((body, i) => [body.id, i]));
    const springs = edges.flatMap(({ from, to }) => pairOf(index.get(from), index.get(to)));
    relax(bodies, springs);
    spread(bodies, width, height);
    part(bodies, width, height);
    if (settle(bodies, width, height) || tries === 8) return finished(bodies, width, height);
    height = Math.round(height * 1.15);
  }
}

type Body = Box & { id: number };

/** A sunflower: the most linked inside. */
function start(nodes: readonly Node[]): Body[] {
  return nodes.map((node, i) => {
    const angle = i * 2.399963;
    const far = rest * 0.6 * Math.sqrt(i + 0.5);
    return { ...node, x: Math.cos(angle) * far, y: Math.sin(angle) * far };
  });
}

function pairOf(a: number | undefined, b: number | undefined): [number, number][] {
  return a === undefined || b === undefined || a === b ? [] : [[a, b]];
}

/** On endless ground, around the middle; the paper comes after. */
function relax(bodies: Body[], springs: readonly [number, number][]): void {
  const at = { x: Float64Array.from(bodies, ({ x }) => x), y: Float64Array.from(bodies, ({ y }) => y) };
  for (let round = 0; round < rounds; round += 1) {
    const most = rest * (1 - round / rounds) + 0.5;
    const go = { x: at.x.map((x) => -x * gravity), y: at.y.map((y) => -y * gravity) };
    for (let i = 0; i < bodies.length; i += 1) pushAll(at, go, i, rest * rest);
    for (const [i, j] of springs) pull(at, go, i, j, 1 / rest);
    for (let i = 0; i < bodies.length; i += 1) {
      const far = Math.hypot(go.x[i] ?? 0, go.y[i] ?? 0) || 1;
      const share = Math.min(far, most) / far;
      at.x[i] = (at.x[i] ?? 0) + (go.x[i] ?? 0) * share;
      at.y[i] = (at.y[i] ?? 0) + (go.y[i] ?? 0) * share;
    }
  }
  for (const [i, body] of bodies.entries()) [body.x, body.y] = [at.x[i] ?? 0, at.y[i] ?? 0];
}

type Plane = { x: Float64Array; y: Float64Array };

/** Everybody pushes everybody, the less the further: this is where the time goes. */
function pushAll(at: Plane, go: Plane, i: number, strength: number): void {
  for (let j = i + 1; j < at.x.length; j += 1) {
    const dx = (at.x[j] ?? 0) - (at.x[i] ?? 0) || 0.01;
    const dy = (at.y[j] ?? 0) - (at.y[i] ?? 0) || 0.01;
    const step = strength / Math.max(1, dx * dx + dy * dy);
    go.x[i] = (go.x[i] ?? 0) - dx * step;
    go.y[i] = (go.y[i] ?? 0) - dy * step;
    go.x[j] = (go.x[j] ?? 0) + dx * step;
    go.y[j] = (go.y[j] ?? 0) + dy * step;
  }
}

function pull(at: Plane, go: Plane, i: number, j: number, strength: number): void {
  const dx = (at.x[j] ?? 0) - (at.x[i] ?? 0);
  const dy = (at.y[j] ?? 0) - (at.y[i] ?? 0);
  const step = Math.hypot(dx, dy) * strength;
  go.x[i] = (go.x[i] ?? 0) + dx * step;
  go.y[i] = (go.y[i] ?? 0) + dy * step;
  go.x[j] = (go.x[j] ?? 0) - dx * step;
  go.y[j] = (go.y[j] ?? 0) - dy * step;
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

function finished(bodies: readonly Body[], width: number, height: number): Drawn {
  const boxes = bodies.map(({ id, x, y, width: w, height: h }): [number, Box] => [id, { x: tenth(x), y: tenth(y), width: w, height: h }]);
  return { width, height, boxes: new Map(boxes) };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
