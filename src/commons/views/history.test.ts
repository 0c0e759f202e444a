import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { improveCard } from '../acts/improve.ts';
import { linkCards } from '../acts/link.ts';
import { restoreRevision } from '../acts/restore.ts';
import { countQueries } from '../query-count.testing.ts';
import { aCard, aPerson, elsewhere, gathering, made } from '../stage.testing.ts';
import { cardPage } from './card.ts';
import { comparison, history, recentChanges, revision, revisionsSince } from './history.ts';

onBoth('the history tells who changed what, and any two versions can be compared', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  clock.advance(1_000);
  await improveCard(app, omar, {
    ...aCard({
      summary: 'Deux heures, très peu de monde, une seule question.',
      tags: ['écoute', 'vin'],
      facets: { family: ['methodological'] },
      comment: 'Plus long',
    }),
    slug: 'le-bocal',
    base: 1,
  });
  clock.advance(1_000);
  await restoreRevision(app, ines, { gathering, slug: 'le-bocal', number: 1 });
  const read = await history(app, gathering, 'le-bocal', 1);
  assert.deepEqual(
    read?.revisions.map((one) => [one.number, one.act, one.ofRevision, one.author, one.comment]),
    [
      [3, 'restore', 1, 'Ines', ''],
      [2, 'edit', null, 'Omar', 'Plus long'],
      [1, 'create', null, 'Ines', ''],
    ],
  );
  const compared = await comparison(app, gathering, 'le-bocal', 2, 1);
  assert.deepEqual([compared?.from.number, compared?.to.number], [1, 2]);
  assert.deepEqual(compared?.changes, [
    {
      field: 'summary',
      list: false,
      lang: 'fr',
      segments: [
        { mark: 'removed', text: 'Une heure' },
        { mark: 'added', text: 'Deux heures' },
        { mark: 'same', text: ', très peu de monde, une seule question.' },
      ].flatMap(splitWords),
    },
    {
      field: 'facet',
      facet: 'family',
      list: true,
      segments: [
        { mark: 'removed', text: 'facilitation' },
        { mark: 'added', text: 'methodological' },
      ],
    },
    { field: 'facet', facet: 'territory', list: true, segments: [{ mark: 'removed', text: 'tournai' }] },
    {
      field: 'tags',
      list: true,
      segments: [
        { mark: 'same', text: 'écoute' },
        { mark: 'removed', text: 'cercle' },
        { mark: 'added', text: 'vin' },
      ],
    },
  ]);
  assert.deepEqual((await comparison(app, gathering, 'le-bocal', 1, 3))?.changes, []);
  assert.equal(await comparison(app, gathering, 'le-bocal', 1, 9), undefined);
  assert.equal(await comparison(app, gathering, 'le-bocal', 1, 99_999_999_999), undefined);
  assert.equal(await history(app, elsewhere, 'le-bocal', 1), undefined);
  assert.equal((await revision(app, gathering, 'le-bocal', 2))?.snapshot.texts.fr?.summary.startsWith('Deux'), true);
  assert.equal(await revision(app, gathering, 'le-bocal', 4), undefined);
});

/** The words between are unchanged: only the space is the same. */
function splitWords(segment: { mark: string; text: string }) {
  if (segment.text === 'Une heure')
    return [
      { mark: 'removed', text: 'Une' },
      { mark: 'added', text: 'Deux' },
      { mark: 'same', text: ' ' },
      { mark: 'removed', text: 'heure' },
    ];
  return segment.text === 'Deux heures' ? [{ mark: 'added', text: 'heures' }] : [segment];
}

onBoth('long histories come in pages', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  for (let n = 1; n < 30; n += 1) await improveCard(app, ines, { ...aCard({ summary: `Essai ${n}` }), slug: 'le-bocal', base: n });
  const second = await history(app, gathering, 'le-bocal', 2);
  assert.deepEqual([second?.pages, second?.revisions.map((one) => one.number)], [2, [5, 4, 3, 2, 1]]);
});

onBoth('recent changes are those of the gathering, and continue where one stopped', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  for (const title of ['Un…', 'Deux', 'Trois']) {
    await made(app, ines, { title });
    clock.advance(1_000);
  }
  await made(app, ines, { title: 'Loin', gathering: elsewhere });
  const first = await recentChanges(app, gathering, { limit: 2 });
  assert.deepEqual(
    first.map((one) => one.card.title),
    ['Trois', 'Deux'],
  );
  const last = first.at(-1);
  assert.deepEqual(
    (await recentChanges(app, gathering, last ? { before: last } : {})).map((one) => one.card.title),
    ['Un…'],
  );
  assert.deepEqual(
    (await revisionsSince(app, gathering, '2026-11-22T09:00:00.000Z')).map((one) => one.card.title),
    ['Deux', 'Trois'],
  );
});

onBoth('a card page asks as often with many links and authors', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  const ask = () => countQueries(app, (counted) => cardPage(counted, gathering, 'le-bocal', 'fr'));
  await ask();
  const before = await ask();
  for (let n = 0; n < 5; n += 1) {
    const { slug } = await made(app, ines, { title: `Carte ${n}` });
    await linkCards(app, ines, { gathering, from: slug, type: 'uses', to: 'le-bocal' });
    await improveCard(app, await aPerson(app, `Autre${n}`), { ...aCard({ summary: `Essai ${n}` }), slug: 'le-bocal', base: n + 1 });
  }
  assert.deepEqual([before, await ask()], [6, 6]);
});
