import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { keeper, openHall } from '../hall.testing.ts';
import { gatheringsInHouse } from '../views/house.ts';
import { placesOf } from '../views.ts';
import { makeGathering } from './gatherings.ts';
import { archiveGathering, bringBackGathering, leaveRoot, takeRoot } from './house.ts';

const second = { slug: 'gue', host: 'gue.example.org', defaultLocale: 'nl', texts: { nl: { name: 'Het Veer' } } };

onBoth('a second gathering leaves the first one at the root, until somebody decides otherwise', async ({ app, clock }) => {
  const { gathering, administrator } = await openHall(app);
  clock.advance(1_000);
  const made = await makeGathering(app, keeper, second);
  assert.ok('ok' in made);
  const roots = async () => (await placesOf(app)).map(({ slug, root }) => [slug, root]);
  assert.deepEqual(await roots(), [
    ['preau', 'here'],
    ['gue', null],
  ]);
  assert.deepEqual(await leaveRoot(app, administrator, { gathering }), { refused: 'not_allowed' });
  assert.deepEqual(await leaveRoot(app, keeper, { gathering: 'none' }), { refused: 'not_found' });
  assert.deepEqual(await leaveRoot(app, keeper, { gathering }), { ok: { id: gathering, slug: 'preau' } });
  assert.deepEqual(await roots(), [
    ['preau', 'moved'],
    ['gue', null],
  ]);
  assert.deepEqual(await takeRoot(app, keeper, { gathering }), { ok: { id: gathering, slug: 'preau' } });
  assert.deepEqual(await takeRoot(app, keeper, { gathering: made.ok.id }), { ok: { id: made.ok.id, slug: 'gue' } });
  assert.deepEqual(await roots(), [
    ['preau', 'moved'],
    ['gue', 'here'],
  ]);
});

onBoth('a gathering is put away and comes back, but the last one stays open', async ({ app, clock }) => {
  const { gathering, administrator } = await openHall(app);
  clock.advance(1_000);
  assert.deepEqual(await archiveGathering(app, keeper, { gathering }), { refused: 'last' });
  await makeGathering(app, keeper, second);
  assert.deepEqual(await archiveGathering(app, administrator, { gathering }), { refused: 'not_allowed' });
  assert.deepEqual(await archiveGathering(app, keeper, { gathering }), { ok: { id: gathering, slug: 'preau' } });
  assert.deepEqual(await takeRoot(app, keeper, { gathering }), { refused: 'archived' });
  assert.deepEqual(
    (await gatheringsInHouse(app, keeper, 'fr'))?.map(({ name, path, archived }) => [name, path, archived]),
    [
      ['Le Préau', '/', 'yes'],
      ['Het Veer', '/gue', 'no'],
    ],
  );
  assert.equal(await gatheringsInHouse(app, administrator, 'fr'), undefined);
  const [, veer] = await placesOf(app);
  assert.deepEqual(await archiveGathering(app, keeper, { gathering: veer?.id ?? '' }), { refused: 'last' });
  assert.deepEqual(await bringBackGathering(app, keeper, { gathering }), { ok: { id: gathering, slug: 'preau' } });
  assert.deepEqual(
    (await placesOf(app)).map(({ archived }) => archived),
    ['no', 'no'],
  );
  const kept = await app.db.selectFrom('gathering_changes').select('what').where('gathering_id', '=', gathering).execute();
  assert.deepEqual(kept.map(({ what }) => what).sort(), ['archive', 'back', 'make', 'root']);
});
