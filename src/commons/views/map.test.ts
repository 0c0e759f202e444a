import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { importCards } from '../acts/import.ts';
import { warmIndexes } from '../index.ts';
import { countQueries } from '../query-count.testing.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { choose } from './choose.ts';
import { mapOf } from './map.ts';

const everything = { facets: {}, locale: 'fr' as const };
const at = (label: string, lat: number, lon: number) => ({ place: { label, lat, lon } });

onBoth('a map shows the chosen cards that have a place, and counts the others', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines, { title: 'À Tournai', ...at('Tournai', 50.606, 3.388) });
  await made(app, ines, { title: 'À Tournai aussi', kind: 'actor', facets: {}, ...at('Tournai', 50.606, 3.388) });
  await made(app, ines, { title: 'À Brest', ...at('Brest', 48.39, -4.49) });
  await made(app, ines, { title: 'Sans lieu' });
  await made(app, ines, { title: 'Ailleurs', gathering: elsewhere, ...at('Ath', 50.63, 3.78) });
  const read = async (input: { kind?: 'tool' }, box?: [number, number, number, number]) => {
    const choice = { ...everything, ...input };
    const view = await mapOf(app, await choose(app, gathering, choice), choice, box);
    return [view.located, view.elsewhere, view.seen, ...view.wide.clusters.map(({ latest, count }) => [latest[0]?.place, count])];
  };
  assert.deepEqual(await read({}), [3, 1, 3, ['Tournai', 2], ['Brest', 1]]);
  assert.deepEqual(await read({ kind: 'tool' }), [2, 1, 2, ['Tournai', 1], ['Brest', 1]]);
  assert.deepEqual(await read({}, [3, 50, 4, 51]), [3, 1, 2, ['Tournai', 2]]);
});

onBoth('a map asks the database once, for three cards or for hundreds', async ({ app }) => {
  const team = withTeam(await aPerson(app, 'Omar'));
  for (const n of [3, 300]) {
    const some = Array.from({ length: n }, (_, i) =>
      aCard({ title: `Carte ${n} ${i}`, ...at('Ici', 50 + (i % 17) / 9, 3 + (i % 23) / 9) }),
    );
    await importCards(app, team, gathering, some);
    await warmIndexes(app);
    const asked = await countQueries(app, async (counted) =>
      mapOf(counted, await choose(counted, gathering, everything), everything, undefined),
    );
    assert.equal(asked, 1);
  }
});
