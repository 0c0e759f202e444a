import type { MixPerson, Question } from './question.ts';

/** The attribute values of the people ("sector: public"), numbered through in the order of attribute and value. */
export type Values = {
  count: number;
  names: { attribute: string; value: string }[];
  /** Values of person p: `list[from[p]] … list[from[p + 1] − 1]`. */
  from: Int32Array;
  list: Int32Array;
  /** person · count + value → 1. */
  holds: Uint8Array;
  weight: Float64Array;
  /** group · count + value → members who would hold it if everything were spread evenly. */
  share: Float64Array;
  /** round · count + value → what one person left alone with it costs; 0 when the value is not protected. */
  guard: Float64Array;
};

const mostProtectedValues = 5;
/** Roles are there to be spread: one host a table is what is wanted. */
const spreadAttribute = 'role';

/** `people` in the order of the model, `present` as in the model. */
export function listValues(question: Question, people: MixPerson[], present: Uint8Array): Values {
  const names = nameValues(people);
  const held = people.map((person) => names.flatMap((name, v) => (person.attributes[name.attribute]?.includes(name.value) ? [v] : [])));
  const count = names.length;
  const holds = new Uint8Array(people.length * count);
  held.forEach((list, person) => list.forEach((v) => (holds[person * count + v] = 1)));
  const holders = countHolders(held, count, question.rounds.length, present);
  return {
    count,
    names,
    holds,
    from: Int32Array.from([
      0,
      ...held.map(
        (
          (sum) => (list: number[]) =>
            (sum += list.length)
        )(0),
      ),
    ]),
    list: Int32Array.from(held.flat()),
    weight: Float64Array.from(names, (name) => question.weights.balance * (question.weights.attributes[name.attribute] ?? 1)),
    share: evenShares(question, holders, count),
    guard: guards(question, names, holders, present),
  };
}

function nameValues(people: MixPerson[]): Values['names'] {
  const byAttribute = new Map<string, Set<string>>();
  for (const person of people) {
    for (const [attribute, values] of Object.entries(person.attributes)) {
      const known = byAttribute.get(attribute) ?? new Set();
      for (const value of values) known.add(value);
      byAttribute.set(attribute, known);
    }
  }
  const attributes = [...byAttribute.keys()].sort();
  return attributes.flatMap((attribute) => [...(byAttribute.get(attribute) ?? [])].sort().map((value) => ({ attribute, value })));
}

function countHolders(held: number[][], count: number, rounds: number, present: Uint8Array): Int32Array {
  const holders = new Int32Array(rounds * count);
  for (let round = 0; round < rounds; round += 1) {
    held.forEach((list, person) => {
      if (present[round * held.length + person]) for (const v of list) holders[round * count + v] = (holders[round * count + v] ?? 0) + 1;
    });
  }
  return holders;
}

function evenShares(question: Question, holders: Int32Array, count: number): Float64Array {
  return Float64Array.from(
    question.rounds.flatMap((round, r) => {
      const seats = round.groups.reduce((sum, group) => sum + group.max, 0);
      return round.groups.flatMap((group) => Array.from({ length: count }, (_, v) => ((holders[r * count + v] ?? 0) * group.max) / seats));
    }),
  );
}

/** A protected value is rare: at least two people hold it, and fewer than half of what an equal share among the values would be. */
function guards(question: Question, names: Values['names'], holders: Int32Array, present: Uint8Array): Float64Array {
  const values = (attribute: string): number => names.filter((name) => name.attribute === attribute).length;
  const n = question.people.length;
  return holders
    .map((held, i) => {
      const { attribute } = names[i % names.length] ?? { attribute: '' };
      const round = Math.floor(i / names.length);
      const here = present.subarray(round * n, (round + 1) * n).reduce((sum, one) => sum + one, 0);
      const chosen = question.protect?.includes(attribute) ?? (attribute !== spreadAttribute && values(attribute) <= mostProtectedValues);
      return chosen && held > 1 && held < here / values(attribute) / 2 ? 1 : 0;
    })
    .reduce((costs, rare, i) => ((costs[i] = rare * question.weights.alone), costs), new Float64Array(holders.length));
}
