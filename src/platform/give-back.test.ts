import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { giveBack, quietSecond } from './give-back.ts';

test('memory that nobody uses any more is given back', async () => {
  let held: number[][] | undefined = Array.from({ length: 64 }, (_, n) => Array.from({ length: 100_000 }, (_, m) => n + m / 2));
  assert.equal(held.length, 64);
  const full = process.memoryUsage().heapTotal;
  held = undefined;
  await giveBack();
  assert.ok(process.memoryUsage().heapTotal < full - 40e6, 'less than 40 MB of the 51 MB came back');
});

test('a second in which much is asked is not a quiet one', async () => {
  let done = false;
  const asked = quietSecond().then(() => (done = true));
  const until = performance.now() + 1_200;
  while (performance.now() < until) {
    const busyUntil = performance.now() + 10;
    while (performance.now() < busyUntil);
    await wait(5);
  }
  assert.equal(done, false);
  await wait(2_000);
  await asked;
  assert.equal(done, true);
});
