import { inTheWay } from './fill.ts';
import type { Obstacles } from './fill.ts';
import { makeGains } from './gain.ts';
import type { Ground } from './ground.ts';
import { hallViolator } from './hall.ts';
import { noMust, underHalf } from './losses.ts';
import type { Outcome } from './report.ts';
import { makeMove } from '../objective.ts';

/** Why an event has no place. Names are those of the file. */
export type Reason =
  | { why: 'no-room'; offering: string }
  | { why: 'no-time'; offering: string }
  | { why: 'never-together'; offering: string }
  | { why: 'rooms-full'; offering: string; offerings: string[]; rooms: string[]; slots: string[]; needed: number; there: number }
  | { why: 'host-full'; offering: string; host: string; offerings: string[]; slots: string[]; needed: number; there: number }
  | { why: 'resource-full'; offering: string; resource: string; offerings: string[]; slots: string[]; needed: number; there: number }
  | { why: 'pinned-clash'; offering: string; others: string[]; slot: string }
  | { why: 'in-the-way'; offering: string; others: string[]; slot: string; room: string };

/** An improvement that would please people and is not made: what it would bring, and what forbids it. */
export type Blocked = {
  offering: string;
  from: string;
  to: string;
  points: number;
  better: number;
  worse: number;
  by: { why: 'room' | 'host' | 'path' | 'resource' | 'pinned' | 'not-allowed'; others: string[] };
};

/** At least one reason for each offering without a place: proofs first; what stands in the way when nothing is proven. */
export function reasonsFor(outcome: Outcome): Reason[] {
  const { ground, table } = outcome;
  const waiting = ground.events.flatMap((_, e) => ((table.startOf[e] ?? -1) < 0 ? [e] : []));
  const reasons: Reason[] = [];
  const told = new Set<string>();
  for (const e of waiting) {
    const reason = nowhere(ground, e) ?? oversubscribed(ground, e) ?? nearest(outcome, e);
    const text = JSON.stringify({ ...reason, offering: 'offerings' in reason ? '' : reason.offering });
    if (told.has(text)) continue;
    told.add(text);
    reasons.push(reason);
  }
  return reasons;
}

const offeringOf = ({ gathering, events }: Ground, e: number): string => gathering.offerings[events[e]?.offering ?? 0]?.id ?? '';
const offeringsOf = (ground: Ground, events: number[]): string[] => [...new Set(events.map((e) => offeringOf(ground, e)))];
const slotOf = ({ gathering }: Ground, t: number): string => gathering.slots[t]?.id ?? '';
const row = ({ from, list }: { from: Int32Array; list: Int32Array }, i: number): number[] => [...list.subarray(from[i], from[i + 1])];

/** It fits nowhere, whatever the others do. */
function nowhere(ground: Ground, e: number): Reason | undefined {
  const { gathering, events, segment, units, slots: T } = ground;
  if (row(ground.starts, e).length > 0) return undefined;
  const offering = gathering.offerings[events[e]?.offering ?? 0];
  if (!offering) return undefined;
  const access = ground.access[events[e]?.offering ?? 0];
  const suits = gathering.rooms.some(
    (room) =>
      (!offering.rooms || offering.rooms.includes(room.id)) &&
      offering.needs.every((need) => room.features.includes(need)) &&
      (room.stepFree || !access?.stepFree) &&
      (room.hearingLoop || !access?.hearingLoop),
  );
  if (!suits) return { why: 'no-room', offering: offering.id };
  const people = gathering.people.filter(({ id }) => offering.hosts.includes(id));
  const good = (t: number): boolean => {
    const id = slotOf(ground, t);
    const free = (person: (typeof people)[number]): boolean => (!person.slots || person.slots.includes(id)) && !person.busy.includes(id);
    return (segment[t] ?? -1) >= 0 && (!offering.slots || offering.slots.includes(id)) && people.every(free);
  };
  const times = Array.from({ length: T }, (_, s) => s).filter((s) =>
    Array.from({ length: units[e] ?? 1 }, (_, i) => s + i).every((t) => good(t) && segment[t] === segment[s]),
  );
  return { why: times.length === 0 ? 'no-time' : 'never-together', offering: offering.id };
}

/** Too many events for the rooms, a host, or a resource: found by matching each with its slots, one unit after the other. */
function oversubscribed(ground: Ground, e: number): Reason | undefined {
  const { gathering, slots: T, rooms: R, hosts, hostsOf, resourcesOf, resourceCount, events } = ground;
  const offering = offeringOf(ground, e);
  for (const h of row(hostsOf, e)) {
    const same = [...events.keys()].filter((other) => row(hostsOf, other).includes(h));
    const found = tooMany(
      ground,
      same,
      (event) => slotsOf(ground, event),
      () => 1,
    );
    if (!found) continue;
    const host = gathering.people[hosts[h] ?? 0]?.id ?? '';
    return { why: 'host-full', offering, host, ...countsOf(found), slots: found.places.map((t) => slotOf(ground, t)) };
  }
  for (const one of row(resourcesOf, e)) {
    const same = [...events.keys()].filter((other) => row(resourcesOf, other).includes(one));
    const found = tooMany(
      ground,
      same,
      (event) => slotsOf(ground, event),
      () => resourceCount[one] ?? 0,
    );
    if (!found) continue;
    const resource = gathering.resources[one]?.id ?? '';
    return { why: 'resource-full', offering, resource, ...countsOf(found), slots: found.places.map((t) => slotOf(ground, t)) };
  }
  const all = [...events.keys()].filter((other) => row(ground.starts, other).length > 0);
  const found = tooMany(
    ground,
    [...all.filter((other) => other !== e), e],
    (event) => cellsOf(ground, event),
    () => 1,
  );
  if (!found) return undefined;
  const rooms = [...new Set(found.places.map((cell) => cell % R))].map((r) => gathering.rooms[r]?.id ?? '');
  const slots = [...new Set(found.places.map((cell) => Math.floor(cell / R)))].filter((t) => t < T).map((t) => slotOf(ground, t));
  return { why: 'rooms-full', offering, ...countsOf(found), rooms, slots };
}

type Found = { offerings: string[]; places: number[]; needed: number; there: number };

function countsOf({ offerings, needed, there }: Found): Omit<Found, 'places'> {
  return { offerings, needed, there };
}

function tooMany(ground: Ground, events: number[], options: (e: number) => number[], room: (place: number) => number): Found | undefined {
  const found = hallViolator(
    events.map(options),
    events.map((e) => ground.units[e] ?? 1),
    room,
  );
  if (!found) return undefined;
  const { things, places, needed, there } = found;
  return {
    offerings: offeringsOf(
      ground,
      things.map((i) => events[i] ?? 0),
    ),
    places,
    needed,
    there,
  };
}

function slotsOf(ground: Ground, e: number): number[] {
  const span = (s: number): number[] => Array.from({ length: ground.units[e] ?? 1 }, (_, i) => s + i);
  return [...new Set(row(ground.starts, e).flatMap(span))];
}

function cellsOf(ground: Ground, e: number): number[] {
  const { slots: T, rooms: R, fits, units } = ground;
  const cells = new Set<number>();
  for (const s of row(ground.starts, e)) {
    for (const r of row(ground.roomsOf, e)) {
      if (fits[(e * T + s) * R + r] === 1) for (let t = s; t < s + (units[e] ?? 1); t += 1) cells.add(t * R + r);
    }
  }
  return [...cells];
}

/** Nothing is proven: the place where fewest others stand in the way. */
function nearest({ ground, table }: Outcome, e: number): Reason {
  const { slots: T, rooms: R, fits, events } = ground;
  let least: { others: number[]; s: number; r: number } | undefined;
  for (const s of row(ground.starts, e)) {
    for (const r of row(ground.roomsOf, e)) {
      if (fits[(e * T + s) * R + r] === 0) continue;
      const found = inTheWay(table, e, s, r);
      const others = [...found.room, ...found.host, ...found.path, ...found.resource];
      if (!least || others.length < least.others.length) least = { others, s, r };
    }
  }
  const offering = offeringOf(ground, e);
  const others = offeringsOf(ground, least?.others ?? []);
  const slot = slotOf(ground, least?.s ?? 0);
  if (events[e]?.pin || least?.others.every((other) => events[other]?.pin)) return { why: 'pinned-clash', offering, others, slot };
  return { why: 'in-the-way', offering, others, slot, room: ground.gathering.rooms[least?.r ?? 0]?.id ?? '' };
}

/** The improvements that would bring most, one for each offering, and what forbids each. */
export function blockedImprovements(outcome: Outcome, most = 5): Blocked[] {
  const { ground, table, interest } = outcome;
  const { slots: T, units, segment, events, startPrice } = ground;
  const move = makeMove(1);
  move.count = 1;
  const wanted: { e: number; s: number; points: number }[] = [];
  for (let e = 0; e < events.length; e += 1) {
    const from = table.startOf[e] ?? -1;
    if (from < 0) continue;
    let best: (typeof wanted)[number] | undefined;
    for (let s = 0; s + (units[e] ?? 1) <= T; s += 1) {
      if (s === from || (segment[s] ?? -1) < 0 || segment[s + (units[e] ?? 1) - 1] !== segment[s]) continue;
      move.event[0] = e;
      move.from[0] = from;
      move.to[0] = s;
      const points = -(interest.change(move) + (startPrice[e * T + s] ?? 0) - (startPrice[e * T + from] ?? 0));
      if (points > (best?.points ?? 0)) best = { e, s, points };
    }
    if (best) wanted.push(best);
  }
  const found: Blocked[] = [];
  for (const { e, s, points } of wanted.sort((a, b) => b.points - a.points)) {
    const by = forbids(outcome, e, s);
    if (!by) continue;
    found.push({
      offering: offeringOf(ground, e),
      from: slotOf(ground, table.startOf[e] ?? 0),
      to: slotOf(ground, s),
      points: levelled(points),
      ...pleased(outcome, e, s),
      by,
    });
    if (found.length >= most) break;
  }
  return found;
}

/** Points without the weight of guarantees. */
function levelled(points: number): number {
  const rest = points - Math.round(points / noMust) * noMust;
  return rest - Math.round(rest / underHalf) * underHalf;
}

/** What forbids it in the room where least does; undefined when nothing does. */
function forbids({ ground, table }: Outcome, e: number, s: number): Blocked['by'] | undefined {
  const { slots: T, rooms: R, fits, events } = ground;
  if (events[e]?.pin) return { why: 'pinned', others: [] };
  const rooms = row(ground.roomsOf, e).filter((r) => fits[(e * T + s) * R + r] === 1);
  if (rooms.length === 0) return { why: 'not-allowed', others: [] };
  const all = rooms.map((r) => inTheWay(table, e, s, r));
  const size = (one: Obstacles): number => one.room.length + one.host.length + one.path.length + one.resource.length;
  const least = all.reduce((a, b) => (size(b) < size(a) ? b : a));
  for (const why of ['host', 'path', 'resource', 'room'] as const) {
    if (least[why].length > 0) return { why, others: offeringsOf(ground, least[why]) };
  }
  return undefined;
}

/** How many would get more, and how many less, if only this event moved. */
function pleased({ ground, table }: Outcome, e: number, s: number): { better: number; worse: number } {
  const gains = makeGains(ground);
  const moved = table.startOf.slice();
  moved[e] = s;
  let [better, worse] = [0, 0];
  const hosts = row(ground.hostsOf, e).map((h) => ground.hosts[h] ?? 0);
  for (const p of new Set([...row(ground.interested, e), ...hosts])) {
    const more = gains.of(p, moved) - gains.of(p, table.startOf);
    if (more > 0) better += 1;
    if (more < 0) worse += 1;
  }
  return { better, worse };
}
