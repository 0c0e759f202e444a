import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stoppedClock } from './clock.ts';
import { makeLimits } from './limits.ts';

const allowance = { burst: 2, perMinute: 6 };

test('a bucket gives its burst, then makes wait, then fills again', () => {
  const clock = stoppedClock('2026-11-22T09:00:00.000Z');
  const limits = makeLimits(clock);
  assert.deepEqual(
    [1, 2, 3].map(() => limits.take('mail', 'awa', allowance)),
    [0, 0, 10],
  );
  clock.advance(10_000);
  assert.deepEqual(
    [1, 2].map(() => limits.take('mail', 'awa', allowance)),
    [0, 10],
  );
});

test('one account does not use up another, nor another act of the same account', () => {
  const limits = makeLimits(stoppedClock('2026-11-22T09:00:00.000Z'));
  for (const _ of [1, 2]) limits.take('mail', 'awa', allowance);
  assert.equal(limits.take('mail', 'noor', allowance), 0);
  assert.equal(limits.take('edit', 'awa', allowance), 0);
  assert.equal(limits.take('mail', 'awa', allowance), 10);
});
