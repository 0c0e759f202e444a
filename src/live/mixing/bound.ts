import type { Model } from './model.ts';
import { never } from './model.ts';

/**
 * A number of repeated meetings below which no plan can go, proven by counting; 0 proves nothing. A repeated meeting is each meeting of
 * a pair after its first, those of earlier editions included. The larger of two arguments:
 * each person needs `size − 1` companions a round and has only so many people left to meet; and a group of one round that goes into
 * fewer groups than it has members takes some pairs along.
 */
export function repeatBound(model: Model): number {
  return Math.max(companionBound(model), crowdingBound(model));
}

function companionBound(model: Model): number {
  let twice = 0;
  for (let person = 0; person < model.n; person += 1) {
    const { meetings, forced } = mates(model, person);
    twice += forced + Math.max(0, companionsNeeded(model, person) - meetings - newFaces(model, person));
  }
  return Math.ceil(twice / 2);
}

/** Meetings with those who always stay together with the person, and how many of them must be repeats. */
function mates({ n, rounds, present, setOf, sets, earlier }: Model, person: number): { meetings: number; forced: number } {
  let meetings = 0;
  let forced = 0;
  for (const mate of sets[setOf[person] ?? -1] ?? []) {
    if (mate === person) continue;
    let shared = 0;
    for (let round = 0; round < rounds; round += 1) shared += (present[round * n + person] ?? 0) & (present[round * n + mate] ?? 0);
    meetings += shared;
    forced += earlier[person * n + mate] ? shared : Math.max(0, shared - 1);
  }
  return { meetings, forced };
}

function companionsNeeded({ rounds, n, present, pin, groupFrom, min }: Model, person: number): number {
  let needed = 0;
  for (let round = 0; round < rounds; round += 1) {
    if (!present[round * n + person]) continue;
    const pinned = pin[round * n + person] ?? -1;
    const smallest = pinned >= 0 ? (min[pinned] ?? 0) : Math.min(...min.subarray(groupFrom[round], groupFrom[round + 1]));
    needed += Math.max(0, smallest - 1);
  }
  return needed;
}

/** People whom the person may meet and has never met, apart from those of the same set. */
function newFaces(model: Model, person: number): number {
  let faces = 0;
  for (let other = 0; other < model.n; other += 1) {
    const mate = model.setOf[person] !== -1 && model.setOf[person] === model.setOf[other];
    if (other !== person && !mate && !model.earlier[person * model.n + other] && mayMeet(model, person, other)) faces += 1;
  }
  return faces;
}

function mayMeet({ rounds, n, present, pin, earlier }: Model, a: number, b: number): boolean {
  if ((earlier[a * n + b] ?? 0) >= never) return false;
  for (let round = 0; round < rounds; round += 1) {
    if (!present[round * n + a] || !present[round * n + b]) continue;
    const mine = pin[round * n + a] ?? -1;
    const theirs = pin[round * n + b] ?? -1;
    if (mine < 0 || theirs < 0 || mine === theirs) return true;
  }
  return false;
}

/** Pairs of round k that had met in round j already, for the best j before each k. Only where everybody is present. */
function crowdingBound({ rounds, n, present, groupFrom, min }: Model): number {
  const full = (round: number): boolean => !present.subarray(round * n, (round + 1) * n).includes(0);
  let sum = 0;
  for (let k = 1; k < rounds; k += 1) {
    const parts = (groupFrom[k + 1] ?? 0) - (groupFrom[k] ?? 0);
    let worst = 0;
    for (let j = 0; j < k && full(k); j += 1) {
      if (!full(j)) continue;
      const sizes = min.subarray(groupFrom[j], groupFrom[j + 1]);
      worst = Math.max(
        worst,
        sizes.reduce((pairs, size) => pairs + pairsKept(size, parts), 0),
      );
    }
    sum += worst;
  }
  return sum;
}

/** Pairs that stay together when `size` people are spread over `parts` groups as evenly as possible. */
function pairsKept(size: number, parts: number): number {
  const small = Math.floor(size / parts);
  const larger = size % parts;
  return (larger * (small + 1) * small) / 2 + ((parts - larger) * small * (small - 1)) / 2;
}

/** The imbalance that even the best spread of each value alone would leave, in cost. */
export function balanceBound(model: Model): number {
  const { values, rounds, groupFrom } = model;
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) {
    const groups = Array.from({ length: (groupFrom[round + 1] ?? 0) - (groupFrom[round] ?? 0) }, (_, i) => (groupFrom[round] ?? 0) + i);
    for (let v = 0; v < values.count; v += 1) {
      sum += (values.weight[v] ?? 0) * leastSpread(groups.map((group) => values.share[group * values.count + v] ?? 0));
    }
  }
  return sum;
}

/** Least Σ (c − share)² over whole numbers c with the same sum: all shares rounded down, then up where the rest is largest. */
export function leastSpread(shares: number[]): number {
  const rests = shares.map((share) => share - Math.floor(share + 1e-9)).sort((a, b) => b - a);
  const up = Math.round(rests.reduce((sum, rest) => sum + rest, 0));
  return rests.reduce((sum, rest, i) => sum + (i < up ? (1 - rest) ** 2 : rest ** 2), 0);
}

/** Times a protected person must be alone: nobody else present who holds the value may sit with them (language, apart, pins). */
export function aloneBound(model: Model): number {
  const { values, rounds, n, present } = model;
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (let v = 0; v < values.count; v += 1) {
      if (!values.guard[round * values.count + v]) continue;
      const holders = Array.from({ length: n }, (_, p) => p).filter((p) => present[round * n + p] && values.holds[p * values.count + v]);
      count += holders.filter((p) => !holders.some((q) => q !== p && maySit(model, round, p, q))).length;
    }
  }
  return count;
}

function maySit({ n, pin, earlier, languages, speaks }: Model, round: number, p: number, q: number): boolean {
  const mine = pin[round * n + p] ?? -1;
  const theirs = pin[round * n + q] ?? -1;
  if ((earlier[p * n + q] ?? 0) >= never || (mine >= 0 && theirs >= 0 && mine !== theirs)) return false;
  for (let l = 0; l < languages; l += 1) if (speaks[p * languages + l] && speaks[q * languages + l]) return true;
  return languages === 0;
}
