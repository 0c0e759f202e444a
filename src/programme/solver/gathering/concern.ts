import type { Move } from '../objective.ts';
import type { Attendance } from './attendance.ts';
import { strongest } from './attendance.ts';
import type { Ground } from './ground.ts';

/**
 * Whom a move concerns. For simple people `atA` and `atB` are what it adds to their counters of the two slots a and b; the others are computed
 * anew.
 */
export type Concern = {
  /** False when some plain event does not go from a to b or from b to a. */
  twoSlots: boolean;
  a: number;
  b: number;
  atA: Int32Array;
  atB: Int32Array;
  simple: Int32Array;
  simpleCount: number;
  complex: Int32Array;
  complexCount: number;
  /** The number of the move that last concerned a person. */
  stamp: Int32Array;
  round: number;
};

export function noConcern(people: number): Concern {
  const list = (): Int32Array => new Int32Array(people);
  const rows = { atA: list(), atB: list(), simple: list(), complex: list(), stamp: list() };
  return { ...rows, twoSlots: false, a: -1, b: -1, simpleCount: 0, complexCount: 0, round: 0 };
}

export function gather(concern: Concern, ground: Ground, move: Move): void {
  concern.round += 1;
  concern.simpleCount = 0;
  concern.complexCount = 0;
  concern.a = move.from[0] ?? -1;
  concern.b = move.to[0] ?? -1;
  concern.twoSlots = true;
  for (let i = 0; i < move.count; i += 1) {
    const e = move.event[i] ?? 0;
    const forth = move.from[i] === concern.a && move.to[i] === concern.b;
    const back = move.from[i] === concern.b && move.to[i] === concern.a;
    if (ground.plain[e] === 1 && !forth && !back) concern.twoSlots = false;
    addInterested(concern, ground, e, forth ? 1 : -1);
    addHosts(concern, ground, e);
  }
}

function addInterested(concern: Concern, { interested, interestLevel, simple, plain }: Ground, e: number, sign: 1 | -1): void {
  const { stamp, atA, atB, round } = concern;
  const end = interested.from[e + 1] ?? 0;
  const isPlain = plain[e] === 1;
  for (let k = interested.from[e] ?? 0; k < end; k += 1) {
    const p = interested.list[k] ?? 0;
    if (stamp[p] !== round) greet(concern, p, simple[p] === 1);
    if (!isPlain) continue;
    const bit = sign * (1 << (10 * (interestLevel[k] ?? 0)));
    atA[p] = (atA[p] ?? 0) - bit;
    atB[p] = (atB[p] ?? 0) + bit;
  }
}

function addHosts(concern: Concern, { hostsOf, hosts }: Ground, e: number): void {
  for (let k = hostsOf.from[e] ?? 0; k < (hostsOf.from[e + 1] ?? 0); k += 1) {
    const p = hosts[hostsOf.list[k] ?? 0] ?? 0;
    if (concern.stamp[p] !== concern.round) greet(concern, p, false);
  }
}

function greet(concern: Concern, p: number, isSimple: boolean): void {
  concern.stamp[p] = concern.round;
  concern.atA[p] = 0;
  concern.atB[p] = 0;
  if (isSimple) concern.simple[concern.simpleCount++] = p;
  else concern.complex[concern.complexCount++] = p;
}

/** Counters are enough for a person, whose musts need no look: someone who is always there loses none by a move from slot to slot. */
export function isQuick({ twoSlots, a }: Concern, { ground, always }: Attendance, p: number): boolean {
  return twoSlots && a >= 0 && (ground.musts[p] === 0 || always[p] === 1);
}

/** What a simple person has after the move. */
export function gainAfter({ a, b, atA, atB }: Concern, { ground, counts, gainOf }: Attendance, p: number): number {
  const { values, slots } = ground;
  let gain = gainOf[p] ?? 0;
  if (a >= 0) {
    const now = counts[p * slots + a] ?? 0;
    gain += strongest(values, now + (atA[p] ?? 0)) - strongest(values, now);
  }
  if (b >= 0) {
    const now = counts[p * slots + b] ?? 0;
    gain += strongest(values, now + (atB[p] ?? 0)) - strongest(values, now);
  }
  return gain;
}
