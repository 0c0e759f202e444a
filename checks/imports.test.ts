import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { emptyFolder } from '../src/platform/folder.testing.ts';

type Files = Record<string, string>;
const empty = 'export const something = 1;\n';
const importing = (path: string) => `import { something } from '${path}';\nexport const other = something;\n`;

/** Lays a small house beside the real one and returns the names of the import rules that it breaks. */
function brokenRules(files: Files): string[] {
  const folder = emptyFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.rooms.json', 'package.json']) cpSync(name, join(folder, name));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const cruise = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const ran = spawnSync(process.execPath, [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const said = JSON.parse(ran.stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(said.summary.violations.map((violation) => violation.rule.name))].sort();
}

test('a house in order breaks no rule', () => {
  const files = {
    'src/platform/clock.ts': empty,
    'src/people/views.ts': importing('../platform/clock.ts'),
    'src/commons/acts.ts': importing('../people/views.ts'),
    'src/commons/talk/views.ts': empty,
    'src/gathering/views.ts': importing('../commons/talk/views.ts'),
  };
  assert.deepEqual(brokenRules(files), []);
});

test('an earlier room that imports a later one is told', () => {
  assert.deepEqual(brokenRules({ 'src/commons/views.ts': empty, 'src/people/acts.ts': importing('../commons/views.ts') }), [
    'order-people',
  ]);
});

test('the platform knows no room', () => {
  assert.deepEqual(brokenRules({ 'src/people/views.ts': empty, 'src/platform/app.ts': importing('../people/views.ts') }), [
    'order-platform',
  ]);
});

test('a room’s inner files are not reached from another room', () => {
  assert.deepEqual(brokenRules({ 'src/people/rules.ts': empty, 'src/commons/acts.ts': importing('../people/rules.ts') }), ['doors-people']);
  assert.deepEqual(brokenRules({ 'src/commons/merge.ts': empty, 'src/web/page.ts': importing('../commons/merge.ts') }), [
    'web-doors-commons',
  ]);
});

test('types travel through any door', () => {
  const files = {
    'src/people/rules.ts': 'export type Role = string;\n',
    'src/commons/acts.ts': "import type { Role } from '../people/rules.ts';\nexport const role: Role = 'a';\n",
  };
  assert.deepEqual(brokenRules(files), []);
});

test('rules stay pure', () => {
  assert.deepEqual(
    brokenRules({ 'src/commons/rules.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n" }),
    ['pure-rules-io'],
  );
  assert.deepEqual(brokenRules({ 'src/commons/views.ts': empty, 'src/commons/rules.ts': importing('./views.ts') }), ['pure-rules']);
});

test('a library stays behind its file, and Svelte in the face', () => {
  assert.deepEqual(brokenRules({ 'src/people/acts.ts': "import sharp from 'sharp';\nexport const make = sharp;\n" }), ['library-sharp']);
  assert.deepEqual(brokenRules({ 'src/people/acts.ts': "import { getContext } from 'svelte';\nexport const get = getContext;\n" }), [
    'svelte-in-web',
  ]);
});
