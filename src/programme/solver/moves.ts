import type { Chance } from './chance.ts';
import { below, unit } from './chance.ts';
import type { Model } from './model.ts';
import type { Move, Objective } from './objective.ts';
import { makeMove } from './objective.ts';
import type { Doors } from './rooms.ts';
import { findRoom, makeDoors } from './rooms.ts';
import type { Timetable } from './timetable.ts';
import { forbidden, markMove, mostIn, settle } from './timetable.ts';

/** A timetable on its way through the timetables that keep the rules. */
export type Walk = {
  timetable: Timetable;
  objective: Objective;
  chance: Chance;
  cost: number;
  temperature: number;
  move: Move;
  doors: Doors;
  /** `joined[event]` is the number of the chain an event was last part of. */
  joined: Int32Array;
  chain: number;
  parts: Float64Array;
  /** Work done on each kind of proposal, in terms of its due. */
  spent: Float64Array;
  /** Rooms of the two slots, while a move looks for its rooms. */
  kept: Int32Array;
};

export function makeWalk(timetable: Timetable, objective: Objective, chance: Chance): Walk {
  const { events, rooms } = timetable.model;
  return {
    timetable,
    objective,
    chance,
    cost: objective.start(timetable.slotOf),
    temperature: 1,
    move: makeMove(events),
    doors: makeDoors(rooms),
    joined: new Int32Array(events),
    chain: 0,
    parts: partsFor(timetable.model),
    spent: new Float64Array(partsIfTight.length),
    kept: new Int32Array(2 * rooms),
  };
}

/**
 * The parts of the work that go into proposals where nobody minds the event, where one other does, two, three. Chains are cheap where
 * nearly all break off at once (few slots are allowed), and dear where each one turns half a slot over: by counting work instead of
 * proposals each kind gets its due.
 */
const partsIfTight = [0.43, 0.43, 0.09, 0.05];
const partsIfLoose = [0.6, 0.3, 0.07, 0.03];

function partsFor({ slotsOf, events, slots }: Model): Float64Array {
  return Float64Array.from(slotsOf.list.length > 0.8 * events * slots ? partsIfLoose : partsIfTight);
}

/** One proposal: an event and a slot where few mind it; those are far more likely to succeed than any. */
export function propose(walk: Walk): boolean {
  const { timetable, chance, move, parts, spent } = walk;
  const wanted = nextKind(spent);
  move.count = 0;
  const to = below(chance, timetable.model.slots);
  const event = scan(walk, to, wanted);
  const done = event >= 0 && tryEvent(walk, event, to, wanted);
  spent[wanted] = (spent[wanted] ?? 0) + (1 + move.count) / (parts[wanted] ?? 1);
  return done;
}

function tryEvent(walk: Walk, event: number, to: number, wanted: number): boolean {
  const from = walk.timetable.slotOf[event] ?? 0;
  if (from < 0) return wanted === 0 && insert(walk, event, to);
  walk.chain += 1;
  join(walk, event, from, to);
  return (wanted === 0 ? findPartner(walk, from, to) : follow(walk, from, to)) && judge(walk);
}

/** The one that has had least of its due. */
function nextKind(spent: Float64Array): number {
  let kind = 0;
  for (let i = 1; i < spent.length; i += 1) if ((spent[i] ?? 0) < (spent[kind] ?? 0)) kind = i;
  return kind;
}

/**
 * An event that is minded by `wanted` others in the slot, or −1 when none is met in a hundred looks at four events each. The looks go by
 * a stride that changes, so that no event stands in another one's shadow.
 */
function scan({ timetable, chance }: Walk, slot: number, wanted: number): number {
  const { minded, words, width } = timetable;
  const row = slot * width;
  const length = width >> 2;
  const stride = length < 16 ? 1 : 1 + below(chance, 13);
  const four = wanted * 0x01010101;
  let word = below(chance, length);
  for (let looks = Math.min(100, length); looks > 0; looks -= 1) {
    const odd = (words[(row >> 2) + word] ?? 0) ^ four;
    if (((odd - 0x01010101) & ~odd & 0x80808080) !== 0) break;
    word += stride;
    if (word >= length) word -= length;
  }
  const first = row + 4 * word;
  const start = below(chance, 4);
  for (let i = 0; i < 4; i += 1) {
    const at = first + ((start + i) & 3);
    if (minded[at] === wanted) return at - row;
  }
  return -1;
}

/** Nobody minds the event there: it goes to a free room, or against the first event that may go the other way. */
function findPartner(walk: Walk, from: number, to: number): boolean {
  const { timetable, chance } = walk;
  const { model, minded, width, cells, filled } = timetable;
  const { rooms } = model;
  const full = (filled[to] ?? 0) >= mostIn(model);
  const first = to * rooms;
  const start = below(chance, rooms);
  for (let i = 0; i < rooms; i += 1) {
    const turn = start + i;
    const other = cells[first + (turn < rooms ? turn : turn - rooms)] ?? -1;
    if (other < 0) {
      if (!full) return true;
    } else if (minded[from * width + other] === 0) {
      join(walk, other, to, from);
      return true;
    }
  }
  return false;
}

function join({ move, joined, chain }: Walk, event: number, from: number, to: number): void {
  move.event[move.count] = event;
  move.from[move.count] = from;
  move.to[move.count] = to;
  move.count += 1;
  joined[event] = chain;
}

/** Joins all who must move. False when one of them cannot, or rooms are too few. */
function follow(walk: Walk, a: number, b: number): boolean {
  const { timetable, move, joined, chain } = walk;
  const { model, minded, width, cells, filled } = timetable;
  const { events, rooms, apart } = model;
  let gain = 0;
  for (let i = 0; i < move.count; i += 1) {
    const event = move.event[i] ?? 0;
    const to = move.to[i] ?? 0;
    const back = to === a ? b : a;
    gain += to === b ? 1 : -1;
    let left = minded[to * width + event] ?? 0;
    for (let cell = to * rooms; left > 0; cell += 1) {
      const other = cells[cell] ?? -1;
      if (other < 0 || apart[event * events + other] === 0) continue;
      left -= 1;
      if (joined[other] === chain) continue;
      if ((minded[back * width + other] ?? 0) >= forbidden) return false;
      join(walk, other, to, back);
    }
  }
  const most = mostIn(model);
  return (filled[b] ?? 0) + gain <= most && (filled[a] ?? 0) - gain <= most;
}

/** The rule of Metropolis. Rooms are matched last, because most proposals end before. */
function judge(walk: Walk): boolean {
  const { objective, move } = walk;
  const change = objective.change(move);
  if (change > 0 && unit(walk.chance) >= Math.exp(-change / walk.temperature)) return false;
  if (!carryOut(walk)) return false;
  objective.commit(move);
  walk.cost += change;
  return true;
}

/** Finds rooms for all, or leaves everything as it was. */
function carryOut(walk: Walk): boolean {
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

/** An event without a place gets one: worth any cost. */
function insert(walk: Walk, event: number, to: number): boolean {
  const { timetable, objective, move, doors } = walk;
  if ((timetable.filled[to] ?? 0) >= mostIn(timetable.model) || !findRoom(timetable, doors, event, to)) return false;
  move.count = 0;
  join(walk, event, -1, to);
  walk.cost += objective.change(move);
  settle(timetable, event, to);
  objective.commit(move);
  return true;
}
