import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takingTurns } from './turns.ts';

test('others have their turn during long work', async () => {
  const told: string[] = [];
  setImmediate(() => told.push('another'));
  const turn = takingTurns(0);
  await turn();
  told.push('the long work');
  assert.deepEqual(told, ['another', 'the long work']);
});

test('short work is not interrupted', async () => {
  const told: string[] = [];
  setImmediate(() => told.push('another'));
  const turn = takingTurns(60_000);
  await turn();
  told.push('the short work');
  assert.deepEqual(told, ['the short work']);
});
