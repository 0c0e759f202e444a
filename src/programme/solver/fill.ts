import type { Chance } from './chance.ts';
import { unit } from './chance.ts';
import { drive } from './fill-tabu.ts';
import { warm } from './fill-warm.ts';
import { startWalk } from './moves.ts';
import { noWish } from './objective.ts';
import type { Doors } from './rooms.ts';
import { findRoom, makeDoors } from './rooms.ts';
import type { Timetable } from './timetable.ts';
import { mostIn, settle } from './timetable.ts';
import type { Walk } from './walk.ts';

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
  /** Moves of events that have a place. */
  walk: Walk;
  /** Looks at a place for an event, and moves proposed. */
  proposals: number;
  /** The best proposal of this step: its price, and how many are as good. */
  least: number;
  ties: number;
  event: number;
  slot: number;
  /** Events to be driven out by the proposal that is looked at, and by the best one so far. */
  out: number[];
  bestOut: number[];
  /** The cooling at hand (fill-warm.ts): where it began, and how long it is. */
  began: number;
  cooling: number;
};

export function startFilling(timetable: Timetable, chance: Chance): Filling {
  const { model } = timetable;
  return {
    timetable,
    chance,
    doors: makeDoors(model.rooms),
    banned: new Int32Array(model.events * model.slots),
    weight: weightsOf(timetable),
    step: 0,
    fewest: timetable.missing,
    since: 0,
    walk: startWalk(timetable, noWish, chance),
    proposals: 0,
    least: Infinity,
    ties: 0,
    event: 0,
    slot: 0,
    out: [],
    bestOut: [],
    began: 0,
    cooling: 0,
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

/** Looks after which the short-sighted search gives way to the patient one. */
const quickly = 500_000;

/** One step: an event comes in, those that stand in its way go out and wait. */
export function fillOn(filling: Filling): void {
  filling.step += 1;
  if (filling.proposals < quickly) drive(filling);
  else warm(filling);
}

/** Who shares people with many is hard to place. */
function weightsOf({ model: { events, neighbours } }: Timetable): Float64Array {
  const { from, list } = neighbours;
  return Float64Array.from({ length: events }, (_, event) => 1 + ((from[event + 1] ?? 0) - (from[event] ?? 0)) / (list.length + 1));
}
