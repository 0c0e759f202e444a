import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { keeper, openHall, stranger } from '../hall.testing.ts';
import { gatheringName, gatheringView, placesOf } from '../views.ts';
import { holdersOf, sistersOf } from '../views/around.ts';
import { setHolders, setSisters } from './around.ts';
import { changeGathering, changeLook, makeFirstGathering, makeGathering } from './gatherings.ts';

const words = { subtitle: '', tagline: '', territory: '', philosophy: '' };

onBoth('the first gathering of an empty house', async ({ app }) => {
  const form = { slug: 'preau', defaultLocale: 'fr', name: 'Le Préau' };
  assert.deepEqual(await placesOf(app), []);
  assert.deepEqual(await makeFirstGathering(app, stranger, form), { refused: 'not_allowed' });
  assert.deepEqual(await makeFirstGathering(app, keeper, { slug: 'Le Préau', defaultLocale: 'fr', name: ' ' }), {
    refused: 'form',
    fields: { slug: 'gathering.refusal.not_a_slug', name: 'gathering.refusal.required' },
  });
  const made = await makeFirstGathering(app, keeper, form);
  const id = 'ok' in made ? made.ok.id : '';
  assert.deepEqual(await placesOf(app), [{ id, slug: 'preau', host: null, root: null, defaultLocale: 'fr', archived: 'no' }]);
  assert.deepEqual(await gatheringName(app, id, 'nl'), { name: 'Le Préau', subtitle: '', look: '', logo: null });
  assert.deepEqual(await makeFirstGathering(app, keeper, { ...form, slug: 'autre' }), { refused: 'not_empty' });
});

onBoth('several gatherings, each at an address of its own', async ({ app, clock }) => {
  const hall = await openHall(app);
  clock.advance(1_000);
  const form = { slug: 'moulin', host: 'moulin.example.org', defaultLocale: 'nl', texts: { nl: { name: 'De Molen', ...words } } };
  assert.deepEqual(await makeGathering(app, hall.administrator, form), { refused: 'not_allowed' });
  const taken = await makeGathering(app, keeper, { ...form, slug: 'preau' });
  assert.deepEqual(taken, { refused: 'form', fields: { slug: 'gathering.refusal.taken' } });
  const reserved = await makeGathering(app, keeper, { ...form, slug: 'equipe' });
  assert.deepEqual(reserved, { refused: 'form', fields: { slug: 'gathering.refusal.taken_word' } });
  const made = await makeGathering(app, keeper, form);
  const id = 'ok' in made ? made.ok.id : '';
  assert.deepEqual(
    (await placesOf(app)).map((place) => [place.slug, place.host]),
    [
      ['preau', null],
      ['moulin', 'moulin.example.org'],
    ],
  );
  const same = await changeGathering(app, hall.administrator, { gathering: hall.gathering, ...form, slug: 'preau' });
  assert.deepEqual(same, { refused: 'form', fields: { host: 'gathering.refusal.taken' } });
  assert.deepEqual(await changeGathering(app, hall.administrator, { gathering: id, ...form }), { refused: 'not_allowed' });
  assert.deepEqual(await changeGathering(app, hall.administrator, { gathering: 'none', ...form }), { refused: 'not_found' });
});

onBoth('words change in each language, and fall back', async ({ app }) => {
  const hall = await openHall(app);
  const form = {
    slug: 'preau',
    defaultLocale: 'fr',
    texts: { fr: { name: 'Le Préau', ...words, philosophy: 'Mettre en commun.' }, de: { name: 'Die Halle', ...words } },
  };
  assert.deepEqual(await changeGathering(app, hall.programme, { gathering: hall.gathering, ...form }), { refused: 'not_allowed' });
  assert.deepEqual(await changeGathering(app, hall.administrator, { gathering: hall.gathering, ...form, texts: { de: form.texts.de } }), {
    refused: 'form',
    fields: { texts: 'gathering.refusal.required' },
  });
  assert.deepEqual(await changeGathering(app, hall.administrator, { gathering: hall.gathering, ...form }), {
    ok: { id: hall.gathering, slug: 'preau' },
  });
  const seen = await gatheringView(app, hall.gathering, 'de');
  assert.deepEqual(seen?.name, { text: 'Die Halle', lang: 'de' });
  assert.deepEqual(seen?.philosophy, { text: 'Mettre en commun.', lang: 'fr' });
  const kept = await app.db.selectFrom('gathering_changes').select(['what', 'person_id']).orderBy('id').execute();
  assert.deepEqual(kept.map((row) => [row.what, row.person_id]).sort(), [
    ['change', 'admin'],
    ['make', 'keeper'],
  ]);
});

onBoth('a look of one’s own', async ({ app }) => {
  const hall = await openHall(app);
  assert.deepEqual(await changeLook(app, hall.programme, { gathering: hall.gathering, hueA: 200, hueB: 30 }), { refused: 'not_allowed' });
  assert.deepEqual(await changeLook(app, hall.administrator, { gathering: hall.gathering, hueA: '400', hueB: 'blue' }), {
    refused: 'form',
    fields: { hueB: 'gathering.refusal.not_a_number' },
  });
  assert.deepEqual(await changeLook(app, hall.administrator, { gathering: hall.gathering, hueA: '400', hueB: '30' }), {
    refused: 'form',
    fields: { hueA: 'gathering.refusal.not_a_hue' },
  });
  assert.deepEqual(await changeLook(app, hall.administrator, { gathering: hall.gathering, hueA: '200', hueB: '30' }), {
    ok: { id: hall.gathering, slug: 'preau' },
  });
  assert.equal((await gatheringName(app, hall.gathering, 'fr')).look, '/look/200-30.css');
});

onBoth('holders and sisters, the whole list at once', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  const holders = [{ cardId: 'card-1' }, { name: 'Le Cercle des Halles', source: 'https://example.org/cercle' }];
  assert.deepEqual(await setHolders(app, hall.welcome, { gathering, holders }), { refused: 'not_allowed' });
  assert.deepEqual(await setHolders(app, hall.administrator, { gathering, holders: [{ source: 'x' }] }), {
    refused: 'form',
    fields: { 'holders.0.name': 'gathering.refusal.required' },
  });
  assert.deepEqual(await setHolders(app, hall.administrator, { gathering, holders }), { ok: { count: 2 } });
  assert.deepEqual(await holdersOf(app, gathering, null), [
    { cardId: 'card-1', name: '', source: '' },
    { cardId: null, name: 'Le Cercle des Halles', source: 'https://example.org/cercle' },
  ]);
  assert.deepEqual(await setHolders(app, hall.administrator, { gathering, edition: '1999', holders }), { refused: 'not_found' });

  assert.deepEqual(await setSisters(app, hall.welcome, { gathering, sisters: [] }), { refused: 'not_allowed' });
  assert.deepEqual(await setSisters(app, hall.administrator, { gathering, sisters: [{ name: 'La Criée', url: 'brest' }] }), {
    refused: 'form',
    fields: { 'sisters.0.url': 'gathering.refusal.not_a_link' },
  });
  await setSisters(app, hall.administrator, {
    gathering,
    sisters: [{ name: 'La Criée', url: 'https://criee.example', about: { fr: 'Tous les deux ans.' } }],
  });
  const [first] = await sistersOf(app, gathering, 'en');
  assert.deepEqual(first?.about, { text: 'Tous les deux ans.', lang: 'fr' });
  await setSisters(app, hall.administrator, {
    gathering,
    sisters: [
      { id: first?.id, name: 'La Criée', startsOn: '2027-02-01' },
      { id: 'forged', name: 'Le Mas' },
    ],
  });
  const after = await sistersOf(app, gathering, 'fr');
  assert.deepEqual(
    after.map((sister) => [sister.name, sister.startsOn, sister.id === first?.id]),
    [
      ['La Criée', '2027-02-01', true],
      ['Le Mas', null, false],
    ],
  );
  assert.notEqual(after[1]?.id, 'forged');
});
