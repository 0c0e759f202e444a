import { leadingAxes } from './axes.ts';
import type { Axes } from './axes.ts';
import { deviationsOf } from './deviations.ts';
import { kMeans } from './k-means.ts';
import type { LiveVotes } from './live-votes.ts';
import { answerTable, liveTimes, openVotes, tableOf, unseen, writeVote } from './live-votes.ts';
import { dot, scale } from './numbers.ts';
import { ownMap } from './own.ts';
import { centresOf, selectPoints, stretchOf } from './place.ts';
import type { Points } from './place.ts';
import type { OpinionMap } from './result.ts';
import { compareIds } from './votes.ts';
import type { Moderation, VoteTable } from './votes.ts';

/**
 * An own-mode map that follows the votes. Axes, places and membership follow each vote; the number of groups and the verdict
 * on structure stay those of the full analysis it was opened with. Open it anew from time to time.
 */
export type LiveMap = {
  votes: LiveVotes;
  moderation: Moderation;
  axes: Axes;
  people: Points;
  groupOf: Int32Array;
  centres: Points;
  opened: OpinionMap;
};

export function openLive(table: VoteTable, moderation: Moderation, opened: OpinionMap): LiveMap {
  const order = [...table.statements.keys()].sort((a, b) => compareIds(table.statements[a] ?? '', table.statements[b] ?? ''));
  const known = new Map(opened.statements.map((one) => [one.id, one]));
  const vectors = [0, 1].map((a) => Float64Array.from(order.map((_, j) => known.get(table.statements[j] ?? '')?.loadings[a] ?? 0)));
  const votes = openVotes(table, (id) => moderation.out.has(id) || moderation.meta.has(id));
  const groups = new Map(opened.participants.map((person) => [person.id, person.group ?? 0]));
  const groupOf = Int32Array.from(table.participants, (id) => groups.get(id) ?? 0);
  const people = { d: 2, count: 0, at: new Float64Array(0) };
  return follow({ votes, moderation, axes: { vectors, values: [0, 0] }, people, groupOf, centres: centresFrom(opened), opened });
}

function centresFrom(map: OpinionMap): Points {
  return { d: 2, count: map.groups.length, at: Float64Array.from(map.groups.flatMap((group) => group.centre)) };
}

/** One vote more (or another vote of the same person on the same statement: the new one stands). */
export function castVote(live: LiveMap, participant: string, statement: string, vote: -1 | 0 | 1): LiveMap {
  return follow({ ...live, votes: writeVote(live.votes, participant, statement, vote) });
}

function follow(live: LiveMap): LiveMap {
  const axes = turnedAxes(live);
  const { people, weights } = placesNow(live.votes, axes);
  const start = live.centres.count > 0 ? live.centres : selectPoints(people, people.count > 0 ? [0] : []);
  const groupsOnMap = live.opened.structure?.field !== 'wide';
  const { centres, of } = kMeans(people, weights, start, groupsOnMap ? { rounds: 20, still: 1e-10 } : { rounds: 1, still: 0 });
  if (centres.count < start.count) return { ...live, axes, people, groupOf: grown(live.groupOf, of) };
  if (groupsOnMap) return { ...live, axes, people, centres, groupOf: of };
  const groupOf = grown(live.groupOf, of);
  return { ...live, axes, people, groupOf, centres: centresOf(people, groupOf, start.count) };
}

/** Known people stay where they are, new ones get the group of their place. */
function grown(before: Int32Array, now: Int32Array): Int32Array {
  return now.map((group, i) => before[i] ?? group);
}

/** The axes after the vote, each still pointing the way it did. */
function turnedAxes(live: LiveMap): Axes {
  const size = live.votes.statements.size;
  const before = live.axes.vectors.map((axis) => Float64Array.from({ length: size }, (_, j) => axis[j] ?? 0));
  const guesses = before.filter((axis) => dot(axis, axis) > 0);
  const axes = leadingAxes((v, out) => liveTimes(live.votes, v, out), size, 2, { tolerance: 1e-7, products: 8 }, guesses);
  for (const [a, axis] of axes.vectors.entries()) if (dot(axis, before[a] ?? axis) < 0) scale(axis, -1);
  return axes;
}

function placesNow(votes: LiveVotes, axes: Axes): { people: Points; weights: Float64Array } {
  const { cells, width, answered } = votes;
  const count = votes.participants.size;
  const dropped = votes.weightless.reduce((sum, one) => sum + one, 0);
  const along = (a: number) => answerTable(votes, (j) => axes.vectors[a]?.[j] ?? 0);
  const [first, second] = [along(0), along(1)];
  const at = new Float64Array(count * 2);
  for (let i = 0; i < count; i += 1) {
    const from = i * width;
    let x = 0;
    let y = 0;
    for (let step = 1; step < first.length; step += 4) {
      const place = step + (cells[from + (step >> 2)] ?? unseen);
      x += first[place] ?? 0;
      y += second[place] ?? 0;
    }
    const stretch = stretchOf({ columns: votes.statements.size, dropped }, answered[i] ?? 0);
    at[i * 2] = stretch * x;
    at[i * 2 + 1] = stretch * y;
  }
  return { people: { d: 2, count, at }, weights: Float64Array.from({ length: count }, (_, i) => Math.min(1, (answered[i] ?? 0) / 7)) };
}

/** The whole map at this moment, in the form of a full analysis. */
export function readLive(live: LiveMap): OpinionMap {
  const table = tableOf(live.votes);
  const dropped = (j: number) => live.votes.weightless[j] === 1;
  const space = { x: deviationsOf(table, dropped), dropped, axes: live.axes, rough: live.axes, people: live.people };
  const { structure } = live.opened;
  const map = ownMap(table, live.moderation, space, { groupOf: live.groupOf, centres: live.centres, ...(structure ? { structure } : {}) });
  return { ...map, choices: live.opened.choices };
}
