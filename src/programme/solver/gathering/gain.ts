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

export function makeGains(ground: Ground): Gains {
  const { slots: T, there, hosted, wishes, wishLevel, values, eventsOf, units } = ground;
  const open = new Uint8Array(T);
  const single = new Int32Array(T);
  const long: { start: number; end: number; value: number }[] = [];
  const best = new Int32Array(T + 1);
  const repeated: { value: number; options: Option[] }[] = [];

  const openDay = (p: number, startOf: Int32Array): void => {
    for (let t = 0; t < T; t += 1) open[t] = there[p * T + t] ?? 0;
    for (let i = hosted.from[p] ?? 0; i < (hosted.from[p + 1] ?? 0); i += 1) {
      const e = hosted.list[i] ?? 0;
      const s = startOf[e] ?? -1;
      for (let t = s; s >= 0 && t < s + (units[e] ?? 1); t += 1) open[t] = 0;
    }
  };
  const add = (start: number, n: number, value: number): void => {
    if (n === 1) single[start] = Math.max(single[start] ?? 0, value);
    else long.push({ start, end: start + n, value });
  };
  const sumUp = (): number => {
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
  };
  const choose = (i: number): number => {
    const one = repeated[i];
    if (!one) return sumUp();
    let most = 0;
    for (const { start, units: n } of one.options)
      most = Math.max(
        most,
        withOption(start, n, one.value, () => choose(i + 1)),
      );
    return most;
  };
  const withOption = (start: number, n: number, value: number, then: () => number): number => {
    const before = single[start] ?? 0;
    const length = long.length;
    add(start, n, value);
    const found = then();
    single[start] = before;
    long.length = length;
    return found;
  };
  const oneByOne = (): number => {
    for (const { options, value } of repeated) {
      let most = -1;
      let kept = options[0];
      for (const option of options) {
        const found = withOption(option.start, option.units, value, sumUp);
        if (found > most) [most, kept] = [found, option];
      }
      if (kept) add(kept.start, kept.units, value);
    }
    return sumUp();
  };
  const gains: Gains = {
    must: false,
    of(p, startOf) {
      openDay(p, startOf);
      single.fill(0);
      long.length = 0;
      repeated.length = 0;
      gains.must = false;
      let ways = 1;
      for (let i = wishes.from[p] ?? 0; i < (wishes.from[p + 1] ?? 0); i += 1) {
        const o = wishes.list[i] ?? 0;
        const value = values[wishLevel[i] ?? 0] ?? 0;
        let first = -1;
        let options: Option[] | undefined;
        for (let k = eventsOf.from[o] ?? 0; k < (eventsOf.from[o + 1] ?? 0); k += 1) {
          const e = eventsOf.list[k] ?? 0;
          const s = startOf[e] ?? -1;
          const n = units[e] ?? 1;
          if (s < 0 || open[s] === 0 || (n > 1 && open.subarray(s, s + n).includes(0))) continue;
          if (first < 0) first = s;
          else (options ??= [{ start: first, units: n }]).push({ start: s, units: n });
        }
        if (first < 0) continue;
        if (wishLevel[i] === 2) gains.must = true;
        if (options) {
          repeated.push({ value, options });
          ways *= options.length;
        } else add(first, units[eventsOf.list[eventsOf.from[o] ?? 0] ?? 0] ?? 1, value);
      }
      if (repeated.length === 0) return sumUp();
      return ways <= mostWays ? choose(0) : oneByOne();
    },
  };
  return gains;
}
