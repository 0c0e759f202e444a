import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { emptyFolder } from '../../src/platform/folder.testing.ts';

const command = join(import.meta.dirname, '../co-construire');

test('a folder without data is no installation to keep: nothing is written, also not there', () => {
  const folder = emptyFolder();
  const data = join(folder, 'mistaken');
  for (const name of ['backup', 'export']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, name, join(folder, 'kept')], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: data, DATABASE_URL: '' },
    });
    assert.deepEqual(
      [status, stdout, stderr],
      [1, '', `${data} holds no data of Co-construire: is DATA_DIR the folder that the site uses? Nothing was written.\n`],
    );
    assert.deepEqual([existsSync(data), readdirSync(folder)], [false, []]);
  }
});

test('a data folder where the system takes none is refused at once, in a sentence', { skip: !existsSync('/proc/self') }, () => {
  const { status, stderr } = spawnSync(process.execPath, [command, 'serve'], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, DATA_DIR: '/proc/co-construire/data', DATABASE_URL: '', PORT: '0' },
  });
  assert.equal(status, 1);
  assert.match(stderr, /^The data folder \/proc\/co-construire\/data cannot be used: .*Look at DATA_DIR, and at who may write there\.\n$/);
});
