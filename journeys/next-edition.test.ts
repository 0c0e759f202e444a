import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shot, visit, withAndWithoutScript } from './browser.ts';
import { ask } from './ask.ts';
import { openStage, organiserLink } from './stage.ts';

for (const { name, script } of withAndWithoutScript) {
  test(`an organiser takes the keys and opens the edition of 2027 from that of 2025, ${name}`, async () => {
    const stage = await openStage({ upTo: 2025 });
    const link = await organiserLink(stage);
    const { page, go, troubles, context } = await visit(stage, { script });
    await go(link);
    await page.getByRole('button', { name: 'Prendre les clés' }).click();
    assert.equal(new URL(page.url()).pathname, '/equipe');
    await page.getByRole('main').getByRole('link', { name: 'Éditions' }).first().click();
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Ouvrir l’édition', exact: true }) });
    assert.equal(await form.getByLabel('À partir de').inputValue(), '2025');
    await form.getByLabel('Premier jour').fill('2027-08-24');
    await form.getByLabel('Dernier jour').fill('2027-08-23');
    await form.getByLabel('Adresse').fill('2027');
    await shot(page, `next-edition-${name}`);
    await form.getByRole('button').click();
    assert.equal(await form.getByText('La fin vient avant le début.').count(), 1);
    assert.deepEqual(
      [await form.getByLabel('Premier jour').inputValue(), await form.getByLabel('Adresse').inputValue()],
      ['2027-08-24', '2027'],
    );
    await form.getByLabel('Dernier jour').fill('2027-08-27');
    await form.getByRole('button').click();
    assert.equal(new URL(page.url()).pathname, '/equipe/editions/2027');
    assert.equal(await page.getByText('L’édition suivante est ouverte, en brouillon. Relisez ce qui a été repris.').count(), 1);
    assert.equal((await ask(`${stage.address}/editions/2027`)).status, 404);
    await page.getByRole('button', { name: 'Publier l’édition' }).click();
    assert.equal(await page.getByText('L’édition est visible par tout le monde.').count(), 1);
    assert.equal((await ask(`${stage.address}/editions/2027`)).status, 200);
    assert.equal((await ask(stage.address + link)).status, 410);
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

test('the desk of the team is shut to others', async () => {
  const stage = await openStage({ upTo: 2017 });
  const { page, go, context } = await visit(stage);
  await go('/equipe/editions');
  assert.equal(new URL(page.url()).pathname, '/connexion');
  assert.equal(new URL(page.url()).searchParams.get('vers'), '/equipe/editions');
  await context.close();
});
