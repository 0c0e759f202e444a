import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayBounds, dayOf } from './days.ts';

test('a day begins at midnight where the gatherings are, in winter and in summer', () => {
  assert.deepEqual(dayBounds('2026-11-22'), { from: '2026-11-21T23:00:00.000Z', until: '2026-11-22T22:59:59.999Z' });
  assert.deepEqual(dayBounds('2026-07-01'), { from: '2026-06-30T22:00:00.000Z', until: '2026-07-01T21:59:59.999Z' });
  assert.deepEqual(['', '2026-13-45', 'hier'].map(dayBounds), [undefined, undefined, undefined]);
  assert.equal(dayOf('2026-06-30T22:30:00.000Z'), '2026-07-01');
});
