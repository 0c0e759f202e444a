import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { onBoth } from '../../testing.ts';
import type { Term } from './text-index.ts';
import { createTextIndex, dropWords, keepWordsApart, matching, putWords } from './text-index.ts';

const table = 'story_words';
const range = { from: 0, to: 99 };
const whole = (...forms: string[]): Term => ({ forms, prefix: null });

onBoth('rows are found by every word, by its forms, by its beginning, inside a range', async ({ app }) => {
  const { kind } = app.database;
  await app.write(async (tx) => {
    await createTextIndex(tx, kind, table);
    await putWords(tx, kind, table, [
      { num: 1, title: ['bocal'], rest: ['cercle', 'heure'] },
      { num: 7, title: ['cercle', 'été'], rest: ['bocal'] },
      { num: 8, title: [], rest: ['minute', 'boc'] },
      { num: 5_000_000_001, title: ['bocal'], rest: ['cercle'] },
    ]);
  });
  const find = (...terms: Term[]) => matching(app, table, range, terms);
  assert.deepEqual(await find(whole('bocal')), { all: [7, 1], inTitle: [1] });
  assert.deepEqual(await find(whole('bocal'), whole('heure')), { all: [1], inTitle: [] });
  assert.deepEqual(await find(whole('été', 'heure')), { all: [7, 1], inTitle: [7] });
  assert.deepEqual(await find({ forms: ['rien'], prefix: 'boc' }), { all: [8, 7, 1], inTitle: [1] });
  assert.deepEqual(await find(whole('rien')), { all: [], inTitle: [] });
  assert.deepEqual(await find(), { all: [], inTitle: [] });
  assert.deepEqual(await find({ forms: [], prefix: null }), { all: [], inTitle: [] });
  assert.deepEqual(await find(whole(`") OR 'rien' | \\`)), { all: [], inTitle: [] });
  assert.deepEqual(await find(whole(`'"bo-cal*`)), { all: [7, 1], inTitle: [1] });
  assert.deepEqual(await find(whole('"*')), { all: [], inTitle: [] });
  assert.deepEqual(await matching(app, table, { from: 5_000_000_000, to: 5_000_000_002 }, [whole('bocal')]), {
    all: [5_000_000_001],
    inTitle: [5_000_000_001],
  });
  await app.write(async (tx) => {
    await putWords(tx, kind, table, [{ num: 1, title: ['autre'], rest: [] }]);
    await dropWords(tx, kind, table, [8]);
  });
  assert.deepEqual(await find({ forms: [], prefix: 'boc' }), { all: [7], inTitle: [] });
});

onBoth('on PostgreSQL words stand beside their rows, those written before too, and are found as before', async ({ app }) => {
  const { kind } = app.database;
  const long = (num: number) => ({ num, title: ['bocal'], rest: Array.from({ length: 200 }, (_, i) => `mot${i * 7919 + num}`) });
  await app.write(async (tx) => {
    await createTextIndex(tx, kind, table);
    await putWords(tx, kind, table, [long(1), long(2)]);
    await keepWordsApart(tx, kind, table);
    await putWords(tx, kind, table, [long(2), long(3)]);
  });
  assert.deepEqual(await matching(app, table, range, [whole('bocal')]), { all: [3, 2, 1], inTitle: [3, 2, 1] });
  assert.deepEqual(await matching(app, table, range, [whole('mot1')]), { all: [1], inTitle: [] });
  if (kind === 'sqlite') return;
  const apart = await sql<{
    bytes: string;
  }>`select pg_relation_size(reltoastrelid) as bytes from pg_class where relname = ${table}`.execute(app.db);
  assert.ok(Number(apart.rows[0]?.bytes) > 0, 'nothing was moved out of the rows');
});
