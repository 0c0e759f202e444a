import type { Rules } from './rules.ts';
import type { People } from './people.ts';

type Item = { value: number; units: number; starts: number[]; own: boolean };

const mostNodes = 4000;

/**
 * The private ideal: the most a person could have if everything took place where this person likes it best, within what is allowed.
 *
 * Wishes of one slot: they are matched with slots, heaviest first, which is exact (a transversal matroid); what the person hosts is matched
 * before. A wish of n slots counts as n wishes of one slot with an n-th of the value each: never less than what is possible. Where
 * such wishes are few, all ways to place them are tried, and the answer is exact again.
 */
export function idealOf(rules: Rules, laid: Omit<People, 'ideal'>, p: number): number {
  const items = itemsOf(rules, laid, p);
  const relaxed = matched(items, rules.slots);
  if (items.every((item) => item.units === 1)) return relaxed;
  return Math.min(relaxed, tried(items, rules.slots, relaxed));
}

function itemsOf(
  { slots: T, eventsOf, starts, units }: Rules,
  { there, wishes, wishLevel, values, hosted }: Omit<People, 'ideal'>,
  p: number,
): Item[] {
  const whole = (s: number, n: number): boolean => {
    for (let t = s; t < s + n; t += 1) if (there[p * T + t] === 0) return false;
    return true;
  };
  const startsOf = (events: Int32Array): number[] => {
    const found = new Set<number>();
    for (const e of events) {
      for (let i = starts.from[e] ?? 0; i < (starts.from[e + 1] ?? 0); i += 1) {
        const s = starts.list[i] ?? 0;
        if (whole(s, units[e] ?? 1)) found.add(s);
      }
    }
    return [...found].sort((a, b) => a - b);
  };
  const items: Item[] = [];
  for (let i = hosted.from[p] ?? 0; i < (hosted.from[p + 1] ?? 0); i += 1) {
    const e = hosted.list[i] ?? 0;
    items.push({ value: 0, units: units[e] ?? 1, starts: startsOf(Int32Array.of(e)), own: true });
  }
  for (let i = wishes.from[p] ?? 0; i < (wishes.from[p + 1] ?? 0); i += 1) {
    const o = wishes.list[i] ?? 0;
    const events = eventsOf.list.subarray(eventsOf.from[o], eventsOf.from[o + 1]);
    items.push({ value: values[wishLevel[i] ?? 0] ?? 0, units: units[events[0] ?? 0] ?? 1, starts: startsOf(events), own: false });
  }
  return items;
}

function matched(items: Item[], T: number): number {
  const parts = items.flatMap((item) => {
    const covered = new Set<number>();
    for (const s of item.starts) for (let t = s; t < s + item.units; t += 1) covered.add(t);
    return Array.from({ length: item.units }, () => ({ weight: item.own ? Infinity : item.value / item.units, slots: [...covered] }));
  });
  parts.sort((a, b) => b.weight - a.weight);
  const holder = new Int32Array(T).fill(-1);
  const asked = new Int32Array(T).fill(-1);
  const seat = (part: number, round: number): boolean => {
    for (const t of parts[part]?.slots ?? []) {
      if (asked[t] === round) continue;
      asked[t] = round;
      if ((holder[t] ?? -1) >= 0 && !seat(holder[t] ?? 0, round)) continue;
      holder[t] = part;
      return true;
    }
    return false;
  };
  let sum = 0;
  parts.forEach(({ weight }, part) => {
    if (seat(part, part) && weight !== Infinity) sum += weight;
  });
  return Math.floor(sum + 1e-6);
}

/** Branch and bound; Infinity when there are too many ways. */
function tried(items: Item[], T: number, most: number): number {
  const order = items.toSorted((a, b) => Number(b.own) - Number(a.own) || b.value - a.value || a.starts.length - b.starts.length);
  const rest = order.map((_, i) => order.slice(i).reduce((sum, item) => sum + item.value, 0));
  const taken = new Uint8Array(T);
  let best = 0;
  let nodes = 0;
  const go = (i: number, sum: number): void => {
    if (sum > best) best = sum;
    const item = order[i];
    nodes += 1;
    if (!item || sum + (rest[i] ?? 0) <= best || nodes > mostNodes || best === most) return;
    for (const s of item.starts) {
      if (taken.subarray(s, s + item.units).includes(1)) continue;
      taken.fill(1, s, s + item.units);
      go(i + 1, sum + item.value);
      taken.fill(0, s, s + item.units);
    }
    go(i + 1, sum);
  };
  go(0, 0);
  return nodes > mostNodes ? Infinity : best;
}
