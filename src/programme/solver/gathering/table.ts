import type { Ground } from './ground.ts';
import type { Tie } from './prices.ts';
import type { Order } from './rules.ts';

/** A programme in the making. It never breaks a rule, and knows at any time what it costs, people's interest apart. */
export type Table = {
  ground: Ground;
  /** −1 is nowhere. */
  startOf: Int32Array;
  roomOf: Int32Array;
  /** `cells[slot · rooms + room]` is the event held there, or −1. */
  cells: Int32Array;
  used: Int32Array;
  /** `covered[group · slots + slot]`: how many events offer it; `working[host · slots + slot]`: 1 when the host is at work. */
  covered: Int32Array;
  working: Uint8Array;
  soft: number;
  missing: number;
  loss: number;
};

export function emptyTable(ground: Ground): Table {
  const { events, slots: T, rooms: R, covers, hosts, resourceCount } = ground;
  return {
    ground,
    startOf: new Int32Array(events.length).fill(-1),
    roomOf: new Int32Array(events.length).fill(-1),
    cells: new Int32Array(T * R).fill(-1),
    used: new Int32Array(resourceCount.length * T),
    covered: new Int32Array(covers.length * T),
    working: new Uint8Array(hosts.length * T),
    soft: ground.coverPrice.reduce((sum, one) => sum + one, 0),
    missing: events.length,
    loss: ground.loss.reduce((sum, one) => sum + one, 0),
  };
}

export function tableOf(ground: Ground, startOf: Int32Array, roomOf: Int32Array): Table {
  const table = emptyTable(ground);
  startOf.forEach((start, event) => {
    if (start >= 0) put(table, event, start, roomOf[event] ?? 0);
  });
  return table;
}

/** Whether every rule allows the event there, as the table stands. */
export function isFree(table: Table, event: number, start: number, room: number): boolean {
  const { ground, cells, used, startOf } = table;
  const { slots: T, rooms: R, fits, units, apart, resourcesOf, resourceCount, ordersOf, orders } = ground;
  if (fits[(event * T + start) * R + room] === 0) return false;
  const end = start + (units[event] ?? 1);
  for (let t = start; t < end; t += 1) if ((cells[t * R + room] ?? -1) >= 0) return false;
  for (let i = apart.from[event] ?? 0; i < (apart.from[event + 1] ?? 0); i += 1) if (clashes(table, i, start, end, room)) return false;
  for (let i = resourcesOf.from[event] ?? 0; i < (resourcesOf.from[event + 1] ?? 0); i += 1) {
    const one = resourcesOf.list[i] ?? 0;
    for (let t = start; t < end; t += 1) if ((used[one * T + t] ?? 0) >= (resourceCount[one] ?? 0)) return false;
  }
  for (let i = ordersOf.from[event] ?? 0; i < (ordersOf.from[event + 1] ?? 0); i += 1) {
    const order = orders[ordersOf.list[i] ?? 0];
    if (!order) continue;
    const other = startOf[order.i === event ? order.j : order.i] ?? -1;
    if (other >= 0 && breaks(ground, order, order.i === event ? start : other, order.i === event ? other : start)) return false;
  }
  return true;
}

/** The i-th entry of `apart` against an event from `start` on: the same time, or no time to walk for a host. */
export function clashes({ ground, startOf, roomOf }: Table, i: number, start: number, end: number, room: number): boolean {
  const { apart, kin, units, walks, day, begins, ends, minutes, rooms: R } = ground;
  const other = apart.list[i] ?? 0;
  const theirs = startOf[other] ?? -1;
  if (theirs < 0) return false;
  const theirEnd = theirs + (units[other] ?? 1);
  if (theirs < end && start < theirEnd) return true;
  if (!walks || kin[i] === 0 || day[start] !== day[theirs]) return false;
  const between = theirs >= end ? (begins[theirs] ?? 0) - (ends[end - 1] ?? 0) : (begins[start] ?? 0) - (ends[theirEnd - 1] ?? 0);
  return (minutes[room * R + (roomOf[other] ?? 0)] ?? 0) > between;
}

/** Whether starting i and j there breaks the order of the path. */
export function breaks({ units, day }: Ground, { i, least, most, sameDay }: Order, startI: number, startJ: number): boolean {
  const between = startJ - startI - (units[i] ?? 1);
  return between < least || between > most || (sameDay && day[startI] !== day[startJ]);
}

export function put(table: Table, event: number, start: number, room: number): void {
  const { ground } = table;
  const { rooms: R, units, startPrice, roomPrice, slots: T, loss } = ground;
  table.startOf[event] = start;
  table.roomOf[event] = room;
  for (let t = start; t < start + (units[event] ?? 1); t += 1) table.cells[t * R + room] = event;
  table.soft += (startPrice[event * T + start] ?? 0) + (roomPrice[event * R + room] ?? 0) + tieCost(table, event);
  occupy(table, event, start, 1);
  table.missing -= 1;
  table.loss -= loss[event] ?? 0;
}

export function take(table: Table, event: number): void {
  const { ground, startOf, roomOf } = table;
  const { rooms: R, units, startPrice, roomPrice, slots: T, loss } = ground;
  const start = startOf[event] ?? 0;
  const room = roomOf[event] ?? 0;
  occupy(table, event, start, -1);
  table.soft -= (startPrice[event * T + start] ?? 0) + (roomPrice[event * R + room] ?? 0) + tieCost(table, event);
  for (let t = start; t < start + (units[event] ?? 1); t += 1) table.cells[t * R + room] = -1;
  startOf[event] = -1;
  roomOf[event] = -1;
  table.missing += 1;
  table.loss += loss[event] ?? 0;
}

function tieCost(table: Table, event: number): number {
  const { tiesOf, ties } = table.ground;
  let sum = 0;
  for (let i = tiesOf.from[event] ?? 0; i < (tiesOf.from[event + 1] ?? 0); i += 1) {
    const tie = ties[tiesOf.list[i] ?? 0];
    if (tie) sum += priceOfTie(table, tie);
  }
  return sum;
}

/** Nothing while one of the two has no place. */
export function priceOfTie({ ground, startOf, roomOf }: Table, { e, f, kind }: Tie): number {
  const [s, t] = [startOf[e] ?? -1, startOf[f] ?? -1];
  if (s < 0 || t < 0) return 0;
  const { units, segment, day, minutes, rooms: R, gathering } = ground;
  const { weights } = gathering;
  if (kind === 'track') return s < t + (units[f] ?? 1) && t < s + (units[e] ?? 1) ? weights.track : 0;
  if (kind === 'copies') return segment[s] === segment[t] ? 2 * weights.repeats : day[s] === day[t] ? weights.repeats : 0;
  if (segment[s] !== segment[t]) return 0;
  const [a, b] = [roomOf[e] ?? 0, roomOf[f] ?? 0];
  return Math.round(weights.distance * (minutes[a * R + b] ?? 0)) + (kind === 'path' && a !== b ? weights.path : 0);
}

/** Resources, coverage and the days of hosts; sign 1 for coming, −1 for leaving. */
function occupy(table: Table, event: number, start: number, sign: 1 | -1): void {
  const { ground, used, covered, working } = table;
  const { slots: T, units, resourcesOf, coversOf, coverPrice, hostsOf } = ground;
  const end = start + (units[event] ?? 1);
  for (let i = resourcesOf.from[event] ?? 0; i < (resourcesOf.from[event + 1] ?? 0); i += 1) {
    for (let t = start, at = (resourcesOf.list[i] ?? 0) * T + start; t < end; t += 1, at += 1) used[at] = (used[at] ?? 0) + sign;
  }
  for (let i = coversOf.from[event] ?? 0; i < (coversOf.from[event + 1] ?? 0); i += 1) {
    for (let t = start, at = (coversOf.list[i] ?? 0) * T + start; t < end; t += 1, at += 1) {
      const others = sign === 1 ? (covered[at] ?? 0) : (covered[at] ?? 0) - 1;
      if (others === 0) table.soft -= sign * (coverPrice[at] ?? 0);
      covered[at] = (covered[at] ?? 0) + sign;
    }
  }
  for (let i = hostsOf.from[event] ?? 0; i < (hostsOf.from[event + 1] ?? 0); i += 1) {
    const row = (hostsOf.list[i] ?? 0) * T;
    for (let t = start; t < end; t += 1) {
      if (sign === -1) working[row + t] = 0;
      table.soft += sign * ground.gathering.weights.hosts * threes(ground, working, row, t);
      if (sign === 1) working[row + t] = 1;
    }
  }
}

/** How many runs of three in a row a host gets by working in slot t too. */
function threes({ segment, slots: T }: Ground, working: Uint8Array, row: number, t: number): number {
  const at = (other: number): boolean => other >= 0 && other < T && segment[other] === segment[t] && working[row + other] === 1;
  const [a, b, c, d] = [at(t - 2), at(t - 1), at(t + 1), at(t + 2)];
  return Number(a && b) + Number(b && c) + Number(c && d);
}
