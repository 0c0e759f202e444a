import assert from 'node:assert/strict';
import { importCards } from '../acts/import.ts';
import { archiveCard } from '../acts/archive.ts';
import { onBoth } from '../../testing.ts';
import { countQueries } from '../query-count.testing.ts';
import { aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { similarCards } from './views.ts';

const titles = async (...asked: Parameters<typeof similarCards>) => {
  const { cards, near } = await similarCards(...asked);
  return { titles: cards.map((card) => card.title), near };
};

onBoth('titles that say nearly the same are found: endings, accents, slips and order aside', async ({ app }) => {
  const ana = withTeam(await aPerson(app, 'Ana'));
  for (const title of ['Le bocal', 'Les jardins partagés du canal', 'Cartographier les communs', 'Jardin des délices'])
    await made(app, ana, { title });
  await made(app, ana, { title: 'Un autre bocal', gathering: elsewhere });
  const archived = await made(app, ana, { title: 'Bocal oublié' });
  await archiveCard(app, ana, { gathering, slug: archived.slug });
  assert.deepEqual(await titles(app, gathering, 'fr', 'bocal'), { titles: ['Le bocal'], near: 'yes' });
  assert.deepEqual(await titles(app, gathering, 'fr', 'Le boccal'), { titles: ['Le bocal'], near: 'yes' });
  assert.deepEqual(await titles(app, gathering, 'fr', 'Jardin partage au canal'), {
    titles: ['Les jardins partagés du canal', 'Jardin des délices'],
    near: 'yes',
  });
  assert.deepEqual(await titles(app, gathering, 'fr', 'La monnaie locale'), { titles: [], near: 'no' });
  assert.deepEqual(await titles(app, gathering, 'fr', 'le la les'), { titles: [], near: 'no' });
  assert.deepEqual(await titles(app, gathering, 'fr', ''), { titles: [], near: 'no' });
});

onBoth('a gathering without cards has none that are similar', async ({ app }) => {
  assert.deepEqual(await titles(app, gathering, 'fr', 'bocal'), { titles: [], near: 'no' });
});

onBoth('the number of questions does not grow with the cards', async ({ app }) => {
  const ana = withTeam(await aPerson(app, 'Ana'));
  const ask = async () => {
    await similarCards(app, gathering, 'fr', 'atelier');
    return countQueries(app, (counted) => similarCards(counted, gathering, 'fr', 'Atelier du bocal partagé'));
  };
  await made(app, ana, { title: 'Atelier' });
  const one = await ask();
  const cards = Array.from({ length: 40 }, (_, n) => ({ kind: 'tool', lang: 'fr', title: `Atelier numéro ${n}` }));
  await importCards(app, ana, gathering, cards);
  assert.deepEqual([one, await ask()], [3, 3]);
});
