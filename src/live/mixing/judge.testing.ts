import type { Question } from './question.ts';

/** Judges a plan from the question alone. It shares no code with the engine: plain sets and loops, slow and obvious. */
export function judge(question: Question, rounds: string[][][]): string[] {
  const faults: string[] = [];
  if (rounds.length !== question.rounds.length) faults.push('number of rounds');
  question.rounds.forEach((round, r) => {
    const groups = rounds[r] ?? [];
    if (groups.length !== round.groups.length) faults.push(`round ${r}: number of groups`);
    for (const person of question.people) {
      const times = groups.filter((members) => members.includes(person.id)).length;
      const here = !person.rounds || person.rounds.includes(r);
      if (times !== (here ? 1 : 0)) faults.push(`round ${r}: ${person.id} ${times} times`);
    }
    const everybody = groups.flat();
    if (new Set(everybody).size !== everybody.length) faults.push(`round ${r}: somebody twice`);
    round.groups.forEach((group, g) =>
      faults.push(...judgeGroup(question, groups[g] ?? [], group).map((fault) => `round ${r} group ${g}: ${fault}`)),
    );
    for (const pin of question.pinned) {
      if (pin.round === r && !groups[pin.group]?.includes(pin.person)) faults.push(`round ${r}: ${pin.person} is not where pinned`);
    }
    for (const set of question.together) {
      const used = new Set(set.filter((id) => everybody.includes(id)).map((id) => groups.findIndex((members) => members.includes(id))));
      if (used.size > 1) faults.push(`round ${r}: ${set.join('+')} torn`);
    }
  });
  return faults;
}

function judgeGroup(
  question: Question,
  members: string[],
  { min, max, features }: { min: number; max: number; features: string[] },
): string[] {
  const faults: string[] = [];
  if (members.length < min || members.length > max) faults.push(`size ${members.length}`);
  const people = question.people.filter((person) => members.includes(person.id));
  for (const person of people) for (const need of person.needs) if (!features.includes(need)) faults.push(`${person.id} lacks ${need}`);
  for (const set of question.apart)
    if (new Set(set.filter((id) => members.includes(id))).size > 1) faults.push(`${set.join('/')} not apart`);
  const tied = people.filter((person) => person.languages.length > 0);
  const spoken = new Set(tied.flatMap((person) => person.languages));
  if (tied.length > 0 && ![...spoken].some((language) => tied.every((person) => person.languages.includes(language))))
    faults.push('no common language');
  return faults;
}

/** Meetings of pairs after their first one, earlier meetings counted. */
export function countRepeats(rounds: string[][][], earlier: Question['earlier']): number {
  const met = new Map<string, number>();
  const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  for (const { a, b, times } of earlier) met.set(key(a, b), (met.get(key(a, b)) ?? 0) + times);
  let repeats = 0;
  for (const members of rounds.flat()) {
    for (const a of members) {
      for (const b of members) {
        if (a >= b) continue;
        if ((met.get(key(a, b)) ?? 0) > 0) repeats += 1;
        met.set(key(a, b), (met.get(key(a, b)) ?? 0) + 1);
      }
    }
  }
  return repeats;
}

/** Whether every group of a round is a union of whole groups of the round before. */
export function isNested(rounds: string[][][]): boolean {
  return rounds.every(
    (groups, r) => r === 0 || (rounds[r - 1] ?? []).every((small) => groups.some((large) => small.every((id) => large.includes(id)))),
  );
}

export function sizesDiffer(groups: string[][]): number {
  const sizes = groups.map((members) => members.length);
  return Math.max(...sizes) - Math.min(...sizes);
}
