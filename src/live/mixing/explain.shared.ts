import type { Reason } from './question.ts';

type Says = { [Why in Reason['why']]: (reason: Extract<Reason, { why: Why }>) => string };

const names = (people: string[]): string =>
  people.length > 6 ? `${people.slice(0, 6).join(', ')} and ${people.length - 6} more` : people.join(', ');
const at = (round: number): string => `In round ${round + 1}`;

const says: Says = {
  nobody: () => 'There is nobody to put into groups.',
  'no-rounds': () => 'At least one round is needed.',
  'same-person-twice': ({ person }) => `${person} is in the list twice.`,
  'unknown-person': (reason) => `${reason.person}, named under "${reason.in}", is not in the list.`,
  'unknown-group': ({ round, group, person }) => `${person} is pinned to group ${group + 1} of round ${round + 1}, which does not exist.`,
  sizes: ({ round, present, least, most }) => `${at(round)} ${present} people are present, but the groups take ${least} to ${most}.`,
  'pinned-absent': ({ person, round }) => `${at(round)} ${person} is pinned to a group but absent.`,
  'pinned-to-two': ({ person, round }) => `${at(round)} ${person} is pinned to two groups.`,
  'pinned-too-many': ({ round, group, people, most }) =>
    `${at(round)} group ${group + 1} has room for ${most}, but pinned are: ${names(people)}.`,
  'pinned-room': ({ person, round, group, need }) =>
    `${at(round)} ${person} needs "${need}", which the room of group ${group + 1} does not have.`,
  'together-and-apart': ({ people }) => `Must be together and apart at once: ${names(people)}.`,
  'together-pinned-apart': ({ people, round }) =>
    `${at(round)} people who must be together are pinned to different groups: ${names(people)}.`,
  'together-too-many': ({ people, round, most }) => `${at(round)} the largest group takes ${most}, but must be together: ${names(people)}.`,
  'apart-pinned-together': ({ people, round, group }) =>
    `${at(round)} people who must be apart are pinned to group ${group + 1}: ${names(people)}.`,
  'apart-too-many': ({ people, round, groups }) =>
    `${at(round)} there are ${groups} groups, but ${people.length} people must all be apart: ${names(people)}.`,
  'rooms-too-few': ({ need, round, people, seats }) => `${at(round)} ${people} people need "${need}", but such rooms have ${seats} seats.`,
  'language-alone': ({ person, round, others, needed }) =>
    `${at(round)} ${person} shares a language with ${others} people, but the smallest group needs ${needed}.`,
  'language-of-set': (reason) =>
    `${at(reason.round)} people ${reason.in === 'pinned' ? 'pinned to one group' : 'who must be together'} have no common language: ${names(reason.people)}.`,
  'nested-presence': ({ person }) => `Nested groups need everybody from the first level to the last; ${person} is absent from some.`,
  'not-found': (reason) => `${at(reason.round)} ${notFound(reason)}`,
};

function notFound({ promise, group, people }: Extract<Reason, { why: 'not-found' }>): string {
  if (promise === 'place') return `no group was found that can take ${names(people)}.`;
  if (promise === 'apart') return `no way was found to keep these apart (group ${group + 1}): ${names(people)}.`;
  return `no way was found to give group ${group + 1} a common language: ${names(people)}.`;
}

/** One plain sentence per reason, naming the promise that cannot be kept. Rounds and groups are counted from 1 here. */
export function explain(reason: Reason): string {
  const say = says[reason.why] as (reason: Reason) => string;
  return say(reason);
}
