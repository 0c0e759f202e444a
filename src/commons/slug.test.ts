import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onBoth } from '../testing.ts';
import { freeSlug, freeSlugs, slugOf } from './slug.ts';
import { aPerson, elsewhere, gathering, made } from './stage.testing.ts';

test('an address is the title in plain letters', () => {
  assert.equal(slugOf('L’atelier des Œuvres communes, à Ath !'), 'l-atelier-des-oeuvres-communes-a-ath');
  assert.equal(slugOf('Groß & klein: 3 → 6'), 'gross-klein-3-6');
  assert.equal(slugOf('Les habitant·es'), 'les-habitantes');
  assert.equal(slugOf('Nouvelle'), 'fiche-nouvelle');
  assert.equal(slugOf('你好'), 'fiche');
});

test('a long address is cut between words', () => {
  assert.equal(slugOf('mot '.repeat(40)), Array.from({ length: 17 }, () => 'mot').join('-'));
});

onBoth('a taken address gets a number; one’s own can be taken back', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const first = await made(app, ines, { title: 'Bocal' });
  for (let i = 2; i < 12; i += 1) await made(app, ines, { title: 'Bocal' });
  await made(app, ines, { title: 'Cercle 2' });
  await made(app, ines, { title: 'Tente', gathering: elsewhere });
  const free = (title: string, card: string) => app.write((tx) => freeSlug(tx, gathering, title, card));
  assert.equal(await free('Bocal', 'another'), 'bocal-12');
  assert.equal(await free('Bocal', first.id), 'bocal');
  const many = await app.write((tx) => freeSlugs(tx, gathering, ['Cercle', 'Bocal', 'Tente', 'Cercle', 'bocal !', 'Cercle 2']));
  assert.deepEqual(many, ['cercle', 'bocal-12', 'tente', 'cercle-3', 'bocal-13', 'cercle-2-2']);
});
