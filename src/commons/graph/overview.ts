import type { Box } from './labels.shared.ts';
import type { Drawn, Sheet } from './layout.ts';
import type { Form, Paper } from './sizes.ts';
import { forms, labelled } from './sizes.ts';

/** All groups as rounds, the larger the more cards they have, and how many links each two of them have; `at` counts groups from 0. */
export type Overview = Paper & {
  rounds: { at: number; title: string; cards: number; radius: number; label: string[]; box: Box }[];
  ties: Tie[];
};
type Tie = { a: number; b: number; links: number };
type Group = { title: string; cards: number };

/** For a desk and for a phone. `pairs`: the groups of both ends of each link that leaves its group. */
export function overviewOf(groups: readonly Group[], pairs: readonly [number, number][]) {
  const ties = tiesOf(pairs);
  const nets = [forms.wide, forms.narrow].map((form) => ({ form, ...roundsOn(form, groups, ties) }));
  return {
    nets,
    drawn: (made: readonly Drawn[]): Overview[] =>
      nets.flatMap(({ form: { name, width, size }, rounds }, n) => {
        const laid = made[n];
        if (!laid) return [];
        const placed = rounds.flatMap((round) =>
          laid.boxes.has(round.at) ? [{ ...round, box: laid.boxes.get(round.at) ?? round.box }] : [],
        );
        return [{ name, width, height: laid.height, size, rounds: placed, ties }];
      }),
  };
}

function roundsOn(form: Form, groups: readonly Group[], ties: readonly Tie[]) {
  const rounds = groups.map(({ title, cards }, at) => {
    const radius = Math.round(9 + 3.4 * Math.sqrt(cards));
    const { label, width, height } = labelled(title, form, radius);
    return { at, title, cards, radius, label, box: { x: 0, y: 0, width, height } };
  });
  const nodes = rounds.map(({ at, box: { width, height } }) => ({ id: at, width: width + 10, height: height + 8 }));
  const sheet: Sheet = { nodes, edges: ties.map(({ a, b }) => ({ from: a, to: b })), width: form.width };
  return { rounds, sheet };
}

function tiesOf(pairs: readonly [number, number][]): Tie[] {
  const ties = new Map<string, Tie>();
  for (const pair of pairs) {
    const [a = 0, b = 0] = pair.toSorted((one, other) => one - other);
    const known = ties.get(`${a} ${b}`);
    if (known) known.links += 1;
    else ties.set(`${a} ${b}`, { a, b, links: 1 });
  }
  return [...ties.values()];
}
