import type { Rows } from './rows.ts';
import { makeRows } from './rows.ts';

/** What must hold, as it is told: every event has at most one slot and one room there, and no two events share a room in a slot. */
export type Rules = {
  events: number;
  slots: number;
  rooms: number;
  /** `suitable[event · rooms + room]` is 1 when the event may be held there. */
  suitable: Uint8Array;
  /** `allowed[event · slots + slot]` is 1 when the event may be held then. One slot only: the event is pinned. */
  allowed: Uint8Array;
  /** `apart[i · events + j]` (and `[j · events + i]`) is 1 when the two must not be held at the same time: somebody is needed in both. */
  apart: Uint8Array;
  /** [i, j]: event i in an earlier slot than event j, when both are placed. */
  before: [number, number][];
  /** What is lost when the event finds no place: a timetable that loses less is always better. */
  loss: Int32Array;
};

/** The same, laid out for the search. */
export type Model = Rules & {
  /** Suitable rooms of an event, those that suit the fewest events first. */
  roomsOf: Rows;
  slotsOf: Rows;
  /** Events that cannot share a slot with this one, because of people or because both know only one and the same room. */
  neighbours: Rows;
  earlier: Rows;
  later: Rows;
};

export function makeModel(rules: Rules): Model {
  const { events, slots, rooms, suitable, allowed, before } = rules;
  const each = Array.from({ length: events }, (_, event) => event);
  const demand = Array.from({ length: rooms }, (_, room) => each.reduce((sum, event) => sum + (suitable[event * rooms + room] ?? 0), 0));
  const roomRows = each.map((event) => ones(suitable, event * rooms, rooms).sort((a, b) => (demand[a] ?? 0) - (demand[b] ?? 0) || a - b));
  const apart = withOnlyRooms(rules.apart, roomRows, events);
  const pairs = [...new Set(before.map(([i, j]) => i * events + j))].map((pair) => [Math.floor(pair / events), pair % events]);
  const circles = new Set(pairs.filter(([i, j]) => i === j).map(([i]) => i));
  return {
    ...rules,
    apart,
    roomsOf: makeRows(roomRows),
    slotsOf: makeRows(each.map((event) => (circles.has(event) ? [] : ones(allowed, event * slots, slots)))),
    neighbours: makeRows(each.map((event) => ones(apart, event * events, events))),
    earlier: makeRows(
      grouped(
        events,
        pairs.map(([i, j]) => [j ?? 0, i ?? 0]),
      ),
    ),
    later: makeRows(
      grouped(
        events,
        pairs.map(([i, j]) => [i ?? 0, j ?? 0]),
      ),
    ),
  };
}

function ones(bits: Uint8Array, start: number, length: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < length; i += 1) if (bits[start + i]) found.push(i);
  return found;
}

/** Two events whose only room is the same are apart too: exchanges between slots then keep their rooms free by themselves. */
function withOnlyRooms(apart: Uint8Array, roomRows: number[][], events: number): Uint8Array {
  const all = apart.slice();
  for (let i = 0; i < events; i += 1) {
    all[i * events + i] = 0;
    const [room, ...others] = roomRows[i] ?? [];
    if (room === undefined || others.length > 0) continue;
    for (let j = 0; j < events; j += 1) if (j !== i && roomRows[j]?.length === 1 && roomRows[j]?.[0] === room) all[i * events + j] = 1;
  }
  return all;
}

function grouped(length: number, pairs: [number, number][]): number[][] {
  const rows = Array.from({ length }, (): number[] => []);
  for (const [key, value] of pairs) if (key !== value) rows[key]?.push(value);
  return rows;
}
