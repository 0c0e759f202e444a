import type { GraphLink, GraphPaper } from '../../../commons/views/graph.ts';
import { dropOf, markRadius } from '../../../commons/views/graph.ts';

type Point = { x: number; y: number };

/** A paper as it is drawn: lines by type, and each card with its own lines, to bring them out when somebody points at it. */
export function drawnOn({ name, width, height, size, nodes, links }: GraphPaper) {
  const at = new Map(
    nodes.map(({ card, box }) => [card.id, { x: Math.round(box.x), y: Math.round(box.y - box.height / 2 + markRadius + 1) }]),
  );
  const lines: Line[] = links.flatMap((link, i) => {
    const [from, to] = [at.get(link.from.id), at.get(link.to.id)];
    return from && to ? [{ link, from, to, bow: bowOf(links, link, i) }] : [];
  });
  const clear = lines.length > mostClear ? nearest(lines) : new Set(lines);
  return {
    name,
    width,
    height,
    size,
    pale: lines
      .filter((line) => !clear.has(line))
      .map(({ from, to, bow }) => lineOf(from, to, bow))
      .join(''),
    lines: [...Map.groupBy(clear, ({ link }) => link.type)].map(([type, some]) => ({
      type,
      d: some.map(({ from, to, bow }) => lineOf(from, to, bow)).join(''),
      heads: some.map(({ from, to, bow }) => headOf(from, to, bow)).join(''),
    })),
    nodes: nodes.map(({ card, label }) => {
      const { x, y } = at.get(card.id) ?? { x: 0, y: 0 };
      const own = lines.filter(({ link }) => link.from.id === card.id || link.to.id === card.id);
      const other = ({ link, from, to }: (typeof own)[number]) => (link.from.id === card.id ? to : from);
      return { kind: card.kind, label, x, y, own: own.map((line) => `M0 0l${other(line).x - x} ${other(line).y - y}`).join('') };
    }),
    textAt: dropOf(size) - markRadius - 1 + Math.round(size * 0.85),
  };
}

type Line = { link: GraphLink; from: Point; to: Point; bow: number };

/** More lines than these cannot be told from one another: the two shortest of each card stay clear, the others are pale. */
const mostClear = 160;

function nearest(lines: readonly Line[]): Set<Line> {
  const count = new Map<string, number>();
  const short = lines
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))
    .filter(({ link }) => {
      const [from, to] = [count.get(link.from.id) ?? 0, count.get(link.to.id) ?? 0];
      if (from >= 2 && to >= 2) return false;
      count.set(link.from.id, from + 1).set(link.to.id, to + 1);
      return true;
    });
  return new Set(short);
}

function lengthOf({ from, to }: Line): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
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
