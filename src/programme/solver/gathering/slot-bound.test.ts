import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { solve } from '../solve.ts';
import { bound } from './bound.ts';
import type { Gathering } from './format.ts';
import { layOut } from './ground.ts';
import type { Ground } from './ground.ts';
import { interestObjective } from './interest.ts';
import { inventFestival, inventMatrix } from './invent.testing.ts';
import { inventGathering } from './invent-gathering.testing.ts';
import { outcomeOf, reportOf } from './report.ts';
import { emptyTable, isFree, put, take } from './table.ts';

/** The least interest missed by any whole programme, by trying all; Infinity when there is none. `some` is one of them. */
function cheapest(ground: Ground): { least: number; some: Int32Array } {
  const table = emptyTable(ground);
  const interest = interestObjective(ground);
  const found = { least: Infinity, some: new Int32Array(ground.events.length) };
  place(0);
  return found;

  function place(e: number): void {
    if (e === ground.events.length) {
      const missed = interest.start(table.startOf);
      if (found.least === Infinity) found.some.set(table.startOf);
      found.least = Math.min(found.least, missed);
      return;
    }
    for (let start = 0; start < ground.slots; start += 1) {
      const room = Array.from({ length: ground.rooms }, (_, r) => r).find((r) => isFree(table, e, start, r));
      if (room === undefined) continue;
      put(table, e, start, room);
      place(e + 1);
      take(table, e);
    }
  }
}

const towns = fc.record({
  seed: fc.nat(1e6),
  days: fc.constant(1),
  rooms: fc.integer({ min: 1, max: 3 }),
  offerings: fc.integer({ min: 1, max: 5 }),
  people: fc.integer({ min: 1, max: 12 }),
  wishes: fc.integer({ min: 1, max: 4 }),
  odd: fc.boolean(),
});

const matrices = fc
  .record({
    seed: fc.nat(1e6),
    people: fc.integer({ min: 3, max: 25 }),
    items: fc.integer({ min: 3, max: 6 }),
    rooms: fc.constantFrom(2, 3),
  })
  .map((one) => inventMatrix({ ...one, slots: Math.ceil(one.items / one.rooms) + (one.seed % 2), topics: 3, wishes: 3, own: 0.5 }));

function neverAbove(gathering: Gathering): number | undefined {
  const ground = layOut(gathering);
  const { least, some } = cheapest(ground);
  if (least === Infinity) return undefined;
  const { forced } = bound(ground, some);
  assert.ok(forced <= least, `bound ${forced}, and there is ${least}`);
  return forced === 0 && least > 0 ? 0 : least === 0 ? 1 : forced / least;
}

test('no programme of a small gathering misses less than the bound, whatever programme it is taken from', () => {
  let proofs = 0;
  const count = (share: number | undefined): void => void (proofs += share !== undefined && share > 0 ? 1 : 0);
  fc.assert(
    fc.property(towns, (town) => count(neverAbove(inventGathering(town)))),
    { numRuns: 150, seed: 5 },
  );
  fc.assert(
    fc.property(matrices, (gathering) => count(neverAbove(gathering))),
    { numRuns: 100, seed: 6 },
  );
  assert.ok(proofs > 150, `${proofs} of 250 bounds say something`);
});

test('with wishes from a hidden programme, a tenth of them strayed, the answer is proven to be the best', () => {
  const gathering = inventFestival(3, 0.9);
  const found = solve({ format: 'gathering', gathering }, 1, { iterations: 1_000_000 });
  const { cost, bound: least } = reportOf(outcomeOf(layOut(gathering), found), 1);
  assert.deepEqual([least.cost, least.cost > 10_000], [cost.points, true]);
});
