import { below, unit } from './chance.ts';
import type { Filling } from './fill.ts';
import { propose } from './moves.ts';
import { comeIn, priceOf } from './way.ts';

/**
 * Temperatures in terms of events that wait, from where everything is loose to where one more is hardly ever let go. Each cooling is twice as
 * long as the one before, so that no budget need be known.
 */
const hot = 0.22;
const cold = 0.12;
const firstCooling = 2_000_000;
/** One step in so many lets placed events change places among themselves; that opens ways which no waiting event would. */
const stirEvery = 10;
const stirring = 10;

/** One step of simulated annealing over timetables with gaps: a waiting event comes in anywhere, if not too many have to leave for it. */
export function warm(filling: Filling): void {
  const { timetable, chance, walk } = filling;
  if (filling.proposals >= filling.began + filling.cooling) coolAgain(filling);
  if (below(chance, stirEvery) === 0) {
    for (let i = 0; i < stirring && timetable.missing > 0; i += 1) propose(walk);
    filling.proposals += stirring;
    return;
  }
  filling.proposals += 1;
  const { from, list } = timetable.model.slotsOf;
  const event = timetable.waiting[below(chance, timetable.missing)] ?? 0;
  const first = from[event] ?? 0;
  const slot = list[first + below(chance, (from[event + 1] ?? 0) - first)] ?? 0;
  const heat = hot * (cold / hot) ** ((filling.proposals - filling.began) / filling.cooling);
  const limit = 1 - heat * Math.log(unit(chance));
  if (priceOf(filling, event, slot, limit) <= limit) comeIn(filling, event, slot, filling.out);
}

/** All events weigh the same from now on. */
function coolAgain(filling: Filling): void {
  filling.weight.fill(1);
  filling.began = filling.proposals;
  filling.cooling = Math.max(firstCooling, 2 * filling.cooling);
}
