import assert from 'node:assert/strict';
import { onBoth } from '../testing.ts';
import { askOften } from './often.ts';

onBoth('a question is put into words once and asked with other values', async ({ app }) => {
  await app.write((tx) =>
    tx
      .insertInto('migrations')
      .values([
        { name: 'story-1', ran_at: 'a' },
        { name: 'story-2', ran_at: 'b' },
      ])
      .execute(),
  );
  let made = 0;
  const ask = async (ran: string, names: [string, string]) => {
    const rows = await askOften(
      app,
      'story',
      () => {
        made += 1;
        return app.db.selectFrom('migrations').select('name').where('ran_at', '=', ran).where('name', 'in', names);
      },
      [ran, ...names],
    );
    return rows.map((row) => row.name);
  };
  assert.deepEqual(await ask('a', ['story-1', 'story-2']), ['story-1']);
  assert.deepEqual(await ask('b', ['story-1', 'story-2']), ['story-2']);
  assert.deepEqual(await ask('b', ['story-1', 'story-1']), []);
  assert.equal(made, 1);
});

onBoth('a question with another number of values is a mistake', async ({ app }) => {
  const question = () => app.db.selectFrom('migrations').select('name').where('name', '=', 'x');
  await assert.rejects(askOften(app, 'story', question, ['x', 'y']), /has 1 parameters/);
});
