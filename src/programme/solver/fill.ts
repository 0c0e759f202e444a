import type { Chance } from './chance.ts';
import { below } from './chance.ts';
import type { Walk } from './moves.ts';
import { makeWalk, propose } from './moves.ts';
import type { Objective } from './objective.ts';
import type { Doors } from './rooms.ts';
import { findRoom, hasRoom, makeDoors, wouldHelp } from './rooms.ts';
import type { Timetable } from './timetable.ts';
import { lift, mostIn, settle } from './timetable.ts';

/** The search for a place for every event. */
export type Filling = {
  timetable: Timetable;
  chance: Chance;
  doors: Doors;
  /** Until which step an event may not go back to a slot it was driven from: `[event · slots + slot]`. */
  banned: Int32Array;
  /** How hard it is to find a place for an event. */
  weight: Float64Array;
  step: number;
  /** Fewest missing so far, and the step when that was reached. */
  fewest: number;
  since: number;
  shaking: Walk;
  proposals: number;
  /** The best proposal of this step: its price, and how many are as good. */
  least: number;
  ties: number;
  event: number;
  slot: number;
  /** Events to be driven out by the proposal that is looked at, and by the best one so far. */
  out: number[];
  bestOut: number[];
};

const noWish: Objective = { bound: 0, start: () => 0, change: () => 0, commit: () => undefined };
const sample = 0.0025;

export function startFilling(timetable: Timetable, chance: Chance): Filling {
  const { model } = timetable;
  const { events, slots, rooms, neighbours } = model;
  const walk = makeWalk(timetable, noWish, chance);
  return {
    timetable,
    chance,
    doors: makeDoors(rooms),
    banned: new Int32Array(events * slots),
    weight: Float64Array.from(
      { length: events },
      (_, event) => 1 + ((neighbours.from[event + 1] ?? 0) - (neighbours.from[event] ?? 0)) / (neighbours.list.length + 1),
    ),
    step: 0,
    fewest: timetable.missing,
    since: 0,
    shaking: walk,
    proposals: 0,
    least: Infinity,
    ties: 0,
    event: 0,
    slot: 0,
    out: [],
    bestOut: [],
  };
}

/** Those with the least choice first, each to the slot where it leaves most choice to the others. */
export function fillFirst({ timetable, chance, doors }: Filling): void {
  const { model, minded, width, waiting, filled } = timetable;
  const given = new Uint8Array(model.events);
  for (;;) {
    let event = -1;
    let least = Infinity;
    for (let i = 0; i < timetable.missing; i += 1) {
      const one = waiting[i] ?? 0;
      if (given[one]) continue;
      const end = model.slotsOf.from[one + 1] ?? 0;
      let choice = below(chance, 1024) / 1024;
      for (let at = model.slotsOf.from[one] ?? 0; at < end; at += 1) {
        const slot = model.slotsOf.list[at] ?? 0;
        if (minded[slot * width + one] === 0 && (filled[slot] ?? 0) < mostIn(model)) choice += 1;
      }
      if (choice < least) [event, least] = [one, choice];
    }
    if (event < 0) return;
    given[event] = 1;
    const free: number[] = [];
    for (let at = model.slotsOf.from[event] ?? 0; at < (model.slotsOf.from[event + 1] ?? 0); at += 1) {
      const slot = model.slotsOf.list[at] ?? 0;
      if (minded[slot * width + event] === 0 && (filled[slot] ?? 0) < mostIn(model)) free.push(slot);
    }
    const order = free.map((slot) => ({ slot, by: (filled[slot] ?? 0) + below(chance, 1024) / 1024 })).sort((a, b) => b.by - a.by);
    for (const { slot } of order) {
      if (!findRoom(timetable, doors, event, slot)) continue;
      settle(timetable, event, slot);
      break;
    }
  }
}

/** One step of tabu search over timetables with gaps: an event comes in, those that stand in its way go out and wait. */
export function fillOn(filling: Filling): void {
  const { timetable, chance } = filling;
  filling.step += 1;
  filling.least = Infinity;
  const tries = Math.min(timetable.missing, Math.ceil(sample * timetable.model.events));
  for (let n = 0; n < tries; n += 1) look(filling, timetable.waiting[below(chance, timetable.missing)] ?? 0);
  if (filling.least < Infinity) bringIn(filling);
  if (timetable.missing < filling.fewest) [filling.fewest, filling.since] = [timetable.missing, filling.step];
  if ((filling.step - filling.since) % patience(filling) === patience(filling) - 1) shake(filling);
}

/** Looks for the slot where the event drives out least. */
function look(filling: Filling, event: number): void {
  const { from, list } = filling.timetable.model.slotsOf;
  const own = filling.weight[event] ?? 0;
  for (let at = from[event] ?? 0; at < (from[event + 1] ?? 0); at += 1) {
    const slot = list[at] ?? 0;
    filling.proposals += 1;
    const price = priceOf(filling, event, slot, filling.least + own) - own;
    if (price > filling.least || price === Infinity) continue;
    filling.ties = price < filling.least ? 1 : filling.ties + 1;
    if (filling.ties > 1 && below(filling.chance, filling.ties) > 0) continue;
    filling.least = price;
    filling.event = event;
    filling.slot = slot;
    [filling.out, filling.bestOut] = [filling.bestOut, filling.out];
  }
}

function patience({ timetable }: Filling): number {
  return Math.max(1000, timetable.model.rooms ** 3);
}

/** Weight of those who must leave for the event; they are then in `out`. Infinite where it may not go, or above the limit. */
function priceOf(filling: Filling, event: number, slot: number, limit: number): number {
  const { timetable, banned, step, out } = filling;
  const { events, slots } = timetable.model;
  if ((banned[event * slots + slot] ?? 0) >= step) return Infinity;
  const most = mostIn(timetable.model);
  if (most < timetable.model.rooms && (timetable.filled[slot] ?? 0) >= most) return Infinity;
  out.length = 0;
  const price = (timetable.minded[slot * timetable.width + event] ?? 0) > 0 ? priceOfWay(filling, event, slot, limit) : 0;
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

function bringIn(filling: Filling): void {
  const { timetable, banned, bestOut, doors, chance, event, slot } = filling;
  const { slots } = timetable.model;
  for (const other of bestOut) {
    banned[other * slots + (timetable.slotOf[other] ?? 0)] = filling.step + timetable.missing + below(chance, 10);
    lift(timetable, other);
  }
  if (!findRoom(timetable, doors, event, slot)) throw new Error('a room was promised');
  settle(timetable, event, slot);
}

/** Everything that can move moves at random, and whoever waits takes what becomes free. */
function shake(filling: Filling): void {
  const { shaking, timetable, banned } = filling;
  for (let i = 0; i < 100 * timetable.model.events && timetable.missing > 0; i += 1) propose(shaking);
  filling.proposals += 100 * timetable.model.events;
  banned.fill(0);
}
