// Programmes from interest, measured. By time on the processor, so that a busy machine gives the same figures, only later.
//   node_modules/.bin/node bench/solver-interest.ts [--seed 1] [--seconds 20] [--bids FOLDER] [--only bids|large|gathering]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCat } from '../src/programme/solver/gathering/cat.ts';
import type { Gathering } from '../src/programme/solver/gathering/format.ts';
import { layOut } from '../src/programme/solver/gathering/ground.ts';
import { inventFestival, inventMatrix } from '../src/programme/solver/gathering/invent.testing.ts';
import { outcomeOf, reportOf } from '../src/programme/solver/gathering/report.ts';
import { solve } from '../src/programme/solver/solve.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '20' },
    bids: { type: 'string', default: join(import.meta.dirname, '../../shared/data/timetabling/interest/preflib-csconf') },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
let failed = false;

say(['programme', 'people × events', 'reached', 'captured', 'worst', 'points', 'bound', 'gap', 'processor s', 'proof s', 'floor']);
if (!values.only || values.only === 'bids') {
  for (const [file, rooms, slots, floor] of [
    ['00039-00000001', 4, 14, 0.97],
    ['00039-00000002', 4, 13, 0.955],
    ['00039-00000003', 8, 22, 0.995],
  ] as const) {
    const path = join(values.bids, `${file}.cat`);
    if (!existsSync(path)) {
      say([file, 'not at hand']);
      continue;
    }
    const read = readCat(readFileSync(path, 'utf8'), rooms, slots);
    if ('refused' in read) throw new Error(`${file}: line ${read.line}: ${read.why}`);
    measure(`${file}, ${rooms} × ${slots}`, read.ok, 5, { reached: floor, worst: 0 });
  }
}
if (!values.only || values.only === 'large') {
  for (const one of [1, 2]) {
    const matrix = inventMatrix({ seed: one, people: 667, items: 526, rooms: 20, slots: 27, topics: 60, wishes: 20, own: 0.7 });
    measure(`bids as of a large conference ${one}, 20 × 27`, matrix, Number(values.seconds), { reached: 0.94, worst: 0.75 });
  }
}
if (!values.only || values.only === 'gathering') {
  measure('gathering with a hidden perfect programme, 8 × 12', inventFestival(1, 1), 5, { reached: 0.99, worst: 0.75 });
  for (const one of [1, 2, 3]) {
    measure(`gathering ${one}, one wish in ten strays, 8 × 12`, inventFestival(one, 0.9), 5, { reached: 0.95, worst: 0.5, gap: 0.01 });
  }
  measure('gathering, wishes without any pattern, 8 × 12', inventFestival(1, 0), 5, { reached: 0.9, worst: 0.4 });
}
process.exitCode = failed ? 1 : 0;

function measure(name: string, gathering: Gathering, seconds: number, floor: { reached: number; worst: number; gap?: number }): void {
  const used = (): number => process.cpuUsage().user / 1e6;
  const from = used();
  const found = solve({ format: 'gathering', gathering }, seed, { iterations: Infinity, share: () => (used() - from) / seconds });
  const took = used() - from;
  const { reached, captured, people, cost, bound } = reportOf(outcomeOf(layOut(gathering), found), seed);
  const proof = used() - from - took;
  const worst = people.worst[0]?.share ?? 1;
  const gap = cost.points === 0 ? 0 : 1 - bound.cost / cost.points;
  const good = reached >= floor.reached && worst >= floor.worst && cost.unplaced === 0 && gap <= (floor.gap ?? 1);
  failed ||= !good;
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  const size = `${gathering.people.length} × ${found.slotOf.length}`;
  const floors = `${percent(floor.reached)}, ${percent(floor.worst)} ${good ? 'kept' : 'BROKEN'}`;
  const times = [took.toFixed(1), proof.toFixed(1)];
  say([name, size, percent(reached), percent(captured), percent(worst), cost.points, bound.cost, percent(gap), ...times, floors]);
}

function say(cells: (string | number)[]): void {
  process.stdout.write(`${cells.join(' | ')}\n`);
}
