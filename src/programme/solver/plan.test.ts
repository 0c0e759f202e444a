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

test('the budget is given out once: every leg goes on where the one before ended, and the last one ends it', () => {
  const { legs } = legsOf(2, () => 1000);
  const ends = legs.map(([leg]) => leg?.to ?? 0);
  assert.deepEqual(
    ends,
    ends.toSorted((a, b) => a - b),
  );
  assert.equal(new Set(ends).size, ends.length);
  assert.equal(ends.at(-1), 1);
});

test('it cools once, slowest between a half and a tenth of a hundredth of the first cost', () => {
  const { legs } = legsOf(2, () => 1000);
  const [filled, ...cooled] = legs.slice(-5).map(([leg]) => leg);
  const heats = cooled.map((leg) => (leg?.task === 'anneal' ? [leg.hot, leg.cold] : []));
  assert.deepEqual(
    heats.slice(0, 3),
    [
      [60, 10],
      [10, 2],
      [2, 1.5],
    ],
    'from three hundredths of 2000 people to one and a half',
  );
  const took = cooled.map((leg, i) => (leg?.to ?? 0) - ((i === 0 ? filled : cooled[i - 1])?.to ?? 0));
  const speeds = heats.slice(0, 2).map(([hot = 0, cold = 1], i) => Math.log(hot / cold) / (took[i] ?? 0));
  assert.ok((speeds[0] ?? 0) > 2 * (speeds[1] ?? 0), `${speeds}`);
});

test('all threads go on from the best where they meet, and each by itself from then on', () => {
  const { legs } = legsOf(2, ({ to }, thread) => (to < 0.8 && thread === 1 ? 100 : 1000));
  const starts = legs.slice(-3).map((leg) => leg.map(({ start }) => start?.cost));
  assert.deepEqual(starts, [
    [undefined, undefined],
    [100, 100],
    [undefined, undefined],
  ]);
});

test('the best that any thread has seen is the answer', () => {
  const { result } = legsOf(3, ({ to }, thread) => 500 + (to === 1 ? thread : 10));
  assert.equal(result.cost, 500);
});
