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

/** The heats in which good states come up: 2000 people at first, so the unit is 20. */
const isInTheRange = (leg: Leg): boolean => leg.task === 'anneal' && Math.abs(leg.cold - 0.12 * 20) < 1e-9;

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

test('while all threads freeze alike, they cool through the same heats three times, each time longer', () => {
  const { legs } = legsOf(2, () => 1000);
  const same = legs.flatMap(([leg], i) => (leg && isInTheRange(leg) ? [{ leg, took: leg.to - (legs[i - 1]?.[0]?.to ?? 0) }] : []));
  assert.deepEqual(
    same.map(({ leg }) => leg.start !== undefined),
    [true, false, false],
    'each goes on from where it stands',
  );
  const [first = 0, second = 0, third = 0] = same.map(({ took }) => took);
  assert.ok(first < second && second < third, `${first} ${second} ${third}`);
});

test('when one comes up far below the others, the round ends and all go on from it, with what is left of the budget', () => {
  const { legs } = legsOf(2, (_, thread, turn) => (turn === 4 && thread === 1 ? 100 : 1000));
  assert.equal(legs.filter(([leg]) => leg && isInTheRange(leg)).length, 2);
  const [first, second] = legs[5] ?? [];
  assert.deepEqual([first?.start?.cost, second?.start?.cost], [100, 100]);
  assert.ok((first?.to ?? 0) - (legs[4]?.[0]?.to ?? 0) > 0.12, 'the time saved goes to those that follow');
});

test('the best that any thread has seen is the answer', () => {
  const { result } = legsOf(3, ({ to }, thread) => 500 + (to === 1 ? thread : 10));
  assert.equal(result.cost, 500);
});
