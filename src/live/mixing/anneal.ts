import type { Chance } from './chance.ts';
import { meetingPrices, totalCost } from './cost.ts';
import { proposeJourney } from './journeys.ts';
import type { Model } from './model.ts';
import type { Search } from './moves.ts';
import { freedomOf, proposeSeats, travellersOf } from './moves.ts';
import type { Effort } from './question.ts';
import { seat } from './seating.ts';

export type Found = { occupant: Int32Array; cost: number; proposals: number };

/**
 * From `hot` down to `cold`, `cycles` times within the effort; over as soon as the cost is `enough` (a proven minimum). Rounds before
 * `firstRound` stay as they are.
 */
export type Cooling = { hot: number; cold: number; cycles: number; enough: number; firstRound: number };

const chunk = 1024;

/**
 * Simulated annealing: exchanges are tried at random and kept when the cost falls, or, while it is "hot", sometimes when it grows.
 * The best seating met on the way is kept; it is looked at every thousand proposals.
 */
export function anneal(model: Model, start: Int32Array, chance: Chance, effort: Effort, cooling: Cooling): Found {
  const prices = meetingPrices(model.question.weights.repeat);
  const freedom = freedomOf(model);
  const search: Search = {
    model,
    prices,
    chance,
    freedom,
    temperature: cooling.hot,
    seating: seat(model, start),
    travellers: travellersOf(model, freedom),
    firstSeat: model.seatFrom[model.groupFrom[cooling.firstRound] ?? 0] ?? 0,
  };
  let cost = totalCost(model, prices, search.seating);
  const best: Found = { occupant: start.slice(), cost, proposals: 0 };
  effort.better?.(cost);
  for (;;) {
    const share = Math.max(best.proposals / effort.iterations, effort.share?.() ?? 0);
    if (share >= 1 || best.cost <= cooling.enough + 1e-6) return best;
    const cycle = (share * cooling.cycles) % 1;
    search.temperature = cooling.hot * (cooling.cold / cooling.hot) ** cycle;
    const steps = Math.min(chunk, effort.iterations - best.proposals);
    cost += tryMany(search, steps);
    best.proposals += steps;
    if (cost < best.cost - 1e-6) keep(best, search, cost, effort);
  }
}

function tryMany(search: Search, steps: number): number {
  const journeys = journeyEvery(search);
  let cost = 0;
  for (let i = 0; i < steps; i += 1) cost += i % journeys === journeys - 1 ? proposeJourney(search) : proposeSeats(search);
  return cost;
}

/** One proposal in so many exchanges two whole ways: it costs as much as one for each round, and is idle where all people are alike. */
function journeyEvery({ model, firstSeat }: Search): number {
  if (model.nested) return 1;
  const alike = model.values.count === 0 && model.question.earlier.length === 0;
  return firstSeat > 0 || alike ? Infinity : 4 * model.rounds;
}

/** The part of an effort between two shares of it. */
export function partOf({ seed, iterations, share, better }: Effort, from: number, to: number): Effort {
  const steps = iterations === Infinity ? Infinity : Math.floor(iterations * to) - Math.floor(iterations * from);
  const part = { seed, iterations: steps, ...(better ? { better } : {}) };
  return share ? { ...part, share: () => (share() - from) / (to - from) } : part;
}

function keep(best: Found, { seating }: Search, cost: number, effort: Effort): void {
  best.cost = cost;
  best.occupant.set(seating.occupant);
  effort.better?.(cost);
}
