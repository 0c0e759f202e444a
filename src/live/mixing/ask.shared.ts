import type { MixPerson, Pin, Question } from './question.ts';
import { usualWeights } from './question.ts';
import { cafePins, continuePlan, evenRounds, nestedRounds, pairsOf, presentIn } from './shape.shared.ts';
import type { Sheet } from './sheet.shared.ts';

/** What is wished of the rounds as a whole; the rows of the sheet say the rest. Rounds are counted from 0. */
export type Wish = {
  rounds: number;
  /** About how many people in a group; in nested groups, on the first level. */
  size: number;
  nested: boolean;
  /** Of the rooms, in the order of the groups; without rooms, needs are not looked at. */
  features: string[][];
  /** A plan whose rounds before `from` are over and whose others change little. */
  kept: Pin[];
  from: number;
  /** Plans of other days or editions: those people have met. */
  earlier: Pin[][];
  protect: string[] | undefined;
};

export function questionOf(sheet: Sheet, wish: Wish): Question {
  const rounds = Math.max(0, wish.rounds - wish.from);
  const people = sheet.people.map((person) => fromRound(person, wish));
  const groups = wish.kept.length > 0 ? groupsIn(wish.kept) : undefined;
  const shape = wish.nested
    ? nestedRounds(presentIn(people, 0), wish.size, rounds)
    : { rounds: evenRounds(people, rounds, wish.size, groups, wish.features) };
  const carried = continuePlan(wish.kept, wish.from);
  return {
    ...shape,
    people,
    together: sheet.together,
    apart: sheet.apart,
    weights: usualWeights,
    pinned: pinsOf(sheet, wish, shape.rounds, people),
    keep: carried.keep,
    earlier: [...wish.earlier.flatMap((plan) => pairsOf(groupsOf(plan))), ...carried.earlier],
    ...(wish.protect ? { protect: wish.protect } : {}),
  };
}

/** The rounds of the kept plan that are over, as they were. */
export function pastRounds(kept: Pin[], from: number): string[][][] {
  const inGroup = (round: number, group: number): string[] =>
    kept.filter((pin) => pin.round === round && pin.group === group).map((pin) => pin.person);
  return Array.from({ length: from }, (_, round) => Array.from({ length: groupsIn(kept) }, (__, group) => inGroup(round, group)));
}

function groupsIn(plan: Pin[]): number {
  return plan.reduce((most, pin) => Math.max(most, pin.group + 1), 0);
}

function fromRound({ rounds, needs, ...person }: MixPerson, { from, features }: Wish): MixPerson {
  const asked = features.length > 0 ? needs : [];
  if (!rounds) return { ...person, needs: asked };
  return { ...person, needs: asked, rounds: rounds.map((round) => round - from).filter((round) => round >= 0) };
}

/** Own pins, then hosts in turn over the tables. Nested groups are pinned on their first level; others while the person is present. */
function pinsOf(sheet: Sheet, wish: Wish, rounds: Question['rounds'], people: MixPerson[]): Pin[] {
  const own = sheet.pins.flatMap(({ person, round, group }) => {
    const all = rounds.map((_, i) => ({ person, round: i, group }));
    return round === undefined ? all : all.filter((pin) => pin.round === round - wish.from);
  });
  const tables = Math.min(...(wish.nested ? rounds.slice(0, 1) : rounds).map((round) => round.groups.length));
  const present = new Map(people.map((person) => [person.id, person.rounds]));
  const isThere = (pin: Pin): boolean => present.get(pin.person)?.includes(pin.round) ?? true;
  return [...own, ...cafePins(sheet.hosts, tables, rounds.length)].filter((pin) => (wish.nested ? pin.round === 0 : isThere(pin)));
}

function groupsOf(plan: Pin[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { person, round, group } of plan) groups.set(`${round} ${group}`, [...(groups.get(`${round} ${group}`) ?? []), person]);
  return [...groups.values()];
}
