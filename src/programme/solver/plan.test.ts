import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heatIfTight, makePlan } from './plan.ts';
import type { Answer, Kept, Leg } from './searcher.ts';

const kept = (cost: number): Kept => ({ slotOf: new Int32Array(), roomOf: new Int32Array(), loss: 0, missing: 0, cost });

/** Goes through the plan with threads that end each leg at the cost that `endOf` tells. */
function legsOf(threads: number, endOf: (leg: Leg, thread: number, turn: number) => number): { legs: Leg[][]; result: Kept } {
  const legs: Leg[][] = [];
  const plan = makePlan(threads, heatIfTight);
  let next = plan.next([]);
  while (!next.done) {
    const now = next.value;
    const answers = now.map((leg, thread): Answer => {
      const end = kept(leg.task === 'fill' ? 2000 : endOf(leg, thread, legs.length));
      return { current: end, best: end, proposals: 0, share: leg.to };
    });
    legs.push(now);
    next = plan.next(answers);
  }
  return { legs, result: next.value };
}

const coolings = (legs: Leg[][]): (Leg & { task: 'anneal' })[] => legs.flatMap(([leg]) => (leg?.task === 'anneal' ? [leg] : []));

test('heat is given out once: every leg goes on where the one before ended, and the last one ends the budget', () => {
  const { legs } = legsOf(2, () => 1000);
  const ends = legs.map(([leg]) => leg?.to ?? 0);
  assert.deepEqual(
    ends,
    ends.toSorted((a, b) => a - b),
  );
  assert.equal(new Set(ends).size, ends.length);
  assert.equal(ends.at(-1), 1);
});

test('while all threads freeze alike, they cool through the same heats six times', () => {
  const { legs } = legsOf(2, () => 1000);
  const hottest = coolings(legs).filter(({ hot }) => Math.abs(hot - 0.36 * 20) < 1e-9);
  assert.equal(hottest.length, 6);
  assert.deepEqual(
    hottest.map(({ start }) => start !== undefined),
    [true, false, false, false, false, false],
    'each goes on from where it stands',
  );
});

test('when one comes up far below the others, the round ends and all go on from it, with what is left of the budget', () => {
  const { legs } = legsOf(2, (_, thread, turn) => (turn === 4 && thread === 1 ? 100 : 1000));
  const cooled = coolings(legs);
  assert.equal(cooled.filter(({ hot }) => Math.abs(hot - 0.36 * 20) < 1e-9).length, 2);
  const [first, second] = legs[5] ?? [];
  assert.deepEqual([first?.start?.cost, second?.start?.cost], [100, 100]);
  assert.ok((first?.to ?? 0) - (legs[4]?.[0]?.to ?? 0) > 0.15, 'the time saved goes to those that follow');
});

test('ends no higher than their heat explains are looked at four times by two threads', () => {
  const { legs } = legsOf(2, ({ to }) => 60 + to);
  assert.equal(coolings(legs).filter(({ hot }) => Math.abs(hot - 0.36 * 20) < 1e-9).length, 4);
});

test('the best that any thread has seen is the answer', () => {
  const { result } = legsOf(3, ({ to }, thread) => 500 + (to === 1 ? thread : 10));
  assert.equal(result.cost, 500);
});
