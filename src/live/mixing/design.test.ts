import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChance } from './chance.ts';
import { design } from './design.ts';
import { makeRing } from './field.ts';

test('arithmetic of prime powers is that of a field', () => {
  for (const order of [2, 3, 4, 5, 7, 8, 9, 16, 25, 27]) {
    const ring = makeRing(order);
    const all = Array.from({ length: order }, (_, i) => i);
    assert.equal(ring.spread.length, order);
    for (const a of all) {
      assert.deepEqual(
        all.map((b) => ring.add(a, b)).sort((x, y) => x - y),
        all,
      );
      if (a > 0)
        assert.deepEqual(
          all.map((b) => ring.multiply(a, b)).sort((x, y) => x - y),
          all,
        );
      for (const b of all) {
        assert.equal(ring.subtract(ring.add(a, b), b), a);
        assert.equal(ring.multiply(a, ring.add(b, 1)), ring.add(ring.multiply(a, b), a));
      }
    }
  }
});

test('a built round holds every point once, and no two points share two groups', () => {
  for (let groups = 1; groups <= 14; groups += 1) {
    for (let size = 1; size <= 8; size += 1) {
      const rounds = design(groups, size, 9, makeChance(groups * 10 + size));
      const seen = new Set<string>();
      for (const round of rounds) {
        assert.deepEqual(
          round.flat().sort((a, b) => a - b),
          Array.from({ length: groups * size }, (_, i) => i),
        );
        assert.ok(round.every((group) => group.length === size));
        for (const group of round) {
          for (const a of group) {
            for (const b of group) {
              if (a >= b) continue;
              assert.ok(!seen.has(`${a} ${b}`), `${groups}-${size}: ${a} meets ${b} twice`);
              seen.add(`${a} ${b}`);
            }
          }
        }
      }
    }
  }
});

test('as many rounds as the known designs have', () => {
  const lengths = (
    [
      [8, 4],
      [9, 3],
      [4, 4],
      [5, 5],
      [7, 7],
    ] as const
  ).map(([groups, size]) => design(groups, size, 99, makeChance(1)).length);
  assert.deepEqual(lengths, [9, 13, 5, 6, 8]);
});
