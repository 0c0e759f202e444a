import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { makeEngines } from './engines.ts';
import type { Log } from './log.ts';

const told: string[] = [];
const log: Log = { info: () => {}, warn: () => {}, error: (message) => void told.push(message) } as Log;
const file = join(tmpdir(), `engine-${process.pid}.mjs`);
writeFileSync(
  file,
  'export function answer({ n, how }) { if (how === "throw") throw new Error("broken"); for (;;) if (how !== "never") return n * 2; }',
);
const engines = makeEngines([{ name: 'room', migrations: [], engines: { double: pathToFileURL(file) } }], log);

test('a calculation is answered from its own thread', async () => {
  assert.deepEqual(await engines.run('room.double', { n: 21 }), { ok: 42 });
});

test('one that never ends is stopped, one that fails is told, and the next one is answered', async () => {
  assert.deepEqual(
    await Promise.all([
      engines.run('room.double', { n: 1, how: 'never' }, 800),
      engines.run('room.double', { n: 1, how: 'throw' }),
      engines.run('room.double', { n: 2 }),
    ]),
    [{ refused: 'slow' }, { refused: 'failed' }, { ok: 4 }],
  );
  assert.deepEqual(told, ['an engine failed']);
});

test('too many at once are sent away', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, (_, n) => engines.run('room.double', { n })));
  assert.deepEqual(
    all.map((answered) => ('ok' in answered ? answered.ok : answered.refused)),
    [0, 2, 4, 6, 8, 10, 12, 14, 'busy', 'busy'],
  );
});

test('what is given little time does not wait behind what is given much', async () => {
  const order: string[] = [];
  const long = engines.run('room.double', { n: 1, how: 'never' }, 12_000).then(() => order.push('long'));
  const short = ['a', 'b'].map((name) => engines.run('room.double', { n: 4 }, 10_000).then(() => order.push(name)));
  await Promise.all(short);
  assert.deepEqual(order, ['a', 'b']);
  await engines.close();
  await long;
  assert.deepEqual(order, ['a', 'b', 'long']);
});

test('an engine that no room offers is a bug', async () => {
  await assert.rejects(engines.run('room.other', {}), /no room offers/);
});
