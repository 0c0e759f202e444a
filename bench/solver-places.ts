// The first stage of the timetabling engine: how much searching until every event has a place. Invented problems of the sizes of published
// sets, each made around a timetable that is then forgotten, so that a whole one exists. The same seeds give the same table, apart from the seconds.
//   node_modules/.bin/node bench/solver-places.ts [--family small,medium,big,itc2007] [--numbers 1-20] [--seeds 1] [--millions 100] [--invented 0]
import { parseArgs } from 'node:util';
import type { Family } from '../src/programme/solver/families.testing.ts';
import { recipeOf } from '../src/programme/solver/families.testing.ts';
import { invent } from '../src/programme/solver/invent.testing.ts';
import { makeSearcher, runLeg } from '../src/programme/solver/searcher.ts';
import { taskOf } from '../src/programme/solver/solve.ts';
import { readTim } from '../src/programme/solver/tim.ts';

const { values } = parseArgs({
  options: {
    family: { type: 'string', default: 'small,medium,big,itc2007' },
    numbers: { type: 'string', default: '1-20' },
    seeds: { type: 'string', default: '1' },
    millions: { type: 'string', default: '100' },
    invented: { type: 'string', default: '0' },
  },
});
const [first = 1, last = first] = values.numbers.split('-').map(Number);

say(['family', 'number', 'seed', 'events', 'left over', 'at first', 'million looks', 'processor s']);
for (const family of values.family.split(',') as Family[]) {
  let whole = 0;
  for (let number = first; number <= last; number += 1)
    for (const seed of values.seeds.split(',')) whole += measure(family, number, Number(seed));
  say([family, '', '', '', `${whole}/${(last - first + 1) * values.seeds.split(',').length} whole`]);
}

function measure(family: Family, number: number, seed: number): number {
  const read = readTim(invent(recipeOf(family, number, Number(values.invented))));
  if ('refused' in read) throw new Error(JSON.stringify(read));
  const task = taskOf({ format: 'tim', tim: read.ok });
  const used = (): number => process.cpuUsage().user / 1e6;
  const from = used();
  let atFirst = -1;
  const better = ({ missing }: { missing: number }): void => {
    if (atFirst < 0) atFirst = missing;
  };
  const searcher = makeSearcher(task, seed, 0, { iterations: Number(values.millions) * 1e6, better });
  const { best, proposals } = runLeg(searcher, { task: 'fill', within: 'all', to: 1 });
  say([family, number, seed, read.ok.events, best.missing, atFirst, (proposals / 1e6).toFixed(1), (used() - from).toFixed(1)]);
  return best.missing === 0 ? 1 : 0;
}

function say(cells: (string | number)[]): void {
  process.stdout.write(`${cells.map((cell) => String(cell).padEnd(14)).join(' ')}\n`);
}
