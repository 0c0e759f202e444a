import type { Kind } from '../parts/kinds.ts';
import type { Chance } from './chance.ts';
import type { Point } from './forms.ts';

type Node = { id: string; kind?: Kind };
type Wall = {
  nodes: readonly Node[];
  links: readonly { from: string; to: string }[];
  /** Where nodes of a kind are drawn to, when there are several kinds. */
  anchors: Partial<Record<string, Point>>;
  keepOff: readonly Point[];
  chance: Chance;
};
type Body = Point & { id: string; pull: Point; strength: number };

const middle = { x: 300, y: 238 };
const reach = { x: 218, y: 168 };
const rounds = 160;

/** Places linked things near each other: springs on links, mutual push, a pull to the kind's form; steps shrink until rest. */
export function layOut(wall: Wall): Map<string, Point> {
  const bodies = wall.nodes.map((node, index) => start(node, index, wall));
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const rest = 250 / Math.sqrt(Math.max(4, bodies.length));
  for (let round = 0; round < rounds; round++) {
    const step = 1 - round / rounds;
    bodies.forEach((a, i) => bodies.slice(i + 1).forEach((b) => push(a, b, rest, step)));
    for (const link of wall.links) spring(byId.get(link.from), byId.get(link.to), rest, step);
    for (const body of bodies) settle(body, wall.keepOff, step);
  }
  return fitted(bodies, wall.keepOff);
}

/** Brings the whole network back over the forms, whatever it spread to. */
function fitted(bodies: readonly Body[], words: readonly Point[]): Map<string, Point> {
  const far = bodies.map((body) => Math.hypot((body.x - middle.x) / reach.x, (body.y - middle.y) / reach.y));
  const most = Math.max(0.72, ...far);
  return new Map(bodies.map((body) => [body.id, beside(fit(body.x, middle.x, most), fit(body.y, middle.y, most), words)]));
}

function fit(value: number, centre: number, most: number): number {
  return Math.round(centre + (value - centre) / most);
}

/** A name never hides behind a word: it moves up or down towards the middle. */
function beside(x: number, y: number, words: readonly Point[]): Point {
  const word = words.find((each) => Math.abs(each.x - x) < 72 && Math.abs(each.y - y) < 34);
  return word ? { x, y: Math.round(word.y + (word.y > middle.y ? -36 : 36)) } : { x, y };
}

function start(node: Node, index: number, wall: Wall): Body {
  const mixed = new Set(wall.nodes.map((each) => each.kind ?? 'actor')).size > 1;
  const pull = (mixed && wall.anchors[node.kind ?? 'actor']) || middle;
  const angle = index * 2.4 + wall.chance.between(0, 0.8);
  const far = 40 + Math.sqrt(index) * 30;
  return { id: node.id, pull, strength: mixed ? 0.05 : 0.03, x: pull.x + Math.cos(angle) * far, y: pull.y + Math.sin(angle) * far * 0.8 };
}

function push(a: Body, b: Body, rest: number, step: number): void {
  const dx = b.x - a.x || 0.1;
  const dy = b.y - a.y || 0.1;
  const distance = Math.hypot(dx, dy);
  const force = (step * rest * rest * 0.05) / Math.max(distance, 12) / distance;
  move(a, -dx * force, -dy * force);
  move(b, dx * force, dy * force);
}

function spring(a: Body | undefined, b: Body | undefined, rest: number, step: number): void {
  if (!a || !b) return;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy) || 1;
  const force = (step * 0.1 * (distance - rest)) / distance;
  move(a, dx * force, dy * force);
  move(b, -dx * force, -dy * force);
}

/** Draws a body to its form, and away from the words written on the wall. */
function settle(body: Body, keepOff: readonly Point[], step: number): void {
  move(body, (body.pull.x - body.x) * body.strength * step, (body.pull.y - body.y) * body.strength * step);
  for (const word of keepOff) {
    const dx = (body.x - word.x) / 84;
    const dy = (body.y - word.y) / 36;
    if (Math.hypot(dx, dy) < 1) move(body, Math.sign(dx || 1) * 3, Math.sign(dy || 1) * 6);
  }
}

function move(body: Body, dx: number, dy: number): void {
  body.x += dx;
  body.y += dy;
}
