// Mixed groups measured against published figures. Repeatable: the same seed gives the same table, apart from the seconds.
// --millions counts proposals instead of seconds for MDGPLIB: the same table on a busy machine, only later.
//   node_modules/.bin/node bench/mixing.ts [--seed 1] [--seconds 15] [--millions 400] [--mdgplib FOLDER] [--only golfer|gathering|mdgp]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeChance } from '../src/live/mixing/chance.ts';
import { groupDiversely } from '../src/live/mixing/diverse.shared.ts';
import { readGrouping } from '../src/live/mixing/mdgp.shared.ts';
import type { Plan } from '../src/live/mixing/mix.shared.ts';
import { mix } from '../src/live/mixing/mix.shared.ts';
import type { Effort, MixPerson, Question } from '../src/live/mixing/question.ts';
import { evenRounds, nestedRounds, plainQuestion } from '../src/live/mixing/shape.shared.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '15' },
    mdgplib: { type: 'string', default: join(import.meta.dirname, '../../shared/data/mdgplib') },
    only: { type: 'string' },
    millions: { type: 'string' },
  },
});
const seed = Number(values.seed);

/** Groups, size, rounds; repeats of plain annealing in 10 s as reported before; what design theory knows. */
const golfers: [number, number, number, string, string][] = [
  [8, 4, 7, '0', '0'],
  [8, 4, 8, '2', '0'],
  [8, 4, 9, '8', '0'],
  [8, 4, 10, '-', '0 (since 2004)'],
  [8, 4, 12, '83', 'bound 80'],
  [6, 4, 5, '0', '0'],
  [6, 4, 6, '1', '0'],
  [6, 4, 7, '-', '0'],
  [5, 4, 5, '0', '0'],
  [10, 5, 8, '1', '-'],
  [7, 7, 4, '2', '0'],
  [7, 3, 10, '-', '0'],
  [8, 3, 11, '-', '0'],
  [7, 4, 8, '-', '0'],
  [10, 4, 10, '-', '-'],
  [10, 6, 7, '-', '-'],
  [10, 10, 3, '0', '0'],
  [20, 5, 10, '0', '0'],
  [40, 6, 8, '0', '0'],
  [100, 5, 10, '0', '0'],
];

/** Reference values (15 s of annealing, lower bounds of the best known). */
const groupings: [string, number | undefined][] = [
  ['RanInt_n120_ss_01', 47_785],
  ['RanReal_n120_ss_01', undefined],
  ['Geo_n120_ss_01', undefined],
  ['RanInt_n240_ss_01', 155_050],
  ['RanReal_n240_ss_01', 154_595.97],
  ['Geo_n240_ss_01', 188_876.49],
];

if (!values.only || values.only === 'golfer') benchGolfers();
if (!values.only || values.only === 'gathering') benchGatherings();
if (!values.only || values.only === 'mdgp') benchGroupings();

function limit(seconds: number): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1000 / seconds;
}

function solve(question: Question, seconds: number): { plan: Plan; bestAt: number } {
  const start = performance.now();
  let bestAt = 0;
  const better = (): void => {
    bestAt = (performance.now() - start) / 1000;
  };
  const mixed = mix(question, { seed, iterations: Infinity, share: limit(seconds), better });
  if ('refused' in mixed) throw new Error(JSON.stringify(mixed.reasons));
  return { plan: mixed.ok, bestAt };
}

function benchGolfers(): void {
  say(['groups-size-rounds', 'people', 'repeats', 'proven minimum', 'best after', 'annealing alone', 'known']);
  for (const [groups, size, rounds, before, known] of golfers) {
    const people = crowd(groups * size);
    const { plan, bestAt } = solve(plainQuestion(people, evenRounds(people, rounds, size)), 5);
    const { repeats, repeatBound } = plan.report;
    say([`${groups}-${size}-${rounds}`, people.length, repeats, repeatBound, `${bestAt.toFixed(2)} s`, before, known]);
  }
}

function benchGatherings(): void {
  say(['gathering', 'repeats', 'proven minimum', 'alone (forced)', 'imbalance (least)', 'met on average', 'best after']);
  for (const [n, size, rounds, kind] of [
    [60, 5, 5, ''],
    [120, 6, 5, ''],
    [300, 6, 5, ''],
    [500, 5, 5, ''],
    [120, 3, 4, 'nested'],
  ] as const) {
    const people = varied(n);
    const shape = kind === 'nested' ? nestedRounds(n, size, rounds) : { rounds: evenRounds(people, rounds, size) };
    const { plan, bestAt } = solve({ ...plainQuestion(people, []), ...shape }, 5);
    const { report } = plan;
    const sum = (of: 'imbalance' | 'least'): string => report.balance.reduce((total, one) => total + one[of], 0).toFixed(0);
    say([
      `${n} by ${size}, ${rounds} rounds ${kind}`,
      kind ? 'by design' : report.repeats,
      report.repeatBound,
      `${report.alone} (${report.aloneBound})`,
      `${sum('imbalance')} (${sum('least')})`,
      report.met.mean.toFixed(1),
      `${bestAt.toFixed(2)} s`,
    ]);
  }
}

function benchGroupings(): void {
  say(['MDGPLIB', 'value', 'reference (15 s)', 'difference', 'million proposals', 'seconds']);
  for (const [name, reference] of groupings) {
    const file = join(values.mdgplib, `${name}.txt`);
    if (!existsSync(file)) {
      say([name, 'not at hand']);
      continue;
    }
    const read = readGrouping(readFileSync(file, 'utf8'));
    if ('refused' in read) throw new Error(`${file}: line ${read.line}`);
    const began = performance.now();
    const found = groupDiversely(read.ok, groupingEffort());
    if ('refused' in found) throw new Error(`${file}: sizes`);
    const { value, proposals } = found.ok;
    say([
      name,
      value.toFixed(2),
      reference ?? '-',
      reference ? (value - reference).toFixed(2) : '-',
      (proposals / 1e6).toFixed(0),
      ((performance.now() - began) / 1000).toFixed(1),
    ]);
  }
}

function groupingEffort(): Effort {
  if (values.millions) return { seed, iterations: Number(values.millions) * 1e6 };
  return { seed, iterations: Infinity, share: limit(Number(values.seconds)) };
}

function crowd(n: number): MixPerson[] {
  return Array.from({ length: n }, (_, i) => ({ id: String(i).padStart(4, '0'), attributes: {}, languages: [], needs: [] }));
}

/** Invented people of a gathering: five sectors (one rare), three pillars, seven territories, one in five for the first time. */
function varied(n: number): MixPerson[] {
  const chance = makeChance(7);
  const pick = (shares: Record<string, number>): string[] => {
    let left = chance.unit();
    return [Object.keys(shares).find((name) => (left -= shares[name] ?? 0) < 0) ?? Object.keys(shares)[0] ?? ''];
  };
  return crowd(n).map((person) => ({
    ...person,
    attributes: {
      sector: pick({ public: 0.3, association: 0.35, citizen: 0.2, private: 0.11, political: 0.04 }),
      pillar: pick({ economic: 0.3, social: 0.45, environment: 0.25 }),
      territory: pick({ Tournai: 0.3, Mons: 0.15, Lille: 0.2, Bruxelles: 0.15, Kortrijk: 0.1, Liège: 0.05, Brest: 0.05 }),
      first: pick({ yes: 0.2, no: 0.8 }),
    },
    languages: [['fr'], ['fr'], ['fr'], ['fr', 'nl'], ['fr', 'nl'], ['nl'], ['fr', 'en']][chance.below(7)] ?? [],
  }));
}

function say(cells: (string | number)[]): void {
  process.stdout.write(`${cells.map((cell, i) => String(cell).padEnd(i === 0 ? 30 : 18)).join(' ')}\n`);
}
