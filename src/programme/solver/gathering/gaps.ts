import type { Move } from '../objective.ts';
import type { Attendance } from './attendance.ts';
import { away, strongest } from './attendance.ts';
import type { Concern } from './concern.ts';

/**
 * A table to guess moves by: `gap[event · slots + slot]` is about what people would miss less by having the event there (first order). It is
 * kept up to date at each move made, and laid out anew now and then, because what a unit of gain is worth to a person changes slowly.
 */
export type Gaps = {
  gap: Float64Array;
  /** What a unit of gain is worth to a person. */
  slope: Float64Array;
  /** The event of a wish, −1 when it is not plain; its value; its counter. */
  wishEvent: Int32Array;
  wishValue: Int32Array;
  wishBit: Int32Array;
  /** Where events were when the table was last put right. */
  before: Int32Array;
};

export function emptyGaps({ ground }: Attendance): Gaps {
  const { people, slots, events, wishes, wishLevel, eventsOf, plain, values } = ground;
  return {
    gap: new Float64Array(events.length * slots),
    slope: new Float64Array(people),
    wishEvent: Int32Array.from(wishes.list, (o) => {
      const e = eventsOf.list[eventsOf.from[o] ?? 0] ?? 0;
      return plain[e] === 1 ? e : -1;
    }),
    wishValue: Int32Array.from(wishLevel, (level) => values[level] ?? 0),
    wishBit: Int32Array.from(wishLevel, (level) => 1 << (10 * level)),
    before: new Int32Array(events.length).fill(-1),
  };
}

export function layGaps(gaps: Gaps, attendance: Attendance): void {
  const { ground, gainOf } = attendance;
  const { interest, fairness } = ground.gathering.weights;
  gaps.gap.fill(0);
  for (let p = 0; p < ground.people; p += 1) {
    const u = ground.ideal[p] ?? 0;
    gaps.slope[p] = u === 0 ? 0 : (interest / u) * (1 + (2 * fairness * Math.max(0, u - (gainOf[p] ?? 0))) / u);
    for (let t = 0; t < ground.slots; t += 1) mark(gaps, attendance, p, t, 1);
  }
}

/** First order; undefined for events that are long or repeated, or have no place yet. */
export function guessBy({ gap }: Gaps, { ground }: Attendance, move: Move): number | undefined {
  const { plain, slots } = ground;
  let sum = 0;
  for (let i = 0; i < move.count; i += 1) {
    const e = move.event[i] ?? 0;
    const from = move.from[i] ?? -1;
    if (plain[e] === 0 || from < 0) return undefined;
    sum += (gap[e * slots + from] ?? 0) - (gap[e * slots + (move.to[i] ?? 0)] ?? 0);
  }
  return sum;
}

/** What the people concerned add to the gaps of all slots of the move, before it (−1) or after it (1). */
export function markAll(
  gaps: Gaps,
  attendance: Attendance,
  { simple, simpleCount, complex, complexCount }: Concern,
  move: Move,
  sign: 1 | -1,
): void {
  const all = new Set([...move.from.subarray(0, move.count), ...move.to.subarray(0, move.count)].filter((t) => t >= 0));
  for (const t of all) {
    for (let i = 0; i < simpleCount; i += 1) mark(gaps, attendance, simple[i] ?? 0, t, sign);
    for (let i = 0; i < complexCount; i += 1) mark(gaps, attendance, complex[i] ?? 0, t, sign);
  }
}

/** The same difference at once, after a move between two slots. */
export function remarkAll(gaps: Gaps, attendance: Attendance, concern: Concern): void {
  const { simple, simpleCount, complex, complexCount } = concern;
  for (let i = 0; i < simpleCount; i += 1) remarkBoth(gaps, attendance, concern, simple[i] ?? 0);
  for (let i = 0; i < complexCount; i += 1) remarkBoth(gaps, attendance, concern, complex[i] ?? 0);
}

function remarkBoth(gaps: Gaps, attendance: Attendance, { a, b, atA, atB }: Concern, p: number): void {
  remark(gaps, attendance, p, a, atA[p] ?? 0);
  remark(gaps, attendance, p, b, atB[p] ?? 0);
}

/** What p adds to the gaps of its plain wishes in slot t. */
function mark(
  { gap, slope, wishEvent, wishValue, wishBit }: Gaps,
  { ground, counts, startOf }: Attendance,
  p: number,
  t: number,
  sign: 1 | -1,
): void {
  const { slots, values, wishes } = ground;
  const now = counts[p * slots + t] ?? 0;
  if (t < 0 || now >= away) return;
  const weight = sign * (slope[p] ?? 0);
  const top = strongest(values, now);
  const end = wishes.from[p + 1] ?? 0;
  for (let i = wishes.from[p] ?? 0; i < end; i += 1) {
    const e = wishEvent[i] ?? -1;
    if (e < 0) continue;
    const missed = (wishValue[i] ?? 0) - (startOf[e] === t ? strongest(values, now - (wishBit[i] ?? 0)) : top);
    if (missed > 0) gap[e * slots + t] = (gap[e * slots + t] ?? 0) + weight * missed;
  }
}

/** The counters of slot t have changed by `d` for p, and `before` says where the events were. */
function remark(gaps: Gaps, { ground, counts, startOf }: Attendance, p: number, t: number, d: number): void {
  const { gap, slope, wishEvent, wishValue, wishBit, before } = gaps;
  const { slots, values, wishes } = ground;
  const now = counts[p * slots + t] ?? 0;
  if (now >= away) return;
  const then = now - d;
  const [top, was] = [strongest(values, now), strongest(values, then)];
  const end = wishes.from[p + 1] ?? 0;
  for (let i = wishes.from[p] ?? 0; i < end; i += 1) {
    const e = wishEvent[i] ?? -1;
    if (e < 0) continue;
    const here = startOf[e] === t;
    const there = before[e] === t;
    if (!here && !there && top === was) continue;
    const value = wishValue[i] ?? 0;
    const missed = value - (here ? strongest(values, now - (wishBit[i] ?? 0)) : top);
    const missedThen = value - (there ? strongest(values, then - (wishBit[i] ?? 0)) : was);
    const more = (missed > 0 ? missed : 0) - (missedThen > 0 ? missedThen : 0);
    if (more !== 0) gap[e * slots + t] = (gap[e * slots + t] ?? 0) + (slope[p] ?? 0) * more;
  }
}
