import { below } from './chance.ts';
import type { Filling } from './fill.ts';
import { findRoom, hasRoom, wouldHelp } from './rooms.ts';
import { forbidden, lift, mostIn, settle } from './timetable.ts';

/** Weight of those who must leave for the event; they are then in `out`. Infinite where it may not go, or above the limit. */
export function priceOf(filling: Filling, event: number, slot: number, limit: number): number {
  const { timetable, out } = filling;
  const most = mostIn(timetable.model);
  if (most < timetable.model.rooms && (timetable.filled[slot] ?? 0) >= most) return Infinity;
  out.length = 0;
  const minding = timetable.minded[slot * timetable.width + event] ?? 0;
  // Nobody weighs less than 1.
  if (minding < forbidden && minding > limit) return Infinity;
  const price = minding > 0 ? priceOfWay(filling, event, slot, limit) : 0;
  return price > limit ? Infinity : price + priceOfRoom(filling, event, slot);
}

/** Those who share people with it in that slot, and those of the wrong order. */
function priceOfWay({ timetable, weight, out }: Filling, event: number, slot: number, limit: number): number {
  const { cells, slotOf, model } = timetable;
  const { events, rooms, apart, earlier, later } = model;
  let price = 0;
  const leave = (other: number): void => {
    if (out.includes(other)) return;
    out.push(other);
    price += weight[other] ?? 0;
  };
  for (let cell = slot * rooms; cell < (slot + 1) * rooms && price <= limit; cell += 1) {
    const other = cells[cell] ?? -1;
    if (other >= 0 && apart[event * events + other]) leave(other);
  }
  for (let i = earlier.from[event] ?? 0; i < (earlier.from[event + 1] ?? 0); i += 1) {
    if ((slotOf[earlier.list[i] ?? 0] ?? -1) >= slot) leave(earlier.list[i] ?? 0);
  }
  for (let i = later.from[event] ?? 0; i < (later.from[event + 1] ?? 0); i += 1) {
    const when = slotOf[later.list[i] ?? 0] ?? -1;
    if (when >= 0 && when <= slot) leave(later.list[i] ?? 0);
  }
  return price;
}

/** When all have left who stand in the way: the lightest event that must leave too, to free a room. */
function priceOfRoom({ timetable, weight, out, doors, chance }: Filling, event: number, slot: number): number {
  const { cells, slotOf, roomOf, model } = timetable;
  const row = slot * model.rooms;
  for (const other of out) if (slotOf[other] === slot) cells[row + (roomOf[other] ?? 0)] = -1;
  let lightest = 0;
  let leaver = -1;
  if (!hasRoom(timetable, doors, event, slot)) {
    lightest = Infinity;
    for (let room = 0; room < model.rooms; room += 1) {
      const holder = cells[row + room] ?? -1;
      if (holder < 0 || !wouldHelp(doors, room) || (weight[holder] ?? 0) + below(chance, 16) * 1e-9 >= lightest) continue;
      lightest = weight[holder] ?? 0;
      leaver = holder;
    }
  }
  for (const other of out) if (slotOf[other] === slot) cells[row + (roomOf[other] ?? 0)] = other;
  if (leaver >= 0) out.push(leaver);
  return lightest;
}

/** Those who stand in the way wait again, the event takes its place. */
export function comeIn({ timetable, doors }: Filling, event: number, slot: number, leavers: number[]): void {
  for (const other of leavers) lift(timetable, other);
  if (!findRoom(timetable, doors, event, slot)) throw new Error('a room was promised');
  settle(timetable, event, slot);
}
