import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit, withAndWithoutScript } from './browser.ts';
import { mailedLink, openStage } from './stage.ts';

const places = [
  '/fiches/le-cafe-de-la-frontiere',
  '/fiches/le-cafe-de-la-frontiere/discussion',
  '/fiches/le-cafe-de-la-frontiere/historique',
  '/communs/changements',
  '/communs/changements.atom',
  '/communs.json',
  '/communs/besoins',
];

for (const { name, script, size } of withAndWithoutScript) {
  const stage = await openStage();

  test(`somebody erases themselves: their words stay, their name is nowhere, ${name}`, async () => {
    const reader = await visit(stage, { script, size });
    const read = async () => {
      const pages = [];
      for (const path of places) pages.push(await (await reader.page.request.get(stage.address + path)).text());
      return pages.join('\n');
    };
    const before = await read();
    assert.deepEqual([before.includes('Clovis Mbuyi'), before.includes('bâche de camion')], [true, true]);
    const { page, go, troubles, context } = await visit(stage, { script, size });
    await go(await mailedLink(stage, 'clovis@example.org'));
    await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
    await go('/compte');
    await page.getByLabel('Oui, effacez-moi').check();
    await page.getByRole('button', { name: 'M’effacer pour de bon' }).click();
    await page.waitForLoadState();
    await stage.app.jobs.drain();
    const after = await read();
    assert.deepEqual([after.includes('Clovis Mbuyi'), after.includes('clovis@'), after.includes('bâche de camion')], [false, false, true]);
    const found = await (await reader.page.request.get(`${stage.address}/chercher.json?q=Mbuyi`)).json();
    assert.equal(found.total, 0);
    assert.deepEqual([...troubles, ...reader.troubles], []);
    await Promise.all([context.close(), reader.context.close()]);
  });
}
