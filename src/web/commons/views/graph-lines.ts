import type { GraphLink, GraphPaper } from '../../../commons/graph/papers.ts';
import type { Overview } from '../../../commons/graph/overview.ts';
import { dropOf, markRadius } from '../../../commons/graph/labels.shared.ts';

type Point = { x: number; y: number };

/** A paper as it is drawn: lines by type, and each card with its own lines, to bring them out when somebody points at it. */
export function drawnOn({ name, width, height, size, nodes, links }: GraphPaper) {
  const at = new Map(nodes.map(({ card, box }) => [card.id, middleOf(box, markRadius)]));
  const lines: Line[] = links.flatMap((link, i) => {
    const [from, to] = [at.get(link.from.id), at.get(link.to.id)];
    return from && to ? [{ link, from, to, bow: bowOf(links, link, i) }] : [];
  });
  return {
    name,
    width,
    height,
    size,
    lines: [...Map.groupBy(lines, ({ link }) => link.type)].map(([type, some]) => ({
      type,
      d: some.map(({ from, to, bow }) => lineOf(from, to, bow)).join(''),
      heads: some.map(({ from, to, bow }) => headOf(from, to, bow)).join(''),
    })),
    nodes: nodes.map(({ card, label, beyond }) => {
      const { x, y } = at.get(card.id) ?? { x: 0, y: 0 };
      const own = lines.filter(({ link }) => link.from.id === card.id || link.to.id === card.id);
      const other = ({ link, from, to }: (typeof own)[number]) => (link.from.id === card.id ? to : from);
      return { kind: card.kind, label, x, y, beyond, own: own.map((line) => `M0 0l${other(line).x - x} ${other(line).y - y}`).join('') };
    }),
    textAt: dropOf(size) - markRadius - 1 + Math.round(size * 0.85),
  };
}

/** Groups as rounds, and between them lines that are the thicker the more links they stand for. */
export function overviewDrawn({ name, width, height, size, rounds, ties }: Overview) {
  const at = new Map(rounds.map(({ at: group, box, radius }) => [group, middleOf(box, radius)]));
  const most = Math.max(1, ...ties.map(({ links }) => links));
  return {
    name,
    width,
    height,
    size,
    ties: ties.flatMap(({ a, b, links }) => {
      const [from, to] = [at.get(a), at.get(b)];
      return from && to ? [{ d: lineOf(from, to, 0), thick: tenth(0.7 + (links / most) ** 1.5 * 7) }] : [];
    }),
    rounds: rounds.map(({ at: group, title, cards, radius, label }) => ({
      group,
      title,
      cards,
      radius,
      label,
      textAt: dropOf(size, radius) - radius - 1 + Math.round(size * 0.85),
      ...(at.get(group) ?? { x: 0, y: 0 }),
    })),
  };
}

type Line = { link: GraphLink; from: Point; to: Point; bow: number };

/** Marks stand at the top of their box, titles under them. */
function middleOf({ x, y, height }: Point & { height: number }, radius: number): Point {
  return { x: Math.round(x), y: Math.round(y - height / 2 + radius + 1) };
}

/** Several links between the same two cards lie beside each other. */
function bowOf(links: readonly GraphLink[], link: GraphLink, i: number): number {
  const same = links.slice(0, i).filter(({ from, to }) => isPair(from.id, to.id, link)).length;
  const step = Math.ceil(same / 2) * (same % 2 === 0 ? -1 : 1) * 26;
  return link.from.id < link.to.id ? step : -step;
}

function isPair(a: string, b: string, { from, to }: GraphLink): boolean {
  return (from.id === a && to.id === b) || (from.id === b && to.id === a);
}

function lineOf(from: Point, to: Point, bow: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (bow === 0) return `M${from.x} ${from.y}l${dx} ${dy}`;
  const far = Math.hypot(dx, dy) || 1;
  return `M${from.x} ${from.y}q${Math.round(dx / 2 - (dy / far) * bow)} ${Math.round(dy / 2 + (dx / far) * bow)} ${dx} ${dy}`;
}

/** A small arrow a little after the middle of a line: which way it is to be read. */
function headOf(from: Point, to: Point, bow: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / far, dy / far];
  const x = from.x + dx * 0.56 - (uy * bow) / 2 + ux * 4;
  const y = from.y + dy * 0.56 + (ux * bow) / 2 + uy * 4;
  const side = (turn: number) => `${tenth(-ux * 8 - uy * 3.6 * turn)} ${tenth(-uy * 8 + ux * 3.6 * turn)}`;
  return `M${tenth(x)} ${tenth(y)}l${side(1)}l${tenth(uy * 7.2)} ${tenth(-ux * 7.2)}z`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
