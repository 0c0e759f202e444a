import type { Ground } from './ground.ts';
import { layLossPrices } from './losses.ts';

/**
 * For each person a straight line that nowhere lies above what a gain costs: `base − slope · gain`, summed up over people in `base`. It touches
 * that price where the person stands in a programme at hand, so that nothing is given away there.
 */
export type Lines = { base: number; slope: Float64Array };

export function linesUnder(ground: Ground, startOf: Int32Array): Lines {
  const { from, list } = layLossPrices(ground);
  const slope = new Float64Array(ground.people);
  let base = 0;
  for (let p = 0; p < ground.people; p += 1) {
    if ((ground.ideal[p] ?? 0) === 0) continue;
    const { all, had } = standing(ground, startOf, p);
    const price = list.subarray(from[p], (from[p] ?? 0) + all + 1);
    const steep = steepness(price, Math.min(had, ground.ideal[p] ?? 0));
    slope[p] = steep;
    base += price.reduce((least, one, gain) => Math.min(least, one + steep * gain), Infinity);
  }
  return { base, slope };
}

/** The sum of a person's wishes, and of the strongest that begins in each slot: never less than what the person gets. */
function standing({ wishes, wishLevel, values, eventsOf, slots }: Ground, startOf: Int32Array, p: number): { all: number; had: number } {
  const strongest = new Int32Array(slots);
  let all = 0;
  for (let i = wishes.from[p] ?? 0; i < (wishes.from[p + 1] ?? 0); i += 1) {
    const value = values[wishLevel[i] ?? 0] ?? 0;
    const offering = wishes.list[i] ?? 0;
    all += value;
    for (const e of eventsOf.list.subarray(eventsOf.from[offering], eventsOf.from[offering + 1])) {
      const start = startOf[e] ?? -1;
      if (start >= 0) strongest[start] = Math.max(strongest[start] ?? 0, value);
    }
  }
  return { all, had: strongest.reduce((sum, one) => sum + one, 0) };
}

/** Between the flattest line from the gain down to less and the steepest one on to more; who has everything stands at the end. */
function steepness(price: Float64Array, gain: number): number {
  const here = price[gain] ?? 0;
  let left = Infinity;
  let right = 0;
  price.forEach((one, other) => {
    if (other < gain) left = Math.min(left, (one - here) / (gain - other));
    if (other > gain) right = Math.max(right, (here - one) / (other - gain));
  });
  if (left === Infinity) return right;
  return right === 0 ? left : (Math.max(0, left) + right) / 2;
}
