import type { MixPerson, MixRound, Pin, Question } from './question.ts';
import { usualWeights } from './question.ts';

/** A question with nothing asked but people and rounds. */
export function plainQuestion(people: MixPerson[], rounds: MixRound[]): Question {
  return { people, rounds, pinned: [], together: [], apart: [], earlier: [], keep: [], weights: usualWeights };
}

/** How many groups of about `size`: the number whose mean size comes nearest, the smaller groups when both are as near. */
export function groupCount(people: number, size: number): number {
  const few = Math.max(1, Math.floor(people / size));
  const many = Math.max(1, Math.ceil(people / size));
  return Math.abs(people / few - size) < Math.abs(people / many - size) ? few : many;
}

/** Groups whose sizes differ by at most one. */
function evenRound(people: number, groups: number, features: string[][] = []): MixRound {
  const min = Math.floor(people / groups);
  const max = Math.ceil(people / groups);
  return { groups: Array.from({ length: groups }, (_, group) => ({ min, max, features: features[group] ?? [] })) };
}

export function presentIn(people: MixPerson[], round: number): number {
  return people.filter((person) => person.rounds?.includes(round) ?? true).length;
}

/** As many groups in every round as its people ask for, or the `fixed` number. */
export function evenRounds(people: MixPerson[], rounds: number, size: number, fixed?: number, features: string[][] = []): MixRound[] {
  return Array.from({ length: rounds }, (_, round) => {
    const present = presentIn(people, round);
    return evenRound(present, fixed ?? groupCount(present, size), features);
  });
}

/** Given sizes: each group exactly as large as said. */
export function givenRound(sizes: number[], features: string[][] = []): MixRound {
  return { groups: sizes.map((size, group) => ({ min: size, max: size, features: features[group] ?? [] })) };
}

/**
 * Nested groups: `size`, then twice as large at each level (3 → 6 → 12 → 24), each the union of two of the level before. The number of
 * groups is chosen from the top, and sizes are halved downwards, so that they differ by at most one at every level.
 */
export function nestedRounds(people: number, size: number, levels: number): Pick<Question, 'rounds' | 'parents'> & { parents: number[][] } {
  const mostTop = Math.max(1, Math.floor(people / 2 ** (levels - 1)));
  let sizes = spread(people, Math.min(mostTop, groupCount(people, size * 2 ** (levels - 1))));
  const rounds = [givenRound(sizes)];
  const parents: number[][] = [];
  for (let level = 1; level < levels; level += 1) {
    parents.unshift(sizes.flatMap((_, group) => [group, group]));
    sizes = sizes.flatMap((whole) => [Math.ceil(whole / 2), Math.floor(whole / 2)]);
    rounds.unshift(givenRound(sizes));
  }
  return { rounds, parents };
}

function spread(people: number, groups: number): number[] {
  return Array.from({ length: groups }, (_, i) => Math.floor(people / groups) + (i < people % groups ? 1 : 0));
}

/** World café: each host keeps a table through all rounds, in turn when there are more hosts than tables; guests travel. */
export function cafePins(hosts: string[], tables: number, rounds: number): Pin[] {
  return hosts.toSorted().flatMap((person, i) => Array.from({ length: rounds }, (_, round) => ({ person, round, group: i % tables })));
}

/** Rounds already over become earlier meetings; what follows is kept as far as possible. */
export function continuePlan(plan: Pin[], from: number): Pick<Question, 'keep' | 'earlier'> {
  const groups = new Map<string, string[]>();
  for (const { person, round, group } of plan) {
    if (round < from) groups.set(`${round} ${group}`, [...(groups.get(`${round} ${group}`) ?? []), person]);
  }
  const keep = plan.filter((pin) => pin.round >= from).map((pin) => ({ ...pin, round: pin.round - from }));
  return { keep, earlier: pairsOf([...groups.values()]) };
}

export function pairsOf(groups: string[][]): Question['earlier'] {
  return groups.flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => ({ a, b, times: 1 }))));
}
