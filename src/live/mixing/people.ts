import type { MixPerson, Question } from './question.ts';

export function isPresent(person: MixPerson, round: number): boolean {
  return person.rounds?.includes(round) ?? true;
}

/** The sets of people who stay together; sets that overlap are one set. */
export function joined({ people, together }: Question): string[][] {
  const ids = people.map((person) => person.id).sort();
  return sets(together, indexPeople(ids), ids.length).list.map((set) => set.map((person) => ids[person] ?? ''));
}

export function indexPeople(ids: string[]): Map<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}

/** Joins overlapping sets ("Ann with Bob", "Bob with Cy" is one set of three). People unknown to the index are left out. */
export function sets(together: string[][], index: Map<string, number>, n: number): { setOf: Int32Array; list: number[][] } {
  const head = Int32Array.from({ length: n }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (head[at] !== at) at = head[at] ?? at;
    return at;
  };
  for (const set of together) {
    const known = set.flatMap((id) => index.get(id) ?? []);
    for (const person of known) head[find(person)] = find(known[0] ?? person);
  }
  const byHead = new Map<number, number[]>();
  for (let person = 0; person < n; person += 1) byHead.set(find(person), [...(byHead.get(find(person)) ?? []), person]);
  const list = [...byHead.values()].filter((members) => members.length > 1);
  const setOf = new Int32Array(n).fill(-1);
  list.forEach((members, number) => members.forEach((person) => (setOf[person] = number)));
  return { setOf, list };
}
