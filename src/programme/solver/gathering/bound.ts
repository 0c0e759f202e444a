import type { Ground } from './ground.ts';
import { slotBound } from './slot-bound.ts';

/**
 * What no programme can be cheaper than. `rooms`: the cheapest room and time of each event. `forced`: interest that must be missed because
 * there are fewer slots than events: counted in no time (`packing`), or proven from a programme at hand (`slotBound`).
 */
export type Bound = { cost: number; rooms: number; forced: number };

/** With a programme: only events that have a place there are counted, and work is put into the proof. Without: all, in no time. */
export function bound(ground: Ground, startOf?: Int32Array): Bound {
  const placed = (event: number): boolean => (startOf?.[event] ?? 0) >= 0;
  const { events, starts, roomsOf, slots: T, rooms: R, startPrice, roomPrice } = ground;
  const least = (price: Float64Array, list: Int32Array, row: number): number => {
    let found = Infinity;
    for (const i of list) found = Math.min(found, price[row + i] ?? 0);
    return found === Infinity ? 0 : found;
  };
  let rooms = 0;
  events.forEach((_, e) => {
    if (!placed(e)) return;
    rooms += least(startPrice, starts.list.subarray(starts.from[e], starts.from[e + 1]), e * T);
    rooms += least(roomPrice, roomsOf.list.subarray(roomsOf.from[e], roomsOf.from[e + 1]), e * R);
  });
  const whole = events.every((_, e) => placed(e));
  const forced = whole ? Math.max(packing(ground), startOf ? slotBound(ground, startOf) : 0) : 0;
  return { cost: rooms + forced, rooms, forced };
}

/**
 * N events in T slots are at least M pairs at the same time, M smallest when they are spread evenly. A person who wishes k of the events of
 * one slot misses at least 2/k times the sum, over their pairs, of the lighter of the two. So a pair costs at least the sum of that over
 * people, and the M cheapest pairs, each event with no more partners than a slot has, are a bound; minus what the private ideals miss
 * anyway, because losses are counted from there.
 */
function packing(ground: Ground): number {
  const { events, plain, simple, segment, people, wishes, wishLevel, values, eventsOf, ideal, gathering, rooms: R, starts } = ground;
  const E = events.length;
  const T = segment.reduce((sum, one) => sum + (one >= 0 ? 1 : 0), 0);
  if (T === 0 || !plain.every((one) => one === 1) || events.some((_, e) => starts.from[e] === starts.from[e + 1])) return 0;
  const pair = new Float64Array(E * E);
  let anyway = 0;
  for (let p = 0; p < people; p += 1) {
    const u = ideal[p] ?? 0;
    if (u === 0 || simple[p] === 0) continue;
    const first = wishes.from[p] ?? 0;
    const end = wishes.from[p + 1] ?? 0;
    const weight = ((gathering.weights.interest / u) * 2) / Math.max(2, Math.min(R, end - first));
    let all = 0;
    for (let i = first; i < end; i += 1) {
      const e = eventsOf.list[eventsOf.from[wishes.list[i] ?? 0] ?? 0] ?? 0;
      all += values[wishLevel[i] ?? 0] ?? 0;
      for (let j = first; j < i; j += 1) {
        const f = eventsOf.list[eventsOf.from[wishes.list[j] ?? 0] ?? 0] ?? 0;
        const both = weight * Math.min(values[wishLevel[i] ?? 0] ?? 0, values[wishLevel[j] ?? 0] ?? 0);
        pair[e * E + f] = (pair[e * E + f] ?? 0) + both;
        pair[f * E + e] = (pair[f * E + e] ?? 0) + both;
      }
    }
    anyway += (gathering.weights.interest * (all - u)) / u;
  }
  return Math.max(0, Math.floor(cheapest(pair, E, T, R) / 2 - anyway - 1e-6) - people);
}

/** The sum of the M cheapest entries; an event stands in no more than R − 1 pairs. */
function cheapest(pair: Float64Array, E: number, T: number, R: number): number {
  const [small, extra] = [Math.floor(E / T), E % T];
  const count = extra * (small + 1) * small + (T - extra) * small * (small - 1);
  const marginal: number[] = [];
  for (let e = 0; e < E; e += 1) {
    const row = [...pair.subarray(e * E, (e + 1) * E)].filter((_, f) => f !== e).sort((a, b) => a - b);
    marginal.push(...row.slice(0, R - 1));
  }
  return marginal
    .sort((a, b) => a - b)
    .slice(0, count)
    .reduce((sum, one) => sum + one, 0);
}
