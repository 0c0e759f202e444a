import type { Model } from './model.ts';
import type { Timetable } from './timetable.ts';

/** Remembers which rooms of a slot a search for a free one has asked already; one for each timetable. */
export type Doors = { asked: Int32Array; round: number };

export function makeDoors(rooms: number): Doors {
  return { asked: new Int32Array(rooms), round: 0 };
}

/**
 * Finds the event a room in the slot, if need be by giving others there another one (an augmenting path of Kuhn's bipartite matching).
 * Writes `cells` and `roomOf` only.
 */
export function findRoom(timetable: Timetable, doors: Doors, event: number, slot: number): boolean {
  const { model, cells, roomOf } = timetable;
  const { from, list } = model.roomsOf;
  const row = slot * model.rooms;
  const end = from[event + 1] ?? 0;
  for (let i = from[event] ?? 0; i < end; i += 1) {
    const room = list[i] ?? 0;
    if ((cells[row + room] ?? 0) >= 0) continue;
    cells[row + room] = event;
    roomOf[event] = room;
    return true;
  }
  doors.round += 1;
  return moveOver(model, cells, roomOf, doors, event, row);
}

function moveOver(model: Model, cells: Int32Array, roomOf: Int32Array, doors: Doors, event: number, row: number): boolean {
  const { from, list } = model.roomsOf;
  const end = from[event + 1] ?? 0;
  for (let i = from[event] ?? 0; i < end; i += 1) {
    const room = list[i] ?? 0;
    if (doors.asked[room] === doors.round) continue;
    doors.asked[room] = doors.round;
    const other = cells[row + room] ?? -1;
    if (other >= 0 && !moveOver(model, cells, roomOf, doors, other, row)) continue;
    cells[row + room] = event;
    roomOf[event] = room;
    return true;
  }
  return false;
}

/** Whether `findRoom` would succeed; writes nothing. */
export function hasRoom(timetable: Timetable, doors: Doors, event: number, slot: number): boolean {
  doors.round += 1;
  return couldMoveOver(timetable.model, timetable.cells, doors, event, slot * timetable.model.rooms);
}

function couldMoveOver(model: Model, cells: Int32Array, doors: Doors, event: number, row: number): boolean {
  const { from, list } = model.roomsOf;
  const end = from[event + 1] ?? 0;
  for (let i = from[event] ?? 0; i < end; i += 1) if ((cells[row + (list[i] ?? 0)] ?? 0) < 0) return true;
  for (let i = from[event] ?? 0; i < end; i += 1) {
    const room = list[i] ?? 0;
    if (doors.asked[room] === doors.round) continue;
    doors.asked[room] = doors.round;
    if (couldMoveOver(model, cells, doors, cells[row + room] ?? 0, row)) return true;
  }
  return false;
}

/** After `hasRoom` has said no: whether the event held in this room would free a room by leaving. */
export function wouldHelp(doors: Doors, room: number): boolean {
  return doors.asked[room] === doors.round;
}
