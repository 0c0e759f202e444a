import type { Chance } from '../chance.ts';
import { below } from '../chance.ts';
import type { Ground } from './ground.ts';
import { breaks, clashes, isFree, put, take } from './table.ts';
import type { Table } from './table.ts';

/** The search for a place for every event: one comes in, those that stand in its way go out and wait. */
export type Filling = {
  table: Table;
  chance: Chance;
  /** Until which step an event may not go back to a start it was driven from: `[event · slots + start]`. */
  banned: Int32Array;
  /** How often an event was in the way. */
  weight: Float64Array;
  step: number;
  out: number[];
};

const looks = 80;

export function startFilling(table: Table, chance: Chance): Filling {
  const { events, slots } = table.ground;
  return {
    table,
    chance,
    banned: new Int32Array(events.length * slots),
    weight: new Float64Array(events.length).fill(1),
    step: 0,
    out: [],
  };
}

/** What is pinned first, then those with the least choice; each where chance finds a free place. */
export function fillFirst({ table, chance }: Filling): void {
  const { events, starts, roomsOf, units, slots: T, rooms: R, fits } = table.ground;
  const places = events.map((_, e) => {
    const count = ((starts.from[e + 1] ?? 0) - (starts.from[e] ?? 0)) * ((roomsOf.from[e + 1] ?? 0) - (roomsOf.from[e] ?? 0));
    return events[e]?.pin ? 0 : count / (units[e] ?? 1) ** 2 + below(chance, 1024) / 1024;
  });
  for (const e of [...events.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))) {
    if ((table.startOf[e] ?? -1) >= 0) continue;
    const rooms = roomsOf.list.subarray(roomsOf.from[e], roomsOf.from[e + 1]);
    const times = starts.list.subarray(starts.from[e], starts.from[e + 1]);
    const turnT = below(chance, Math.max(1, times.length));
    const turnR = below(chance, Math.max(1, rooms.length));
    search: for (let i = 0; i < times.length; i += 1) {
      const start = times[(i + turnT) % times.length] ?? 0;
      for (let j = 0; j < rooms.length; j += 1) {
        const room = rooms[(j + turnR) % rooms.length] ?? 0;
        if (fits[(e * T + start) * R + room] === 0 || !isFree(table, e, start, room)) continue;
        put(table, e, start, room);
        break search;
      }
    }
  }
}

/** One step; gives the number of places looked at. */
export function fillOn(filling: Filling): number {
  const { table, chance, weight, banned } = filling;
  const { starts, roomsOf, slots: T, events } = table.ground;
  filling.step += 1;
  const waiting: number[] = [];
  for (let e = 0; e < events.length; e += 1) if ((table.startOf[e] ?? -1) < 0 && starts.from[e] !== starts.from[e + 1]) waiting.push(e);
  if (waiting.length === 0) return 1;
  const event = waiting[below(chance, waiting.length)] ?? 0;
  let least = Infinity;
  let place = { start: -1, room: -1, out: [] as number[] };
  for (let i = 0; i < looks; i += 1) {
    const start = starts.list[(starts.from[event] ?? 0) + below(chance, (starts.from[event + 1] ?? 0) - (starts.from[event] ?? 0))] ?? 0;
    const room = roomsOf.list[(roomsOf.from[event] ?? 0) + below(chance, (roomsOf.from[event + 1] ?? 0) - (roomsOf.from[event] ?? 0))] ?? 0;
    if ((banned[event * T + start] ?? 0) > filling.step || !mayCome(filling, event, start, room)) continue;
    const price = filling.out.reduce((sum, one) => sum + (weight[one] ?? 0) * (1 + Math.log2(table.ground.loss[one] ?? 1)), 0);
    if (price < least) [least, place] = [price, { start, room, out: [...filling.out] }];
    if (price === 0) break;
  }
  weight[event] = (weight[event] ?? 0) + 1;
  if (place.start < 0) return looks;
  for (const other of place.out) {
    banned[other * T + (table.startOf[other] ?? 0)] = filling.step + waiting.length + below(chance, 10);
    take(table, other);
  }
  if (isFree(table, event, place.start, place.room)) put(table, event, place.start, place.room);
  return looks;
}

/** Who must leave for an event to be held somewhere, by reason. `resource`: all who use what there is not enough of. */
export type Obstacles = { room: number[]; host: number[]; path: number[]; resource: number[] };

export function inTheWay(table: Table, event: number, start: number, room: number): Obstacles {
  const { ground, cells, startOf } = table;
  const { rooms: R, units, apart, orders, ordersOf, resourcesOf, resourceCount } = ground;
  const found: Obstacles = { room: [], host: [], path: [], resource: [] };
  const end = start + (units[event] ?? 1);
  const add = (why: keyof Obstacles, other: number): void => void (other === event || found[why].includes(other) || found[why].push(other));
  for (let t = start; t < end; t += 1) if ((cells[t * R + room] ?? -1) >= 0) add('room', cells[t * R + room] ?? 0);
  for (let i = apart.from[event] ?? 0; i < (apart.from[event + 1] ?? 0); i += 1) {
    if (clashes(table, i, start, end, room)) add('host', apart.list[i] ?? 0);
  }
  for (let i = ordersOf.from[event] ?? 0; i < (ordersOf.from[event + 1] ?? 0); i += 1) {
    const order = orders[ordersOf.list[i] ?? 0];
    const other = order ? (order.i === event ? order.j : order.i) : -1;
    const theirs = startOf[other] ?? -1;
    if (order && theirs >= 0 && breaks(ground, order, order.i === event ? start : theirs, order.i === event ? theirs : start))
      add('path', other);
  }
  for (let i = resourcesOf.from[event] ?? 0; i < (resourcesOf.from[event + 1] ?? 0); i += 1) {
    const one = resourcesOf.list[i] ?? 0;
    for (let t = start; t < end; t += 1) {
      const users = [...new Set(cells.subarray(t * R, (t + 1) * R))].filter((e) => e >= 0 && e !== event && holds(ground, e, one));
      if (users.length >= (resourceCount[one] ?? 0)) for (const e of users) add('resource', e);
    }
  }
  return found;
}

function holds({ resourcesOf }: Ground, event: number, resource: number): boolean {
  return resourcesOf.list.subarray(resourcesOf.from[event], resourcesOf.from[event + 1]).includes(resource);
}

/** Lists in `out` those who leave for the event. False when that cannot be: the place does not fit, or somebody is pinned. */
function mayCome({ table, out, chance }: Filling, event: number, start: number, room: number): boolean {
  const { fits, slots: T, rooms: R, events } = table.ground;
  out.length = 0;
  if (fits[(event * T + start) * R + room] === 0) return false;
  const found = inTheWay(table, event, start, room);
  for (const list of [found.room, found.host, found.path]) for (const other of list) if (!out.includes(other)) out.push(other);
  if (out.some((other) => events[other]?.pin)) return false;
  const users = found.resource.filter((other) => !events[other]?.pin);
  if (found.resource.length > 0 && users.length === 0) return false;
  if (users.length > 0 && !users.some((other) => out.includes(other))) out.push(users[below(chance, users.length)] ?? 0);
  return true;
}
