import type { Chance } from './chance.ts';
import { exchangeCost } from './cost.ts';
import type { Model } from './model.ts';
import type { Seating } from './seating.ts';
import { exchange } from './seating.ts';

export type Search = {
  model: Model;
  prices: Float64Array;
  seating: Seating;
  chance: Chance;
  temperature: number;
  /** round · n + person → `fixed`, `free`, or `bound` to a set. */
  freedom: Uint8Array;
  /** People who may exchange their whole way through the rounds. */
  travellers: Int32Array;
  /** Seats before this one stay as they are; journeys too, then. */
  firstSeat: number;
};

export const fixed = 0;
const free = 1;
export const bound = 2;

export function freedomOf({ n, rounds, present, pin, sets }: Model): Uint8Array {
  const freedom = new Uint8Array(rounds * n);
  for (let i = 0; i < freedom.length; i += 1) freedom[i] = present[i] && (pin[i] ?? -1) < 0 ? free : fixed;
  for (let round = 0; round < rounds; round += 1) {
    for (const set of sets) {
      const here = set.filter((person) => present[round * n + person]);
      const pinned = here.some((person) => (pin[round * n + person] ?? -1) >= 0);
      if (here.length > 1 || pinned) for (const person of here) freedom[round * n + person] = pinned ? fixed : bound;
    }
  }
  return freedom;
}

export function travellersOf({ n, rounds, present }: Model, freedom: Uint8Array): Int32Array {
  const mayTravel = (person: number): boolean => {
    for (let i = person; i < rounds * n; i += n) if (present[i] && freedom[i] !== free) return false;
    return true;
  };
  return Int32Array.from({ length: n }, (_, person) => person).filter(mayTravel);
}

/** Proposes to exchange two seats of one round. Gives back what it changed in the cost: 0 when nothing moved. */
export function proposeSeats(search: Search): number {
  const { model, seating, chance, freedom } = search;
  let a = search.firstSeat + chance.below(model.seatGroup.length - search.firstSeat);
  let g = model.seatGroup[a] ?? 0;
  const round = model.groupRound[g] ?? 0;
  const first = model.seatFrom[model.groupFrom[round] ?? 0] ?? 0;
  let b = first + chance.below((model.seatFrom[model.groupFrom[round + 1] ?? 0] ?? 0) - first);
  let h = model.seatGroup[b] ?? 0;
  if (g === h) return 0;
  if ((seating.occupant[a] ?? -1) < 0) [a, b, g, h] = [b, a, h, g];
  const p = seating.occupant[a] ?? -1;
  const q = seating.occupant[b] ?? -1;
  if (p < 0) return 0;
  const pFree = freedom[round * model.n + p];
  const qFree = q < 0 ? free : freedom[round * model.n + q];
  if (pFree === fixed || qFree === fixed) return 0;
  if (pFree === bound || qFree === bound) return pFree === bound ? proposeSet(search, a, b) : proposeSet(search, b, a);
  if (!mayExchange(model, seating, p, q, g, h)) return 0;
  const cost = exchangeCost(model, search.prices, seating, a, b);
  if (!accepts(search, cost)) return 0;
  exchange(model, seating, a, b);
  return cost;
}

function mayExchange({ needs, features, min }: Model, { size }: Seating, p: number, q: number, g: number, h: number): boolean {
  if (((needs[p] ?? 0) & ~(features[h] ?? 0)) !== 0) return false;
  return q < 0 ? (size[g] ?? 0) > (min[g] ?? 0) : ((needs[q] ?? 0) & ~(features[g] ?? 0)) === 0;
}

function accepts({ temperature, chance }: Search, cost: number): boolean {
  if (cost <= 0) return true;
  return cost < 20 * temperature && chance.unit() < Math.exp(-cost / temperature);
}

/** The whole set of the person on seat `a` against as many seats of the group of `b`: another set of that size, or free people. */
function proposeSet(search: Search, a: number, b: number): number {
  const { model, seating } = search;
  const g = model.seatGroup[a] ?? 0;
  const mine = setSeats(search, a);
  const theirs = setSeats(search, b);
  if (theirs.length > 1 && theirs.length !== mine.length) return 0;
  const partners = theirs.length > 1 ? theirs : freeSeats(search, b, mine.length);
  const empty = partners.filter((place) => (seating.occupant[place] ?? -1) < 0).length;
  if (partners.length < mine.length || (seating.size[g] ?? 0) - empty < (model.min[g] ?? 0)) return 0;
  return exchangeAll(search, mine, partners);
}

function setSeats({ model, seating }: Search, place: number): number[] {
  const { n, setOf, sets, groupRound, seatGroup } = model;
  const round = groupRound[seatGroup[place] ?? 0] ?? 0;
  const set = sets[setOf[seating.occupant[place] ?? -1] ?? -1] ?? [];
  const seats = set.map((person) => seating.where[round * n + person] ?? -1).filter((seat) => seat >= 0);
  return seats.length > 0 ? seats : [place];
}

function freeSeats({ model, seating, freedom, chance }: Search, b: number, wanted: number): number[] {
  const h = model.seatGroup[b] ?? 0;
  const round = model.groupRound[h] ?? 0;
  const first = model.seatFrom[h] ?? 0;
  const length = (model.seatFrom[h + 1] ?? 0) - first;
  const start = chance.below(length);
  const found: number[] = [];
  for (let i = 0; i < length && found.length < wanted; i += 1) {
    const place = first + ((start + i) % length);
    const person = seating.occupant[place] ?? -1;
    if (person < 0 || freedom[round * model.n + person] === free) found.push(place);
  }
  return found;
}

/** Exchanges pair by pair, and back again when the sum is not accepted. */
export function exchangeAll(search: Search, mine: number[], theirs: number[]): number {
  const { model, seating, prices } = search;
  let cost = 0;
  let done = 0;
  for (; done < mine.length; done += 1) {
    const a = mine[done] ?? 0;
    const b = theirs[done] ?? 0;
    if (!suits(model, seating, a, b)) break;
    cost += exchangeCost(model, prices, seating, a, b);
    exchange(model, seating, a, b);
  }
  if (done === mine.length && accepts(search, cost)) return cost;
  for (done -= 1; done >= 0; done -= 1) exchange(model, seating, mine[done] ?? 0, theirs[done] ?? 0);
  return 0;
}

function suits({ needs, features, seatGroup }: Model, { occupant }: Seating, a: number, b: number): boolean {
  const p = occupant[a] ?? -1;
  const q = occupant[b] ?? -1;
  const here = features[seatGroup[a] ?? 0] ?? 0;
  const there = features[seatGroup[b] ?? 0] ?? 0;
  return ((needs[p] ?? 0) & ~there) === 0 && (q < 0 || ((needs[q] ?? 0) & ~here) === 0);
}
