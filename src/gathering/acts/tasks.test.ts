import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { edition2025, openEdition, openHall, stranger } from '../hall.testing.ts';
import { editionTasks, teamDesk } from '../views/team.ts';
import { closeEdition, makeEdition, publishEdition } from './editions.ts';
import { addTask, changeTask, doTask, startFromModel, takeTask, undoTask } from './tasks.ts';

onBoth('the team notes, takes, does and undoes', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  const one = { gathering, edition: '2025' };
  await openEdition(app, hall);
  assert.deepEqual(await addTask(app, stranger, { ...one, title: 'Louer' }), { refused: 'not_found' });
  await publishEdition(app, hall.programme, one);
  assert.deepEqual(await addTask(app, stranger, { ...one, title: 'Louer' }), { refused: 'not_allowed' });
  assert.deepEqual(await addTask(app, hall.welcome, { ...one, title: ' ', dueOn: '2025-02-30' }), {
    refused: 'form',
    fields: { title: 'gathering.refusal.required', dueOn: 'gathering.refusal.not_a_day' },
  });
  const added = await addTask(app, hall.welcome, { ...one, title: 'Louer les tables', dueOn: '2026-12-01' });
  const task = 'ok' in added ? added.ok.id : '';
  const done = { ok: { id: task } };
  assert.deepEqual(await takeTask(app, hall.welcome, { gathering, task }), done);
  assert.deepEqual(await changeTask(app, hall.programme, { gathering, task, title: 'Louer vingt tables', dueOn: '2026-12-02' }), done);
  assert.deepEqual(await doTask(app, hall.programme, { gathering, task }), done);
  const seen = async () =>
    (await editionTasks(app, hall.welcome, gathering, '2025', 'fr'))?.tasks.map(({ title, dueOn, when, done: ready }) => [
      title,
      dueOn,
      when,
      ready?.at ?? null,
    ]);
  assert.deepEqual(await seen(), [['Louer vingt tables', '2026-12-02', 'soon', '2026-11-22T09:00:00.000Z']]);
  assert.deepEqual(await undoTask(app, hall.programme, { gathering, task }), done);
  assert.deepEqual(await seen(), [['Louer vingt tables', '2026-12-02', 'soon', null]]);
  for (const act of [takeTask, doTask, undoTask]) {
    assert.deepEqual(await act(app, stranger, { gathering, task }), { refused: 'not_found' });
    assert.deepEqual(await act(app, hall.elsewhere, { gathering: 'another-gathering', task }), { refused: 'not_found' });
  }
  assert.deepEqual(await changeTask(app, stranger, { gathering, task, title: 'x' }), { refused: 'not_found' });
  await closeEdition(app, hall.programme, one);
  assert.deepEqual(await doTask(app, hall.welcome, { gathering, task }), { refused: 'closed' });
  assert.equal(await editionTasks(app, stranger, gathering, '2025', 'fr'), undefined);
  assert.equal(await teamDesk(app, stranger, gathering, 'fr'), undefined);
});

onBoth('the model needs a first day to count back from', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  await makeEdition(app, hall.programme, { gathering, ...edition2025, startsOn: '', endsOn: '' });
  const one = { gathering, edition: '2025' };
  assert.deepEqual(await startFromModel(app, hall.welcome, one), { refused: 'no_dates' });
  assert.deepEqual(await startFromModel(app, stranger, one), { refused: 'not_found' });
});
