import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stoppedClock } from './clock.ts';
import { hashSecret, makeIds } from './ids.ts';

test('ids sort by time, are 26 characters and never the same', () => {
  const clock = stoppedClock('2026-11-22T09:00:00.000Z');
  const ids = makeIds(clock);
  const made = Array.from({ length: 500 }, () => {
    clock.advance(1);
    return ids.id();
  });
  assert.deepEqual([...made].sort(), made);
  assert.equal(new Set(made).size, 500);
  assert.deepEqual([...new Set(made.map((id) => id.length))], [26]);
});

test('a secret has 256 bits and only its hash is stored', () => {
  const secret = makeIds(stoppedClock('2026-11-22T09:00:00.000Z')).secret();
  assert.equal(Buffer.from(secret, 'base64url').length, 32);
  assert.notEqual(hashSecret(secret), secret);
  assert.equal(hashSecret('abc'), 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
});
