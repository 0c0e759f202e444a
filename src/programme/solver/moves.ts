import type { Chance } from './chance.ts';
import { below, unit } from './chance.ts';
import type { Move, Objective } from './objective.ts';
import { makeMove } from './objective.ts';
import type { Doors } from './rooms.ts';
import { findRoom, makeDoors } from './rooms.ts';
import type { Timetable } from './timetable.ts';
import { mark, order, settle } from './timetable.ts';

/** A timetable on its way through the timetables that keep the rules. */
export type Walk = {
  timetable: Timetable;
  objective: Objective;
  chance: Chance;
  cost: number;
  temperature: number;
  /** Share of blocked proposals for which a Kempe chain is tried. */
  chains: number;
  move: Move;
  doors: Doors;
  /** `joined[event]` is the number of the chain an event was last part of. */
  joined: Int32Array;
  chain: number;
  /** Rooms of the two slots, while a move looks for its rooms. */
  kept: Int32Array;
  seen: Seen;
};

/** What became of the proposals. */
export type Seen = { chains: number; chainsDone: number; simple: number; simpleDone: number; noRoom: number; judged: number };

export function makeWalk(timetable: Timetable, objective: Objective, chance: Chance): Walk {
  const { events, rooms } = timetable.model;
  return {
    timetable,
    objective,
    chance,
    cost: objective.start(timetable.slotOf),
    temperature: 1,
    chains: 0.1,
    move: makeMove(events),
    doors: makeDoors(rooms),
    joined: new Int32Array(events),
    chain: 0,
    kept: new Int32Array(2 * rooms),
    seen: { chains: 0, chainsDone: 0, simple: 0, simpleDone: 0, noRoom: 0, judged: 0 },
  };
}

/** One proposal: an event drawn at random to a slot drawn at random, alone, against another event, or with all that must then move too. */
export function propose(walk: Walk): boolean {
  const { timetable, chance, move } = walk;
  const { model, slotOf, blocked, cells } = timetable;
  const { events, rooms } = model;
  const event = below(chance, events);
  const first = model.slotsOf.from[event] ?? 0;
  const choice = (model.slotsOf.from[event + 1] ?? 0) - first;
  if (choice === 0) return false;
  const to = model.slotsOf.list[first + below(chance, choice)] ?? 0;
  const from = slotOf[event] ?? 0;
  if (to === from) return false;
  const minded = blocked[to * events + event] ?? 0;
  if (minded >= order) return false;
  if (from < 0) return minded === 0 && insert(walk, event, to);
  move.count = 0;
  walk.chain += 1;
  if (minded === 0) {
    join(walk, event, from, to);
    const other = cells[to * rooms + below(chance, rooms)] ?? -1;
    if (other >= 0) {
      const mindedBack = blocked[from * events + other] ?? 0;
      if (mindedBack >= order) return false;
      if (mindedBack > 0 && unit(chance) > walk.chains) return false;
      join(walk, other, to, from);
      if (mindedBack > 0) return follow(walk, from, to, 1) && judge(walk, true);
    } else if ((timetable.filled[to] ?? 0) >= rooms) return false;
    return judge(walk, false);
  }
  if (unit(chance) > walk.chains) return false;
  join(walk, event, from, to);
  return follow(walk, from, to, 0) && judge(walk, true);
}

function join({ move, joined, chain }: Walk, event: number, from: number, to: number): void {
  move.event[move.count] = event;
  move.from[move.count] = from;
  move.to[move.count] = to;
  move.count += 1;
  joined[event] = chain;
}

/** A Kempe chain: whoever minds an event that comes must leave the other way. False when somebody cannot, or rooms are too few. */
function follow(walk: Walk, a: number, b: number, done: number): boolean {
  const { timetable, move, joined, chain } = walk;
  const { model, blocked, cells, filled } = timetable;
  const { events, rooms, apart } = model;
  for (let i = done; i < move.count; i += 1) {
    const event = move.event[i] ?? 0;
    const to = move.to[i] ?? 0;
    let left = blocked[to * events + event] ?? 0;
    if (left >= order) return false;
    for (let cell = to * rooms; left > 0; cell += 1) {
      const other = cells[cell] ?? -1;
      if (other < 0 || apart[event * events + other] === 0) continue;
      left -= 1;
      if (joined[other] !== chain) join(walk, other, to, to === a ? b : a);
    }
  }
  let gain = 0;
  for (let i = 0; i < move.count; i += 1) gain += move.to[i] === b ? 1 : -1;
  return (filled[b] ?? 0) + gain <= rooms && (filled[a] ?? 0) - gain <= rooms;
}

/** The rule of Metropolis; rooms are matched last, because nearly all proposals end before. */
function judge(walk: Walk, chain: boolean): boolean {
  const { objective, move, seen } = walk;
  if (chain) seen.chains += 1;
  else seen.simple += 1;
  const change = objective.change(move);
  if (change > 0 && unit(walk.chance) >= Math.exp(-change / walk.temperature)) return false;
  seen.judged += 1;
  if (!carryOut(walk)) {
    seen.noRoom += 1;
    return false;
  }
  objective.commit(move);
  walk.cost += change;
  if (chain) seen.chainsDone += 1;
  else seen.simpleDone += 1;
  return true;
}

/** Finds rooms for all, or leaves everything as it was. */
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
    mark(timetable, event, from, -1);
    mark(timetable, event, to, 1);
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

/** An event without a place gets one: worth any cost. */
function insert(walk: Walk, event: number, to: number): boolean {
  const { timetable, objective, move, doors } = walk;
  if (!findRoom(timetable, doors, event, to)) return false;
  move.count = 0;
  join(walk, event, -1, to);
  walk.cost += objective.change(move);
  settle(timetable, event, to);
  objective.commit(move);
  return true;
}
