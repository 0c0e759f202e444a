type Pair = { from: number; to: number };

/** A group of more cards than these is not read at one glance on a phone. */
const mostTogether = 13;
/** Fewer than these do not make a group of their own while another has room. */
const fewestTogether = 4;

/**
 * Cards that hold together more than with the others, in groups that are small enough to be read: the merging of Clauset, Newman and
 * Moore ("Finding community structure in very large networks", 2004) with a limit, then each card goes where most of its links lead. The
 * same each time: groups, and the cards of each, are in the order in which the cards came.
 */
export function groupsOf(nodes: readonly number[], pairs: readonly Pair[]): number[][] {
  const index = new Map(nodes.map((num, i) => [num, i]));
  const ties = pairs.flatMap(({ from, to }): Tie[] => {
    const [a, b] = [index.get(from), index.get(to)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  const net = { ties, degrees: degreesOf(nodes.length, ties), group: nodes.map((_, i) => i) };
  while (merge(net)) continue;
  for (let round = 0; round < 6 && move(net); round += 1) continue;
  for (let small = smallest(net); small; small = smallest(net)) rename(net, small.group, small.into);
  const found = Map.groupBy(nodes, (_, i) => net.group[i] ?? 0);
  return [...found.values()];
}

type Tie = [number, number];
type Net = { ties: readonly Tie[]; degrees: readonly number[]; group: number[] };

function degreesOf(count: number, ties: readonly Tie[]): number[] {
  const degrees = Array.from({ length: count }, () => 0);
  for (const tie of ties) for (const end of tie) degrees[end] = (degrees[end] ?? 0) + 1;
  return degrees;
}

/** Joins the two groups that gain most by it; false when none does. */
function merge(net: Net): boolean {
  const { size, weight } = measured(net);
  let best: { gain: number; pair: Tie } | undefined;
  for (const [a, b, shared] of between(net)) {
    if ((size.get(a) ?? 0) + (size.get(b) ?? 0) > mostTogether) continue;
    const gain = shared - ((weight.get(a) ?? 0) * (weight.get(b) ?? 0)) / (2 * net.ties.length);
    if (gain > (best?.gain ?? 0)) best = { gain, pair: [a, b] };
  }
  if (best) rename(net, best.pair[0], best.pair[1]);
  return best !== undefined;
}

/** Each card goes to the group that it holds to most, where there is room; whether one went. */
function move(net: Net): boolean {
  let moved = false;
  const { size, weight } = measured(net);
  for (const [i, own] of net.group.entries()) {
    const degree = net.degrees[i] ?? 0;
    const shared = sharedWith(net, i);
    const gainOf = (group: number) =>
      (shared.get(group) ?? 0) - (degree * ((weight.get(group) ?? 0) - (group === own ? degree : 0))) / (2 * net.ties.length);
    const open = [...shared.keys()].filter((group) => group !== own && (size.get(group) ?? 0) < mostTogether);
    const best = open.toSorted((a, b) => gainOf(b) - gainOf(a) || a - b)[0];
    if (best === undefined || gainOf(best) <= gainOf(own) + 1e-9) continue;
    net.group[i] = best;
    for (const [group, step] of [
      [own, -1],
      [best, 1],
    ] as const) {
      size.set(group, (size.get(group) ?? 0) + step);
      weight.set(group, (weight.get(group) ?? 0) + step * degree);
    }
    moved = true;
  }
  return moved;
}

/** The smallest group that is too small, and another with room for it. */
function smallest(net: Net): { group: number; into: number } | undefined {
  const { size } = measured(net);
  for (const [group, count] of [...size].toSorted((a, b) => a[1] - b[1])) {
    if (count >= fewestTogether) return undefined;
    const room = (other: number) => other !== group && (size.get(other) ?? 0) + count <= mostTogether;
    const linked = between(net)
      .filter(([a, b]) => a === group || b === group)
      .toSorted((a, b) => b[2] - a[2])
      .map(([a, b]) => (a === group ? b : a))
      .find(room);
    const alone = [...size].toSorted((a, b) => a[1] - b[1]).find(([other, its]) => its * 2 <= mostTogether && room(other))?.[0];
    const into = linked ?? alone;
    if (into !== undefined) return { group, into };
  }
  return undefined;
}

function rename(net: Net, from: number, to: number): void {
  for (const [i, group] of net.group.entries()) if (group === from) net.group[i] = to;
}

function measured({ group, degrees }: Net): { size: Map<number, number>; weight: Map<number, number> } {
  const size = new Map<number, number>();
  const weight = new Map<number, number>();
  for (const [i, own] of group.entries()) {
    size.set(own, (size.get(own) ?? 0) + 1);
    weight.set(own, (weight.get(own) ?? 0) + (degrees[i] ?? 0));
  }
  return { size, weight };
}

/** How many links two groups have with each other. */
function between({ ties, group }: Net): [number, number, number][] {
  const counts = new Map<string, [number, number, number]>();
  for (const [i, j] of ties) {
    const [a = 0, b = 0] = [group[i] ?? 0, group[j] ?? 0].toSorted((one, other) => one - other);
    if (a === b) continue;
    const known = counts.get(`${a} ${b}`);
    if (known) known[2] += 1;
    else counts.set(`${a} ${b}`, [a, b, 1]);
  }
  return [...counts.values()];
}

function sharedWith({ ties, group }: Net, i: number): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [a, b] of ties) {
    const other = a === i ? b : b === i ? a : undefined;
    const its = other === undefined ? undefined : group[other];
    if (its !== undefined) shared.set(its, (shared.get(its) ?? 0) + 1);
  }
  return shared;
}
