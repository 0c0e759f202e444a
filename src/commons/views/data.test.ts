import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { archiveCard } from '../acts/archive.ts';
import { importCards } from '../acts/import.ts';
import { warmIndexes } from '../index.ts';
import { countQueries } from '../query-count.testing.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { choose } from './choose.ts';
import type { DataInput } from './data.ts';
import { cardsData } from './data.ts';
import { directory } from './directory.ts';

const everything: DataInput = { facets: {}, sort: 'title', page: 1, size: 100, locale: 'fr' };

onBoth('a card is taken away with everything short, and with nothing of its author', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const { id } = await made(app, ines, {
    place: { label: 'Tournai', lat: 50.6, lon: 3.38 },
    links: [{ url: 'https://example.org/bocal', label: 'Le site' }],
    image: { name: 'abc.webp', alt: 'Des chaises', credit: 'Odile' },
  });
  await made(app, ines, { title: 'Ailleurs', gathering: elsewhere });
  const { total, page, pages, cards, changedAt } = await cardsData(app, gathering, everything);
  assert.deepEqual([total, page, pages, changedAt], [1, 1, 1, clock.iso()]);
  assert.deepEqual(cards, [
    {
      id,
      slug: 'le-bocal',
      kind: 'tool',
      title: 'Le bocal',
      summary: 'Une heure, très peu de monde, une seule question.',
      lang: 'fr',
      langs: ['fr'],
      facets: { family: ['facilitation'], territory: ['tournai'] },
      tags: ['écoute', 'cercle'],
      place: { label: 'Tournai', lat: 50.6, lon: 3.38 },
      image: { name: 'abc.webp', alt: 'Des chaises', credit: 'Odile' },
      links: [{ url: 'https://example.org/bocal', label: 'Le site' }],
      licence: 'CC-BY-SA-4.0',
      revision: 1,
      madeAt: clock.iso(),
      changedAt: clock.iso(),
    },
  ]);
});

onBoth('cards are read by the values of a facet, turned round, and only where they are', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines, { title: 'Cercle', facets: { family: ['facilitation'] } });
  await made(app, ines, { title: 'Le bocal', facets: { family: ['digital'] }, place: { label: 'Ath', lat: 50.6, lon: 3.8 } });
  await made(app, ines, { title: 'Une ardoise', facets: { family: ['facilitation', 'digital'] } });
  await made(app, ines, { title: 'Dés', facets: {} });
  const titles = async (input: Partial<DataInput>) =>
    (await cardsData(app, gathering, { ...everything, kind: 'tool', ...input })).cards.map((card) => card.title);
  assert.deepEqual(await titles({}), ['Une ardoise', 'Le bocal', 'Cercle', 'Dés']);
  assert.deepEqual(await titles({ turned: 'yes' }), ['Dés', 'Cercle', 'Le bocal', 'Une ardoise']);
  assert.deepEqual(await titles({ sort: 'facet', by: 'family' }), ['Une ardoise', 'Le bocal', 'Cercle', 'Dés']);
  assert.deepEqual(await titles({ sort: 'facet', by: 'family', turned: 'yes' }), ['Une ardoise', 'Cercle', 'Le bocal', 'Dés']);
  assert.deepEqual(await titles({ sort: 'facet', by: 'family', size: 2, page: 2 }), ['Cercle', 'Dés']);
  assert.deepEqual(await titles({ located: 'only' }), ['Le bocal']);
  await archiveCard(app, withTeam(ines), { gathering, slug: 'le-bocal' });
  assert.deepEqual(await titles({ located: 'only' }), []);
});

onBoth('data ask the database as often for 1 and 300 cards, and never give more than 500 at once', async ({ app }) => {
  const team = withTeam(await aPerson(app, 'Omar'));
  const counts: number[][] = [];
  for (const n of [1, 299, 250]) {
    await importCards(
      app,
      team,
      gathering,
      Array.from({ length: n }, (_, i) => aCard({ title: `Carte ${n} ${i}` })),
    );
    await warmIndexes(app);
    counts.push(
      await Promise.all(
        [{}, { q: 'carte' }].map((input) =>
          countQueries(app, (counted) => cardsData(counted, gathering, { ...everything, ...input, size: 300 })),
        ),
      ),
    );
  }
  assert.deepEqual(counts, [
    [1, 3],
    [1, 3],
    [1, 3],
  ]);
  const most = await cardsData(app, gathering, { ...everything, size: 9_999 });
  assert.deepEqual([most.cards.length, most.pages, most.total], [500, 2, 550]);
});

onBoth('the directory goes from A to Z, a page a letter when there are many', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  for (const title of ['Éco-lieu', 'Le bocal', 'abeille', '3 jours', 'Zinc']) await made(app, ines, { title });
  const read = async (letter?: string) => {
    const input = { facets: {}, locale: 'fr' as const, page: 1, ...(letter ? { letter } : {}) };
    const view = await directory(app, await choose(app, gathering, input), input);
    return { letter: view.letter, groups: view.groups.map((group) => [group.letter, ...group.cards.map((card) => card.title)]) };
  };
  const five = [
    ['0', '3 jours'],
    ['a', 'abeille'],
    ['b', 'Le bocal'],
    ['e', 'Éco-lieu'],
    ['z', 'Zinc'],
  ];
  assert.deepEqual(await read(), { letter: null, groups: five });
  const many = Array.from({ length: 200 }, (_, i) => aCard({ title: `Mot ${i}` }));
  await importCards(app, withTeam(ines), gathering, many);
  assert.deepEqual(await read(), { letter: 'a', groups: [['a', 'abeille']] });
  assert.deepEqual(await read('e'), { letter: 'e', groups: [['e', 'Éco-lieu']] });
  assert.deepEqual(await read('q'), { letter: 'q', groups: [] });
  assert.equal((await read('m')).groups[0]?.length, 201);
});
