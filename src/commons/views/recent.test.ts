import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { gathering, aPerson, made } from '../stage.testing.ts';
import { recentPage } from './recent.ts';

onBoth('pages of recent changes lead both ways, and stay the same while more is written', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const write = async (title: string) => {
    clock.advance(1_000);
    await made(app, ines, { title });
  };
  for (const title of ['Un…', 'Deux', 'Trois', 'Quatre', 'Cinq']) await write(title);
  const page = async (mark: string) => {
    const { changes, ...ways } = await recentPage(app, gathering, { mark, size: 2 });
    return { titles: changes.map(({ card }) => card.title), ...ways };
  };
  const first = await page('');
  const second = await page(first.older ?? '');
  const third = await page(second.older ?? '');
  assert.deepEqual([first.titles, second.titles, third.titles], [['Cinq', 'Quatre'], ['Trois', 'Deux'], ['Un…']]);
  assert.deepEqual([first.newer, second.newer, third.newer, third.older], [null, '', second.mark, null]);
  await write('Six');
  assert.deepEqual((await page(second.mark)).titles, ['Trois', 'Deux']);
  assert.deepEqual((await page((await page(second.mark)).newer ?? '')).titles, ['Cinq', 'Quatre']);
  assert.deepEqual((await page("'; drop")).mark, '');
});
