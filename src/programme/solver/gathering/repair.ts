import { below, makeChance, unit } from '../chance.ts';
import type { Kept } from '../searcher.ts';
import { isBetter } from '../searcher.ts';
import { makeGains } from './gain.ts';
import type { Reason } from './explain.ts';
import { reasonsFor } from './explain.ts';
import type { Gathering } from './format.ts';
import type { Ground } from './ground.ts';
import { layOut } from './ground.ts';
import { interestObjective } from './interest.ts';
import type { Costs } from './report.ts';
import { costsOf, outcomeOf } from './report.ts';
import { emptyTable, isFree, put, tableOf } from './table.ts';
import type { Table } from './table.ts';
import type { Walk } from './walk.ts';
import { carryOut, costOf, energy, join, makeWalk, makeWay, toMove, undo } from './walk.ts';

/** What is lost of a published programme, at all times or in some slots. */
export type Lost = { what: 'host' | 'room' | 'slot'; id: string; slots?: string[] };

type At = { slot: string; room: string };

/** One change of what people know; `better` and `worse`: how many gain and lose by it, all else being as in this answer. */
export type Change = { offering: string; copy: number; from: At; to: At | undefined; better: number; worse: number };

/** The best that was found with so many changes at most. What has no place any more is a change only for those who hear of it: it is named apart. */
export type Repair = { most: number; changes: Change[]; gone: { offering: string; copy: number }[]; cost: Costs; reasons: Reason[] };

/** `share` says from outside which part of a time limit has gone. */
export type RepairEffort = { seed: number; iterations: number; share?: () => number };

const ladder = [0, 1, 2, 5, 10, 20];

/**
 * From a published programme (`published` of each offering) and what is lost: a list of answers, each with more changes than the one
 * before, and better. What is frozen, and what lies before `frozenUntil`, does not move.
 */
export function repairs(gathering: Gathering, lost: Lost[], { seed, iterations, share = () => 0 }: RepairEffort): Repair[] {
  const ground = layOut(without(gathering, lost));
  const home = homesOf(ground);
  const walk = makeWalk(startAt(ground, home), interestObjective(ground), makeChance(seed));
  const found: Repair[] = [];
  let best = keep(walk);
  for (const [rung, most] of ladder.entries()) {
    const before = best;
    best = search(walk, home, most, best, (i) => Math.max((i / iterations) * ladder.length, share() * ladder.length - rung));
    if (found.length > 0 && !isBetter(best, before)) continue;
    found.push(repairOf(ground, home, best, most));
  }
  return found;
}

/** The gathering without what is lost. A host who falls ill leaves what others host too to them; alone, it cannot take place. */
export function without(gathering: Gathering, lost: Lost[]): Gathering {
  const all = gathering.slots.map(({ id }) => id);
  const left = (had: string[] | undefined, { slots }: Lost): string[] =>
    (had ?? all).filter((id) => slots !== undefined && !slots.includes(id));
  return lost.reduce((before, one): Gathering => {
    const now = released(before, one);
    if (one.what === 'slot') {
      return { ...now, slots: now.slots.map((slot) => (slot.id === one.id ? { ...slot, closed: slot.closed ?? 'lost' } : slot)) };
    }
    if (one.what === 'room') {
      return { ...now, rooms: now.rooms.map((room) => (room.id === one.id ? { ...room, slots: left(room.slots, one) } : room)) };
    }
    const shared = (hosts: string[]): boolean => one.slots === undefined && hosts.some((host) => host !== one.id);
    return {
      ...now,
      people: now.people.map((person) => (person.id === one.id ? { ...person, slots: left(person.slots, one) } : person)),
      offerings: now.offerings.map((offering) =>
        shared(offering.hosts) ? { ...offering, hosts: offering.hosts.filter((host) => host !== one.id) } : offering,
      ),
    };
  }, gathering);
}

/** What is lost to something frozen or pinned sets it free, unless it is past; its other copies stay where they are. */
function released(gathering: Gathering, { what, id, slots }: Lost): Gathering {
  const at = new Map(gathering.slots.map((slot, i) => [slot.id, i]));
  const horizon = gathering.frozenUntil === undefined ? 0 : (at.get(gathering.frozenUntil) ?? 0);
  const offerings = gathering.offerings.map((one) => {
    const isHit = ({ slot, room }: { slot: string; room?: string | undefined }): boolean => {
      const first = at.get(slot) ?? 0;
      const span = gathering.slots.slice(first, first + one.units).map((covered) => covered.id);
      const when = slots === undefined || span.some((covered) => slots.includes(covered));
      const it = { slot: span.includes(id), room: room === id && when, host: one.hosts.length === 1 && one.hosts[0] === id && when };
      return first >= horizon && it[what];
    };
    const hit = new Set([...one.published, ...one.pins].filter(isHit).map(({ copy }) => copy));
    if (hit.size === 0) return one;
    const stays = one.frozen ? one.published : one.pins;
    return { ...one, frozen: false, pins: stays.filter(({ copy }) => !hit.has(copy)) };
  });
  return { ...gathering, offerings };
}

/** Where people know each event to be; −1 when it was not published. */
type Home = { start: Int32Array; room: Int32Array };

function homesOf({ gathering, events }: Ground): Home {
  const slot = new Map(gathering.slots.map(({ id }, i) => [id, i]));
  const room = new Map(gathering.rooms.map(({ id }, i) => [id, i]));
  const published = events.map(({ offering, copy }) => gathering.offerings[offering]?.published.find((one) => one.copy === copy + 1));
  return {
    start: Int32Array.from(published, (one) => slot.get(one?.slot ?? '') ?? -1),
    room: Int32Array.from(published, (one) => room.get(one?.room ?? '') ?? -1),
  };
}

/** What can stay, stays; what is pinned first. */
function startAt(ground: Ground, { start, room }: Home): Table {
  const table = emptyTable(ground);
  const pinned = (e: number): number => (ground.events[e]?.pin ? 0 : 1);
  for (const e of [...ground.events.keys()].sort((a, b) => pinned(a) - pinned(b))) {
    const [s, r] = [start[e] ?? -1, room[e] ?? -1];
    if (s >= 0 && r >= 0 && isFree(table, e, s, r)) put(table, e, s, r);
  }
  return table;
}

function keep({ table, ...walk }: Walk): Kept {
  const { startOf, roomOf, loss, missing } = table;
  return { slotOf: startOf.slice(), roomOf: roomOf.slice(), loss, missing, cost: costOf({ table, ...walk }) };
}

/** Proposals between two looks at the clock. */
const chunk = 32;

/** Annealing among the programmes with `most` changes at most, until the share that is gone after i proposals is 1. */
function search(walk: Walk, home: Home, most: number, from: Kept, goneAfter: (i: number) => number): Kept {
  const { ground } = walk.table;
  walk.table = tableOf(ground, from.slotOf, from.roomOf);
  walk.missed = walk.interest.start(walk.table.startOf);
  let best = from;
  let gone = goneAfter(0);
  for (let i = 0; gone < 1; i += 1) {
    if (i % chunk === 0) gone = goneAfter(i);
    walk.temperature = ground.gathering.weights.interest * 0.3 * 0.001 ** gone;
    walk.strict = gone > 0.5;
    if (!suggest(walk, home) || !settle(walk, home, most)) continue;
    const now = { loss: walk.table.loss, missing: walk.table.missing, cost: costOf(walk) };
    if (isBetter(now, best)) best = keep(walk);
  }
  return best;
}

/** Sometimes one goes home; otherwise one goes anywhere, most often one that waits, and whoever stands there makes way. */
function suggest(walk: Walk, { start, room }: Home): boolean {
  const { table, chance, plan } = walk;
  const { events, starts, roomsOf, units, rooms: R } = table.ground;
  plan.count = 0;
  const waiting = [...events.keys()].filter((e) => (table.startOf[e] ?? -1) < 0 && starts.from[e] !== starts.from[e + 1]);
  const event = waiting.length > 0 && below(chance, 3) > 0 ? (waiting[below(chance, waiting.length)] ?? 0) : below(chance, events.length);
  const choice = (starts.from[event + 1] ?? 0) - (starts.from[event] ?? 0);
  if (choice === 0) return false;
  const goHome = below(chance, 4) === 0 && (start[event] ?? -1) >= 0 && (room[event] ?? -1) >= 0;
  const rooms = (roomsOf.from[event + 1] ?? 0) - (roomsOf.from[event] ?? 0);
  const s = goHome ? (start[event] ?? 0) : (starts.list[(starts.from[event] ?? 0) + below(chance, choice)] ?? 0);
  const r = goHome ? (room[event] ?? 0) : (roomsOf.list[(roomsOf.from[event] ?? 0) + below(chance, rooms)] ?? 0);
  if (table.startOf[event] === s && table.roomOf[event] === r) return false;
  join(walk, event, s, r);
  const n = units[event] ?? 1;
  for (let t = s; t < s + n; t += 1) {
    const other = table.cells[t * R + r] ?? -1;
    if (other < 0 || other === event || other === plan.event[plan.count - 1]) continue;
    const swap = (table.startOf[event] ?? -1) >= 0 && below(chance, 2) === 0;
    if (!(swap ? makeWay(walk, other, event, s, n) : goesElsewhere(walk, other))) return false;
  }
  return true;
}

function goesElsewhere(walk: Walk, other: number): boolean {
  const { starts, roomsOf } = walk.table.ground;
  const pick = ({ from, list }: typeof starts): number =>
    list[(from[other] ?? 0) + below(walk.chance, (from[other + 1] ?? 0) - (from[other] ?? 0))] ?? 0;
  join(walk, other, pick(starts), pick(roomsOf));
  return true;
}

/** Makes what was suggested, when it keeps the rules and the number of changes, and Metropolis agrees. A place for one that waits is worth all. */
function settle(walk: Walk, home: Home, most: number): boolean {
  const { table, interest, plan, chance } = walk;
  toMove(plan);
  const { loss, soft } = table;
  if (!carryOut(table, plan)) return false;
  const missed = plan.move.count === 0 ? 0 : interest.change(plan.move);
  const dearer = energy(walk, missed) + table.soft - soft > -walk.temperature * Math.log(unit(chance));
  if (changed(table, home) > most || (table.loss >= loss && dearer)) {
    undo(table, plan);
    return false;
  }
  if (plan.move.count > 0) interest.commit(plan.move);
  walk.missed += missed;
  return true;
}

function isElsewhere({ startOf, roomOf }: Pick<Table, 'startOf' | 'roomOf'>, { start, room }: Home, e: number): boolean {
  return (start[e] ?? -1) >= 0 && (startOf[e] ?? -1) >= 0 && (startOf[e] !== start[e] || ((room[e] ?? -1) >= 0 && roomOf[e] !== room[e]));
}

function changed(table: Table, home: Home): number {
  let count = 0;
  for (let e = 0; e < home.start.length; e += 1) if (isElsewhere(table, home, e)) count += 1;
  return count;
}

function repairOf(ground: Ground, home: Home, best: Kept, most: number): Repair {
  const outcome = outcomeOf(ground, best);
  const { gathering, events } = ground;
  const name = (e: number): { offering: string; copy: number } => ({
    offering: gathering.offerings[events[e]?.offering ?? 0]?.id ?? '',
    copy: (events[e]?.copy ?? 0) + 1,
  });
  const at = (start: number, room: number): At => ({ slot: gathering.slots[start]?.id ?? '', room: gathering.rooms[room]?.id ?? '' });
  const all = [...events.keys()];
  return {
    most,
    changes: all
      .filter((e) => isElsewhere(outcome.table, home, e))
      .map((e) => ({
        ...name(e),
        from: at(home.start[e] ?? 0, home.room[e] ?? 0),
        to: at(best.slotOf[e] ?? 0, best.roomOf[e] ?? 0),
        ...pleasedBy(ground, best.slotOf, e, home.start[e] ?? -1),
      })),
    gone: all.filter((e) => (best.slotOf[e] ?? -1) < 0).map(name),
    cost: costsOf(outcome),
    reasons: reasonsFor(outcome),
  };
}

/** Against the same programme with this one where it was, or not held at all when it cannot be there any more. */
function pleasedBy(ground: Ground, startOf: Int32Array, e: number, old: number): { better: number; worse: number } {
  const gains = makeGains(ground);
  const before = startOf.slice();
  const possible = [...ground.starts.list.subarray(ground.starts.from[e], ground.starts.from[e + 1])].includes(old);
  before[e] = possible ? old : -1;
  let [better, worse] = [0, 0];
  for (const p of ground.interested.list.subarray(ground.interested.from[e], ground.interested.from[e + 1])) {
    const more = gains.of(p, startOf) - gains.of(p, before);
    if (more > 0) better += 1;
    if (more < 0) worse += 1;
  }
  return { better, worse };
}
