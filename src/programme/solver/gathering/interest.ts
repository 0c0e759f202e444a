import type { Move, Objective } from '../objective.ts';
import type { Attendance } from './attendance.ts';
import { attend, attendanceOf, changeAnew, count, settle } from './attendance.ts';
import type { Concern } from './concern.ts';
import { gainAfter, gather, isQuick, noConcern } from './concern.ts';
import type { Gaps } from './gaps.ts';
import { emptyGaps, guessBy, layGaps, markAll, remarkAll } from './gaps.ts';
import type { Ground } from './ground.ts';

/**
 * Missed interest: Σ over people of φ(ℓ), ℓ the share of the private ideal that is missed, φ(ℓ) = ℓ + fairness · ℓ², in points of
 * `interest`; and the two guarantees. Everybody counts the same, however many wishes.
 */
export type Interest = Objective & {
  gainOf: Int32Array;
  mustOf: Uint8Array;
  /** About what the move changes, in no time (gaps.ts); undefined unless `watch` has switched it on: it makes each commit dearer. */
  guess: (move: Move) => number | undefined;
  watch: (on: boolean) => void;
};

const layAgainEvery = 20_000;

type Watch = { attendance: Attendance; concern: Concern; gaps: Gaps; guessing: boolean; commits: number };

export function interestObjective(ground: Ground): Interest {
  const attendance = attendanceOf(ground);
  const watch: Watch = { attendance, concern: noConcern(ground.people), gaps: emptyGaps(attendance), guessing: false, commits: 0 };
  return {
    bound: 0,
    gainOf: attendance.gainOf,
    mustOf: attendance.mustOf,
    start(slotOf) {
      watch.gaps.before.set(slotOf);
      const sum = attend(attendance, slotOf);
      if (watch.guessing) layGaps(watch.gaps, attendance);
      return sum;
    },
    change: (move) => changeBy(watch, move),
    commit: (move) => commit(watch, move),
    watch(on) {
      if (on && !watch.guessing) layGaps(watch.gaps, attendance);
      watch.guessing = on;
    },
    guess: (move) => (watch.guessing ? guessBy(watch.gaps, attendance, move) : undefined),
  };
}

function changeBy({ attendance, concern }: Watch, move: Move): number {
  const { prices, gainOf } = attendance;
  gather(concern, attendance.ground, move);
  const { simple, simpleCount, complex, complexCount } = concern;
  let sum = 0;
  shift(attendance, move, 'to');
  for (let i = 0; i < complexCount; i += 1) sum += changeAnew(attendance, complex[i] ?? 0);
  for (let i = 0; i < simpleCount; i += 1) {
    const p = simple[i] ?? 0;
    if (!isQuick(concern, attendance, p)) {
      sum += changeAnew(attendance, p);
      continue;
    }
    const from = prices.from[p] ?? 0;
    sum += (prices.list[from + gainAfter(concern, attendance, p)] ?? 0) - (prices.list[from + (gainOf[p] ?? 0)] ?? 0);
  }
  shift(attendance, move, 'from');
  return sum;
}

function commit(watch: Watch, move: Move): void {
  const { attendance, concern, gaps, guessing } = watch;
  gather(concern, attendance.ground, move);
  const between = concern.twoSlots && concern.a >= 0;
  if (guessing && !between) markAll(gaps, attendance, concern, move, -1);
  bringUpToDate(attendance, concern, move);
  if (guessing && between) remarkAll(gaps, attendance, concern);
  if (guessing && !between) markAll(gaps, attendance, concern, move, 1);
  for (let i = 0; i < move.count; i += 1) gaps.before[move.event[i] ?? 0] = move.to[i] ?? -1;
  watch.commits += 1;
  if (guessing && watch.commits % layAgainEvery === 0) layGaps(gaps, attendance);
}

function bringUpToDate(attendance: Attendance, concern: Concern, move: Move): void {
  const { simple, simpleCount, complex, complexCount } = concern;
  for (let i = 0; i < simpleCount; i += 1) {
    const p = simple[i] ?? 0;
    if (isQuick(concern, attendance, p)) attendance.gainOf[p] = gainAfter(concern, attendance, p);
  }
  for (let i = 0; i < move.count; i += 1) {
    count(attendance, move.event[i] ?? 0, move.from[i] ?? -1, -1);
    count(attendance, move.event[i] ?? 0, move.to[i] ?? -1, 1);
  }
  shift(attendance, move, 'to');
  for (let i = 0; i < simpleCount; i += 1) if (!isQuick(concern, attendance, simple[i] ?? 0)) settle(attendance, simple[i] ?? 0);
  for (let i = 0; i < complexCount; i += 1) settle(attendance, complex[i] ?? 0);
}

function shift({ startOf }: Attendance, move: Move, way: 'to' | 'from'): void {
  for (let i = 0; i < move.count; i += 1) startOf[move.event[i] ?? 0] = move[way][i] ?? -1;
}
