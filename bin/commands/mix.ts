import type { Wish } from '../../src/live/mixing/ask.shared.ts';
import { pastRounds, questionOf } from '../../src/live/mixing/ask.shared.ts';
import { groupDiversely } from '../../src/live/mixing/diverse.shared.ts';
import { explain } from '../../src/live/mixing/explain.shared.ts';
import { readGrouping } from '../../src/live/mixing/mdgp.shared.ts';
import type { Plan } from '../../src/live/mixing/mix.shared.ts';
import { mix as makeGroups } from '../../src/live/mixing/mix.shared.ts';
import type { Effort, Pin } from '../../src/live/mixing/question.ts';
import type { Sheet, SheetRead } from '../../src/live/mixing/sheet.shared.ts';
import { isPlan, readPeople, readPlaces, readPlan, writePlan } from '../../src/live/mixing/sheet.shared.ts';
import type { Command } from './command.ts';
import { complain, readWords, say } from './command.ts';
import { readText, writeText } from './files.ts';

export const mix: Command = {
  name: 'mix',
  usage: 'mix --people FILE --rounds R --size G --out FILE',
  summary: 'makes mixed groups over several rounds',
  help: [
    'Reads people from a table (CSV) and writes who is in which group in which round. People meet as many others as possible,',
    'groups are as varied as possible, and nobody is left alone with a rare trait.',
    '  --people FILE      one row per person: id, name, languages, needs, rounds, host, pin, together, apart;',
    '                     every other column is an attribute to spread over the groups',
    '  --rounds R         how many rounds           --size G         about how many people in a group',
    '  --out FILE         the plan: round, group, place, id, name',
    '  --nested           each round joins groups of the round before (3, 6, 12, 24)',
    '  --places FILE      rooms in the order of the groups: name, features',
    '  --earlier FILE     a plan of an earlier day or edition: those pairs have met (may be given again)',
    '  --keep FILE --from N   changes the plan FILE from round N on, as little as possible',
    '  --protect A,B      attributes whose rare values are not left alone',
    '  --seconds N        how long to search (5)    --iterations N   proposals instead of seconds: repeatable',
    '  --seed S           another seed, another plan (1)',
    '  --format mdgp FILE solves a grouping problem of MDGPLIB and prints {"value":…}',
    'Ends with 1 and says why when the wishes contradict each other. Columns and promises: docs/engines/mixing.md.',
  ].join('\n'),
  async run(words) {
    const read = readWords(words, {
      people: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      size: { type: 'string', default: '5' },
      nested: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      iterations: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      format: { type: 'string' },
      places: { type: 'string' },
      earlier: { type: 'string', multiple: true, default: [] },
      keep: { type: 'string' },
      from: { type: 'string', default: '1' },
      protect: { type: 'string' },
    });
    if (!read) return 2;
    const { values, positionals } = read;
    const wrong = wrongWords(values, positionals);
    if (wrong) return (complain(wrong), 2);
    if (values.format === 'mdgp') return solveGrouping(positionals[0] ?? '', effortOf(values), values.out);
    return mixPeople(values);
  },
};

type Words = {
  people?: string;
  rounds: string;
  size: string;
  nested: boolean;
  seconds?: string;
  iterations?: string;
  seed: string;
  out?: string;
  format?: string;
  places?: string;
  earlier: string[];
  keep?: string;
  from: string;
  protect?: string;
};

function wrongWords(words: Words, positionals: string[]): string | undefined {
  const whole = { rounds: words.rounds, size: words.size, from: words.from, iterations: words.iterations ?? '1' };
  const bad = Object.entries(whole).find(([, text]) => !/^[1-9]\d*$/.test(text));
  if (bad) return `--${bad[0]} must be a whole number from 1 on, not "${bad[1]}".`;
  if (!/^-?\d+$/.test(words.seed)) return `--seed must be a whole number, not "${words.seed}".`;
  if (words.seconds !== undefined && !(secondsOf(words.seconds) > 0)) return `--seconds must be a number above 0, not "${words.seconds}".`;
  if (words.format !== undefined && words.format !== 'mdgp') return `--format knows only "mdgp", not "${words.format}".`;
  if (words.format === undefined && !(words.people && words.out))
    return 'Say whom to mix and where to write: co-construire mix --people FILE --rounds R --size G --out FILE';
  if (words.keep && words.nested) return '--keep does not go with --nested.';
  if (words.keep && Number(words.from) > Number(words.rounds)) return '--from is later than the last of the --rounds.';
  if (!words.keep && words.from !== '1') return '--from goes with --keep.';
  if (words.format && !positionals[0]) return 'Say which file to read: co-construire mix --format mdgp FILE';
  const stray = positionals[words.format ? 1 : 0];
  return stray === undefined ? undefined : `"${stray}" belongs to no option. Options: co-construire mix --help`;
}

/** The clock stays out here: the engine is only told which share of its time has gone. */
function effortOf(words: Words): Effort {
  const iterations = words.iterations === undefined ? Infinity : Number(words.iterations);
  const effort = { seed: Number(words.seed), iterations };
  if (words.seconds === undefined && words.iterations !== undefined) return effort;
  const start = performance.now();
  const limit = secondsOf(words.seconds ?? '5') * 1000;
  return { ...effort, share: () => (performance.now() - start) / limit };
}

/** "2,5" is two and a half for half of Europe. */
function secondsOf(text: string): number {
  return Number(text.replace(',', '.'));
}

function solveGrouping(file: string, effort: Effort, out: string | undefined): number {
  const text = readText(file);
  if (text === undefined) return 1;
  const read = readGrouping(text);
  if ('refused' in read) return (complain(`${file}: line ${read.line} is not of the MDGPLIB format.`), 1);
  const found = groupDiversely(read.ok, effort);
  if ('refused' in found) return (complain(`The groups take ${found.least} to ${found.most} elements, not ${read.ok.n}.`), 1);
  const table = `element,group\n${[...found.ok.groupOf].map((group, element) => `${element},${group}\n`).join('')}`;
  if (out && !writeText(out, table)) return 1;
  say(JSON.stringify({ value: Number(found.ok.value.toFixed(6)) }));
  return 0;
}

function mixPeople(words: Words): number {
  const effort = effortOf(words);
  const text = readText(words.people ?? '');
  const placesText = words.places === undefined ? '' : readText(words.places);
  const plans = [words.keep, ...words.earlier].map((file) => (file === undefined ? [] : planIn(file)));
  if (text === undefined || placesText === undefined || plans.includes(undefined)) return 1;
  const read = readPeople(text, Number(words.rounds));
  if ('refused' in read) return (complain(`${words.people}: ${notRead(read)}`), 1);
  const places = readPlaces(placesText);
  if (places.length === 0 && read.ok.people.some((person) => person.needs.length > 0)) {
    complain('Without --places nobody knows which rooms are step-free: needs are not looked at.');
  }
  const [kept = [], ...earlier] = plans.flatMap((plan) => (plan ? [plan] : []));
  const features = places.map((place) => place.features);
  return writeMixed(words, read.ok, wishOf(words, features, kept, earlier), effort, places);
}

type Places = ReturnType<typeof readPlaces>;

function writeMixed(words: Words, sheet: Sheet, wish: Wish, effort: Effort, places: Places): number {
  const mixed = makeGroups(questionOf(sheet, wish), effort);
  if ('refused' in mixed) for (const reason of mixed.reasons) complain(explain(reason));
  const plan = 'ok' in mixed ? mixed.ok : mixed.refused === 'unsolved' ? mixed.nearest : undefined;
  if (!plan) return 1;
  const names = places.map((place) => place.name);
  if (!writeText(words.out ?? '', writePlan([...pastRounds(wish.kept, wish.from), ...plan.rounds], sheet.names, names))) return 1;
  if ('refused' in mixed) return (complain(`The nearest plan was written to ${words.out}; it breaks what is said above.`), 1);
  for (const line of account(plan, words)) say(line);
  return 0;
}

function notRead(read: Exclude<SheetRead, { ok: unknown }>): string {
  if (read.refused === 'no-people') return 'there are no people in the table. Its first row gives the names of the columns.';
  if (read.refused === 'no-names')
    return `no column gives the people: one must be "id", "name" or "nom". The first row has: ${read.columns}.`;
  if (read.refused === 'same-column') return `two columns are named "${read.column}". Give one of them another name.`;
  return `${read.person}: "${read.text}" is not understood under "${read.refused === 'bad-pin' ? 'pin' : 'rounds'}".`;
}

function wishOf(words: Words, features: string[][], kept: Pin[], earlier: Pin[][]): Wish {
  return {
    rounds: Number(words.rounds),
    size: Number(words.size),
    nested: words.nested,
    features,
    kept,
    from: words.keep ? Number(words.from) - 1 : 0,
    earlier,
    protect: words.protect?.split(',').map((name) => name.trim()),
  };
}

/** A plan that this command wrote, or undefined after having said why it is none. */
function planIn(file: string): Pin[] | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const plan = readPlan(text);
  if (isPlan(plan)) return plan;
  complain(`${file} is not a plan: its columns are round, group, id.`);
  return undefined;
}

function account({ rounds, report }: Plan, words: Words): string[] {
  const sizes = rounds.map((groups) => groups.map((members) => members.length));
  const shape = sizes.map((list) => `${list.length} groups of ${[...new Set(list)].sort((a, b) => a - b).join(' or ')}`);
  const proven = report.repeats === report.repeatBound ? 'the proven minimum' : `proven minimum ${report.repeatBound}`;
  return [
    ...shape.map((line, round) => `round ${round + Number(words.keep ? words.from : 1)}: ${line}`),
    words.nested ? 'nested: people stay together from level to level' : `repeated meetings: ${report.repeats} (${proven})`,
    `different people met: ${report.met.mean.toFixed(1)} on average, ${report.met.fewest} at least`,
    `left alone with a rare trait: ${report.alone} (${report.aloneBound} cannot be avoided)`,
    ...report.balance.map(
      ({ attribute, imbalance, least }) => `imbalance of ${attribute}: ${imbalance.toFixed(1)} (not below ${least.toFixed(1)})`,
    ),
    ...(words.keep ? [`changed places: ${report.changes}`] : []),
    `written: ${words.out}`,
  ];
}
