import type { Rows } from '../rows.ts';
import { makeRows, upTo } from '../rows.ts';
import type { Person } from './format.ts';
import type { Rules } from './rules.ts';
import { idealOf } from './ideal.ts';

/** People and what they wish, laid out for the search. Wishes that nothing can grant are gone: the person is never there, or understands no word of it. */
export type People = {
  people: number;
  /** Strength of a wish by level: 0 curious, 1 want, 2 must. */
  values: [number, number, number];
  /** `there[person · slots + slot]`: 1 when the person can go somewhere then. */
  there: Uint8Array;
  /** Offerings a person wishes, and (same shape) the level of each wish. */
  wishes: Rows;
  wishLevel: Uint8Array;
  /** The same by event. */
  interested: Rows;
  interestLevel: Uint8Array;
  /** Events a person hosts. */
  hosted: Rows;
  /** 1 when slots can be looked at one by one: hosts nothing, and wishes only what takes one slot, once. */
  simple: Uint8Array;
  /** 1 when the event takes one slot and is held once. */
  plain: Uint8Array;
  /** What a person could have at most, if everything were placed for this person alone. */
  ideal: Int32Array;
  musts: Uint8Array;
  /** How many slots a person has, and how many wishes. */
  presence: Int32Array;
};

export function layPeople(rules: Rules): People {
  const { gathering, slots: T, events, units } = rules;
  const { people } = gathering;
  const there = presenceIn(rules);
  const wished = people.map((one, p) => {
    const row = wishesOf(rules, one).filter(([o]) => eventsIn(rules, o).some((e) => isReachable(rules, there, p, e)));
    return row.sort(([a], [b]) => a - b);
  });
  const interest: [number, number][][] = events.map(() => []);
  wished.forEach((row, p) => row.forEach(([o, level]) => eventsIn(rules, o).forEach((e) => interest[e]?.push([p, level]))));
  const plain = Uint8Array.from(events, ({ offering }, e) => (units[e] === 1 && gathering.offerings[offering]?.copies === 1 ? 1 : 0));
  const hosted = hostedBy(rules);
  const isSimple = (row: [number, number][], p: number): boolean =>
    hosted.from[p] === hosted.from[p + 1] && row.every(([o]) => plain[eventsIn(rules, o)[0] ?? 0]);
  const laid = {
    people: people.length,
    values: gathering.weights.strengths,
    there,
    wishes: makeRows(wished.map((row) => row.map(([o]) => o))),
    wishLevel: Uint8Array.from(wished.flatMap((row) => row.map(([, level]) => level))),
    interested: makeRows(interest.map((row) => row.map(([p]) => p))),
    interestLevel: Uint8Array.from(interest.flatMap((row) => row.map(([, level]) => level))),
    hosted,
    plain,
    simple: Uint8Array.from(wished, (row, p) => (isSimple(row, p) ? 1 : 0)),
    musts: Uint8Array.from(wished, (row) => (row.some(([, level]) => level === 2) ? 1 : 0)),
    presence: Int32Array.from(people, (_, p) => upTo(T, (t) => there[p * T + t] === 1).length),
  };
  return { ...laid, ideal: Int32Array.from(people, (_, p) => idealOf(rules, laid, p)) };
}

function presenceIn({ gathering, slots: T, segment }: Rules): Uint8Array {
  const slotAt = new Map(gathering.slots.map(({ id }, i) => [id, i]));
  const there = new Uint8Array(gathering.people.length * T);
  gathering.people.forEach((one, p) => {
    const shown = one.slots ? new Set(one.slots.map((id) => slotAt.get(id))) : undefined;
    const busy = new Set(one.busy.map((id) => slotAt.get(id)));
    for (let t = 0; t < T; t += 1) there[p * T + t] = (!shown || shown.has(t)) && !busy.has(t) && (segment[t] ?? -1) >= 0 ? 1 : 0;
  });
  return there;
}

function eventsIn({ eventsOf }: Rules, offering: number): number[] {
  return [...eventsOf.list.subarray(eventsOf.from[offering], eventsOf.from[offering + 1])];
}

/** Whether the event can be held at a time when the person is there from beginning to end. */
function isReachable({ starts, units, slots: T }: Rules, there: Uint8Array, p: number, e: number): boolean {
  const times = starts.list.subarray(starts.from[e], starts.from[e + 1]);
  return times.some((s) => there.subarray(p * T + s, p * T + s + (units[e] ?? 1)).every((one) => one === 1));
}

function hostedBy({ gathering, events }: Rules): Rows {
  const rows = new Map<string, number[]>();
  events.forEach(({ offering }, e) => {
    for (const host of new Set(gathering.offerings[offering]?.hosts)) rows.set(host, [...(rows.get(host) ?? []), e]);
  });
  return makeRows(gathering.people.map(({ id }) => rows.get(id) ?? []));
}

/** Offering and level of each wish; the offerings of a path that is followed are musts, one's own are no wishes. */
function wishesOf({ gathering }: Rules, one: Person): [number, number][] {
  const { offerings, paths } = gathering;
  const level = new Map<string, number>(Object.entries(one.wishes).map(([id, strength]) => [id, strength === 4 ? 2 : strength - 1]));
  for (const path of paths) if (one.follows.includes(path.id)) for (const id of path.offerings) level.set(id, 2);
  const found: [number, number][] = [];
  offerings.forEach((offering, o) => {
    const wish = level.get(offering.id);
    if (wish === undefined || offering.hosts.includes(one.id)) return;
    const spoken = offering.language === undefined ? [] : [offering.language, ...offering.interpreted];
    if (spoken.length === 0 || one.languages.length === 0 || spoken.some((word) => one.languages.includes(word))) found.push([o, wish]);
  });
  return found;
}
