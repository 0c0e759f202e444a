import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveBack } from './give-back.ts';

test('memory that nobody uses any more is given back', async () => {
  let held: number[][] | undefined = Array.from({ length: 64 }, (_, n) => Array.from({ length: 100_000 }, (_, m) => n + m / 2));
  assert.equal(held.length, 64);
  const full = process.memoryUsage().heapTotal;
  held = undefined;
  await giveBack();
  assert.ok(process.memoryUsage().heapTotal < full - 40e6, 'less than 40 MB of the 51 MB came back');
});
