import type { Model } from './model.ts';
import { never } from './model.ts';
import type { Seating } from './seating.ts';

/** One broken promise (two people who must stay apart, somebody who does not understand) outweighs everything else. */
export const broken = 1e7;

/** What the next meeting of a pair costs after 0, 1, 2… meetings: (m)² − (m − 1)², nothing for the first. */
export function meetingPrices(repeat: number): Float64Array {
  return Float64Array.from({ length: 257 }, (_, met) => (met >= never ? broken : met === 0 ? 0 : repeat * (2 * met - 1)));
}

/** By how much the cost grows when seats `a` (taken) and `b` (taken or empty) of two groups of one round are exchanged. */
export function exchangeCost(model: Model, prices: Float64Array, seating: Seating, a: number, b: number): number {
  const p = seating.occupant[a] ?? -1;
  const q = seating.occupant[b] ?? -1;
  const g = model.seatGroup[a] ?? 0;
  const h = model.seatGroup[b] ?? 0;
  let cost = meetingCost(model, prices, seating, p, q, g) + valueCost(model, seating, p, q, g, h);
  cost +=
    q < 0 ? joinCost(model, prices, seating, p, h) : meetingCost(model, prices, seating, q, p, h) + valueCost(model, seating, q, p, h, g);
  if (model.languages > 1) cost += languageCost(model, seating, p, q, g) + languageCost(model, seating, q, p, h);
  return cost + changeCost(model, p, g, h) + (q < 0 ? 0 : changeCost(model, q, h, g));
}

/** `leaver` leaves the group, `comer` (−1: nobody) comes in. */
function meetingCost(
  model: Model,
  prices: Float64Array,
  { occupant, meets }: Seating,
  leaver: number,
  comer: number,
  group: number,
): number {
  const { n, seatFrom } = model;
  const end = seatFrom[group + 1] ?? 0;
  const out = leaver * n;
  const come = comer * n;
  let cost = 0;
  for (let i = seatFrom[group] ?? 0; i < end; i += 1) {
    const other = occupant[i] ?? -1;
    if (other < 0 || other === leaver) continue;
    cost -= prices[(meets[out + other] ?? 0) - 1] ?? 0;
    if (comer >= 0) cost += prices[meets[come + other] ?? 0] ?? 0;
  }
  return cost;
}

function joinCost({ n, seatFrom }: Model, prices: Float64Array, { occupant, meets }: Seating, comer: number, group: number): number {
  const end = seatFrom[group + 1] ?? 0;
  let cost = 0;
  for (let i = seatFrom[group] ?? 0; i < end; i += 1) {
    const other = occupant[i] ?? -1;
    if (other >= 0) cost += prices[meets[comer * n + other] ?? 0] ?? 0;
  }
  return cost;
}

/** The values of `mover`, who goes from g to h; those that `other`, who comes the other way, holds too do not move. */
function valueCost({ values, groupRound }: Model, { held }: Seating, mover: number, other: number, g: number, h: number): number {
  const { count, from, list, holds, weight, share, guard } = values;
  const guards = (groupRound[g] ?? 0) * count;
  const end = from[mover + 1] ?? 0;
  let cost = 0;
  for (let i = from[mover] ?? 0; i < end; i += 1) {
    const v = list[i] ?? 0;
    if (other >= 0 && holds[other * count + v]) continue;
    const here = held[g * count + v] ?? 0;
    const there = held[h * count + v] ?? 0;
    const excess = there - here + 1 + (share[g * count + v] ?? 0) - (share[h * count + v] ?? 0);
    cost += 2 * (weight[v] ?? 0) * excess;
    const price = guard[guards + v] ?? 0;
    if (price > 0) cost += price * (alone(here - 1) - alone(here) + alone(there + 1) - alone(there));
  }
  return cost;
}

function alone(members: number): number {
  return members === 1 ? 1 : 0;
}

/** How many more members of the group would not understand its best common language. */
function languageCost({ languages, speaks }: Model, { heard, size }: Seating, leaver: number, comer: number, group: number): number {
  let before = 0;
  let after = 0;
  for (let language = 0; language < languages; language += 1) {
    const now = heard[group * languages + language] ?? 0;
    const then = now - said(speaks, languages, leaver, language) + said(speaks, languages, comer, language);
    if (now > before) before = now;
    if (then > after) after = then;
  }
  const bigger = (comer >= 0 ? 1 : 0) - (leaver >= 0 ? 1 : 0);
  const members = size[group] ?? 0;
  return broken * (members + bigger - after - (members - before));
}

function said(speaks: Uint8Array, languages: number, person: number, language: number): number {
  return person < 0 ? 0 : (speaks[person * languages + language] ?? 0);
}

function changeCost({ keep, groupRound, n, question }: Model, person: number, g: number, h: number): number {
  const told = keep[(groupRound[g] ?? 0) * n + person] ?? -1;
  return told === g ? question.weights.change : told === h ? -question.weights.change : 0;
}

/** The whole cost, counted anew. */
export function totalCost(model: Model, prices: Float64Array, seating: Seating): number {
  let cost = pairCost(model, prices, seating);
  for (let group = 0; group < model.groupRound.length; group += 1) cost += groupCost(model, seating, group);
  model.keep.forEach((told, i) => {
    const place = seating.where[i] ?? -1;
    if (told >= 0 && place >= 0 && model.seatGroup[place] !== told) cost += model.question.weights.change;
  });
  return cost;
}

function pairCost({ n, earlier }: Model, prices: Float64Array, { meets }: Seating): number {
  let cost = 0;
  for (let p = 0; p < n; p += 1) {
    for (let q = p + 1; q < n; q += 1) {
      for (let met = earlier[p * n + q] ?? 0; met < (meets[p * n + q] ?? 0); met += 1) cost += prices[met] ?? 0;
    }
  }
  return cost;
}

function groupCost({ values, groupRound, languages }: Model, { held, heard, size }: Seating, group: number): number {
  const { count, weight, share, guard } = values;
  let cost = 0;
  for (let v = 0; v < count; v += 1) {
    const members = held[group * count + v] ?? 0;
    cost += (weight[v] ?? 0) * (members - (share[group * count + v] ?? 0)) ** 2;
    cost += alone(members) * (guard[(groupRound[group] ?? 0) * count + v] ?? 0);
  }
  const understood = heard.subarray(group * languages, (group + 1) * languages);
  return languages > 1 ? cost + broken * ((size[group] ?? 0) - Math.max(...understood)) : cost;
}
