import { below } from './chance.ts';
import type { Timetable } from './timetable.ts';
import { mostIn } from './timetable.ts';
import type { Walk } from './walk.ts';
import { join } from './walk.ts';

/**
 * Nobody minds the event there: it goes to a free room, or against an event that may go the other way. Each free room and each such event
 * has the same chance. Gives the odds of the way back, 0 where there is no way: an exchange leaves as many ways as it found, a single move
 * frees a room in one slot and fills one in the other.
 */
export function findPartner(walk: Walk, from: number, to: number): number {
  const { timetable, chance } = walk;
  const most = mostIn(timetable.model);
  const free = most - (timetable.filled[to] ?? 0);
  const others = countWilling(timetable, to, from);
  if (free + others === 0) return 0;
  const chosen = below(chance, free + others);
  if (chosen < others) {
    join(walk, nthWilling(timetable, to, from, chosen), to, from);
    return 1;
  }
  const freeThen = most - (timetable.filled[from] ?? 0) + 1;
  const waysBack = freeThen + countWilling(timetable, from, to) - 1;
  return (freeThen * (free + others)) / (waysBack * free);
}

/** Events of a slot that nobody minds in another one. */
function countWilling({ model, cells, minded, width }: Timetable, slot: number, other: number): number {
  const end = (slot + 1) * model.rooms;
  const row = other * width;
  let willing = 0;
  for (let cell = slot * model.rooms; cell < end; cell += 1) {
    const event = cells[cell] ?? -1;
    if (event >= 0 && minded[row + event] === 0) willing += 1;
  }
  return willing;
}

function nthWilling({ model, cells, minded, width }: Timetable, slot: number, other: number, nth: number): number {
  const row = other * width;
  let cell = slot * model.rooms;
  for (let left = nth; ; cell += 1) {
    const event = cells[cell] ?? -1;
    if (event < 0 || minded[row + event] !== 0) continue;
    if (left === 0) return event;
    left -= 1;
  }
}
