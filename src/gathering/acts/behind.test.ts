import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { edition2025, openEdition, openHall } from '../hall.testing.ts';
import { editionForm } from '../views/edition-form.ts';
import { gatheringForm } from '../views/gathering-form.ts';
import { setHolders, setSisters } from './around.ts';
import { setFigures, setPhases } from './edition-parts.ts';
import { changeEdition } from './editions.ts';
import { changeGathering } from './gatherings.ts';
import { setPlaces } from './places.ts';

onBoth('a part of an edition that another saved since is not overwritten', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering, programme } = hall;
  const one = { gathering, edition: '2025' };
  await openEdition(app, hall);
  const saves = async () => (await editionForm(app, programme, gathering, '2025'))?.saves ?? {};
  const before = await saves();
  assert.deepEqual([before['places']?.number, before['phases']?.number, before['change'], before['figures']], [1, 1, undefined, undefined]);
  const parts = {
    places: (basedOn: unknown) => setPlaces(app, programme, { ...one, basedOn, places: [{ name: 'Ailleurs' }] }),
    phases: (basedOn: unknown) => setPhases(app, programme, { ...one, basedOn, phases: [] }),
    figures: (basedOn: unknown) => setFigures(app, programme, { ...one, basedOn, figures: [{ key: 'people', value: '3' }] }),
    holders: (basedOn: unknown) => setHolders(app, programme, { ...one, basedOn, holders: [{ name: 'Le Cercle' }] }),
    change: (basedOn: unknown) => changeEdition(app, programme, { ...edition2025, ...one, basedOn }),
  };
  for (const [what, save] of Object.entries(parts)) {
    const number = before[what]?.number ?? 0;
    assert.equal('ok' in (await save(String(number))), true, what);
    assert.deepEqual(await save(String(number)), { refused: 'behind', number: number + 1 }, what);
    assert.deepEqual(await save('wrong'), { refused: 'behind', number: number + 1 }, what);
    assert.equal((await saves())[what]?.number, number + 1, what);
  }
  assert.equal('ok' in (await parts.places(2)), true);
});

onBoth('what another saved of the gathering itself is not overwritten either', async ({ app }) => {
  const { gathering, administrator } = await openHall(app);
  const form = await gatheringForm(app, gathering);
  assert.ok(form);
  assert.deepEqual(form.saves['change'], undefined);
  const words = (basedOn: unknown) => changeGathering(app, administrator, { ...form, gathering, basedOn });
  assert.equal('ok' in (await words('0')), true);
  assert.deepEqual(await words('0'), { refused: 'behind', number: 1 });
  const sisters = (basedOn: unknown) => setSisters(app, administrator, { gathering, basedOn, sisters: [{ name: 'Le Gué' }] });
  assert.deepEqual(await sisters('0'), { ok: { count: 1 } });
  assert.deepEqual(await sisters('0'), { refused: 'behind', number: 1 });
  const holders = (basedOn: unknown) => setHolders(app, administrator, { gathering, basedOn, holders: [{ name: 'Le Cercle' }] });
  assert.deepEqual(await holders('0'), { ok: { count: 1 } });
  assert.deepEqual(await holders('0'), { refused: 'behind', number: 1 });
  assert.equal((await gatheringForm(app, gathering))?.saves['sisters']?.number, 1);
});
