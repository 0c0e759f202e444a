import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { onBoth } from '../testing.ts';
import { migrate } from './migrate.ts';

onBoth('writers follow one another and see each other’s work', async ({ app }) => {
  await app.write((tx) => sql`create table counters (id text primary key, n integer not null)`.execute(tx));
  await app.write((tx) => sql`insert into counters values ('a', 0)`.execute(tx));
  const add = () =>
    app.write(async (tx) => {
      const { rows } = await sql<{ n: number }>`select n from counters`.execute(tx);
      await sql`update counters set n = ${(rows[0]?.n ?? 0) + 1}`.execute(tx);
    });
  await Promise.all(Array.from({ length: 40 }, add));
  const { rows } = await sql<{ n: number }>`select n from counters`.execute(app.db);
  assert.deepEqual(
    rows.map((row) => row.n),
    [40],
  );
});

onBoth('a failed act leaves nothing behind', async ({ app }) => {
  await app.write((tx) => sql`create table notes (id text primary key)`.execute(tx));
  const failing = app.write(async (tx) => {
    await sql`insert into notes values ('a')`.execute(tx);
    throw new Error('changed my mind');
  });
  await assert.rejects(failing, /changed my mind/);
  assert.deepEqual((await sql`select * from notes`.execute(app.db)).rows, []);
});

onBoth('data of a newer version is refused and left as it is', async ({ app }) => {
  const mine = { name: 'zz-001-mine', up: async () => {} };
  const before = await app.db.selectFrom('migrations').select('name').orderBy('name').execute();
  const known = before.map(({ name }) => ({ name, up: async () => {} }));
  assert.deepEqual(await migrate(app.database, [...known, mine], app.clock.iso()), { ok: ['zz-001-mine'] });
  assert.deepEqual(await migrate(app.database, [...known, mine], app.clock.iso()), { ok: [] });
  assert.deepEqual(await migrate(app.database, known, app.clock.iso()), { refused: 'newer', unknown: ['zz-001-mine'] });
});
