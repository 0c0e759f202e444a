import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fillDemo } from '../../../demo/fill.ts';
import { rooms } from '../../house.ts';
import { freshDatabase, onBoth, onKinds } from '../../testing.ts';
import type { App } from '../app.ts';
import type { Database, DatabaseKind } from '../database.ts';
import { openDatabase } from '../database.ts';
import { makeFiles } from '../files.ts';
import { houseRooms, migrationsOf } from '../make-app.ts';
import { post } from '../mail/outbox.ts';
import { backup, tablesToKeep } from './backup.ts';
import { restore } from './restore.ts';

async function fill(app: App): Promise<void> {
  await fillDemo(app);
  await app.files.put(Buffer.from('an image'), 'webp');
  for (const name of ['awa', 'noor', 'léon']) {
    await app.write((tx) =>
      post(app, tx, { to: `${name}@example.org`, subject: `Bonjour ${name}`, text: 'Œuvre\nà «\u00a0vous\u00a0»', locale: 'fr' }),
    );
  }
}

/** By table, each row as one line: the order of rows means nothing, their values everything. */
async function rowsOf(app: App, database: Database): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of await tablesToKeep(app, database)) {
    const rows = await database.read.transaction().execute((snapshot) => Array.fromAsync(database.rows(snapshot, table)));
    found[table] = rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  }
  return found;
}

onBoth('a backup restored on any database has the same rows and files', async ({ app, folder }) => {
  await fill(app);
  const file = join(folder, 'all.backup');
  const done = await backup(app, file);
  assert.ok('ok' in done);
  assert.deepEqual(await backup(app, file), { refused: 'exists' });
  for (const to of onKinds) {
    const target = await emptyTarget(app, folder, to);
    assert.deepEqual(await restore(file, target), done, to);
    assert.deepEqual(await rowsOf(app, target.database), await rowsOf(app, app.database), to);
    assert.deepEqual(await restore(file, target), { refused: 'not-empty' }, to);
    await target.database.close();
  }
  assert.ok(done.ok.rows > 1_000);
  assert.equal(done.ok.files, 1);
});

onBoth('a backup that was cut short or damaged leaves any database as empty as before', async ({ app, folder }) => {
  await fill(app);
  await backup(app, join(folder, 'whole'));
  const whole = readFileSync(join(folder, 'whole'));
  const lines = gunzipSync(whole).toString().trimEnd().split('\n');
  const cut: [string, Buffer, string] = ['two lines less', gzipSync(lines.slice(0, -2).join('\n')), 'incomplete'];
  for (const to of onKinds) {
    const target = await emptyTarget(app, folder, to);
    for (const [name, bytes, refused] of [cut, ...broken(whole)]) {
      writeFileSync(join(folder, 'broken'), bytes);
      assert.deepEqual(await restore(join(folder, 'broken'), target), { refused }, `${to}: ${name}`);
    }
    assert.deepEqual(await target.database.tables(), [], to);
    assert.equal('ok' in (await restore(join(folder, 'whole'), target)), true, to);
    await target.database.close();
  }
});

async function emptyTarget(app: App, folder: string, to: DatabaseKind) {
  const database = await openDatabase(await freshDatabase(to, folder));
  const files = makeFiles(join(folder, `restored-${to}`));
  return { database, migrations: migrationsOf(houseRooms(rooms)), files, now: app.clock.iso() };
}

/** What is left of a backup when the disk was full, the line broke, or a bit turned. */
function broken(whole: Buffer): [name: string, bytes: Buffer, refused: string][] {
  const turned = Buffer.from(whole);
  turned[Math.floor(whole.length / 2)] = (turned[Math.floor(whole.length / 2)] ?? 0) ^ 0xff;
  return [
    ['empty', Buffer.alloc(0), 'incomplete'],
    ['its first bytes', whole.subarray(0, 60), 'incomplete'],
    ['its first half', whole.subarray(0, whole.length / 2), 'incomplete'],
    ['all but the last byte', whole.subarray(0, -1), 'incomplete'],
    ['one byte turned', turned, 'incomplete'],
    ['a text', Buffer.from('hello\n'), 'not-a-backup'],
    ['another packed file', gzipSync('{"other":1}\n'), 'not-a-backup'],
  ];
}
