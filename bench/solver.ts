// The timetabling engine measured against published figures: one row for each instance and seed, then the sums with their floors.
// Fails (exit code 1) when a sum is worse than the floor written beside it. The instances are not part of this repository.
//   node_modules/.bin/node bench/solver.ts [--seconds 30] [--millions 60] [--seeds 1,2] [--threads 2] [--data FOLDER] [--only NAME]
// --millions counts proposals (of all threads) instead of seconds: the same table on a busy machine, only later.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { setOut } from '../src/programme/crew/crew.ts';
import { instant } from '../src/programme/crew/hand.ts';
import { judge } from '../src/programme/solver/judge.testing.ts';
import { readTim, writeSln } from '../src/programme/solver/tim.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    millions: { type: 'string' },
    seeds: { type: 'string', default: '1' },
    threads: { type: 'string', default: '2' },
    data: { type: 'string', default: join(import.meta.dirname, '../../shared/data/timetabling') },
    only: { type: 'string', default: '' },
  },
});

/** Best known cost, and the mean of the best published method in 190 to 300 s (Goh et al. 2020; Nagata 2018 where he is better). */
const published: Record<string, [best: number, mean: number]> = {
  'comp-2007-2-1': [0, 82],
  'comp-2007-2-2': [0, 1.7],
  'comp-2007-2-3': [55, 155],
  'comp-2007-2-4': [10, 254],
  'comp-2007-2-5': [0, 0],
  'comp-2007-2-6': [0, 0],
  'comp-2007-2-7': [0, 3.6],
  'comp-2007-2-8': [0, 0],
  easy01: [0, 0],
  easy02: [0, 0],
  medium01: [0, 1.5],
  medium02: [0, 2.2],
  hard01: [103, 200.2],
};

/**
 * Mean cost of a set in 30 s on two free cores that this engine must not fall behind. Measured: 8.7 (seeds 1 and 2) and 26.8 (seed 1); the
 * rest is room for one instance whose good state does not come up.
 */
const floors: Record<string, number> = { 'itc2007-track2': 30, 'socha-mn': 50 };

type Row = { distance: number; cost: number };

const failures: string[] = [];
say(['instance', 'seed', 'distance', 'cost', 'best known', 'published mean', 'whole after', 'million proposals', 'seconds']);
for (const [set, floor] of Object.entries(floors)) await benchSet(set, floor);
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function benchSet(set: string, floor: number): Promise<void> {
  const folder = join(values.data, set);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.tim') && name.includes(values.only)) : [];
  const rows: Row[] = [];
  for (const file of files) for (const seed of values.seeds.split(',')) rows.push(await benchOne(join(folder, file), Number(seed)));
  if (rows.length === 0) return say([set, 'not at hand']);
  const mean = rows.reduce((sum, row) => sum + row.cost, 0) / rows.length;
  const whole = rows.filter((row) => row.distance === 0).length;
  const free = rows.filter((row) => row.distance === 0 && row.cost === 0).length;
  say([set, '', `${whole}/${rows.length} whole`, mean.toFixed(1), `floor ${floor}`, `${free} without cost`]);
  if (whole < rows.length) failures.push(`${set}: ${rows.length - whole} timetables with gaps`);
  if (values.only === '' && mean > floor) failures.push(`${set}: mean cost ${mean.toFixed(1)} above ${floor}`);
}

async function benchOne(file: string, seed: number): Promise<Row> {
  const text = readFileSync(file, 'utf8');
  const read = readTim(text);
  if ('refused' in read) throw new Error(`${file}: ${JSON.stringify(read)}`);
  const start = instant();
  let whole = '-';
  const limit = values.millions ? { iterations: Number(values.millions) * 1e6 } : { seconds: Number(values.seconds) };
  const { solved } = setOut({ format: 'tim', tim: read.ok }, { threads: Number(values.threads), seed, ...limit, progress });
  const found = await solved;
  const seconds = ((instant() - start) / 1000).toFixed(1);
  const { faults, distance, cost } = judge(text, writeSln(found.slotOf, found.roomOf));
  if (faults.length > 0) failures.push(`${file} seed ${seed}: ${faults.join(', ')}`);
  const name = basename(file, '.tim');
  const [best, mean] = published[name] ?? ['-', '-'];
  say([name, seed, distance, cost, best, mean, whole, (found.proposals / 1e6).toFixed(1), seconds]);
  return { distance, cost };

  function progress({ missing, seconds }: { missing: number; seconds: number }): void {
    if (missing === 0 && whole === '-') whole = `${seconds.toFixed(2)} s`;
  }
}

function say(cells: (string | number)[]): void {
  process.stdout.write(`${cells.map((cell, i) => String(cell).padEnd([18, 6, 12][i] ?? 16)).join(' ')}\n`);
}
