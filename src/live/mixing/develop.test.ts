import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeChance } from './chance.ts';
import { developed } from './develop.ts';
import { mix } from './mix.shared.ts';
import { orbitsOf } from './orbits.ts';
import { evenRounds, plainQuestion } from './shape.shared.ts';

test('Kirkman’s schoolgirls, and rounds that no field gives: nobody meets twice', () => {
  for (const [groups, size, rounds] of [
    [5, 3, 7],
    [9, 3, 13],
    [8, 3, 11],
    [6, 4, 7],
    [10, 6, 7],
  ] as const) {
    const found = developed(groups, size, rounds, makeChance(1), { proposals: 3_000_000, over: () => false });
    assert.deepEqual([found?.rounds.length, found?.repeats], [rounds, 0], `${groups}-${size}-${rounds}`);
    assert.deepEqual(repeated(found?.rounds ?? []), []);
    for (const round of found?.rounds ?? [])
      assert.deepEqual(
        round.flat().toSorted((a, b) => a - b),
        Array.from({ length: groups * size }, (_, i) => i),
      );
  }
});

test('rounds that stay where they are under the turns: twenty-one people by three, whatever the seed', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const found = developed(7, 3, 10, makeChance(seed), { proposals: 3_000_000, over: () => false });
    assert.deepEqual([found?.rounds.length, found?.repeats, repeated(found?.rounds ?? [])], [10, 0, []]);
  }
});

test('where nothing perfect is found, the repeats are counted as they are', () => {
  const found = developed(8, 4, 10, makeChance(1), { proposals: 400_000, over: () => false });
  assert.ok(found && found.rounds.length === 10 && found.repeats > 0);
  assert.equal(repeated(found.rounds).length, found.repeats);
});

test('more rounds than there are people to meet: nothing is sought', () => {
  assert.equal(developed(6, 4, 8, makeChance(1), { proposals: 3_000_000, over: () => false }), undefined);
});

test('the orbits part all pairs, with or without a mirror', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 4 }), fc.boolean(), (...told) => {
      const [order, rings, fixed, mirror] = told;
      const n = (order * rings + fixed) * (mirror ? 2 : 1);
      const { of, length } = orbitsOf(n, { order, fixed, mirror });
      const counted = length.map(() => 0);
      for (let a = 0; a < n; a += 1) for (let b = 0; b < a; b += 1) counted[of[a * n + b] ?? -1] = (counted[of[a * n + b] ?? -1] ?? 0) + 1;
      assert.deepEqual(counted, length);
    }),
  );
});

test('sizes that differ by one: some seats stay empty, and still nobody meets twice', () => {
  for (const n of [23, 22]) {
    const people = Array.from({ length: n }, (_, i) => ({ id: `p${i}`, attributes: {}, languages: [], needs: [] }));
    const mixed = mix(plainQuestion(people, evenRounds(people, 6, 4)), { seed: 1, iterations: 200_000 });
    assert.ok('ok' in mixed);
    assert.equal(mixed.ok.report.repeats, 0);
  }
});

function repeated(rounds: number[][][]): string[] {
  const seen = new Set<string>();
  return rounds.flat().flatMap((group) =>
    group.flatMap((a) =>
      group.flatMap((b) => {
        const pair = `${a} ${b}`;
        if (a >= b) return [];
        if (seen.has(pair)) return [pair];
        seen.add(pair);
        return [];
      }),
    ),
  );
}
