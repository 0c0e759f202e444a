import type { Move, Objective } from '../objective.ts';
import { makeGains } from './gain.ts';
import type { Ground } from './ground.ts';
import { layLossPrices, noMust } from './losses.ts';

/**
 * Missed interest: Σ over people of φ(ℓ), ℓ the share of the private ideal that is missed, φ(ℓ) = ℓ + fairness · ℓ², in points of
 * `interest`; and the two guarantees. Everybody counts the same, however many wishes.
 *
 * For a person and a slot three counters (of 10 bits) say how many wished events of each strength are held then; the strongest is what the
 * person gets. People who host, or wish what is long or repeated, are computed anew (gain.ts).
 */
export type Interest = Objective & {
  gainOf: Int32Array;
  mustOf: Uint8Array;
  /**
   * About what the move changes, in no time: first order, from `gap[event · slots + slot]`, what people would miss less by having the event
   * there. Undefined for events that are long or repeated, and unless `watch` has switched it on: keeping the gaps makes each commit dearer.
   */
  guess: (move: Move) => number | undefined;
  watch: (on: boolean) => void;
};

const away = 2 ** 30;
const rebuildEvery = 20_000;

export function interestObjective(ground: Ground): Interest {
  const {
    slots: T,
    people,
    interested,
    interestLevel,
    simple,
    plain,
    ideal,
    musts,
    values,
    wishes,
    wishLevel,
    eventsOf,
    there,
    hosted,
    hostsOf,
    hosts,
  } = ground;
  const [low, middle, high] = values;
  const E = ground.events.length;
  const gains = makeGains(ground);
  const startOf = new Int32Array(E).fill(-1);
  const before = new Int32Array(E).fill(-1);
  const counts = new Int32Array(people * T);
  const gainOf = new Int32Array(people);
  const mustOf = new Uint8Array(people);
  const prices = layLossPrices(ground);
  const openSlots = ground.segment.reduce((sum, one) => sum + (one >= 0 ? 1 : 0), 0);
  const always = ground.presence.map((one) => (one === openSlots ? 1 : 0));
  const stamp = new Int32Array(people);
  const atA = new Int32Array(people);
  const atB = new Int32Array(people);
  const touched = new Int32Array(people);
  const complex = new Int32Array(people);
  const gap = new Float64Array(E * T);
  /** The event of a wish, −1 when it is not plain. */
  const wishEvent = Int32Array.from(wishes.list, (o) => {
    const e = eventsOf.list[eventsOf.from[o] ?? 0] ?? 0;
    return plain[e] === 1 ? e : -1;
  });
  const wishValue = Int32Array.from(wishLevel, (level) => values[level] ?? 0);
  const wishBit = Int32Array.from(wishLevel, (level) => 1 << (10 * level));
  const slope = new Float64Array(people);
  let round = 0;
  let touchedCount = 0;
  let complexCount = 0;
  let commits = 0;
  let guessing = false;

  const best = (count: number): number => (count >= 1 << 20 ? (count >= away ? 0 : high) : count >= 1 << 10 ? middle : count > 0 ? low : 0);
  const priceOf = (p: number, gain: number, must: boolean): number =>
    (ideal[p] ?? 0) === 0 ? 0 : (prices.list[(prices.from[p] ?? 0) + gain] ?? 0) + (musts[p] === 1 && !must ? noMust : 0);
  const priceNow = (p: number): number => priceOf(p, gainOf[p] ?? 0, mustOf[p] === 1);

  /** Who is concerned, and for simple people what it adds to the counters of the slots a and b. False when the move is not between two slots. */
  const gather = (move: Move): boolean => {
    round += 1;
    touchedCount = 0;
    complexCount = 0;
    const a = move.from[0] ?? -1;
    const b = move.to[0] ?? -1;
    let twoSlots = true;
    for (let i = 0; i < move.count; i += 1) {
      const e = move.event[i] ?? 0;
      const forth = move.from[i] === a && move.to[i] === b;
      if (plain[e] === 1 && !forth && (move.from[i] !== b || move.to[i] !== a)) twoSlots = false;
      const end = interested.from[e + 1] ?? 0;
      for (let k = interested.from[e] ?? 0; k < end; k += 1) {
        const p = interested.list[k] ?? 0;
        if (stamp[p] !== round) {
          stamp[p] = round;
          atA[p] = 0;
          atB[p] = 0;
          if (simple[p] === 1) touched[touchedCount++] = p;
          else complex[complexCount++] = p;
        }
        if (plain[e] === 0) continue;
        const bit = forth ? 1 << (10 * (interestLevel[k] ?? 0)) : -(1 << (10 * (interestLevel[k] ?? 0)));
        atA[p] = (atA[p] ?? 0) - bit;
        atB[p] = (atB[p] ?? 0) + bit;
      }
      for (let k = hostsOf.from[e] ?? 0; k < (hostsOf.from[e + 1] ?? 0); k += 1) {
        const p = hosts[hostsOf.list[k] ?? 0] ?? 0;
        if (stamp[p] === round) continue;
        stamp[p] = round;
        atA[p] = 0;
        atB[p] = 0;
        complex[complexCount++] = p;
      }
    }
    return twoSlots;
  };
  const shift = (move: Move, way: 'to' | 'from'): void => {
    for (let i = 0; i < move.count; i += 1) startOf[move.event[i] ?? 0] = move[way][i] ?? -1;
  };
  const simpleGain = (p: number, a: number, b: number): number => {
    let gain = gainOf[p] ?? 0;
    if (a >= 0) {
      const now = counts[p * T + a] ?? 0;
      gain += best(now + (atA[p] ?? 0)) - best(now);
    }
    if (b >= 0) {
      const now = counts[p * T + b] ?? 0;
      gain += best(now + (atB[p] ?? 0)) - best(now);
    }
    return gain;
  };
  /** Someone who is always there loses no must by a move from slot to slot. */
  const quick = (p: number, two: boolean): boolean => two && (musts[p] === 0 || always[p] === 1);
  const anew = (p: number): number => {
    const gain = gains.of(p, startOf);
    return priceOf(p, gain, gains.must) - priceNow(p);
  };
  const count = (e: number, start: number, sign: 1 | -1): void => {
    if (start < 0 || plain[e] === 0) return;
    for (let k = interested.from[e] ?? 0; k < (interested.from[e + 1] ?? 0); k += 1) {
      const at = (interested.list[k] ?? 0) * T + start;
      counts[at] = (counts[at] ?? 0) + sign * (1 << (10 * (interestLevel[k] ?? 0)));
    }
  };
  /** What p contributes to the gaps of its plain wishes in slot t. */
  const mark = (p: number, t: number, sign: 1 | -1): void => {
    const now = counts[p * T + t] ?? 0;
    if (t < 0 || now >= away) return;
    const weight = sign * (slope[p] ?? 0);
    const top = best(now);
    const end = wishes.from[p + 1] ?? 0;
    for (let i = wishes.from[p] ?? 0; i < end; i += 1) {
      const e = wishEvent[i] ?? -1;
      if (e < 0) continue;
      const missed = (wishValue[i] ?? 0) - (startOf[e] === t ? best(now - (wishBit[i] ?? 0)) : top);
      if (missed > 0) gap[e * T + t] = (gap[e * T + t] ?? 0) + weight * missed;
    }
  };
  /** The counters of slot t have changed by `d` for p, and `before` says where the events were: what that does to the gaps. */
  const remark = (p: number, t: number, d: number): void => {
    const now = counts[p * T + t] ?? 0;
    if (now >= away) return;
    const then = now - d;
    const weight = slope[p] ?? 0;
    const [top, was] = [best(now), best(then)];
    const end = wishes.from[p + 1] ?? 0;
    for (let i = wishes.from[p] ?? 0; i < end; i += 1) {
      const e = wishEvent[i] ?? -1;
      if (e < 0) continue;
      const here = startOf[e] === t;
      const there = before[e] === t;
      if (!here && !there && top === was) continue;
      const value = wishValue[i] ?? 0;
      const missed = value - (here ? best(now - (wishBit[i] ?? 0)) : top);
      const missedThen = value - (there ? best(then - (wishBit[i] ?? 0)) : was);
      const more = (missed > 0 ? missed : 0) - (missedThen > 0 ? missedThen : 0);
      if (more !== 0) gap[e * T + t] = (gap[e * T + t] ?? 0) + weight * more;
    }
  };
  const rebuild = (): void => {
    gap.fill(0);
    for (let p = 0; p < people; p += 1) {
      const u = ideal[p] ?? 0;
      const { interest, fairness } = ground.gathering.weights;
      slope[p] = u === 0 ? 0 : (interest / u) * (1 + (2 * fairness * Math.max(0, u - (gainOf[p] ?? 0))) / u);
      for (let t = 0; t < T; t += 1) mark(p, t, 1);
    }
  };
  const remarkBoth = (p: number, a: number, b: number): void => {
    remark(p, a, atA[p] ?? 0);
    remark(p, b, atB[p] ?? 0);
  };
  const markAll = (move: Move, sign: 1 | -1): void => {
    const all = new Set([...move.from.subarray(0, move.count), ...move.to.subarray(0, move.count)].filter((t) => t >= 0));
    for (const t of all) {
      for (let i = 0; i < touchedCount; i += 1) mark(touched[i] ?? 0, t, sign);
      for (let i = 0; i < complexCount; i += 1) mark(complex[i] ?? 0, t, sign);
    }
  };
  const settle = (p: number): void => {
    gainOf[p] = gains.of(p, startOf);
    mustOf[p] = gains.must ? 1 : 0;
  };
  return {
    bound: 0,
    gainOf,
    mustOf,
    start(slotOf) {
      startOf.set(slotOf);
      before.set(slotOf);
      for (let i = 0; i < counts.length; i += 1) counts[i] = there[i] === 1 ? 0 : away;
      for (let e = 0; e < E; e += 1) count(e, startOf[e] ?? -1, 1);
      let sum = 0;
      for (let p = 0; p < people; p += 1) {
        if (wishes.from[p] === wishes.from[p + 1] && hosted.from[p] === hosted.from[p + 1]) continue;
        settle(p);
        sum += priceNow(p);
      }
      if (guessing) rebuild();
      return sum;
    },
    change(move) {
      const two = gather(move);
      const a = move.from[0] ?? -1;
      const b = move.to[0] ?? -1;
      let sum = 0;
      shift(move, 'to');
      for (let i = 0; i < complexCount; i += 1) sum += anew(complex[i] ?? 0);
      for (let i = 0; i < touchedCount; i += 1) {
        const p = touched[i] ?? 0;
        if (!quick(p, two && a >= 0)) {
          sum += anew(p);
          continue;
        }
        const from = prices.from[p] ?? 0;
        sum += (prices.list[from + simpleGain(p, a, b)] ?? 0) - (prices.list[from + (gainOf[p] ?? 0)] ?? 0);
      }
      shift(move, 'from');
      return sum;
    },
    commit(move) {
      const two = gather(move) && (move.from[0] ?? -1) >= 0;
      const a = move.from[0] ?? -1;
      const b = move.to[0] ?? -1;
      for (let i = 0; i < touchedCount; i += 1) {
        const p = touched[i] ?? 0;
        if (quick(p, two)) gainOf[p] = simpleGain(p, a, b);
      }
      if (guessing && !two) markAll(move, -1);
      for (let i = 0; i < move.count; i += 1) {
        count(move.event[i] ?? 0, move.from[i] ?? -1, -1);
        count(move.event[i] ?? 0, move.to[i] ?? -1, 1);
      }
      shift(move, 'to');
      for (let i = 0; i < touchedCount; i += 1) if (!quick(touched[i] ?? 0, two)) settle(touched[i] ?? 0);
      for (let i = 0; i < complexCount; i += 1) settle(complex[i] ?? 0);
      if (guessing && two) {
        for (let i = 0; i < touchedCount; i += 1) remarkBoth(touched[i] ?? 0, a, b);
        for (let i = 0; i < complexCount; i += 1) remarkBoth(complex[i] ?? 0, a, b);
      }
      if (guessing && !two) markAll(move, 1);
      for (let i = 0; i < move.count; i += 1) before[move.event[i] ?? 0] = move.to[i] ?? -1;
      commits += 1;
      if (guessing && commits % rebuildEvery === 0) rebuild();
    },
    watch(on) {
      if (on && !guessing) rebuild();
      guessing = on;
    },
    guess(move) {
      if (!guessing) return undefined;
      let sum = 0;
      for (let i = 0; i < move.count; i += 1) {
        const e = move.event[i] ?? 0;
        const from = move.from[i] ?? -1;
        if (plain[e] === 0 || from < 0) return undefined;
        sum += (gap[e * T + from] ?? 0) - (gap[e * T + (move.to[i] ?? 0)] ?? 0);
      }
      return sum;
    },
  };
}
