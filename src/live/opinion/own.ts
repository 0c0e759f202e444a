import { assemble, explainedBy } from './assemble.ts';
import type { Findings } from './assemble.ts';
import { leadingAxes, orient, roughAxes } from './axes.ts';
import type { Axes, Times } from './axes.ts';
import { certaintyOf, spreadOfPlaces } from './certainty.ts';
import { rootWeights } from './consensus.ts';
import { countGroups, sumCounts } from './counts.ts';
import type { Deviations } from './deviations.ts';
import { columnScatter, deviationsOf, scatterTimes, weightsOf } from './deviations.ts';
import type { Field } from './grouping.ts';
import { lookOnMap, lookWider, settle, together } from './grouping.ts';
import { centresOf, placePeople, placeStatements } from './place.ts';
import type { Points } from './place.ts';
import type { OpinionMap } from './result.ts';
import { saidBy } from './said.ts';
import type { Structure, Test } from './structure.ts';
import { hangsTogether, standsApart } from './structure.ts';
import { canonical, compareIds } from './votes.ts';
import type { Moderation, VoteTable } from './votes.ts';

/** In one of a hundred conversations without structure, some is seen. */
const inventedAtMost = 0.01;

/** The product's own analysis: same votes in, same map out, whoever voted first. The seed only serves the tests of structure. */
export function analyseOwn(votes: VoteTable, moderation: Moderation, seed: number): OpinionMap {
  const table = canonical(votes);
  const space = ownSpace(table, moderation);
  const hanging = hangsTogether(table, space.dropped, seed);
  const grouping =
    hanging.p > inventedAtMost
      ? { ...together(space.people), structure: { verdict: 'none' as const, field: 'map' as const, together: hanging } }
      : groupsIn(space, hanging, seed);
  return ownMap(table, moderation, space, grouping);
}

export type OwnSpace = {
  x: Deviations;
  dropped: (column: number) => boolean;
  axes: Axes;
  /** seven axes, less exactly */ rough: Axes;
  people: Points;
};
export type Grouping = { groupOf: Int32Array; centres: Points; structure?: Structure; field?: Field };

/** Moderated statements weigh nothing: neither on the axes nor on the certainty of a place. */
export function ownSpace(table: VoteTable, moderation: Moderation): OwnSpace {
  const out = table.statements.map((id) => moderation.out.has(id) || moderation.meta.has(id));
  const dropped = (j: number) => out[j] ?? false;
  const x = deviationsOf(table, dropped);
  const times: Times = (v, into) => scatterTimes(x, v, into);
  const rough = roughAxes(times, x.columns, 7);
  const axes = orient(leadingAxes(times, x.columns, 2, { tolerance: 1e-10, products: 600 }, rough.vectors));
  return { x, dropped, axes, rough, people: placePeople(x, axes) };
}

function groupsIn(space: OwnSpace, hanging: Test, seed: number): Grouping {
  const weights = weightsOf(space.x);
  const field = lookWider(space.x, space.rough, lookOnMap(space.axes, space.people, weights), weights, seed);
  if (!field.chosen) return { ...together(space.people), structure: { verdict: 'gradual', field: 'map', together: hanging }, field };
  const apart = standsApart(field.people, weights, field.chosen, seed);
  const verdict = apart.p > 0.05 ? 'gradual' : 'groups';
  return {
    ...settle(field, weights, field.chosen.centres),
    structure: { verdict, field: field.axes === space.axes ? 'map' : 'wide', together: hanging, apart },
    field,
  };
}

export function ownMap(table: VoteTable, moderation: Moderation, space: OwnSpace, grouping: Grouping): OpinionMap {
  const { groupOf, centres, structure, field } = grouping;
  const groupCounts = countGroups(table, groupOf, centres.count);
  const sizes = groupCounts.map((_, g) => groupOf.reduce((sum, group) => sum + (group === g ? 1 : 0), 0));
  const scatter = columnScatter(space.x);
  const spread = spreadOfPlaces(space.x, space.axes, scatter);
  const fieldSpread = field && field.axes !== space.axes ? spreadOfPlaces(space.x, field.axes, scatter) : spread;
  const findings: Findings = {
    participants: table.participants,
    statements: table.statements,
    moderation,
    mean: space.x.mean,
    loadings: space.axes.vectors,
    explained: explainedBy(space.axes.values, scatter),
    people: space.people,
    statementPlaces: placeStatements(space.x.mean, space.axes),
    groupOf,
    centres: centresOf(space.people, groupOf, centres.count),
    certainty: certaintyOf(field?.people ?? space.people, fieldSpread, groupOf, centres),
    spread,
    said: saidBy(table),
    all: sumCounts(groupCounts, table.statements.length),
    groupCounts,
    exponents: rootWeights(sizes),
  };
  const map = assemble('own', findings);
  const choices = (field?.found ?? []).map(({ k, silhouette, smallest }) => ({ k, silhouette, smallest }));
  return { ...map, ...(structure ? { structure } : {}), choices, participants: map.participants.sort((a, b) => compareIds(a.id, b.id)) };
}
