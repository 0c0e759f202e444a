import assert from 'node:assert/strict';
import type { App } from '../../platform/app.ts';
import { onBoth } from '../../testing.ts';
import { importCards } from '../acts/import.ts';
import { improveCard } from '../acts/improve.ts';
import { warmIndexes } from '../index.ts';
import { countQueries } from '../query-count.testing.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import type { ListInput } from './list.ts';
import { list } from './list.ts';

const everything: ListInput = { facets: {}, sort: 'changed', page: 1, locale: 'fr' };
const titles = async (app: App, input: Partial<ListInput>) =>
  (await list(app, gathering, { ...everything, ...input })).cards.map((card) => card.title);

onBoth('cards are listed by change or by title, with their finer kind and place', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines, { title: 'Zèbre', place: { label: 'Tournai', lat: 50.6, lon: 3.38 } });
  clock.advance(1_000);
  await made(app, ines, { title: 'Écoute active', kind: 'meaning', facets: { nature: ['question'] } });
  clock.advance(1_000);
  await made(app, ines, { title: 'arbre', kind: 'actor', facets: { nature: ['network'] } });
  await made(app, ines, { title: 'Ailleurs', gathering: elsewhere });
  assert.deepEqual(await titles(app, {}), ['arbre', 'Écoute active', 'Zèbre']);
  assert.deepEqual(await titles(app, { sort: 'title' }), ['arbre', 'Écoute active', 'Zèbre']);
  clock.advance(1_000);
  await improveCard(app, ines, { ...aCard({ title: 'Zèbre rouge' }), slug: 'zebre', base: 1 });
  assert.deepEqual(await titles(app, {}), ['Zèbre rouge', 'arbre', 'Écoute active']);
  const { cards, kinds, total, pages } = await list(app, gathering, everything);
  assert.deepEqual([kinds, total, pages], [{ actor: 1, practice: 0, tool: 1, meaning: 1 }, 3, 1]);
  assert.deepEqual(
    cards.map((card) => [card.kind, card.sort, card.place]),
    [
      ['tool', 'facilitation', null],
      ['actor', 'network', null],
      ['meaning', 'question', null],
    ],
  );
});

onBoth('facets narrow the list and count what each value would show', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines, { title: 'Une', facets: { family: ['facilitation'], territory: ['tournai', 'ath'] }, tags: ['Écoute'] });
  await made(app, ines, { title: 'Deux', facets: { family: ['digital'], territory: ['ath'] }, tags: ['ecoute', 'vin'] });
  await made(app, ines, { title: 'Trois', facets: { family: ['digital'] }, tags: [] });
  await made(app, ines, { title: 'Autre', kind: 'actor', facets: { territory: ['ath'] }, tags: [] });
  const tools: Partial<ListInput> = { kind: 'tool', sort: 'title' };
  assert.deepEqual(await titles(app, { ...tools, facets: { family: ['digital'] } }), ['Deux', 'Trois']);
  assert.deepEqual(await titles(app, { ...tools, facets: { family: ['digital', 'facilitation'], territory: ['ath'] } }), ['Deux', 'Une']);
  assert.deepEqual(await titles(app, { sort: 'title', facets: { tag: ['ecoute'], unknown: ['x'] } }), ['Deux', 'Une']);
  const { facets } = await list(app, gathering, { ...everything, ...tools, facets: { family: ['digital'] } });
  assert.deepEqual(facets, [
    {
      facet: 'family',
      values: [
        { value: 'digital', count: 2, chosen: true },
        { value: 'facilitation', count: 1, chosen: false },
      ],
    },
    { facet: 'territory', values: [{ value: 'ath', count: 1, chosen: false }] },
    { facet: 'lang', values: [{ value: 'fr', count: 2, chosen: false }] },
    {
      facet: 'tag',
      values: [
        { value: 'ecoute', count: 1, chosen: false },
        { value: 'vin', count: 1, chosen: false },
      ],
    },
  ]);
});

onBoth('words are found in four languages, without accents, by their beginning, in the title first', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines, { title: 'Réseau des jardins', summary: '', text: 'Des voisines y cultivent.', tags: [] });
  clock.advance(1_000);
  await made(app, ines, { title: 'Composter', summary: '', text: 'Pour les jardins partagés.', tags: ['terre'] });
  clock.advance(1_000);
  await made(app, ines, { lang: 'nl', title: 'Samen tuinieren', summary: '', text: 'Onze buren delen gereedschap.', tags: [] });
  await made(app, ines, { lang: 'de', title: 'Gemeinschaftsgärten', summary: '', text: 'Nachbarinnen teilen Werkzeuge.', tags: [] });
  await made(app, ines, { lang: 'en', title: 'Sharing gardens', summary: '', text: 'Neighbours grow food.', tags: [] });
  const find = (q: string) => titles(app, { q, sort: 'relevance' });
  assert.deepEqual(await find('jardin'), ['Réseau des jardins', 'Composter']);
  assert.deepEqual(await find('RESEAU '), ['Réseau des jardins']);
  assert.deepEqual(await find('jardins terre'), ['Composter']);
  assert.deepEqual(await find('buur gereedschap '), ['Samen tuinieren']);
  assert.deepEqual(await find('delen tuin'), ['Samen tuinieren']);
  assert.deepEqual(await find('gemeinschaftsgarten '), ['Gemeinschaftsgärten']);
  assert.deepEqual(await find('neighbour garden '), ['Sharing gardens']);
  assert.deepEqual(await find('compo'), ['Composter']);
  assert.deepEqual(await find('"; drop table cards --'), []);
});

onBoth('a search shows where the words are, and proposes the nearest when nothing is found', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines, { title: 'Composter', summary: 'Ensemble.', text: 'Un **jardin** [partagé](https://example.org).' });
  const { cards } = await list(app, gathering, { ...everything, q: 'jardin', sort: 'relevance' });
  assert.deepEqual(cards[0]?.excerpt, [
    { text: 'Un ', hit: 'no' },
    { text: 'jardin', hit: 'yes' },
    { text: ' partagé.', hit: 'no' },
  ]);
  const missed = await list(app, gathering, { ...everything, q: 'compostre jardin', sort: 'relevance' });
  assert.deepEqual([missed.total, missed.suggestion], [0, 'composter jardin']);
  assert.equal((await list(app, gathering, { ...everything, q: 'xylophone' })).suggestion, null);
});

onBoth('what was rewritten is found by its new words only', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines, { title: 'Ancien titre' });
  await improveCard(app, ines, { ...aCard({ title: 'Nouveau nom' }), slug: 'ancien-titre', base: 1 });
  clock.advance(601_000);
  assert.deepEqual(await titles(app, { q: 'ancien' }), []);
  assert.deepEqual(await titles(app, { q: 'nouveau' }), ['Nouveau nom']);
  assert.equal((await list(app, gathering, { ...everything, q: 'anciem' })).suggestion, null);
});

onBoth('a list asks the database as often for 1, 3 and 60 cards, and not at all for those shown before', async ({ app }) => {
  const team = withTeam(await aPerson(app, 'Omar'));
  const counts: number[][] = [];
  for (const n of [1, 2, 57]) {
    await importCards(
      app,
      team,
      gathering,
      Array.from({ length: n }, (_, i) => aCard({ title: `Carte ${n} ${i}` })),
    );
    await list(app, gathering, everything);
    counts.push(
      await Promise.all(
        [{}, { q: 'carte' }, { kind: 'tool' as const, facets: { family: ['facilitation'] }, q: 'carte 1' }].map((input) =>
          countQueries(app, (counted) => list(counted, gathering, { ...everything, ...input })),
        ),
      ),
    );
  }
  assert.deepEqual(counts, [
    [0, 3, 3],
    [0, 3, 3],
    [0, 3, 3],
  ]);
  const { total, pages } = await list(app, gathering, everything);
  assert.deepEqual([total, pages], [60, 3]);
  assert.deepEqual((await list(app, gathering, { ...everything, page: 99 })).cards.length, 12);
  const whole = await list(app, gathering, { ...everything, size: 60 });
  assert.deepEqual(
    [
      whole.pages,
      whole.cards.length,
      await countQueries(app, (counted) => list(counted, gathering, { ...everything, size: 60, locale: 'nl' })),
    ],
    [1, 60, 1],
  );
});

onBoth('an import keeps history and translations, and names each card it refuses', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  const cards = [
    {
      ...aCard(),
      history: [
        { author: omar.id, madeAt: '2020-05-01T10:00:00.000Z', comment: 'Début', title: 'Bocaux', text: 'Court.' },
        { author: ines.id, madeAt: '2021-05-01T10:00:00.000Z' },
      ],
    },
    aCard({ title: 'x' }),
    { ...aCard(), translations: [{ lang: 'nl', title: 'De viskom', text: 'Kring.' }] },
  ];
  assert.deepEqual(await importCards(app, ines, gathering, cards), { refused: 'not-allowed' });
  const done = await importCards(app, withTeam(ines), gathering, cards);
  assert.deepEqual(Array.isArray(done.refused) && done.refused, [{ row: 1, fields: { title: 'commons.refused.title.short' } }]);
  assert.deepEqual('ok' in done && done.ok.map((card) => card?.slug), ['le-bocal', undefined, 'le-bocal-2']);
  assert.deepEqual(await titles(app, { q: 'viskom' }), ['Le bocal']);
  assert.deepEqual(
    (await list(app, gathering, everything)).cards.map((card) => [card.slug, card.changedAt]),
    [
      ['le-bocal-2', app.clock.iso()],
      ['le-bocal', '2021-05-01T10:00:00.000Z'],
    ],
  );
});

onBoth('indexes are read before the first visitor, and followed by the same changes', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines, { title: 'Une' });
  await made(app, ines, { title: 'Ailleurs', gathering: elsewhere });
  await warmIndexes(app);
  assert.equal(await countQueries(app, (counted) => list(counted, gathering, everything)), 1);
  assert.equal(await countQueries(app, (counted) => list(counted, elsewhere, everything)), 1);
  await made(app, ines, { title: 'Deux' });
  assert.deepEqual(await titles(app, { sort: 'title' }), ['Deux', 'Une']);
  await improveCard(app, ines, { ...aCard({ title: 'Trois' }), slug: 'une', base: 1 });
  assert.deepEqual(await titles(app, { sort: 'title' }), ['Deux', 'Trois']);
});
