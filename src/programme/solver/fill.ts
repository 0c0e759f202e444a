import type { Chance } from './chance.ts';
import { below, unit } from './chance.ts';
import type { Model } from './model.ts';
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
  walk: Walk;
  shakes: number;
  /**
   * Whether events that are driven out become heavier, so that another one is driven out next time: that finds the way where rooms are
   * short, and loses it where people are many. So each is tried in turn.
   */
  grows: boolean;
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
/** Steps without progress until everything is shaken, and how many moves of each event that makes. */
const patience = 5000;
const shaking = 10;
/** Shakes after which weights begin or cease to grow, and what an event driven out gains in weight meanwhile. */
const phase = 10;
const growth = 0.05;

export function startFilling(timetable: Timetable, chance: Chance, grows: boolean): Filling {
  const { model } = timetable;
  const { events, slots, rooms } = model;
  return {
    timetable,
    chance,
    doors: makeDoors(rooms),
    banned: new Int32Array(events * slots),
    weight: weightsOf(model),
    step: 0,
    fewest: timetable.missing,
    since: 0,
    walk: makeWalk(timetable, noWish, chance),
    shakes: 0,
    grows,
    proposals: 0,
    least: Infinity,
    ties: 0,
    event: 0,
    slot: 0,
    out: [],
    bestOut: [],
  };
}

/** Those with the least choice first, each to the fullest slot that takes it. */
export function fillFirst(filling: Filling): void {
  const { timetable, chance, doors } = filling;
  const tried = new Uint8Array(timetable.model.events);
  for (let event = leastChoice(filling, tried); event >= 0; event = leastChoice(filling, tried)) {
    tried[event] = 1;
    const fullness = new Map(freeSlots(timetable, event).map((slot) => [slot, (timetable.filled[slot] ?? 0) + unit(chance) / 2]));
    const slots = [...fullness.keys()].sort((a, b) => (fullness.get(b) ?? 0) - (fullness.get(a) ?? 0));
    const slot = slots.find((one) => findRoom(timetable, doors, event, one));
    if (slot !== undefined) settle(timetable, event, slot);
  }
}

function leastChoice({ timetable, chance }: Filling, tried: Uint8Array): number {
  const { missing, waiting } = timetable;
  let found = -1;
  let least = Infinity;
  for (let i = 0; i < missing; i += 1) {
    const event = waiting[i] ?? 0;
    if (tried[event]) continue;
    const choice = freeSlots(timetable, event).length + unit(chance) / 2;
    if (choice < least) [found, least] = [event, choice];
  }
  return found;
}

function freeSlots({ model, minded, width, filled }: Timetable, event: number): number[] {
  const free: number[] = [];
  const end = model.slotsOf.from[event + 1] ?? 0;
  for (let i = model.slotsOf.from[event] ?? 0; i < end; i += 1) {
    const slot = model.slotsOf.list[i] ?? 0;
    if (minded[slot * width + event] === 0 && (filled[slot] ?? 0) < mostIn(model)) free.push(slot);
  }
  return free;
}

/** One step of tabu search over timetables with gaps: an event comes in, those that stand in its way go out and wait. */
export function fillOn(filling: Filling): void {
  const { timetable, chance } = filling;
  filling.step += 1;
  filling.least = Infinity;
  look(filling, timetable.waiting[below(chance, timetable.missing)] ?? 0);
  if (filling.least < Infinity) bringIn(filling);
  if (timetable.missing < filling.fewest) [filling.fewest, filling.since] = [timetable.missing, filling.step];
  if ((filling.step - filling.since) % patience === patience - 1) shake(filling);
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

/** Weight of those who must leave for the event; they are then in `out`. Infinite where it may not go, or above the limit. */
function priceOf(filling: Filling, event: number, slot: number, limit: number): number {
  const { timetable, banned, step, out } = filling;
  const { slots } = timetable.model;
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
    if (filling.grows) filling.weight[other] = (filling.weight[other] ?? 0) + growth;
    lift(timetable, other);
  }
  if (!findRoom(timetable, doors, event, slot)) throw new Error('a room was promised');
  settle(timetable, event, slot);
}

/** Everything that can move moves at random, and whoever waits takes what becomes free. */
function shake(filling: Filling): void {
  const { walk, timetable, banned } = filling;
  for (let i = 0; i < shaking * timetable.model.events && timetable.missing > 0; i += 1) propose(walk);
  filling.proposals += shaking * timetable.model.events;
  banned.fill(0);
  filling.shakes += 1;
  if (filling.shakes % phase !== 0) return;
  filling.grows = !filling.grows;
  filling.weight.set(weightsOf(timetable.model));
}

/** Who shares people with many is hard to place. */
function weightsOf({ events, neighbours }: Model): Float64Array {
  const { from, list } = neighbours;
  return Float64Array.from({ length: events }, (_, event) => 1 + ((from[event + 1] ?? 0) - (from[event] ?? 0)) / (list.length + 1));
}
