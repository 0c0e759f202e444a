import { isPresent, joined } from './people.ts';
import type { MixPerson, Question, Reason } from './question.ts';

/** Groups that could never have a language all members speak. */
export function impossibleSpeech(question: Question): Reason[] {
  if (new Set(question.people.flatMap((person) => person.languages)).size < 2) return [];
  return question.rounds.flatMap((_, round) => [...lonely(question, round), ...fixedSets(question, round)]);
}

/** Somebody with fewer people to talk with than the smallest group needs. */
function lonely({ people, rounds }: Question, round: number): Reason[] {
  const here = people.filter((person) => isPresent(person, round));
  const needed = Math.min(...(rounds[round]?.groups ?? []).map((group) => group.min)) - 1;
  return here.flatMap((person): Reason[] => {
    if (person.languages.length === 0) return [];
    const most = Math.max(...person.languages.map((word) => here.filter((other) => other !== person && speaks(other, word)).length));
    return most < needed ? [{ why: 'language-alone', person: person.id, round, others: most, needed }] : [];
  });
}

function fixedSets(question: Question, round: number): Reason[] {
  const byId = new Map(question.people.map((person) => [person.id, person]));
  const check = (ids: string[], where: 'pinned' | 'together'): Reason[] => {
    const here = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []).filter((person) => isPresent(person, round));
    return shareLanguage(here) ? [] : [{ why: 'language-of-set', people: here.map((person) => person.id), in: where, round }];
  };
  const groups = question.rounds[round]?.groups ?? [];
  const pinned = groups.map((_, group) =>
    question.pinned.filter((pin) => pin.round === round && pin.group === group).map((pin) => pin.person),
  );
  return [...pinned.flatMap((ids) => check(ids, 'pinned')), ...joined(question).flatMap((ids) => check(ids, 'together'))];
}

function shareLanguage(people: MixPerson[]): boolean {
  const tied = people.filter((person) => person.languages.length > 0);
  return tied.length === 0 || (tied[0]?.languages ?? []).some((word) => tied.every((person) => speaks(person, word)));
}

function speaks(person: MixPerson, word: string): boolean {
  return person.languages.length === 0 || person.languages.includes(word);
}
