import type { Gains } from './gain.ts';
import { makeGains } from './gain.ts';
import type { Ground } from './ground.ts';
import { layLossPrices, noMust } from './losses.ts';

/**
 * What each person has of a programme at hand. For a person and a slot three counters (of 10 bits) say how many wished events of each strength
 * are held then; the strongest is what the person gets. People who host, or wish what is long or repeated, are computed anew (gain.ts).
 */
export type Attendance = {
  ground: Ground;
  gains: Gains;
  startOf: Int32Array;
  /** `counts[person · slots + slot]`; from `away` on the person is not there. */
  counts: Int32Array;
  gainOf: Int32Array;
  /** 1 when some must can be had. */
  mustOf: Uint8Array;
  prices: { from: Int32Array; list: Float64Array };
  /** 1 when the person is there in all open slots. */
  always: Uint8Array;
};

export const away = 2 ** 30;

export function attendanceOf(ground: Ground): Attendance {
  const { people, slots, segment, presence, events } = ground;
  const openSlots = segment.reduce((sum, one) => sum + (one >= 0 ? 1 : 0), 0);
  return {
    ground,
    gains: makeGains(ground),
    startOf: new Int32Array(events.length).fill(-1),
    counts: new Int32Array(people * slots),
    gainOf: new Int32Array(people),
    mustOf: new Uint8Array(people),
    prices: layLossPrices(ground),
    always: Uint8Array.from(presence, (one) => (one === openSlots ? 1 : 0)),
  };
}

/** Counts everything anew; gives the price of all losses. */
export function attend(attendance: Attendance, slotOf: Int32Array): number {
  const { ground, startOf, counts } = attendance;
  const { people, there, wishes, hosted } = ground;
  startOf.set(slotOf);
  for (let i = 0; i < counts.length; i += 1) counts[i] = there[i] === 1 ? 0 : away;
  startOf.forEach((start, e) => count(attendance, e, start, 1));
  let sum = 0;
  for (let p = 0; p < people; p += 1) {
    if (wishes.from[p] === wishes.from[p + 1] && hosted.from[p] === hosted.from[p + 1]) continue;
    settle(attendance, p);
    sum += priceNow(attendance, p);
  }
  return sum;
}

/** An event begins there (1), or no longer (−1). */
export function count({ ground, counts }: Attendance, e: number, start: number, sign: 1 | -1): void {
  const { plain, interested, interestLevel, slots } = ground;
  if (start < 0 || plain[e] === 0) return;
  const end = interested.from[e + 1] ?? 0;
  for (let k = interested.from[e] ?? 0; k < end; k += 1) {
    const at = (interested.list[k] ?? 0) * slots + start;
    counts[at] = (counts[at] ?? 0) + sign * (1 << (10 * (interestLevel[k] ?? 0)));
  }
}

/** The strongest wish that a counter tells of. */
export function strongest(values: readonly [number, number, number], counter: number): number {
  if (counter >= 1 << 20) return counter >= away ? 0 : values[2];
  return counter >= 1 << 10 ? values[1] : counter > 0 ? values[0] : 0;
}

export function settle({ gains, gainOf, mustOf, startOf }: Attendance, p: number): void {
  gainOf[p] = gains.of(p, startOf);
  mustOf[p] = gains.must ? 1 : 0;
}

/** By how much the price of a person's loss would change, events being where `startOf` says. */
export function changeAnew(attendance: Attendance, p: number): number {
  const gain = attendance.gains.of(p, attendance.startOf);
  return priceOf(attendance, p, gain, attendance.gains.must) - priceNow(attendance, p);
}

function priceNow(attendance: Attendance, p: number): number {
  return priceOf(attendance, p, attendance.gainOf[p] ?? 0, attendance.mustOf[p] === 1);
}

function priceOf({ ground, prices }: Attendance, p: number, gain: number, must: boolean): number {
  if ((ground.ideal[p] ?? 0) === 0) return 0;
  return (prices.list[(prices.from[p] ?? 0) + gain] ?? 0) + (ground.musts[p] === 1 && !must ? noMust : 0);
}
