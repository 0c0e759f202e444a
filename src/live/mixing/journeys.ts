import type { Search } from './moves.ts';
import { bound, exchangeAll, fixed } from './moves.ts';

/**
 * Two people exchange their whole way through the rounds. Who meets whom how often stays the same pattern, so a plan without repeats
 * keeps none while its diversity improves; and nested groups stay nested. Gives back the change of the cost.
 */
export function proposeJourney(search: Search): number {
  const { travellers, chance, model } = search;
  if (model.nested) return proposeNested(search);
  const p = travellers[chance.below(travellers.length)] ?? -1;
  const q = travellers[chance.below(travellers.length)] ?? -1;
  return p === q || p < 0 || q < 0 ? 0 : exchangeWays(search, [p], [q]);
}

/** In nested groups sets travel too, against free people of one group of the first level. */
function proposeNested(search: Search): number {
  const { model, seating, chance, freedom } = search;
  const places = model.seatFrom[model.groupFrom[1] ?? 0] ?? 0;
  const a = chance.below(places);
  const b = chance.below(places);
  const p = seating.occupant[a] ?? -1;
  const q = seating.occupant[b] ?? -1;
  if (p < 0 || q < 0 || model.seatGroup[a] === model.seatGroup[b]) return 0;
  if (isFixed(search, p) || isFixed(search, q) || freedom[q] === bound) return 0;
  const mine = freedom[p] === bound ? (model.sets[model.setOf[p] ?? -1] ?? []) : [p];
  if (mine.some((person) => isFixed(search, person))) return 0;
  const group = model.seatGroup[b] ?? 0;
  const members = seating.occupant.subarray(model.seatFrom[group], model.seatFrom[group + 1]);
  const others = [q, ...members.filter((person) => person >= 0 && person !== q && freedom[person] !== bound && !isFixed(search, person))];
  return others.length < mine.length ? 0 : exchangeWays(search, mine, others.slice(0, mine.length));
}

function isFixed({ model, freedom }: Search, person: number): boolean {
  for (let i = person; i < freedom.length; i += model.n) if (freedom[i] === fixed && model.present[i]) return true;
  return false;
}

function exchangeWays(search: Search, mine: number[], theirs: number[]): number {
  const { model, seating } = search;
  const from: number[] = [];
  const to: number[] = [];
  for (let round = 0; round < model.rounds; round += 1) {
    for (let i = 0; i < mine.length; i += 1) {
      const a = seating.where[round * model.n + (mine[i] ?? 0)] ?? -1;
      const b = seating.where[round * model.n + (theirs[i] ?? 0)] ?? -1;
      if (a < 0 !== b < 0) return 0;
      if (a < 0 || model.seatGroup[a] === model.seatGroup[b]) continue;
      from.push(a);
      to.push(b);
    }
  }
  return from.length === 0 ? 0 : exchangeAll(search, from, to);
}
