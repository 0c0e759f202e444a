import { isPresent, joined } from './people.ts';
import type { Question, Reason } from './question.ts';

/** People who must be together or apart: contradictions between those wishes, the pins and the sizes. */
export function impossibleSets(question: Question): Reason[] {
  const together = joined(question);
  return [
    ...question.apart.flatMap((set) => torn(set, together)),
    ...question.rounds.flatMap((_, round) => [
      ...together.flatMap((set) => setInRound(question, set, round)),
      ...question.apart.flatMap((set) => apartInRound(question, set, round)),
    ]),
  ];
}

function torn(apart: string[], together: string[][]): Reason[] {
  return together.flatMap((set): Reason[] => {
    const both = set.filter((id) => apart.includes(id));
    return both.length > 1 ? [{ why: 'together-and-apart', people: both }] : [];
  });
}

function setInRound(question: Question, set: string[], round: number): Reason[] {
  const here = presentOf(question, set, round);
  const groups = question.rounds[round]?.groups ?? [];
  const most = Math.max(0, ...groups.map((group) => group.max));
  if (here.length > most) return [{ why: 'together-too-many', people: here, round, most }];
  const pinned = new Set(question.pinned.filter((pin) => pin.round === round && here.includes(pin.person)).map((pin) => pin.group));
  return pinned.size > 1 ? [{ why: 'together-pinned-apart', people: here, round }] : [];
}

function apartInRound(question: Question, set: string[], round: number): Reason[] {
  const here = presentOf(question, [...new Set(set)], round);
  const groups = question.rounds[round]?.groups.length ?? 0;
  if (here.length > groups) return [{ why: 'apart-too-many', people: here, round, groups }];
  const pins = question.pinned.filter((pin) => pin.round === round && here.includes(pin.person));
  return [...new Set(pins.map((pin) => pin.group))].flatMap((group): Reason[] => {
    const people = [...new Set(pins.filter((pin) => pin.group === group).map((pin) => pin.person))];
    return people.length > 1 ? [{ why: 'apart-pinned-together', people, round, group }] : [];
  });
}

function presentOf({ people }: Question, set: string[], round: number): string[] {
  const here = new Set(people.filter((person) => isPresent(person, round)).map((person) => person.id));
  return set.filter((id) => here.has(id));
}
