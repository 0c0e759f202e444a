import { impossibleSpeech } from './impossible-speech.ts';
import { impossibleSets } from './impossible-sets.ts';
import { isPresent } from './people.ts';
import type { Question, Reason } from './question.ts';

/** Why no plan can keep what is asked, as far as it can be proven by counting. Empty: nothing was proven. */
export function impossible(question: Question): Reason[] {
  if (question.people.length === 0) return [{ why: 'nobody' }];
  if (question.rounds.length === 0) return [{ why: 'no-rounds' }];
  const wrong = [...twice(question), ...unknown(question)];
  if (wrong.length > 0) return wrong;
  return [
    ...question.rounds.flatMap((_, round) => [...sizes(question, round), ...pins(question, round), ...rooms(question, round)]),
    ...impossibleSets(question),
    ...impossibleSpeech(question),
    ...nestedPresence(question),
  ];
}

function twice({ people }: Question): Reason[] {
  const seen = new Set<string>();
  return people.flatMap(({ id }): Reason[] => {
    if (seen.has(id)) return [{ why: 'same-person-twice', person: id }];
    seen.add(id);
    return [];
  });
}

function unknown({ people, pinned, together, apart, rounds }: Question): Reason[] {
  const known = new Set(people.map((person) => person.id));
  const strangers = (list: string[], where: 'pinned' | 'together' | 'apart'): Reason[] =>
    list.filter((id) => !known.has(id)).map((person) => ({ why: 'unknown-person', person, in: where }));
  return [
    ...strangers(
      pinned.map((pin) => pin.person),
      'pinned',
    ),
    ...strangers(together.flat(), 'together'),
    ...strangers(apart.flat(), 'apart'),
    ...pinned
      .filter(({ round, group }) => rounds[round]?.groups[group] === undefined)
      .map(({ round, group, person }): Reason => ({ why: 'unknown-group', round, group, person })),
  ];
}

function sizes({ people, rounds }: Question, round: number): Reason[] {
  const present = people.filter((person) => isPresent(person, round)).length;
  const groups = rounds[round]?.groups ?? [];
  const least = groups.reduce((sum, group) => sum + group.min, 0);
  const most = groups.reduce((sum, group) => sum + group.max, 0);
  return present < least || present > most ? [{ why: 'sizes', round, present, least, most }] : [];
}

function pins({ people, rounds, pinned }: Question, round: number): Reason[] {
  const here = pinned.filter((pin) => pin.round === round);
  const byId = new Map(people.map((person) => [person.id, person]));
  const wanted = new Map<string, number>();
  const alone = here.flatMap(({ person, group }): Reason[] => {
    const who = byId.get(person);
    if (who && !isPresent(who, round)) return [{ why: 'pinned-absent', person, round }];
    if ((wanted.get(person) ?? group) !== group) return [{ why: 'pinned-to-two', person, round }];
    wanted.set(person, group);
    const need = who?.needs.find((one) => !rounds[round]?.groups[group]?.features.includes(one));
    return need === undefined ? [] : [{ why: 'pinned-room', person, round, group, need }];
  });
  const groups = rounds[round]?.groups ?? [];
  const crowded = groups.flatMap(({ max }, group): Reason[] => {
    const inside = [...wanted].filter(([, place]) => place === group).map(([person]) => person);
    return inside.length > max ? [{ why: 'pinned-too-many', round, group, people: inside, most: max }] : [];
  });
  return [...alone, ...crowded];
}

/** For each combination of needs: the people who have at least those, against the seats of the rooms that have all of them. */
function rooms({ people, rounds }: Question, round: number): Reason[] {
  const here = people.filter((person) => isPresent(person, round));
  const wishes = new Map(
    here.filter((person) => person.needs.length > 0).map((person) => [person.needs.toSorted().join(' '), person.needs]),
  );
  return [...wishes.values()].flatMap((needs): Reason[] => {
    const asking = here.filter((person) => needs.every((need) => person.needs.includes(need))).length;
    const suited = (rounds[round]?.groups ?? []).filter((group) => needs.every((need) => group.features.includes(need)));
    const seats = suited.reduce((sum, group) => sum + group.max, 0);
    return asking > seats ? [{ why: 'rooms-too-few', need: needs.join(' '), round, people: asking, seats }] : [];
  });
}

function nestedPresence({ people, rounds, parents }: Question): Reason[] {
  if (!parents) return [];
  return people
    .filter(({ rounds: some }) => some !== undefined && new Set(some).size < rounds.length)
    .map(({ id }) => ({ why: 'nested-presence', person: id }));
}
