// node bench/opinion.ts [FOLDER]: how long the opinion engine takes and how far it agrees with published results.
// Times are milliseconds of processor time.
// FOLDER holds `opendata/<name>/{participants-votes,comments}.csv` and `oracle/<name>/{votes,math-pca2}.json`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { adjustedRand, nearestCentroidShare } from '../src/live/opinion/agreement.ts';
import { analyse } from '../src/live/opinion/analyse.ts';
import { invent } from '../src/live/opinion/invented.ts';
import { castVote, openLive, readLive } from '../src/live/opinion/live-map.ts';
import { readModeration, readVotes } from '../src/live/opinion/polis-csv.ts';
import type { OpinionMap } from '../src/live/opinion/result.ts';
import type { VoteTable } from '../src/live/opinion/votes.ts';
import { tableFromLog, unmoderated } from '../src/live/opinion/votes.ts';
import { data, folders, note, row, title } from './opinion-table.ts';
import { againstWorker } from './opinion-worker.ts';

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
    for (let v = 0; v < 40; v += 1) live = castVote(live, `p${v}`, String(v), 1);
    sweep();
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

/** What the invention of the votes left behind is swept away first: it is not the work of a vote. */
function sweep(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
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

/** Milliseconds of processor time of this thread, so that other work on the machine counts less. */
function timed<T>(work: () => T): [T, number] {
  const before = process.threadCpuUsage();
  const done = work();
  const { user, system } = process.threadCpuUsage(before);
  return [done, (user + system) / 1000];
}

function sizesOf(published: string[]): string {
  const counts = new Map<string, number>();
  for (const group of published) if (group !== '') counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a).join('/');
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
