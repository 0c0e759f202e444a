import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFinds } from './axe.ts';
import { shot, visit, withAndWithoutScript } from './browser.ts';
import { openStage, organiserLink } from './stage.ts';

for (const { name, script } of withAndWithoutScript) {
  const stage = await openStage();

  test(`a gathering asks for one confirmation, a card gets it and is found by it, ${name}`, async () => {
    const { page, go, troubles, context } = await visit(stage, { script, axe: script });
    await go(await organiserLink(stage));
    await page.getByRole('button', { name: 'Prendre les clés' }).click();
    await go('/fiches/la-maison-des-possibles');
    await page.getByText('Fiche confirmée.').waitFor();
    await go('/equipe/fiches');
    await page.getByLabel('Combien de personnes confirment une fiche').fill('0');
    await page
      .locator('form', { has: page.getByLabel('Combien de personnes confirment une fiche') })
      .getByRole('button')
      .click();
    await go('/fiches/le-bocal');
    assert.equal(await page.getByRole('button', { name: /Je confirme/ }).count(), 0);
    await go('/equipe/fiches');
    await page.getByLabel('Combien de personnes confirment une fiche').fill('1');
    await page
      .locator('form', { has: page.getByLabel('Combien de personnes confirment une fiche') })
      .getByRole('button')
      .click();
    await go('/fiches/le-bocal');
    await page.getByRole('button', { name: /Je confirme/ }).click();
    await shot(page, `confirmed-${name}`);
    if (script) assert.deepEqual(await axeFinds(page), []);
    await go('/communs/outils?confirmed=yes');
    assert.equal(await page.getByRole('status').innerText(), '1 fiche');
    await go('/fiches/le-bocal');
    await page.getByRole('button', { name: 'Retirer ma confirmation' }).click();
    assert.equal(await page.getByText('Votre confirmation est retirée.').count(), 1);
    assert.deepEqual(troubles, []);
    await context.close();
  });
}
