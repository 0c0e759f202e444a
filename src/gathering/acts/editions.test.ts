import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { edition2025, openEdition, openHall, someone, stranger } from '../hall.testing.ts';
import { editionPage, editionsList } from '../views/editions.ts';
import { setHolders } from './around.ts';
import { changeEdition, closeEdition, makeEdition, publishEdition, reopenEdition } from './editions.ts';
import { setFigures, setPhases } from './edition-parts.ts';
import { setPlaces } from './places.ts';
import { addTask } from './tasks.ts';
import { writePage } from './pages.ts';

onBoth('an edition begins as a draft that only the team sees', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  for (const person of [stranger, hall.welcome, hall.elsewhere])
    assert.deepEqual(await makeEdition(app, person, { gathering, ...edition2025 }), { refused: 'not_allowed' });
  assert.deepEqual(await makeEdition(app, hall.programme, { gathering, ...edition2025, endsOn: '2025-07-01', zone: 'Tournai' }), {
    refused: 'form',
    fields: { endsOn: 'gathering.refusal.before_start', zone: 'gathering.refusal.unknown_zone' },
  });
  const id = await openEdition(app, hall);
  assert.deepEqual(await makeEdition(app, hall.programme, { gathering, ...edition2025 }), {
    refused: 'form',
    fields: { slug: 'gathering.refusal.taken' },
  });
  const seenBy = async (person: typeof stranger | undefined) =>
    (await editionsList(app, person, gathering, 'fr')).map((edition) => edition.id);
  assert.deepEqual(
    [await seenBy(undefined), await seenBy(stranger), await seenBy(hall.elsewhere), await seenBy(hall.welcome)],
    [[], [], [], [id]],
  );
  assert.equal(await editionPage(app, stranger, gathering, '2025', 'fr'), undefined);
  assert.deepEqual(await publishEdition(app, stranger, { gathering, edition: '2025' }), { refused: 'not_found' });
  assert.deepEqual(await publishEdition(app, hall.welcome, { gathering, edition: '2025' }), { refused: 'not_allowed' });
  assert.deepEqual(await publishEdition(app, hall.programme, { gathering, edition: '2025' }), { ok: { id, slug: '2025' } });
  assert.deepEqual(await seenBy(undefined), [id]);
});

onBoth('what a visitor reads of an edition', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  await openEdition(app, hall);
  await setHolders(app, hall.programme, { gathering, edition: '2025', holders: [{ name: 'Le Cercle des Halles' }] });
  await publishEdition(app, hall.programme, { gathering, edition: '2025' });
  const seen = await editionPage(app, undefined, gathering, '2025', 'nl');
  assert.deepEqual([seen?.title.text, seen?.theme.text, seen?.place], ['Le Préau 2025', 'Samenwerken met al wat leeft', 'École du Quai']);
  assert.deepEqual(
    seen?.steps.map((step) => [step.phase, step.state]),
    [
      ['call', 'done'],
      ['live', 'done'],
    ],
  );
  assert.deepEqual(seen?.invitation, { key: 'between', path: '/communs' });
  assert.deepEqual(seen?.places[0]?.access, { text: 'À dix minutes de la gare.', lang: 'fr' });
  assert.deepEqual(seen?.places[0]?.rooms[0], {
    name: 'Préau',
    floor: '0',
    capacity: 200,
    features: ['step_free', 'outdoor'],
    planFile: null,
  });
  assert.deepEqual(
    seen?.holders.map((holder) => holder.name),
    ['Le Cercle des Halles'],
  );
});

onBoth('changes of an edition are refused beside their field, and kept', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  const one = { gathering, edition: '2025' };
  await openEdition(app, hall);
  assert.deepEqual(await changeEdition(app, hall.welcome, { ...one, ...edition2025 }), { refused: 'not_allowed' });
  assert.deepEqual(await changeEdition(app, stranger, { ...one, ...edition2025 }), { refused: 'not_found' });
  const renamed = await changeEdition(app, hall.programme, { ...one, ...edition2025, slug: 'vivant' });
  assert.deepEqual('ok' in renamed && renamed.ok.slug, 'vivant');
  assert.deepEqual(await changeEdition(app, hall.programme, { ...one, ...edition2025 }), { refused: 'not_found' });
  const now = { gathering, edition: 'vivant' };
  const phases = [
    { phase: 'wish', startsOn: '', endsOn: '' },
    { phase: 'call', startsOn: '2025-03-01', endsOn: '2025-02-01' },
  ];
  assert.deepEqual(await setPhases(app, hall.programme, { ...now, phases }), {
    refused: 'form',
    fields: { 'phases.1.endsOn': 'gathering.refusal.before_start' },
  });
  assert.deepEqual(
    await setPlaces(app, hall.programme, { ...now, places: [{ name: '', lat: '999', rooms: [{ name: 'A', capacity: '-1' }] }] }),
    {
      refused: 'form',
      fields: {
        'places.0.name': 'gathering.refusal.required',
        'places.0.lat': 'gathering.refusal.not_a_number',
        'places.0.rooms.0.capacity': 'gathering.refusal.not_a_number',
      },
    },
  );
  const figure = { key: 'people', value: '310', source: 'https://example.org/bilan', labels: { fr: 'personnes' } };
  assert.deepEqual(await setFigures(app, hall.programme, { ...now, figures: [figure, figure] }), {
    refused: 'form',
    fields: { 'figures.1.key': 'gathering.refusal.twice' },
  });
  assert.equal('ok' in (await setFigures(app, hall.programme, { ...now, figures: [figure] })), true);
  const [edition] = await editionsList(app, hall.welcome, gathering, 'en');
  assert.deepEqual(edition?.figures, [
    { key: 'people', value: 310, unit: '', precision: '', source: figure.source, label: { text: 'personnes', lang: 'fr' } },
  ]);
  const kept = await app.db
    .selectFrom('gathering_changes')
    .select('what')
    .where('edition_id', '=', edition?.id ?? '')
    .execute();
  assert.deepEqual(kept.map((row) => row.what).sort(), ['change', 'figures', 'make', 'phases', 'places']);
});

onBoth('a closed edition is frozen at its address until an administrator opens it again', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  const one = { gathering, edition: '2025' };
  const id = await openEdition(app, hall);
  assert.deepEqual(await reopenEdition(app, hall.administrator, one), { refused: 'not_closed' });
  assert.deepEqual(await closeEdition(app, hall.welcome, one), { refused: 'not_allowed' });
  assert.deepEqual(await closeEdition(app, hall.programme, one), { ok: { id, slug: '2025' } });
  const closed = { refused: 'closed' };
  assert.deepEqual(await changeEdition(app, hall.administrator, { ...one, ...edition2025 }), closed);
  assert.deepEqual(await setPhases(app, hall.administrator, { ...one, phases: [] }), closed);
  assert.deepEqual(await setPlaces(app, hall.administrator, { ...one, places: [] }), closed);
  assert.deepEqual(await setFigures(app, hall.administrator, { ...one, figures: [] }), closed);
  assert.deepEqual(await setHolders(app, hall.administrator, { ...one, holders: [] }), closed);
  assert.deepEqual(await publishEdition(app, hall.administrator, one), closed);
  assert.deepEqual(await closeEdition(app, hall.administrator, one), closed);
  assert.deepEqual(await addTask(app, hall.administrator, { ...one, title: 'Ranger' }), closed);
  assert.deepEqual(await writePage(app, hall.administrator, { ...one, slug: 'acces', lang: 'fr', title: 'Accès' }), closed);
  const seen = await editionPage(app, undefined, gathering, '2025', 'fr');
  assert.deepEqual([seen?.state, seen?.now, seen?.invitation.key], ['closed', 'closed', 'closed']);
  assert.deepEqual(await reopenEdition(app, hall.programme, one), { refused: 'not_allowed' });
  assert.deepEqual(await reopenEdition(app, hall.administrator, one), { ok: { id, slug: '2025' } });
  assert.equal('ok' in (await setPhases(app, hall.programme, { ...one, phases: [] })), true);
  const last = await app.db
    .selectFrom('gathering_changes')
    .select(['what', 'person_id'])
    .where('what', 'in', ['close', 'reopen'])
    .orderBy('what')
    .execute();
  assert.deepEqual(
    last.map((row) => [row.what, row.person_id]),
    [
      ['close', 'programme'],
      ['reopen', 'admin'],
    ],
  );
});

onBoth('who holds the programme of one edition shapes that one only', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  const id = await openEdition(app, hall);
  await makeEdition(app, hall.programme, { gathering, ...edition2025, slug: '2023', year: 2023, startsOn: '', endsOn: '' });
  const own = someone('own', 'Lise Prévost', gathering, 'programme', id);
  assert.equal('ok' in (await setPhases(app, own, { gathering, edition: '2025', phases: [] })), true);
  assert.deepEqual(await setPhases(app, own, { gathering, edition: '2023', phases: [] }), { refused: 'not_allowed' });
  assert.deepEqual(await makeEdition(app, own, { gathering, ...edition2025, slug: '2029' }), { refused: 'not_allowed' });
});
