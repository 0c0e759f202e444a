import type { Rows } from '../rows.ts';
import { makeRows, upTo } from '../rows.ts';
import { accessNeeds, fitsOf } from './fits.ts';
import type { Gathering, Offering } from './format.ts';

/** One event is one copy of an offering: what needs one place. */
export type GroundEvent = { offering: number; copy: number; pin?: { slot: number; room?: number; frozen: boolean } };

/** i before j: `least` to `most` slots lie between them. */
export type Order = { i: number; j: number; least: number; most: number; sameDay: boolean };

/** The hard side of a gathering, laid out for the search. Slots keep the numbers of the file; closed ones take nothing. */
export type Rules = {
  gathering: Gathering;
  slots: number;
  rooms: number;
  events: GroundEvent[];
  units: Int32Array;
  /** Slots of the same segment that follow each other have the same number here; −1 is closed. */
  segment: Int32Array;
  day: Int32Array;
  /** `fits[(event · slots + start) · rooms + room]`: nothing but other events keeps it from there. */
  fits: Uint8Array;
  starts: Rows;
  roomsOf: Rows;
  /** Events that must not overlap: a host is needed in both, or they are copies. `kin` (same shape): 1 when a host walks between them. */
  apart: Rows;
  kin: Uint8Array;
  minutes: Int32Array;
  begins: Int32Array;
  ends: Int32Array;
  walks: boolean;
  orders: Order[];
  ordersOf: Rows;
  resourcesOf: Rows;
  resourceCount: Int32Array;
  eventsOf: Rows;
  hostsOf: Rows;
  hosts: number[];
  loss: Int32Array;
  /** What the room of each offering must have for people who must be able to come. */
  access: { stepFree: boolean; hearingLoop: boolean }[];
};

export function layRules(gathering: Gathering): Rules {
  const { offerings, rooms, slots } = gathering;
  const at = indexes(gathering);
  const events = eventsFrom(gathering, at);
  const access = accessNeeds(gathering);
  const segment = segmentsOf(gathering);
  const fits = fitsOf({ gathering, at, events, segment, access });
  const orders = ordersOf(gathering, events, at);
  const [T, R] = [slots.length, rooms.length];
  return {
    gathering,
    slots: T,
    rooms: R,
    events,
    units: Int32Array.from(events, ({ offering }) => offerings[offering]?.units ?? 1),
    segment,
    fits,
    starts: makeRows(events.map((_, e) => upTo(T, (s) => upTo(R, (r) => fits[(e * T + s) * R + r] === 1).length > 0))),
    roomsOf: makeRows(events.map((_, e) => upTo(R, (r) => upTo(T, (s) => fits[(e * T + s) * R + r] === 1).length > 0))),
    ...keepApart(offerings, events),
    ...layTimes(gathering),
    ...layWalks(gathering, at),
    orders,
    ordersOf: makeRows(events.map((_, e) => upTo(orders.length, (o) => orders[o]?.i === e || orders[o]?.j === e))),
    ...layResources(gathering, events),
    eventsOf: makeRows(offerings.map((_, o) => upTo(events.length, (e) => events[e]?.offering === o))),
    ...layHosts(gathering, events),
    loss: new Int32Array(events.length),
    access,
  };
}

export type Indexes = { slot: Map<string, number>; room: Map<string, number>; offering: Map<string, number>; person: Map<string, number> };

export function indexes(gathering: Gathering): Indexes {
  const by = (list: { id: string }[]): Map<string, number> => new Map(list.map(({ id }, i) => [id, i]));
  return { slot: by(gathering.slots), room: by(gathering.rooms), offering: by(gathering.offerings), person: by(gathering.people) };
}

function eventsFrom(gathering: Gathering, at: Indexes): GroundEvent[] {
  const horizon = gathering.frozenUntil === undefined ? -1 : (at.slot.get(gathering.frozenUntil) ?? -1);
  return gathering.offerings.flatMap((one, offering) =>
    Array.from({ length: one.copies }, (_, copy): GroundEvent => {
      const pin = one.pins.find((place) => place.copy === copy + 1);
      const published = one.published.find((place) => place.copy === copy + 1);
      const past = published !== undefined && (one.frozen || (at.slot.get(published.slot) ?? 0) < horizon);
      const held = past ? published : pin;
      if (!held) return { offering, copy };
      const room = held.room === undefined ? undefined : at.room.get(held.room);
      return { offering, copy, pin: { slot: at.slot.get(held.slot) ?? 0, frozen: past, ...(room === undefined ? {} : { room }) } };
    }),
  );
}

function segmentsOf({ slots }: Gathering): Int32Array {
  let now = 0;
  return Int32Array.from(slots, (one, i) => {
    const before = slots[i - 1];
    if (before && (before.closed !== undefined || before.day !== one.day || before.segment !== one.segment)) now += 1;
    return one.closed === undefined ? now : -1;
  });
}

function layTimes(gathering: Gathering): Pick<Rules, 'day' | 'begins' | 'ends'> {
  const { slots } = gathering;
  const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const days = [...new Set(slots.map((one) => one.day))];
  return {
    day: Int32Array.from(slots, (one) => days.indexOf(one.day)),
    begins: Int32Array.from(slots, (one) => clock(one.start)),
    ends: Int32Array.from(slots, (one) => clock(one.end)),
  };
}

function layWalks({ rooms, distances }: Gathering, at: Indexes): Pick<Rules, 'minutes' | 'walks'> {
  const minutes = new Int32Array(rooms.length ** 2);
  for (const { from, to, minutes: walk } of distances) {
    const [a, b] = [at.room.get(from) ?? 0, at.room.get(to) ?? 0];
    minutes[a * rooms.length + b] = walk;
    minutes[b * rooms.length + a] = walk;
  }
  return { minutes, walks: minutes.some((walk) => walk > 0) };
}

function layResources({ offerings, resources }: Gathering, events: GroundEvent[]): Pick<Rules, 'resourcesOf' | 'resourceCount'> {
  const numbers = (ids: string[]): number[] => ids.map((id) => resources.findIndex((one) => one.id === id));
  return {
    resourcesOf: makeRows(events.map(({ offering }) => numbers(offerings[offering]?.resources ?? []))),
    resourceCount: Int32Array.from(resources, (one) => one.count),
  };
}

function layHosts({ offerings, people }: Gathering, events: GroundEvent[]): Pick<Rules, 'hosts' | 'hostsOf'> {
  const ids = [...new Set(offerings.flatMap((one) => one.hosts))];
  const hostAt = new Map(ids.map((id, i) => [id, i]));
  return {
    hostsOf: makeRows(events.map(({ offering }) => [...new Set(offerings[offering]?.hosts ?? [])].map((id) => hostAt.get(id) ?? 0))),
    hosts: ids.map((id) => people.findIndex((one) => one.id === id)),
  };
}

function ordersOf({ paths }: Gathering, events: GroundEvent[], at: Indexes): Order[] {
  const orders: Order[] = [];
  for (const { offerings, least, most, sameDay } of paths) {
    for (let k = 1; k < offerings.length; k += 1) {
      const [a, b] = [at.offering.get(offerings[k - 1] ?? ''), at.offering.get(offerings[k] ?? '')];
      events.forEach((first, i) => {
        const j = first.offering === a ? events.findIndex((one) => one.offering === b && one.copy === first.copy) : -1;
        if (j >= 0) orders.push({ i, j, least, most: most ?? 1_000_000, sameDay });
      });
    }
  }
  return orders;
}

function keepApart(offerings: Offering[], events: GroundEvent[]): { apart: Rows; kin: Uint8Array } {
  const byHost = new Map<string, number[]>();
  const byOffering = new Map<number, number[]>();
  const note = <K>(map: Map<K, number[]>, key: K, e: number): void => void (map.get(key)?.push(e) ?? map.set(key, [e]));
  events.forEach(({ offering }, e) => {
    note(byOffering, offering, e);
    for (const host of new Set(offerings[offering]?.hosts)) note(byHost, host, e);
  });
  const rows = events.map(() => new Map<number, number>());
  const link = (list: number[], value: number): void => {
    for (const i of list) for (const j of list) if (i !== j) rows[i]?.set(j, Math.max(value, rows[i].get(j) ?? 0));
  };
  for (const list of byOffering.values()) link(list, 0);
  for (const list of byHost.values()) link(list, 1);
  const sorted = rows.map((row) => [...row].sort(([a], [b]) => a - b));
  return {
    apart: makeRows(sorted.map((row) => row.map(([other]) => other))),
    kin: Uint8Array.from(sorted.flatMap((row) => row.map(([, value]) => value))),
  };
}
