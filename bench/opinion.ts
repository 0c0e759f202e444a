// node bench/opinion.ts [FOLDER]: how long the opinion engine takes and how far it agrees with published results.
// Times are milliseconds of processor time.
// FOLDER holds `opendata/<name>/{participants-votes,comments}.csv` and `oracle/<name>/{votes,math-pca2}.json`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adjustedRand, nearestCentroidShare } from '../src/live/opinion/agreement.ts';
import { analyse } from '../src/live/opinion/analyse.ts';
import { invent } from '../src/live/opinion/invented.ts';
import { castVote, openLive, readLive } from '../src/live/opinion/live-map.ts';
import { readModeration, readVotes } from '../src/live/opinion/polis-csv.ts';
import { polisSpace } from '../src/live/opinion/polis.ts';
import type { OpinionMap } from '../src/live/opinion/result.ts';
import type { Moderation, VoteTable } from '../src/live/opinion/votes.ts';
import { tableFromLog, unmoderated } from '../src/live/opinion/votes.ts';

const data = process.argv[2] ?? fileURLToPath(new URL('../../shared/data/polis/', import.meta.url));

const wishes = [
  { people: 300, statements: 60, groups: 3, density: 0.6, strength: 1.2, seed: 1 },
  { people: 300, statements: 60, groups: 6, density: 0.6, strength: 1.4, seed: 1 },
  { people: 2031, statements: 896, groups: 2, density: 0.124, strength: 0.8, seed: 1 },
  { people: 2031, statements: 896, groups: 2, density: 0.5, strength: 0.8, seed: 1 },
  { people: 2031, statements: 896, groups: 2, density: 1, strength: 0.8, seed: 1 },
  { people: 2031, statements: 896, groups: 1, density: 0.124, strength: 0, seed: 1 },
];

againstWorker();
againstPublished();
invented();
honesty();
following();
calibration();

function againstWorker(): void {
  title(
    'Against outputs of the Polis worker: largest difference, agree = −1 turned to +1',
    'conversation             people  statements       centre         axes',
  );
  for (const name of folders('oracle')) {
    const { table, moderation, pca } = workerOutput(name);
    const { x, axes } = polisSpace(table, moderation);
    const centre = worst(pca.center.map((mean, j) => mean + (x.mean[j] ?? NaN)));
    const turned = (axis: number[], a: number, sign: number) =>
      worst(axis.map((loading, j) => loading - sign * (axes.vectors[a]?.[j] ?? NaN)));
    const loadings = Math.max(...pca.comps.map((axis, a) => Math.min(turned(axis, a, 1), turned(axis, a, -1))));
    const sizes: [number, number][] = [
      [table.participants.length, 11],
      [table.statements.length, 12],
    ];
    row([name, 20], ...sizes, [centre.toExponential(1), 13], [loadings.toExponential(1), 13]);
  }
}

function workerOutput(name: string): { table: VoteTable; moderation: Moderation; pca: { center: number[]; comps: number[][] } } {
  const read = <T>(file: string) => JSON.parse(readFileSync(join(data, 'oracle', name, file), 'utf8')) as T;
  const worker = read<{ pca: { center: number[]; comps: number[][] }; tids: number[]; 'mod-out': number[]; 'meta-tids': number[] }>(
    'math-pca2.json',
  );
  const log = read<number[][]>('votes.json').map(([person, statement, vote = 0]) => ({
    participant: `${person}`,
    statement: `${statement}`,
    vote,
  }));
  const moderation = { out: new Set(worker['mod-out'].map(String)), meta: new Set(worker['meta-tids'].map(String)) };
  return { table: tableFromLog(log, worker.tids.map(String)), moderation, pca: worker.pca };
}

function againstPublished(): void {
  title(
    'Against published groups (data of The Computational Democracy Project, CC BY 4.0)',
    'conversation         mode   people  statem.   votes  published     ours        ARI  centroid   verdict    ms',
  );
  for (const name of folders('opendata')) {
    const file = (one: string) => readFileSync(join(data, 'opendata', name, one), 'utf8');
    const [votes, moderation] = [readVotes(file('participants-votes.csv')), readModeration(file('comments.csv'))];
    if ('refused' in votes || 'refused' in moderation) continue;
    const { table, published } = votes.ok;
    for (const mode of ['polis', 'own'] as const) {
      const [map, ms] = timed(() => analyse(table, moderation.ok, { mode }));
      row(
        [name.slice(0, 20), 20],
        [mode, 6],
        [table.participants.length, 8],
        [table.statements.length, 8],
        [table.column.length, 8],
        [sizesOf(published), 11],
        [map.groups.map((group) => group.size).join('/'), 11],
        ...agreementWith(map, table, published),
        [map.structure?.verdict ?? '–', 10],
        [ms.toFixed(0), 6],
      );
    }
  }
  note(
    'ARI (adjusted Rand index) counts people whom both place; centroid = share of people nearest to the centre of their published group.',
  );
}

function agreementWith(map: OpinionMap, table: VoteTable, published: string[]): [string, number][] {
  const places = new Map(map.participants.map((person) => [person.id, person]));
  const people = table.participants.map((id) => places.get(id));
  const both = [...people.keys()].filter((i) => published[i] !== '' && people[i]?.group !== null);
  const rand = adjustedRand(
    both.map((i) => published[i] ?? ''),
    both.map((i) => people[i]?.group ?? -1),
  );
  const at = Float64Array.from(people.flatMap((person) => person?.position ?? [0, 0]));
  return [
    [rand.toFixed(3), 10],
    [nearestCentroidShare({ d: 2, count: people.length, at }, published).toFixed(3), 10],
  ];
}

function invented(): void {
  title(
    'Invented conversations, full analysis',
    ' people  statem.    votes  planted   mode  found   ARI with planted   verdict     ms (best of 3)',
  );
  for (const wish of wishes) {
    const { votes, groupOf } = invent(wish);
    const table = tableFromLog(votes);
    for (const mode of ['polis', 'own'] as const) {
      const runs = [1, 2, 3].map(() => timed(() => analyse(table, unmoderated, { mode })));
      const map = runs[0]?.[0] ?? analyse(table, unmoderated, { mode });
      const rand = adjustedRand(
        map.participants.map((person) => person.group ?? -1),
        map.participants.map((person) => groupOf.get(person.id) ?? -1),
      );
      row(
        [wish.people, 7],
        [wish.statements, 8],
        [votes.length, 9],
        [wish.groups, 8],
        [mode, 8],
        [map.groups.length, 6],
        [wish.groups > 1 ? rand.toFixed(3) : '–', 16],
        [map.structure?.verdict ?? '–', 12],
        [Math.min(...runs.map(([, ms]) => ms)).toFixed(0), 10],
      );
    }
  }
}

function honesty(): void {
  const verdicts = Array.from(
    { length: 60 },
    (_, seed) =>
      analyse(tableFromLog(invent({ people: 120, statements: 30, groups: 1, density: 0.6, strength: 0, seed }).votes), unmoderated, {
        mode: 'own',
      }).structure?.verdict,
  );
  note(
    `\nRandom votes (60 conversations of 120 people, 30 statements): "none" said ${verdicts.filter((one) => one === 'none').length} times.`,
  );
}

function following(): void {
  title(
    'One new vote on a live map of 2,000 people and 500 statements',
    'density    votes   places and groups: median, slowest of 200 (ms)   whole result: median (ms)',
  );
  for (const density of [0.25, 0.6, 1]) {
    const table = tableFromLog(invent({ people: 2000, statements: 500, groups: 3, density, strength: 0.8, seed: 1 }).votes);
    let live = openLive(table, unmoderated, analyse(table, unmoderated, { mode: 'own' }));
    const [casts, reads]: [number[], number[]] = [[], []];
    for (let v = 0; v < 200; v += 1) {
      const [next, cast] = timed(() => castVote(live, `p${(v * 37) % 2000}`, String((v * 13) % 500), v % 2 ? 1 : -1));
      live = next;
      casts.push(cast);
      if (v % 10 === 0) reads.push(timed(() => readLive(live))[1]);
    }
    row(
      [density, 7],
      [table.column.length, 9],
      [median(casts).toFixed(1), 20],
      [Math.max(...casts).toFixed(1), 10],
      [median(reads).toFixed(1), 30],
    );
  }
}

function calibration(): void {
  title(
    'Is the stated certainty true? Invented conversations of 300 people with two or three planted groups, few votes each',
    'stated           people   in the group planted',
  );
  const bands = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99].map((from) => ({ from, people: 0, right: 0 }));
  for (const [density, strength, groups] of [
    [0.5, 0.45, 2],
    [0.3, 0.7, 2],
    [0.15, 1.2, 2],
    [0.3, 1.2, 3],
  ] as const) {
    for (let seed = 1; seed <= 4; seed += 1) {
      const { votes, groupOf } = invent({ people: 300, statements: 60, groups, density, strength, seed });
      const map = analyse(tableFromLog(votes), unmoderated, { mode: 'own' });
      const planted = map.groups.map((group) =>
        mostFrequent(map.participants.filter((person) => person.group === group.id).map((person) => groupOf.get(person.id) ?? -1)),
      );
      if (map.groups.length !== groups) continue;
      for (const person of map.participants) {
        const band = bands.findLast((one) => person.certainty >= one.from);
        if (band)
          [band.people, band.right] = [band.people + 1, band.right + (planted[person.group ?? -1] === groupOf.get(person.id) ? 1 : 0)];
      }
    }
  }
  for (const [b, { from, people, right }] of bands.entries())
    row([`${from} – ${bands[b + 1]?.from ?? 1}`, 12], [people, 10], [people > 0 ? (right / people).toFixed(2) : '–', 12]);
}

function mostFrequent(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

function folders(kind: string): string[] {
  const folder = join(data, kind);
  if (existsSync(folder))
    return readdirSync(folder, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((one) => one.name);
  note(`(not here: ${folder})`);
  return [];
}

/** Milliseconds of processor time, so that other work on the machine counts less. */
function timed<T>(work: () => T): [T, number] {
  const before = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(before);
  return [done, (user + system) / 1000];
}

function sizesOf(published: string[]): string {
  const counts = new Map<string, number>();
  for (const group of published) if (group !== '') counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a).join('/');
}

function worst(values: number[]): number {
  return Math.max(...values.map(Math.abs));
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function title(words: string, columns: string): void {
  note(`\n${words}\n${columns}`);
}

function row(...cells: [value: string | number, width: number][]): void {
  note(cells.map(([value, width], c) => (c === 0 ? String(value).padEnd(width) : String(value).padStart(width))).join(' '));
}

function note(line: string): void {
  process.stdout.write(`${line}\n`);
}
