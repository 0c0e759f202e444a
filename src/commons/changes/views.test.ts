import assert from 'node:assert/strict';
import type { App } from '../../platform/app.ts';
import { onBoth } from '../../testing.ts';
import { improveCard } from '../acts/improve.ts';
import { translateCard } from '../acts/translate.ts';
import { countQueries } from '../query-count.testing.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import type { ChangesInput } from './views.ts';
import { authorSeen, changes } from './views.ts';

const here = { locale: 'fr' } as const;

async function titles(app: App, input: Partial<ChangesInput> = {}): Promise<string[]> {
  const view = await changes(app, undefined, gathering, { ...here, ...input });
  return view.changes.map((one) => `${one.card.title} ${one.number}`);
}

onBoth('what was written is listed with its size, the newest first, and narrowed by each choice', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines, { text: 'Un deux.', summary: '' });
  clock.advance(1_000);
  await made(app, ines, { kind: 'meaning', title: 'Qui décide ?', facets: { nature: ['question'] } });
  clock.advance(1_000);
  await improveCard(app, omar, { ...aCard({ text: 'Un.', summary: '' }), slug: 'le-bocal', base: 1, comment: 'Plus court' });
  clock.advance(1_000);
  await translateCard(app, ines, { gathering, slug: 'le-bocal', lang: 'nl', title: 'De viskom', text: 'Een.' });
  await made(app, ines, { title: 'Loin', gathering: elsewhere });
  const all = await changes(app, undefined, gathering, here);
  assert.deepEqual(
    all.changes.map((one) => [one.card.title, one.number, one.act, one.lang, one.grew, one.author?.name, one.comment, one.patrolled]),
    [
      ['Le bocal', 3, 'translate', 'nl', 13, 'Ines', '', null],
      ['Le bocal', 2, 'edit', 'fr', -5, 'Omar', 'Plus court', null],
      ['Qui décide ?', 1, 'create', 'fr', 132, 'Ines', '', null],
      ['Le bocal', 1, 'create', 'fr', 16, 'Ines', '', null],
    ],
  );
  assert.deepEqual(await titles(app, { kind: 'meaning' }), ['Qui décide ? 1']);
  assert.deepEqual(await titles(app, { lang: 'nl' }), ['Le bocal 3']);
  assert.deepEqual(await titles(app, { act: 'edit' }), ['Le bocal 2']);
  assert.deepEqual(await titles(app, { author: omar.id }), ['Le bocal 2']);
  assert.deepEqual(await titles(app, { kind: 'actor' }), []);
  assert.deepEqual(await titles(app, { locale: 'nl', lang: 'nl' }), ['De viskom 3']);
});

onBoth('a list goes on from where it stopped, also among changes of one moment', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  for (const title of ['Un…', 'Deux', 'Trois']) await made(app, ines, { title });
  const first = await changes(app, undefined, gathering, { ...here, limit: 2 });
  const second = await changes(app, undefined, gathering, { ...here, limit: 2, before: first.next ?? '' });
  assert.deepEqual([first.changes.length, second.changes.length, second.next], [2, 1, null]);
  const both = [...first.changes, ...second.changes].map((one) => one.card.title);
  assert.deepEqual(both.sort(), ['Deux', 'Trois', 'Un…']);
  assert.equal((await changes(app, undefined, gathering, { ...here, before: "'; drop" })).changes.length, 3);
});

onBoth('what nobody of the team has looked at is told to the team only; their own needs no look', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const team = withTeam(await aPerson(app, 'Odile'));
  await made(app, ines);
  clock.advance(1_000);
  await made(app, team, { title: 'De l’équipe' });
  const ask = async (person: typeof ines) =>
    (await changes(app, person, gathering, { ...here, unseen: 'unseen' })).changes.map((one) => [one.card.title, one.patrolled]);
  assert.deepEqual(await ask(team), [['Le bocal', 'no']]);
  assert.deepEqual(await ask(ines), [
    ['De l’équipe', null],
    ['Le bocal', null],
  ]);
});

onBoth('a list asks as often for many authors and cards as for one', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  const ask = () => countQueries(app, (counted) => changes(counted, undefined, gathering, here));
  const before = await ask();
  for (let n = 0; n < 8; n += 1) await made(app, await aPerson(app, `Autre${n}`), { title: `Carte ${n}` });
  assert.deepEqual([before, await ask()], [2, 2]);
});

onBoth('only who wrote here has a list of their own', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  await made(app, omar, { gathering: elsewhere });
  assert.deepEqual(await authorSeen(app, gathering, ines.id), { id: ines.id, name: 'Ines' });
  assert.equal(await authorSeen(app, gathering, omar.id), undefined);
});
