import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hallViolator } from './hall.ts';

test('three in two places: those three are named, not the fourth with a place of its own', () => {
  assert.deepEqual(
    hallViolator([[3], [0, 1], [0, 1], [1, 0]], [1, 1, 1, 1], () => 1),
    { things: [1, 2, 3], places: [0, 1], needed: 3, there: 2 },
  );
  assert.equal(
    hallViolator([[0, 1], [0]], [1, 1], () => 1),
    undefined,
  );
});

test('every violator is a proof', () => {
  const problem = fc.record({
    options: fc.array(fc.uniqueArray(fc.nat(6), { maxLength: 5 }), { minLength: 1, maxLength: 8 }),
    needs: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 8, maxLength: 8 }),
    room: fc.integer({ min: 1, max: 2 }),
  });
  let violated = 0;
  fc.assert(
    fc.property(problem, ({ options, needs, room }) => {
      const found = hallViolator(options, needs.slice(0, options.length), () => room);
      if (!found) return;
      violated += 1;
      const reachable = new Set(found.things.flatMap((thing) => options[thing] ?? []));
      assert.deepEqual([...reachable].sort(), found.places);
      assert.ok(found.needed > found.there);
    }),
    { numRuns: 500, seed: 2 },
  );
  assert.ok(violated > 50);
});
