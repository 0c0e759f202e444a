import type { Move, Objective } from './objective.ts';
import type { Rows } from './rows.ts';

/**
 * The cost of people's days (ITC-2002 and ITC-2007): for each person and day 1 for an event in the last slot, 1 for each event after two
 * others in a row, 1 for a day with one event only.
 *
 * A day of a person is a mask with a bit for each slot, and its cost is read from a table. Where a person is busy in both slots of a move,
 * both events move (they cannot share a slot), and the day stays as it was; so each event of the move counts on its own, nothing is
 * written, and the change of the whole move is their sum.
 */
export function daysObjective(attendees: Rows, people: number, days: number, perDay: number): Objective {
  const prices = Int32Array.from({ length: 1 << perDay }, (_, mask) => priceOf(mask, perDay));
  const turns = turnPrices(prices, perDay);
  const busy = new Int32Array(people * days);
  const at: At = { days, perDay, size: 1 << perDay, people: attendees.from, person: attendees.list.map((one) => one * days) };
  return {
    bound: 0,
    start(slotOf) {
      busy.fill(0);
      slotOf.forEach((slot, event) => turn(busy, at, event, slot));
      return busy.reduce((sum, mask) => sum + (prices[mask] ?? 0), 0);
    },
    change(move) {
      let sum = 0;
      for (let i = 0; i < move.count; i += 1) {
        sum += changeOf(busy, prices, turns, at, move.event[i] ?? 0, move.from[i] ?? 0, move.to[i] ?? 0);
      }
      return sum;
    },
    commit: (move: Move) => {
      for (let i = 0; i < move.count; i += 1) {
        turn(busy, at, move.event[i] ?? 0, move.from[i] ?? 0);
        turn(busy, at, move.event[i] ?? 0, move.to[i] ?? 0);
      }
    },
  };
}

/** `person` holds, for each event from `people[event]` on, where the days of its people begin in the masks. */
type At = { days: number; perDay: number; size: number; people: Int32Array; person: Int32Array };

function priceOf(mask: number, perDay: number): number {
  const bits = (value: number): number => (value === 0 ? 0 : (value & 1) + bits(value >>> 1));
  return ((mask >>> (perDay - 1)) & 1) + bits(mask & (mask >>> 1) & (mask >>> 2)) + (bits(mask) === 1 ? 1 : 0);
}

/** `turns[period · size + mask]`: what it changes to turn that one bit of the mask. */
function turnPrices(prices: Int32Array, perDay: number): Int8Array {
  const size = prices.length;
  return Int8Array.from({ length: perDay * size }, (_, i) => {
    const mask = i % size;
    return (prices[mask ^ (1 << Math.floor(i / size))] ?? 0) - (prices[mask] ?? 0);
  });
}

function changeOf(
  busy: Int32Array,
  prices: Int32Array,
  turns: Int8Array,
  { perDay, size, people, person }: At,
  event: number,
  from: number,
  to: number,
): number {
  const first = people[event] ?? 0;
  const end = people[event + 1] ?? 0;
  const dayA = Math.floor(from / perDay);
  const dayB = Math.floor(to / perDay);
  const bitB = 1 << (to - dayB * perDay);
  let sum = 0;
  if (from >= 0 && dayA !== dayB) {
    const turnA = (from - dayA * perDay) * size;
    const turnB = (to - dayB * perDay) * size;
    for (let i = first; i < end; i += 1) {
      const days = person[i] ?? 0;
      const there = busy[days + dayB] ?? 0;
      if ((there & bitB) === 0) sum += (turns[turnA + (busy[days + dayA] ?? 0)] ?? 0) + (turns[turnB + there] ?? 0);
    }
    return sum;
  }
  const bits = from < 0 ? bitB : bitB | (1 << (from - dayA * perDay));
  for (let i = first; i < end; i += 1) {
    const mask = busy[(person[i] ?? 0) + dayB] ?? 0;
    if ((mask & bitB) === 0) sum += (prices[mask ^ bits] ?? 0) - (prices[mask] ?? 0);
  }
  return sum;
}

function turn(busy: Int32Array, { perDay, people, person }: At, event: number, slot: number): void {
  if (slot < 0) return;
  const day = Math.floor(slot / perDay);
  const bit = 1 << (slot - day * perDay);
  const end = people[event + 1] ?? 0;
  for (let i = people[event] ?? 0; i < end; i += 1) {
    const at = (person[i] ?? 0) + day;
    busy[at] = (busy[at] ?? 0) ^ bit;
  }
}
