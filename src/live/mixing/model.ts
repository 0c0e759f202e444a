import type { MixGroup, MixPerson, Question } from './question.ts';
import { indexPeople, sets } from './people.ts';
import { listValues } from './values.ts';
import type { Values } from './values.ts';

/**
 * The question as numbers. People are 0 … n − 1 in the order of their ids, so that the order of the rows does not matter. Groups of all
 * rounds are numbered through, and so are their seats (`max` seats per group); a seat may stay empty as long as the group keeps `min`.
 */
export type Model = {
  ids: string[];
  n: number;
  rounds: number;
  /** First group of each round, then the number of groups. */
  groupFrom: Int32Array;
  /** First seat of each group, then the number of seats. */
  seatFrom: Int32Array;
  seatGroup: Int32Array;
  groupRound: Int32Array;
  min: Int32Array;
  /** Room features of a group, needs of a person: one bit each. */
  features: Int32Array;
  needs: Int32Array;
  /** round · n + person → 1 when present. */
  present: Uint8Array;
  /** round · n + person → group, or −1. */
  pin: Int32Array;
  keep: Int32Array;
  /** Set of people who stay together, or −1. */
  setOf: Int32Array;
  sets: number[][];
  /** person · n + person → earlier meetings; from `never` on for people who must stay apart. */
  earlier: Uint8Array;
  languages: number;
  /** person · languages + language → 1 when understood. */
  speaks: Uint8Array;
  values: Values;
  nested: boolean;
  question: Question;
};

/** From this count on, a pair of `earlier` must not meet at all. */
export const never = 128;

export function makeModel(question: Question): Model {
  const ids = question.people.map((person) => person.id).sort();
  const index = indexPeople(ids);
  const people = question.people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const n = people.length;
  const rounds = question.rounds.length;
  const present = new Uint8Array(rounds * n).map((_, i) => (people[i % n]?.rounds?.includes(Math.floor(i / n)) === false ? 0 : 1));
  const groups = question.rounds.flatMap((round) => round.groups);
  const seats = layOut(question);
  const { setOf, list } = sets(question.together, index, n);
  return {
    ids,
    n,
    rounds,
    present,
    setOf,
    sets: list,
    question,
    ...seats,
    min: Int32Array.from(groups, (group) => group.min),
    ...maskNeeds(groups, people),
    pin: places(question.pinned, index, seats.groupFrom, rounds * n, n),
    keep: places(question.keep, index, seats.groupFrom, rounds * n, n),
    earlier: earlierMeetings(question, index, n),
    ...speech(people.map((person) => person.languages)),
    values: listValues(question, people, present),
    nested: question.parents !== undefined,
  };
}

function layOut(question: Question): Pick<Model, 'groupFrom' | 'seatFrom' | 'seatGroup' | 'groupRound'> {
  const groupFrom = [0];
  const seatFrom = [0];
  const seatGroup: number[] = [];
  const groupRound: number[] = [];
  question.rounds.forEach((round, r) => {
    for (const group of round.groups) {
      for (let i = 0; i < group.max; i += 1) seatGroup.push(groupRound.length);
      groupRound.push(r);
      seatFrom.push(seatGroup.length);
    }
    groupFrom.push(groupRound.length);
  });
  return {
    groupFrom: Int32Array.from(groupFrom),
    seatFrom: Int32Array.from(seatFrom),
    seatGroup: Int32Array.from(seatGroup),
    groupRound: Int32Array.from(groupRound),
  };
}

/** A need that no room names gets a bit too, so that nobody is sent to a room that may not have it. At most 31 different needs. */
function maskNeeds(groups: MixGroup[], people: MixPerson[]): Pick<Model, 'features' | 'needs'> {
  const words = [...new Set(people.flatMap((person) => person.needs))].sort();
  const mask = (list: string[]): number =>
    list.reduce((bits, word) => (words.includes(word) ? bits | (1 << words.indexOf(word)) : bits), 0);
  return {
    features: Int32Array.from(groups, (group) => mask(group.features)),
    needs: Int32Array.from(people, (person) => mask(person.needs)),
  };
}

function places(pins: Question['pinned'], index: Map<string, number>, groupFrom: Int32Array, length: number, n: number): Int32Array {
  const where = new Int32Array(length).fill(-1);
  for (const pin of pins) {
    const person = index.get(pin.person);
    const group = (groupFrom[pin.round] ?? 0) + pin.group;
    if (person !== undefined && group < (groupFrom[pin.round + 1] ?? 0)) where[pin.round * n + person] = group;
  }
  return where;
}

function earlierMeetings(question: Question, index: Map<string, number>, n: number): Uint8Array {
  const counts = new Uint8Array(n * n);
  const both = (a: string, b: string, change: (count: number) => number): void => {
    const i = index.get(a);
    const j = index.get(b);
    if (i === undefined || j === undefined || i === j) return;
    counts[i * n + j] = change(counts[i * n + j] ?? 0);
    counts[j * n + i] = counts[i * n + j] ?? 0;
  };
  for (const { a, b, times } of question.earlier) both(a, b, (count) => Math.min(never / 2, count + times));
  for (const set of question.apart) for (const a of set) for (const b of set) if (a < b) both(a, b, (count) => count | never);
  return counts;
}

/** Who names no language understands all of them. */
function speech(spoken: string[][]): Pick<Model, 'languages' | 'speaks'> {
  const words = [...new Set(spoken.flat())].sort();
  const speaks = spoken.flatMap((list) => words.map((word) => (list.length === 0 || list.includes(word) ? 1 : 0)));
  return { languages: words.length, speaks: Uint8Array.from(speaks) };
}
