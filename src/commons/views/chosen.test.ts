import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { archiveCard } from '../acts/archive.ts';
import { linkCards } from '../acts/link.ts';
import { countQueries } from '../query-count.testing.ts';
import { aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { cardPoints, cardsById, linksAmong, neighbours, recentNet } from './chosen.ts';

const tournai = { label: 'Tournai', lat: 50.6, lon: 3.38 };

onBoth('cards named by their ids are found in one query, whatever their number', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const one = await made(app, ines, { title: 'Une' });
  const two = await made(app, ines, { title: 'Deux', kind: 'actor', facets: { nature: ['network'] } });
  const gone = await made(app, ines, { title: 'Rangée' });
  const far = await made(app, ines, { title: 'Ailleurs', gathering: elsewhere });
  await archiveCard(app, ines, { gathering, slug: gone.slug });
  const ids = [two.id, one.id, gone.id, far.id, 'unknown'];
  const cards = await cardsById(app, gathering, ids, 'fr');
  assert.deepEqual(
    ids.map((id) => [cards.get(id)?.title, cards.get(id)?.sort]),
    [
      ['Deux', 'network'],
      ['Une', 'facilitation'],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ],
  );
  const few = await countQueries(app, (counted) => cardsById(counted, gathering, [one.id], 'fr'));
  const more = await countQueries(app, (counted) => cardsById(counted, gathering, ids, 'fr'));
  assert.deepEqual([few, more], [1, 1]);
});

onBoth('points are the cards with a place, the latest changed first', async ({ app, clock }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  await made(app, ines, { title: 'Sans lieu' });
  await made(app, ines, { title: 'Tente', place: tournai, facets: { territory: ['tournai'] } });
  clock.advance(1_000);
  await made(app, ines, {
    title: 'Passeur',
    kind: 'actor',
    place: { label: 'Ath', lat: 50.63, lon: 3.78 },
    facets: { territory: ['ath'] },
  });
  const gone = await made(app, ines, { title: 'Rangée', place: tournai });
  await made(app, ines, { title: 'Ailleurs', place: tournai, gathering: elsewhere });
  await archiveCard(app, ines, { gathering, slug: gone.slug });
  const titles = async (input: Partial<Parameters<typeof cardPoints>[2]>) =>
    (await cardPoints(app, gathering, { limit: 10, locale: 'fr', ...input })).map((point) => point.title);
  assert.deepEqual(await titles({}), ['Passeur', 'Tente']);
  assert.deepEqual(await titles({ limit: 1 }), ['Passeur']);
  assert.deepEqual(await titles({ kind: 'tool' }), ['Tente']);
  assert.deepEqual(await titles({ facets: { territory: ['ath', 'lille'] } }), ['Passeur']);
  const [point] = await cardPoints(app, gathering, { limit: 1, locale: 'nl' });
  assert.deepEqual(
    [point?.slug, point?.kind, point?.lang, point?.place, point?.lat, point?.lon],
    ['passeur', 'actor', 'fr', 'Ath', 50.63, 3.78],
  );
});

onBoth('the net shows open links between cards that are there', async ({ app, clock }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const bocal = await made(app, ines, { title: 'Bocal' });
  const anActor = (title: string) => {
    clock.advance(1_000);
    return made(app, ines, { title, kind: 'actor', facets: {} });
  };
  const [actor, far, gone] = [await anActor('Passeur'), await anActor('Semeuse'), await anActor('Rangée')];
  for (const from of [actor, far, gone]) await linkCards(app, ines, { gathering, from: from.slug, type: 'uses', to: bocal.slug });
  await linkCards(app, ines, { gathering, from: actor.slug, type: 'inspired_by', to: bocal.slug });
  await archiveCard(app, ines, { gathering, slug: gone.slug });
  const thread = { from: actor.id, to: bocal.id };
  assert.deepEqual(await linksAmong(app, [actor.id, bocal.id]), [thread]);
  assert.deepEqual(await linksAmong(app, [actor.id]), []);
  assert.deepEqual(await linksAmong(app, []), []);
  const around = await neighbours(app, [actor.id]);
  assert.deepEqual(around, {
    knots: [
      { id: actor.id, kind: 'actor' },
      { id: bocal.id, kind: 'tool' },
    ],
    threads: [thread],
  });
  assert.deepEqual(await neighbours(app, []), { knots: [], threads: [] });
  assert.deepEqual((await recentNet(app, gathering)).threads, [thread, { from: far.id, to: bocal.id }]);
  assert.deepEqual((await recentNet(app, gathering, 1)).threads, []);
  assert.equal(await countQueries(app, (counted) => recentNet(counted, gathering)), 1);
});
