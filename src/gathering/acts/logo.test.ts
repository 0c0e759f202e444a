import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { gatheringChanges } from '../views/changes.ts';
import { gatheringName } from '../views.ts';
import { openHall } from '../hall.testing.ts';
import { setLogo } from './logo.ts';

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

onBoth('a logo is kept as a small file of the house, and taken away again', async ({ app }) => {
  const { gathering, administrator } = await openHall(app);
  const put = await setLogo(app, administrator, { gathering, image: onePixel });
  const logo = 'ok' in put ? (put.ok.logo ?? '') : '';
  assert.match(logo, /^[0-9a-f]{64}\.webp$/);
  assert.equal((await gatheringName(app, gathering, 'fr')).logo, logo);
  assert.equal(Buffer.from((await app.files.read(logo)) ?? []).toString('latin1', 8, 12), 'WEBP');
  assert.deepEqual(await setLogo(app, administrator, { gathering, image: null }), { ok: { logo: null } });
  assert.equal((await gatheringName(app, gathering, 'fr')).logo, null);
});

onBoth('a logo is refused when it is no image, and to who does not hold the gathering', async ({ app }) => {
  const { gathering, administrator, programme } = await openHall(app);
  assert.deepEqual(await setLogo(app, programme, { gathering, image: onePixel }), { refused: 'not_allowed' });
  assert.deepEqual(await setLogo(app, administrator, { gathering: 'none', image: onePixel }), { refused: 'not_found' });
  assert.deepEqual(await setLogo(app, administrator, { gathering, image: Buffer.from('<svg onload="alert(1)"/>') }), {
    refused: 'form',
    fields: { logo: 'gathering.refusal.image_type' },
  });
  assert.equal((await gatheringName(app, gathering, 'fr')).logo, null);
});

onBoth('the team reads what was changed, by whom, the latest first; nobody else does', async ({ app, clock }) => {
  const { gathering, administrator, welcome, elsewhere } = await openHall(app);
  clock.advance(1_000);
  await setLogo(app, administrator, { gathering, image: onePixel });
  clock.advance(1_000);
  await setLogo(app, administrator, { gathering, image: null });
  const seen = await gatheringChanges(app, welcome, gathering, 'fr');
  assert.deepEqual(
    seen?.changes.map((change) => [change.what, change.edition, change.madeAt]),
    [
      ['logo', null, '2026-11-22T09:00:02.000Z'],
      ['logo', null, '2026-11-22T09:00:01.000Z'],
      ['make', null, '2026-11-22T09:00:00.000Z'],
    ],
  );
  assert.equal(seen.next, null);
  const [last] = seen.changes;
  assert.deepEqual((await gatheringChanges(app, welcome, gathering, 'fr', last?.id))?.changes.length, 2);
  assert.equal(await gatheringChanges(app, elsewhere, gathering, 'fr'), undefined);
  assert.equal(await gatheringChanges(app, undefined, gathering, 'fr'), undefined);
});
