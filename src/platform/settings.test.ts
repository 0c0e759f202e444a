import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { emptyFolder } from './folder.testing.ts';
import { root } from './root.ts';
import { readSettings, settingsShape } from './settings.ts';

test('without a word, the house listens on this machine only and keeps its data beside it', () => {
  const read = readSettings({ DATA_DIR: emptyFolder() });
  assert.ok('ok' in read);
  assert.deepEqual([read.ok.HOST, read.ok.PORT, read.ok.SMTP_URL, read.ok.TRUST_PROXY], ['127.0.0.1', 3000, undefined, 'no']);
});

test('the environment wins over the file, and the public address loses its last slash', () => {
  const DATA_DIR = emptyFolder();
  writeFileSync(join(DATA_DIR, 'co-construire.json'), JSON.stringify({ PORT: 4000, PUBLIC_URL: 'https://example.org/' }));
  const read = readSettings({ DATA_DIR, PORT: '5000' });
  assert.ok('ok' in read);
  assert.deepEqual([read.ok.PORT, read.ok.PUBLIC_URL], [5000, 'https://example.org']);
});

test('each wrong setting is named', () => {
  const DATA_DIR = emptyFolder();
  writeFileSync(join(DATA_DIR, 'co-construire.json'), JSON.stringify({ COLOUR: 'red' }));
  const read = readSettings({ DATA_DIR, PORT: 'many', DATABASE_URL: 'mysql://here', PUBLIC_URL: 'ftp://here' });
  assert.ok('refused' in read);
  assert.deepEqual(
    read.refused.map((line) => line.split(':')[0]).sort(),
    ['DATABASE_URL', 'PORT', 'PUBLIC_URL', join(DATA_DIR, 'co-construire.json')].sort(),
  );
});

test('a broken file is refused by its name', () => {
  const DATA_DIR = emptyFolder();
  writeFileSync(join(DATA_DIR, 'co-construire.json'), '{ not json');
  const read = readSettings({ DATA_DIR });
  assert.ok('refused' in read);
  assert.equal(read.refused.length, 1);
  assert.equal(read.refused[0]?.startsWith(join(DATA_DIR, 'co-construire.json')), true);
});

test('docs/settings.md tells every setting in the words of the code', () => {
  const page = readFileSync(join(root, 'docs/settings.md'), 'utf8');
  const told = Object.entries(settingsShape.shape).filter(
    ([key, shape]) => page.includes(`\`${key}\``) && page.includes(shape.description ?? '?'),
  );
  assert.deepEqual(
    told.map(([key]) => key),
    Object.keys(settingsShape.shape),
  );
});
