import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { openEdition, openHall, stranger } from '../hall.testing.ts';
import { editionPage, editionsList } from '../views/editions.ts';
import { editionTasks, nextProposal, pageList } from '../views/team.ts';
import { setHolders } from './around.ts';
import { changeEdition, closeEdition } from './editions.ts';
import { setFigures } from './edition-parts.ts';
import { openNext } from './open-next.ts';
import { writePage } from './pages.ts';
import { addTask, doTask, startFromModel, takeTask } from './tasks.ts';

onBoth('the next edition takes along what lasts, and nobody’s own', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  const one = { gathering, edition: '2025' };
  await openEdition(app, hall);
  await setHolders(app, hall.programme, { ...one, holders: [{ name: 'Le Cercle des Halles' }] });
  await setFigures(app, hall.programme, { ...one, figures: [{ key: 'people', value: 310 }] });
  await writePage(app, hall.welcome, { ...one, slug: 'acces-2025', lang: 'fr', title: 'Venir', text: 'Par le train.' });
  await writePage(app, hall.welcome, {
    ...one,
    slug: 'reunion-1',
    lang: 'fr',
    title: 'Réunion',
    text: 'Présents : …',
    heldOn: '2025-01-10',
  });
  const task = await addTask(app, hall.welcome, { ...one, title: 'Louer les tables', dueOn: '2025-06-22' });
  const taskId = 'ok' in task ? task.ok.id : '';
  await takeTask(app, hall.welcome, { gathering, task: taskId });
  await doTask(app, hall.welcome, { gathering, task: taskId });
  await closeEdition(app, hall.programme, one);

  const proposal = nextProposal(app, await editionsList(app, hall.programme, gathering, 'fr'));
  assert.deepEqual(proposal, { from: '2025', slug: '2027', startsOn: '2027-06-30', endsOn: '2027-07-02' });
  const next = { gathering, from: '2025', slug: '2027', startsOn: '2027-06-30', endsOn: '2027-07-02' };
  const opened = await openNext(app, hall.programme, next);
  assert.deepEqual('ok' in opened && opened.ok.copied, { places: 1, phases: 2, pages: 1, tasks: 1, holders: 1 });

  const seen = await editionPage(app, hall.welcome, gathering, '2027', 'fr');
  assert.deepEqual([seen?.state, seen?.year, seen?.figures, seen?.theme.text], ['draft', 2027, [], '']);
  assert.deepEqual(seen?.phases, [
    { phase: 'call', startsOn: '2027-01-30', endsOn: '2027-04-28' },
    { phase: 'live', startsOn: '2027-06-30', endsOn: '2027-07-02' },
  ]);
  assert.deepEqual(
    seen?.places[0]?.rooms.map((room) => room.name),
    ['Préau', 'Salle haute'],
  );
  assert.equal(seen?.places[0]?.access.text, 'À dix minutes de la gare.');
  assert.deepEqual(
    seen?.holders.map((holder) => holder.name),
    ['Le Cercle des Halles'],
  );
  const desk = await editionTasks(app, hall.welcome, gathering, '2027', 'fr');
  assert.deepEqual(
    desk?.tasks.map(({ title, dueOn, assigned, done }) => ({ title, dueOn, assigned, done })),
    [{ title: 'Louer les tables', dueOn: '2027-06-20', assigned: null, done: null }],
  );
  const pages = await pageList(app, hall.welcome, gathering, 'fr');
  assert.deepEqual(
    pages.filter((page) => page.edition === '2027').map((page) => page.slug),
    ['acces-2027'],
  );
  assert.equal(await editionPage(app, stranger, gathering, '2027', 'fr'), undefined);
  assert.equal((await editionPage(app, stranger, gathering, '2025', 'fr'))?.places.length, 1);
});

onBoth('the next edition is refused with its reason', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  await openEdition(app, hall);
  const next = { gathering, from: '2025', slug: '2027', startsOn: '2027-06-30', endsOn: '2027-07-02' };
  assert.deepEqual(await openNext(app, hall.welcome, next), { refused: 'not_allowed' });
  assert.deepEqual(await openNext(app, hall.programme, { ...next, from: '1999' }), { refused: 'not_found' });
  assert.deepEqual(await openNext(app, hall.programme, { ...next, startsOn: '' }), {
    refused: 'form',
    fields: { startsOn: 'gathering.refusal.required' },
  });
  assert.deepEqual(await openNext(app, hall.programme, { ...next, endsOn: '2027-06-01' }), {
    refused: 'form',
    fields: { endsOn: 'gathering.refusal.before_start' },
  });
  assert.deepEqual(await openNext(app, hall.programme, { ...next, slug: '2025' }), {
    refused: 'form',
    fields: { slug: 'gathering.refusal.taken' },
  });
  assert.deepEqual(
    (await editionsList(app, hall.programme, gathering, 'fr')).map((edition) => edition.slug),
    ['2025'],
  );
});

onBoth('the model counts back from the first day and follows it when it moves', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  await openEdition(app, hall);
  const opened = await openNext(app, hall.programme, { gathering, from: '2025', slug: '2027', startsOn: '2027-06-30' });
  assert.equal('ok' in opened && opened.ok.copied.tasks, 17);
  const one = { gathering, edition: '2027' };
  assert.deepEqual(await startFromModel(app, hall.welcome, one), { ok: { count: 0 } });
  const days = async () => (await editionTasks(app, hall.welcome, gathering, '2027', 'fr'))?.tasks.map((task) => task.dueOn);
  assert.equal((await days())?.[0], '2026-06-30');
  await changeEdition(app, hall.programme, { ...one, slug: '2027', year: 2027, startsOn: '2027-09-01', endsOn: '2027-09-03', texts: {} });
  assert.equal((await days())?.[0], '2026-09-01');
});
