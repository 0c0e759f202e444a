import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Recipe } from './invent.testing.ts';
import { invent } from './invent.testing.ts';
import { judge } from './judge.testing.ts';
import type { Budget } from './searcher.ts';
import type { Solved } from './solve.ts';
import { solve } from './solve.ts';
import { readTim, writeSln } from './tim.ts';

function solved(text: string, seed: number, budget: Budget): Solved {
  const read = readTim(text);
  if ('refused' in read) assert.fail(JSON.stringify(read));
  return solve({ format: 'tim', tim: read.ok }, seed, budget);
}

/** Small problems of every kind: tight and loose, with and without order, some that nothing can solve. */
const recipes: fc.Arbitrary<Recipe> = fc
  .record({
    seed: fc.nat(1e6),
    events: fc.integer({ min: 1, max: 40 }),
    rooms: fc.integer({ min: 1, max: 4 }),
    features: fc.integer({ min: 0, max: 3 }),
    students: fc.integer({ min: 0, max: 25 }),
    load: fc.integer({ min: 1, max: 12 }),
    has: fc.constantFrom(0.3, 0.7, 1),
    asks: fc.constantFrom(0, 0.3, 0.8),
    forbidden: fc.constantFrom(undefined, 0, 0.5, 0.95),
    ordered: fc.integer({ min: 0, max: 60 }),
    kind: fc.constantFrom<Recipe['kind'][]>('hidden', 'feasible', 'wild', 'wild'),
  })
  .map(({ forbidden, ...rest }) => (forbidden === undefined ? rest : { ...rest, forbidden }));

test('no rule is ever broken; distance and cost are what the judge counts; the best never gets worse', () => {
  let gaps = 0;
  fc.assert(
    fc.property(recipes, fc.integer({ min: 1, max: 20_000 }), (recipe, iterations) => {
      const text = invent(recipe);
      const steps: number[][] = [];
      const found = solved(text, recipe.seed, { iterations, better: ({ loss, missing, cost }) => steps.push([loss, missing, cost]) });
      const judged = judge(text, writeSln(found.slotOf, found.roomOf));
      const unplaced = found.slotOf.filter((slot) => slot < 0).length;
      assert.deepEqual(judged, { faults: [], distance: found.loss, unplaced, cost: found.cost });
      assert.deepEqual(steps, steps.toSorted(worseFirst));
      if (steps.length > 0) assert.deepEqual(steps.at(-1), [found.loss, found.missing, found.cost]);
      if (unplaced > 0) gaps += 1;
    }),
    { numRuns: 300, seed: 3 },
  );
  assert.ok(gaps > 30, `only ${gaps} problems without a whole timetable`);
});

const worseFirst = (a: number[], b: number[]): number =>
  Math.sign((b[0] ?? 0) - (a[0] ?? 0)) || (b[1] ?? 0) - (a[1] ?? 0) || (b[2] ?? 0) - (a[2] ?? 0);

const town: Recipe = {
  seed: 4,
  events: 120,
  rooms: 5,
  features: 4,
  students: 90,
  load: 12,
  has: 0.6,
  asks: 0.3,
  forbidden: 0.3,
  ordered: 20,
  kind: 'hidden',
};

test('the same seed and iterations give the same timetable, another seed another', () => {
  const text = invent(town);
  const first = solved(text, 7, { iterations: 60_000 });
  assert.deepEqual(solved(text, 7, { iterations: 60_000 }), first);
  assert.notDeepEqual(solved(text, 8, { iterations: 60_000 }).slotOf, first.slotOf);
});

test('a hidden timetable without any cost is found again', () => {
  const found = solved(invent({ ...town, events: 24, students: 12, load: 6 }), 1, { iterations: 3_000_000 });
  assert.deepEqual([found.loss, found.missing, found.cost], [0, 0, 0]);
  assert.ok(found.proposals < 3_000_000, 'and the search ends there');
});

test('a share of time from outside ends the search', () => {
  let asked = 0;
  const found = solved(invent({ ...town, kind: 'feasible', load: 20 }), 1, { iterations: Infinity, share: () => (asked += 1) / 200 });
  assert.ok(asked < 220 && found.proposals < 220 * 5000, `${asked} looks, ${found.proposals} proposals`);
});
