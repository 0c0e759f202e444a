import type { Ground } from './ground.ts';

/**
 * What one person gets out of a programme, exactly: the heaviest set of wishes that fit one after the other (weighted intervals), one copy of
 * each, nothing while at work or away. `must` says after a call whether some wish that is a must can be had.
 *
 * Copies are chosen by trying all combinations, up to `mostWays`; beyond, one after the other, which can only promise too little.
 */
export type Gains = { of: (p: number, startOf: Int32Array) => number; must: boolean };

const mostWays = 1024;

type Option = { start: number; units: number };

/** One person's wishes as they lie in time. */
type Agenda = {
  ground: Ground;
  /** 1 where the person is there and not at work. */
  open: Uint8Array;
  /** The best wish of one slot only. */
  single: Int32Array;
  long: { start: number; end: number; value: number }[];
  /** Wishes of which several copies could be had. */
  repeated: { value: number; options: Option[] }[];
  ways: number;
  must: boolean;
  /** The most that can be had before a slot. */
  best: Int32Array;
};

export function makeGains(ground: Ground): Gains {
  const T = ground.slots;
  const rows = { open: new Uint8Array(T), single: new Int32Array(T), best: new Int32Array(T + 1) };
  const agenda: Agenda = { ground, ...rows, long: [], repeated: [], ways: 1, must: false };
  const gains: Gains = {
    must: false,
    of(p, startOf) {
      openDay(agenda, p, startOf);
      layWishes(agenda, p, startOf);
      gains.must = agenda.must;
      if (agenda.repeated.length === 0) return sumUp(agenda);
      return agenda.ways <= mostWays ? choose(agenda, 0) : oneByOne(agenda);
    },
  };
  return gains;
}

function openDay({ ground, open }: Agenda, p: number, startOf: Int32Array): void {
  const { slots: T, there, hosted, units } = ground;
  for (let t = 0; t < T; t += 1) open[t] = there[p * T + t] ?? 0;
  for (let i = hosted.from[p] ?? 0; i < (hosted.from[p + 1] ?? 0); i += 1) {
    const e = hosted.list[i] ?? 0;
    const s = startOf[e] ?? -1;
    for (let t = s; s >= 0 && t < s + (units[e] ?? 1); t += 1) open[t] = 0;
  }
}

function layWishes(agenda: Agenda, p: number, startOf: Int32Array): void {
  const { wishes, wishLevel, values, eventsOf, units } = agenda.ground;
  agenda.single.fill(0);
  agenda.long.length = 0;
  agenda.repeated.length = 0;
  agenda.ways = 1;
  agenda.must = false;
  for (let i = wishes.from[p] ?? 0; i < (wishes.from[p + 1] ?? 0); i += 1) {
    const offering = wishes.list[i] ?? 0;
    const value = values[wishLevel[i] ?? 0] ?? 0;
    const found = optionsOf(agenda, offering, startOf);
    if (found === -1) continue;
    if (wishLevel[i] === 2) agenda.must = true;
    if (typeof found === 'number') add(agenda, found, units[eventsOf.list[eventsOf.from[offering] ?? 0] ?? 0] ?? 1, value);
    else {
      agenda.repeated.push({ value, options: found });
      agenda.ways *= found.length;
    }
  }
}

/** Where the person could have the offering: −1 nowhere, a slot when there is one only (nearly always, so nothing is allocated), or all. */
function optionsOf({ ground, open }: Agenda, offering: number, startOf: Int32Array): number | Option[] {
  const { eventsOf, units } = ground;
  const end = eventsOf.from[offering + 1] ?? 0;
  let first = -1;
  let options: Option[] | undefined;
  for (let k = eventsOf.from[offering] ?? 0; k < end; k += 1) {
    const e = eventsOf.list[k] ?? 0;
    const s = startOf[e] ?? -1;
    const n = units[e] ?? 1;
    if (s < 0 || open[s] === 0 || (n > 1 && open.subarray(s, s + n).includes(0))) continue;
    if (first < 0) first = s;
    else (options ??= [{ start: first, units: n }]).push({ start: s, units: n });
  }
  return options ?? first;
}

function add({ single, long }: Agenda, start: number, n: number, value: number): void {
  if (n === 1) single[start] = Math.max(single[start] ?? 0, value);
  else long.push({ start, end: start + n, value });
}

function sumUp({ single, long, best }: Agenda): number {
  const T = single.length;
  let sum = 0;
  if (long.length === 0) {
    for (let t = 0; t < T; t += 1) sum += single[t] ?? 0;
    return sum;
  }
  for (let t = 0; t < T; t += 1) {
    let most = (best[t] ?? 0) + (single[t] ?? 0);
    for (const one of long) if (one.end === t + 1) most = Math.max(most, (best[one.start] ?? 0) + one.value);
    best[t + 1] = most;
  }
  return best[T] ?? 0;
}

function choose(agenda: Agenda, i: number): number {
  const one = agenda.repeated[i];
  if (!one) return sumUp(agenda);
  let most = 0;
  for (const option of one.options) most = Math.max(most, withOption(agenda, option, one.value, i + 1));
  return most;
}

/** With this copy, and the best copies of the others from `next` on. */
function withOption(agenda: Agenda, { start, units }: Option, value: number, next: number): number {
  const before = agenda.single[start] ?? 0;
  const length = agenda.long.length;
  add(agenda, start, units, value);
  const found = choose(agenda, next);
  agenda.single[start] = before;
  agenda.long.length = length;
  return found;
}

function oneByOne(agenda: Agenda): number {
  for (const { options, value } of agenda.repeated) {
    let most = -1;
    let kept = options[0];
    for (const option of options) {
      const found = withOption(agenda, option, value, agenda.repeated.length);
      if (found > most) [most, kept] = [found, option];
    }
    if (kept) add(agenda, kept.start, kept.units, value);
  }
  return sumUp(agenda);
}
