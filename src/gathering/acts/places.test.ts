import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { openEdition, openHall } from '../hall.testing.ts';
import { editionForm } from '../views/edition-form.ts';
import { editionPage } from '../views/editions.ts';
import { makeEdition, publishEdition } from './editions.ts';
import { setPlaces } from './places.ts';
import { setRoomPlan } from './room-plan.ts';

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

onBoth('places and rooms keep their ids and plans, are set aside, and come back', async ({ app, clock }) => {
  const hall = await openHall(app);
  const { gathering, programme } = hall;
  const one = { gathering, edition: '2025' };
  await openEdition(app, hall);
  await publishEdition(app, programme, one);
  const places = async () => (await editionForm(app, programme, gathering, '2025'))?.places ?? [];
  const [school] = await places();
  const [yard, attic] = school?.rooms ?? [];
  assert.ok(school && yard && attic);
  const put = await setRoomPlan(app, programme, { ...one, room: attic.id, image: onePixel });
  const plan = 'ok' in put ? put.ok.plan : null;
  assert.match(plan ?? '', /^[0-9a-f]{64}\.webp$/);

  clock.advance(1_000);
  await setPlaces(app, programme, {
    ...one,
    places: [{ ...school, name: 'École du Pont', rooms: [{ ...attic, capacity: 40 }, { name: 'Cour' }] }],
  });
  const [renamed] = await places();
  assert.deepEqual([renamed?.id, renamed?.name], [school.id, 'École du Pont']);
  assert.deepEqual(
    renamed?.rooms.map(({ name, capacity, plan: kept }) => [name, capacity, kept]),
    [
      ['Salle haute', 40, plan],
      ['Cour', null, null],
    ],
  );
  assert.equal(renamed?.rooms[0]?.id, attic.id);
  const aside = await app.db.selectFrom('edition_rooms').select(['name', 'removed_at']).where('id', '=', yard.id).executeTakeFirst();
  assert.deepEqual([aside?.name, aside?.removed_at], ['Préau', '2026-11-22T09:00:01.000Z']);
  const seen = await editionPage(app, undefined, gathering, '2025', 'fr');
  assert.deepEqual(
    seen?.places.map((place) => [place.name, place.rooms.map((room) => [room.name, room.planFile])]),
    [
      [
        'École du Pont',
        [
          ['Salle haute', plan],
          ['Cour', null],
        ],
      ],
    ],
  );

  await setPlaces(app, programme, { ...one, places: [{ ...school, rooms: [yard, { ...yard, name: 'Deux fois' }, attic] }] });
  const [back] = await places();
  assert.deepEqual(
    back?.rooms.map(({ name }) => name),
    ['Préau', 'Deux fois', 'Salle haute'],
  );
  assert.equal(back?.rooms[0]?.id, yard.id);
  assert.notEqual(back?.rooms[1]?.id, yard.id);
  await setPlaces(app, programme, { ...one, places: [] });
  assert.deepEqual(await places(), []);
  const kept = await app.db.selectFrom('edition_rooms').select('id').execute();
  assert.equal(kept.length, 4);
});

onBoth('a place of another edition lends its id to nobody', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering, programme } = hall;
  await openEdition(app, hall);
  await makeEdition(app, programme, { gathering, slug: '2023', year: 2023 });
  const [school] = (await editionForm(app, programme, gathering, '2025'))?.places ?? [];
  await setPlaces(app, programme, { gathering, edition: '2023', places: [school] });
  const [copy] = (await editionForm(app, programme, gathering, '2023'))?.places ?? [];
  assert.equal(copy?.name, 'École du Quai');
  assert.notEqual(copy?.id, school?.id);
  assert.notEqual(copy?.rooms[0]?.id, school?.rooms[0]?.id);
  assert.equal((await editionForm(app, programme, gathering, '2025'))?.places[0]?.rooms.length, 2);
});

onBoth('a plan is refused when it is no image, for a room of elsewhere, and to who does not shape the edition', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering, programme, welcome } = hall;
  const one = { gathering, edition: '2025' };
  await openEdition(app, hall);
  const room = (await editionForm(app, programme, gathering, '2025'))?.places[0]?.rooms[0]?.id ?? '';
  assert.deepEqual(await setRoomPlan(app, welcome, { ...one, room, image: onePixel }), { refused: 'not_allowed' });
  assert.deepEqual(await setRoomPlan(app, programme, { ...one, room, image: Buffer.from('%PDF-1.7') }), {
    refused: 'form',
    fields: { plan: 'gathering.refusal.image_type' },
  });
  assert.deepEqual(await setRoomPlan(app, programme, { ...one, room: 'elsewhere', image: onePixel }), {
    refused: 'form',
    fields: { room: 'gathering.refusal.wrong' },
  });
  await setRoomPlan(app, programme, { ...one, room, image: onePixel });
  assert.deepEqual(await setRoomPlan(app, programme, { ...one, room, image: null }), { ok: { plan: null } });
  assert.equal((await editionForm(app, programme, gathering, '2025'))?.places[0]?.rooms[0]?.plan, null);
});
