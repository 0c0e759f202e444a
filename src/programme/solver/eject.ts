import { below } from './chance.ts';
import type { Move } from './objective.ts';
import type { Timetable } from './timetable.ts';
import { mostIn } from './timetable.ts';
import type { Walk } from './walk.ts';
import { carryOut, isAccepted, join } from './walk.ts';

/**
 * Two moves in one: the event takes the slot of the only other one who minds it there, and that one goes to a third slot where nobody minds
 * it. Each move by itself may cost more than the heat allows.
 */
export function eject(walk: Walk, event: number, from: number, to: number): boolean {
  const { timetable, chance, objective, step } = walk;
  const { model, minded, width, filled } = timetable;
  join(walk, event, from, to);
  const other = whoMinds(timetable, event, to);
  const ways = countFree(timetable, other);
  if (ways === 0) return false;
  const third = nthFree(timetable, other, below(chance, ways));
  if ((filled[third] ?? 0) >= mostIn(model)) return false;
  join(walk, other, to, third);
  // On the way back the event is the one to leave: for where it was now, and not for where the other one is then.
  const waysBack = countFree(timetable, event) + (minded[third * width + event] === 0 ? 0 : 1);
  const change = priceStep(walk, other, to, third);
  objective.commit(step);
  const whole = change + priceStep(walk, event, from, to);
  if (isAccepted(walk, whole, ways / waysBack) && carryOut(walk)) {
    objective.commit(step);
    walk.cost += whole;
    return true;
  }
  objective.commit(stepOf(walk, other, third, to));
  return false;
}

/** The two are priced one after the other: a price takes those who are busy in both of its slots for people who go both ways. */
function priceStep(walk: Walk, event: number, from: number, to: number): number {
  return walk.objective.change(stepOf(walk, event, from, to));
}

function stepOf({ step }: Walk, event: number, from: number, to: number): Move {
  step.count = 1;
  step.event[0] = event;
  step.from[0] = from;
  step.to[0] = to;
  return step;
}

function whoMinds({ model, cells }: Timetable, event: number, slot: number): number {
  const { rooms, events, apart } = model;
  let cell = slot * rooms;
  for (; cell < (slot + 1) * rooms; cell += 1) {
    const other = cells[cell] ?? -1;
    if (other >= 0 && apart[event * events + other] !== 0) break;
  }
  return cells[cell] ?? 0;
}

/** Slots where nobody minds the event. */
function countFree({ minded, width }: Timetable, event: number): number {
  let free = 0;
  for (let at = event; at < minded.length; at += width) if (minded[at] === 0) free += 1;
  return free;
}

function nthFree({ minded, width }: Timetable, event: number, nth: number): number {
  let slot = 0;
  for (let left = nth; minded[slot * width + event] !== 0 || left > 0; slot += 1) if (minded[slot * width + event] === 0) left -= 1;
  return slot;
}
