import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodStart } from './rules.ts';

test('days of digests begin at five, weeks on Monday at five', () => {
  const start = (rhythm: 'day' | 'week', now: string) => periodStart(rhythm, new Date(now));
  assert.equal(start('day', '2026-11-22T09:00:00.000Z'), '2026-11-22T05:00:00.000Z');
  assert.equal(start('day', '2026-11-22T04:59:59.999Z'), '2026-11-21T05:00:00.000Z');
  assert.equal(start('day', '2026-11-22T05:00:00.000Z'), '2026-11-22T05:00:00.000Z');
  assert.equal(start('week', '2026-11-22T09:00:00.000Z'), '2026-11-16T05:00:00.000Z');
  assert.equal(start('week', '2026-11-23T04:00:00.000Z'), '2026-11-16T05:00:00.000Z');
  assert.equal(start('week', '2026-11-23T05:00:00.000Z'), '2026-11-23T05:00:00.000Z');
  assert.equal(start('day', '2027-01-01T01:00:00.000Z'), '2026-12-31T05:00:00.000Z');
});
