import type { Chance } from './chance.ts';
import { unit } from './chance.ts';
import type { Move, Objective } from './objective.ts';
import { makeMove } from './objective.ts';
import type { Doors } from './rooms.ts';
import { findRoom, makeDoors } from './rooms.ts';
import type { Timetable } from './timetable.ts';
import { markMove } from './timetable.ts';

/** A timetable on its way through the timetables that keep the rules. */
export type Walk = {
  timetable: Timetable;
  objective: Objective;
  chance: Chance;
  cost: number;
  temperature: number;
  move: Move;
  /** One event of the move, where it must be priced by itself. */
  step: Move;
  doors: Doors;
  /** `joined[event]` is the number of the chain an event was last part of. */
  joined: Int32Array;
  chain: number;
  /** The part of the work that is due to each kind of proposal. */
  parts: Float64Array;
  /** Work done on each kind of proposal, in terms of its due. */
  spent: Float64Array;
  /** Rooms of the two slots, while a move looks for its rooms. */
  kept: Int32Array;
};

export function makeWalk(timetable: Timetable, objective: Objective, chance: Chance, parts: Float64Array): Walk {
  const { events, rooms } = timetable.model;
  return {
    timetable,
    objective,
    chance,
    cost: objective.start(timetable.slotOf),
    temperature: 1,
    move: makeMove(events),
    step: makeMove(1),
    doors: makeDoors(rooms),
    joined: new Int32Array(events),
    chain: 0,
    parts,
    spent: new Float64Array(parts.length),
    kept: new Int32Array(2 * rooms),
  };
}

export function join({ move, joined, chain }: Walk, event: number, from: number, to: number): void {
  move.event[move.count] = event;
  move.from[move.count] = from;
  move.to[move.count] = to;
  move.count += 1;
  joined[event] = chain;
}

/** The rule of Metropolis; `odds` is how much oftener the way back would be drawn than the way there. */
export function isAccepted({ chance, temperature }: Walk, change: number, odds = 1): boolean {
  const likely = odds * Math.exp(-change / temperature);
  return likely >= 1 || unit(chance) < likely;
}

/** Finds rooms for all, between the two slots of the first event, or leaves everything as it was. */
export function carryOut(walk: Walk): boolean {
  const { timetable, move, doors, kept } = walk;
  const { model, cells, roomOf, slotOf, filled } = timetable;
  const { rooms } = model;
  const a = (move.from[0] ?? 0) * rooms;
  const b = (move.to[0] ?? 0) * rooms;
  for (let room = 0; room < rooms; room += 1) {
    kept[room] = cells[a + room] ?? -1;
    kept[rooms + room] = cells[b + room] ?? -1;
  }
  for (let i = 0; i < move.count; i += 1) cells[(move.from[i] ?? 0) * rooms + (roomOf[move.event[i] ?? 0] ?? 0)] = -1;
  for (let i = 0; i < move.count; i += 1) {
    if (findRoom(timetable, doors, move.event[i] ?? 0, move.to[i] ?? 0)) continue;
    for (let room = 0; room < rooms; room += 1) {
      giveBack(cells, roomOf, a + room, room, kept[room] ?? -1);
      giveBack(cells, roomOf, b + room, room, kept[rooms + room] ?? -1);
    }
    return false;
  }
  for (let i = 0; i < move.count; i += 1) {
    const event = move.event[i] ?? 0;
    const from = move.from[i] ?? 0;
    const to = move.to[i] ?? 0;
    markMove(timetable, event, from, to);
    slotOf[event] = to;
    filled[from] = (filled[from] ?? 0) - 1;
    filled[to] = (filled[to] ?? 0) + 1;
  }
  return true;
}

function giveBack(cells: Int32Array, roomOf: Int32Array, cell: number, room: number, event: number): void {
  cells[cell] = event;
  if (event >= 0) roomOf[event] = room;
}
