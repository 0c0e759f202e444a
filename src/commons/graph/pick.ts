import type { NetLink } from './net.ts';

export const mostNodes = 120;
export const mostEdges = 400;

/** `linked`: how many cards have a link here, shown or not. Nodes come the most linked first. */
export type Picked = { nodes: number[]; edges: NetLink[]; linked: number };

/** The most linked of the cards that `has` knows, with the links between them; none stands alone while others could stand beside it. */
export function pickMost(net: readonly NetLink[], has: (num: number) => boolean): Picked {
  const inside = net.filter(({ from, to }) => from !== to && has(from) && has(to));
  const degrees = degreesOf(inside);
  const order = ranked(degrees);
  const first = new Set(order.slice(0, mostNodes));
  const held = new Set(inside.filter(({ from, to }) => first.has(from) && first.has(to)).flatMap(({ from, to }) => [from, to]));
  const beside = new Set(inside.flatMap(({ from, to }) => (held.has(from) ? [to] : held.has(to) ? [from] : [])));
  const shown = [...order.filter((num) => held.has(num)), ...order.filter((num) => beside.has(num) && !held.has(num))].slice(0, mostNodes);
  return { nodes: shown, edges: among(inside, shown, mostEdges), linked: degrees.size };
}

/** A card and those that links lead to in one or two steps, either way; the nearest first. */
export function pickAround(net: readonly NetLink[], middle: number, steps: 1 | 2, has: (num: number) => boolean): Picked {
  const inside = net.filter(({ from, to }) => from !== to && has(from) && has(to));
  const degrees = degreesOf(inside);
  const rank = (nums: Set<number>) => ranked(new Map([...nums].map((num) => [num, degrees.get(num) ?? 0])));
  const near = new Set([middle]);
  const found: number[] = [middle];
  for (let step = 0; step < steps; step += 1) {
    const next = new Set(
      inside.flatMap(({ from, to }) => (near.has(from) ? [to] : near.has(to) ? [from] : [])).filter((num) => !near.has(num)),
    );
    found.push(...rank(next));
    for (const num of next) near.add(num);
  }
  const nodes = found.slice(0, mostNodes);
  return { nodes, edges: among(inside, nodes, mostEdges), linked: found.length };
}

function degreesOf(links: readonly NetLink[]): Map<number, number> {
  const degrees = new Map<number, number>();
  for (const { from, to } of links) for (const num of [from, to]) degrees.set(num, (degrees.get(num) ?? 0) + 1);
  return degrees;
}

function ranked(degrees: ReadonlyMap<number, number>): number[] {
  return [...degrees].sort(([a, x], [b, y]) => y - x || a - b).map(([num]) => num);
}

/** The links between some cards, the most linked first; when they are too many, each card keeps one at least. */
function among(links: readonly NetLink[], nodes: readonly number[], most: number): NetLink[] {
  const rank = new Map(nodes.map((num, i) => [num, i]));
  const of = ({ from, to }: NetLink) => (rank.get(from) ?? 0) + (rank.get(to) ?? 0);
  const all = links.filter(({ from, to }) => rank.has(from) && rank.has(to)).toSorted((a, b) => of(a) - of(b));
  if (all.length <= most) return all;
  const held = new Set<number>();
  const first = all.filter(({ from, to }) => {
    if (held.has(from) && held.has(to)) return false;
    held.add(from).add(to);
    return true;
  });
  const kept = new Set([...new Set([...first, ...all])].slice(0, most));
  return all.filter((link) => kept.has(link));
}
