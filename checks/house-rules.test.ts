import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorsToTheWorld, houseRules, tableOwners } from './house-rules.ts';

const tables = {
  path: 'src/commons/tables.ts',
  text: "declare module '../platform/database.ts' {\n  interface Tables {\n    cards: CardRow;\n  }\n}\n",
};

test('a table named by another room than its own is told, with file and line', () => {
  const file = { path: 'src/gathering/views.ts', text: "\nconst rows = app.db.selectFrom('cards').execute();\n" };
  assert.deepEqual(tableOwners([tables, file]), ['src/gathering/views.ts:2: table cards belongs to commons, named by gathering']);
});

test('a room names its own tables, and tests may look anywhere', () => {
  const own = { path: 'src/commons/views.ts', text: "app.db.selectFrom('cards').innerJoin('cards as other', 'a', 'b')" };
  const seen = { path: 'src/gathering/views.test.ts', text: "app.db.selectFrom('cards')" };
  assert.deepEqual(tableOwners([tables, own, seen]), []);
});

test('time, chance, environment and network have one door', () => {
  const text = 'new Date();\nDate.now();\nMath.random();\nprocess.env.PORT;\nfetch(url);\nnew Date(row.at);\napp.fetch(url);\n';
  const lines = doorsToTheWorld([{ path: 'src/commons/acts.ts', text }]).map((said) => said.split(':')[1]);
  assert.deepEqual(lines, ['1', '2', '3', '4', '5']);
  assert.deepEqual(doorsToTheWorld([{ path: 'src/platform/clock.ts', text }]), []);
});

test('a file of 301 lines is too long, one of 300 is not', () => {
  const long = (lines: number) => [{ path: 'src/commons/acts.ts', text: 'export {};\n'.repeat(lines) }];
  assert.deepEqual(houseRules(long(300)), []);
  assert.deepEqual(houseRules(long(301)), ['src/commons/acts.ts: 301 lines, split it by subject (300 at most)']);
});
