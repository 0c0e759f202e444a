import { assemble, explainedBy } from './assemble.ts';
import type { Findings } from './assemble.ts';
import { exact, leadingAxes, orient } from './axes.ts';
import type { Axes } from './axes.ts';
import { countAll, countGroups } from './counts.ts';
import type { Deviations } from './deviations.ts';
import { columnScatter, deviationsOf, scatterTimes } from './deviations.ts';
import { placePeople, placeStatements, pointAt } from './place.ts';
import type { Points } from './place.ts';
import type { BaseClusters, GroupChoice } from './polis-clusters.ts';
import { baseClusters, bestChoice, groupChoices, inConversation } from './polis-clusters.ts';
import type { WorkerBases } from './polis-state.ts';
import { basesOf } from './polis-state.ts';
import type { OpinionMap } from './result.ts';
import { saidBy } from './said.ts';
import type { Moderation, VoteTable } from './votes.ts';

/**
 * The analysis as the Polis worker does it from a cold start: rows and columns in the given order, moderated columns turned
 * into "seen and passed by everybody", people with fewer than 7 votes on the map but in no group. With the base clusters of a worker, groups are made of those.
 */
export function analysePolis(table: VoteTable, moderation: Moderation, published?: WorkerBases): OpinionMap {
  const space = polisSpace(table, moderation);
  const bases = published ? basesOf(published, table.participants, space.people) : baseClusters(space.people, inConversation(table));
  const choices = groupChoices(
    bases.centres,
    bases.members.map((rows) => rows.length),
  );
  return polisMap(table, moderation, { space, bases, choices });
}

export type PolisSpace = { x: Deviations; axes: Axes; people: Points; statements: Points };

export function polisSpace(table: VoteTable, moderation: Moderation): PolisSpace {
  const columns = table.statements.length;
  const zeroed = table.statements.map((id) => moderation.out.has(id) || moderation.meta.has(id));
  const x = deviationsOf(table, (j) => zeroed[j] ?? false);
  const axes = orient(leadingAxes((v, out) => scatterTimes(x, v, out), columns, 2, exact));
  return { x, axes, people: placePeople(x, axes), statements: placeStatements(x.mean, axes) };
}

export function polisMap(
  table: VoteTable,
  moderation: Moderation,
  found: { space: PolisSpace; bases: BaseClusters; choices: GroupChoice[] },
): OpinionMap {
  const { space, bases, choices } = found;
  const best = bestChoice(choices);
  const groupOf = groupOfPeople(table.participants.length, bases, best);
  const centres = best?.clusters.centres ?? { d: 2, count: 0, at: new Float64Array(0) };
  return {
    ...assemble('polis', findingsOf(table, moderation, space, groupOf, centres)),
    choices: choices.map(({ k, silhouette, clusters }) => ({ k, silhouette, smallest: smallestGroup(bases, clusters.of, k) })),
    baseClusters: bases.members.map((rows, b) => ({
      members: rows.map((i) => table.participants[i] ?? ''),
      position: pointAt(bases.centres, b),
    })),
  };
}

function findingsOf(table: VoteTable, moderation: Moderation, space: PolisSpace, groupOf: Int32Array, centres: Points): Findings {
  return {
    participants: table.participants,
    statements: table.statements,
    moderation,
    mean: space.x.mean,
    loadings: space.axes.vectors,
    explained: explainedBy(space.axes.values, columnScatter(space.x)),
    people: space.people,
    statementPlaces: space.statements,
    groupOf,
    centres,
    said: saidBy(table),
    all: countAll(table),
    groupCounts: countGroups(table, groupOf, centres.count),
  };
}

function groupOfPeople(people: number, bases: BaseClusters, best: GroupChoice | undefined): Int32Array {
  const groupOf = new Int32Array(people).fill(-1);
  for (const [b, rows] of bases.members.entries()) for (const i of rows) groupOf[i] = best?.clusters.of[b] ?? -1;
  return groupOf;
}

function smallestGroup(bases: BaseClusters, of: Int32Array, k: number): number {
  const sizes = Array.from({ length: k }, () => 0);
  for (const [b, group] of of.entries()) sizes[group] = (sizes[group] ?? 0) + (bases.members[b]?.length ?? 0);
  return Math.min(...sizes);
}
