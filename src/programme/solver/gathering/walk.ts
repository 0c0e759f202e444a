import type { Chance } from '../chance.ts';
import { below, unit } from '../chance.ts';
import type { Move } from '../objective.ts';
import { makeMove } from '../objective.ts';
import type { Interest } from './interest.ts';
import { noMust, underHalf } from './losses.ts';
import type { Table } from './table.ts';
import { isFree, put, take } from './table.ts';

/** A programme on its way through the programmes that keep the rules. */
export type Walk = {
  table: Table;
  interest: Interest;
  chance: Chance;
  /** Of people's interest, guarantees included; the whole cost is this and `table.soft`. */
  missed: number;
  temperature: number;
  /** In the end a guarantee outweighs all the rest; on the way it is worth `guarantee` points, or the search could not move. */
  strict: boolean;
  guarantee: number;
  plan: Proposal;
  seen: { proposals: number; judged: number; done: number };
};

/** Which event goes where, all at once. */
export type Proposal = {
  count: number;
  event: Int32Array;
  start: Int32Array;
  room: Int32Array;
  oldStart: Int32Array;
  oldRoom: Int32Array;
  move: Move;
};

export function makeWalk(table: Table, interest: Interest, chance: Chance): Walk {
  const n = table.ground.events.length;
  const list = (): Int32Array => new Int32Array(n);
  const { interest: full } = table.ground.gathering.weights;
  return {
    table,
    interest,
    chance,
    missed: interest.start(table.startOf),
    temperature: 1,
    strict: false,
    guarantee: full,
    plan: { count: 0, event: list(), start: list(), room: list(), oldStart: list(), oldRoom: list(), move: makeMove(n) },
    seen: { proposals: 0, judged: 0, done: 0 },
  };
}

export function costOf({ missed, table }: Walk): number {
  return missed + table.soft;
}

/** One proposal: an event drawn at random to a place drawn at random; who stands there goes to the place it leaves, or next door. */
export function propose(walk: Walk): boolean {
  const { table, chance, plan } = walk;
  const { starts, roomsOf, slots: T, rooms: R, fits, events, units } = table.ground;
  walk.seen.proposals += 1;
  const event = below(chance, events.length);
  const first = starts.from[event] ?? 0;
  const choice = (starts.from[event + 1] ?? 0) - first;
  if (choice === 0) return false;
  const start = starts.list[first + below(chance, choice)] ?? 0;
  const firstRoom = roomsOf.from[event] ?? 0;
  const room = roomsOf.list[firstRoom + below(chance, (roomsOf.from[event + 1] ?? 0) - firstRoom)] ?? 0;
  if (fits[(event * T + start) * R + room] === 0) return false;
  const from = table.startOf[event] ?? -1;
  if (from < 0) return insert(walk, event, start, room);
  if (from === start && table.roomOf[event] === room) return false;
  plan.count = 0;
  join(walk, event, start, room);
  const n = units[event] ?? 1;
  for (let t = start; t < start + n; t += 1) {
    const other = table.cells[t * R + room] ?? -1;
    if (other < 0 || other === event || other === plan.event[plan.count - 1]) continue;
    if (!makeWay(walk, other, event, start, n)) return false;
  }
  return judge(walk);
}

export function join({ plan, table }: Walk, event: number, start: number, room: number): void {
  const i = plan.count;
  plan.event[i] = event;
  plan.start[i] = start;
  plan.room[i] = room;
  plan.oldStart[i] = table.startOf[event] ?? -1;
  plan.oldRoom[i] = table.roomOf[event] ?? -1;
  plan.count = i + 1;
}

/** Where the other goes: usually to the place that becomes free, sometimes to another room at its own time. */
export function makeWay(walk: Walk, other: number, event: number, start: number, n: number): boolean {
  const { table, chance } = walk;
  const { slots: T, rooms: R, fits, units, roomsOf } = table.ground;
  const theirs = table.startOf[other] ?? 0;
  const inside = theirs >= start && theirs + (units[other] ?? 1) <= start + n;
  const to = (table.startOf[event] ?? 0) + theirs - start;
  const room = table.roomOf[event] ?? 0;
  const canSwap = inside && to + (units[other] ?? 1) <= T && fits[(other * T + to) * R + room] === 1;
  if (canSwap && below(chance, 8) > 0) {
    join(walk, other, to, room);
    return true;
  }
  const firstRoom = roomsOf.from[other] ?? 0;
  const next = roomsOf.list[firstRoom + below(chance, (roomsOf.from[other + 1] ?? 0) - firstRoom)] ?? 0;
  if (fits[(other * T + theirs) * R + next] === 0) return false;
  join(walk, other, theirs, next);
  return true;
}

/**
 * The rule of Metropolis, with the dice thrown first: what is by far too dear at first sight is not looked at again. Rules next, people's days
 * last, because they take longest.
 */
function judge(walk: Walk): boolean {
  const { table, interest, chance, plan, seen } = walk;
  const limit = -walk.temperature * Math.log(unit(chance));
  toMove(plan);
  const guess = plan.move.count === 0 ? 0 : interest.guess(plan.move);
  const before = table.soft;
  if (guess !== undefined && guess > limit + 2 * walk.temperature + 0.1 * guess && plan.move.count > 0 && table.ground.ties.length === 0)
    return false;
  if (!carryOut(table, plan)) return false;
  const soft = table.soft - before;
  if (guess !== undefined && guess + soft > limit + 2 * walk.temperature + 0.1 * guess) {
    undo(table, plan);
    return false;
  }
  seen.judged += 1;
  const missed = plan.move.count === 0 ? 0 : interest.change(plan.move);
  const dearer = energy(walk, missed) + soft;
  if (dearer > limit || (dearer === 0 && below(chance, 4) > 0)) {
    undo(table, plan);
    return false;
  }
  if (plan.move.count > 0) interest.commit(plan.move);
  walk.missed += missed;
  seen.done += 1;
  return true;
}

/** Only those who change their time concern people's days. */
export function toMove({ count, event, start, oldStart, move }: Proposal): void {
  move.count = 0;
  for (let i = 0; i < count; i += 1) {
    if (start[i] === oldStart[i]) continue;
    move.event[move.count] = event[i] ?? 0;
    move.from[move.count] = oldStart[i] ?? -1;
    move.to[move.count] = start[i] ?? -1;
    move.count += 1;
  }
}

export function energy({ strict, guarantee }: Walk, change: number): number {
  if (strict) return change;
  const none = Math.round(change / noMust);
  const rest = change - none * noMust;
  const under = Math.round(rest / underHalf);
  return rest - under * underHalf + (4 * none + under) * guarantee;
}

/** Moves all, or leaves everything as it was. */
export function carryOut(table: Table, plan: Proposal): boolean {
  for (let i = 0; i < plan.count; i += 1) if ((plan.oldStart[i] ?? -1) >= 0) take(table, plan.event[i] ?? 0);
  for (let i = 0; i < plan.count; i += 1) {
    const event = plan.event[i] ?? 0;
    if (isFree(table, event, plan.start[i] ?? 0, plan.room[i] ?? 0)) {
      put(table, event, plan.start[i] ?? 0, plan.room[i] ?? 0);
      continue;
    }
    for (let j = 0; j < i; j += 1) take(table, plan.event[j] ?? 0);
    putBack(table, plan);
    return false;
  }
  return true;
}

export function undo(table: Table, plan: Proposal): void {
  for (let i = 0; i < plan.count; i += 1) take(table, plan.event[i] ?? 0);
  putBack(table, plan);
}

function putBack(table: Table, plan: Proposal): void {
  for (let i = 0; i < plan.count; i += 1) {
    if ((plan.oldStart[i] ?? -1) >= 0) put(table, plan.event[i] ?? 0, plan.oldStart[i] ?? 0, plan.oldRoom[i] ?? 0);
  }
}

/** An event without a place gets one: worth any cost. */
function insert(walk: Walk, event: number, start: number, room: number): boolean {
  const { table, plan, interest } = walk;
  if (!isFree(table, event, start, room)) return false;
  plan.count = 0;
  join(walk, event, start, room);
  toMove(plan);
  walk.missed += interest.change(plan.move);
  put(table, event, start, room);
  interest.commit(plan.move);
  return true;
}
