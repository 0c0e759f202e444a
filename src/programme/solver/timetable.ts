import type { Model } from './model.ts';
import type { Rows } from './rows.ts';

/** A timetable in the making, whole or with events that have no place yet. It never breaks a rule. */
export type Timetable = {
  model: Model;
  /** −1 is nowhere. */
  slotOf: Int32Array;
  roomOf: Int32Array;
  /** `cells[slot · rooms + room]` is the event held there, or −1. */
  cells: Int32Array;
  /** Events in each slot. */
  filled: Int32Array;
  /**
   * `minded[slot · width + event]` judges a proposal with one read. Below `forbidden`: how many events of the slot must not be held at the
   * same time as this one. From `forbidden` on: the event is there already, may not be held then, or stands in a fixed order with a placed
   * event that leaves no room for it. Only a move that is made writes. Rows are filled up to whole words, so that a move writes four
   * events at once (`words` is the same memory).
   */
  minded: Uint8Array;
  words: Int32Array;
  width: number;
  /** What `event` adds to the row of its slot, as whole words. */
  apartWords: Int32Array;
  /** How many reasons forbid the slot to the event. */
  reasons: Int32Array;
  /**
   * The events that wait for a place, the first `missing` of the list; `rank[event]` is where an event stands in it. Events for which no
   * slot or no room suits do not even wait.
   */
  waiting: Int32Array;
  rank: Int32Array;
  missing: number;
  /** What their absence loses. */
  loss: number;
};

export const forbidden = 128;

/** Events a slot can hold: their number must stay below `forbidden`. */
export function mostIn(model: Model): number {
  return Math.min(model.rooms, forbidden - 1);
}

export function emptyTimetable(model: Model): Timetable {
  const { events, slots, rooms, loss } = model;
  const width = Math.ceil(events / 4) * 4;
  const reasons = firstReasons(model, width);
  const minded = Uint8Array.from(reasons, (one) => one * forbidden);
  const some = ({ from }: Rows, event: number): boolean => (from[event + 1] ?? 0) > (from[event] ?? 0);
  const everyone = Int32Array.from({ length: events }, (_, event) => event);
  const waiting = everyone.filter((event) => some(model.slotsOf, event) && some(model.roomsOf, event));
  const rank = new Int32Array(events);
  waiting.forEach((event, i) => {
    rank[event] = i;
  });
  return {
    model,
    slotOf: new Int32Array(events).fill(-1),
    roomOf: new Int32Array(events).fill(-1),
    cells: new Int32Array(slots * rooms).fill(-1),
    filled: new Int32Array(slots),
    minded,
    words: new Int32Array(minded.buffer),
    width,
    apartWords: apartWords(model, width),
    reasons,
    waiting,
    rank,
    missing: waiting.length,
    loss: loss.reduce((sum, one) => sum + one, 0),
  };
}

/** One where the rules forbid the slot, and where there is no event. */
function firstReasons({ events, slots, allowed }: Model, width: number): Int32Array {
  const isOpen = (at: number): boolean => at % width < events && allowed[(at % width) * slots + Math.floor(at / width)] === 1;
  return Int32Array.from({ length: slots * width }, (_, at) => (isOpen(at) ? 0 : 1));
}

function apartWords({ events, apart }: Model, width: number): Int32Array {
  const bytes = new Uint8Array(events * width);
  for (let event = 0; event < events; event += 1) bytes.set(apart.subarray(event * events, (event + 1) * events), event * width);
  return new Int32Array(bytes.buffer);
}

/** Lays a kept timetable out again. */
export function copyOf(model: Model, slotOf: Int32Array, roomOf: Int32Array): Timetable {
  const timetable = emptyTimetable(model);
  slotOf.forEach((slot, event) => {
    if (slot >= 0) place(timetable, event, slot, roomOf[event] ?? 0);
  });
  return timetable;
}

/** The event is waiting, and the room is free then. */
export function place(timetable: Timetable, event: number, slot: number, room: number): void {
  timetable.cells[slot * timetable.model.rooms + room] = event;
  timetable.roomOf[event] = room;
  settle(timetable, event, slot);
}

/** The event already has its room in the slot (see rooms.ts). */
export function settle(timetable: Timetable, event: number, slot: number): void {
  timetable.slotOf[event] = slot;
  timetable.filled[slot] = (timetable.filled[slot] ?? 0) + 1;
  leaveQueue(timetable, event);
  mark(timetable, event, slot, 1);
}

/** The event waits again. */
export function lift(timetable: Timetable, event: number): void {
  const { model, slotOf, roomOf, cells, filled, waiting, rank } = timetable;
  const slot = slotOf[event] ?? 0;
  cells[slot * model.rooms + (roomOf[event] ?? 0)] = -1;
  slotOf[event] = -1;
  roomOf[event] = -1;
  filled[slot] = (filled[slot] ?? 0) - 1;
  mark(timetable, event, slot, -1);
  waiting[timetable.missing] = event;
  rank[event] = timetable.missing;
  timetable.missing += 1;
  timetable.loss += model.loss[event] ?? 0;
}

function leaveQueue(timetable: Timetable, event: number): void {
  const { waiting, rank } = timetable;
  timetable.missing -= 1;
  timetable.loss -= timetable.model.loss[event] ?? 0;
  const last = waiting[timetable.missing] ?? 0;
  const hole = rank[event] ?? 0;
  waiting[hole] = last;
  rank[last] = hole;
}

/** Tells the others, after `event` came into `slot` (sign 1) or left it (−1). */
export function mark(timetable: Timetable, event: number, slot: number, sign: 1 | -1): void {
  const { model, width } = timetable;
  const { slots, earlier, later } = model;
  tellApart(timetable, event, slot, sign);
  for (let i = later.from[event] ?? 0; i < (later.from[event + 1] ?? 0); i += 1) {
    for (let at = later.list[i] ?? 0; at < (slot + 1) * width; at += width) forbid(timetable, at, sign);
  }
  for (let i = earlier.from[event] ?? 0; i < (earlier.from[event + 1] ?? 0); i += 1) {
    for (let at = slot * width + (earlier.list[i] ?? 0); at < slots * width; at += width) forbid(timetable, at, sign);
  }
}

/** The same for a move from one slot to another: what stands in order with the event is told only of the slots between. */
export function markMove(timetable: Timetable, event: number, from: number, to: number): void {
  const { model, width } = timetable;
  const { earlier, later } = model;
  tellApart(timetable, event, from, -1);
  tellApart(timetable, event, to, 1);
  const first = Math.min(from, to);
  const last = Math.max(from, to);
  for (let i = later.from[event] ?? 0; i < (later.from[event + 1] ?? 0); i += 1) {
    const other = later.list[i] ?? 0;
    for (let slot = first + 1; slot <= last; slot += 1) forbid(timetable, slot * width + other, to > from ? 1 : -1);
  }
  for (let i = earlier.from[event] ?? 0; i < (earlier.from[event + 1] ?? 0); i += 1) {
    const other = earlier.list[i] ?? 0;
    for (let slot = first; slot < last; slot += 1) forbid(timetable, slot * width + other, to > from ? -1 : 1);
  }
}

/** Where many are apart, four bytes are written at once: they stay below 256, so none carries over into the next. */
function tellApart(timetable: Timetable, event: number, slot: number, sign: 1 | -1): void {
  const { model, minded, words, width, apartWords } = timetable;
  const { from, list } = model.neighbours;
  const row = slot * width;
  const first = from[event] ?? 0;
  const end = from[event + 1] ?? 0;
  const length = width >> 2;
  if (end - first > length) {
    const base = row >> 2;
    const own = event * length;
    if (sign > 0) for (let i = 0; i < length; i += 1) words[base + i] = (words[base + i] ?? 0) + (apartWords[own + i] ?? 0);
    else for (let i = 0; i < length; i += 1) words[base + i] = (words[base + i] ?? 0) - (apartWords[own + i] ?? 0);
  } else {
    for (let i = first; i < end; i += 1) {
      const at = row + (list[i] ?? 0);
      minded[at] = (minded[at] ?? 0) + sign;
    }
  }
  forbid(timetable, row + event, sign);
}

function forbid({ minded, reasons }: Timetable, at: number, sign: 1 | -1): void {
  const now = (reasons[at] ?? 0) + sign;
  reasons[at] = now;
  if (now === (sign === 1 ? 1 : 0)) minded[at] = (minded[at] ?? 0) + sign * forbidden;
}
