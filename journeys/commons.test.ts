import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { phone, shot, visit, withAndWithoutScript } from './browser.ts';
import { mailedLink, openStage } from './stage.ts';

for (const { name, script } of withAndWithoutScript) {
  const stage = await openStage();

  test(`a visitor looks for a way to lead a meeting, and sees how it was written, ${name}`, async () => {
    const { page, go, troubles, context } = await visit(stage, { script, size: phone });
    await go('/');
    await page.getByRole('heading', { name: 'Les outils' }).getByRole('link').click();
    await page.getByText('Affiner la liste').click();
    await page
      .getByRole('group', { name: 'Famille' })
      .getByLabel(/^animation/)
      .check();
    await page.getByRole('button', { name: 'Montrer les fiches' }).click();
    assert.equal(new URL(page.url()).searchParams.get('family'), 'facilitation');
    assert.equal(await page.getByRole('status').innerText(), `${await page.locator('main article.card').count()} fiches`);
    await shot(page, `facilitation-${name}`);
    await page.getByRole('link', { name: 'Le bocal' }).click();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Le bocal');
    await page.getByRole('link', { name: '6 versions' }).click();
    assert.equal(await page.getByRole('row').count(), 7);
    await page.getByLabel('Comparer à partir de la version 1').check();
    await page.getByRole('button', { name: 'Comparer les deux versions' }).click();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'De la version 1 à la version 6');
    assert.ok((await page.locator('main section ins').count()) > 0);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test(`a newcomer improves a card with a name and an address; somebody else brings the earlier words back, ${name}`, async () => {
    // Without a script a newcomer publishes by a click in a mail: journeys/visitors.test.ts.
    const newcomer = await visit(stage, { script: true });
    await newcomer.go('/fiches/le-bocal');
    const before = await paragraphs(newcomer.page);
    await newcomer.page.getByRole('link', { name: 'Améliorer cette fiche' }).click();
    await newcomer.page.getByLabel('En deux phrases').fill('Une heure, huit chaises, une histoire vraie.');
    await newcomer.page.getByLabel('Votre nom').fill('Odile Rasson');
    await newcomer.page.getByLabel('Votre adresse de courriel').fill('odile@');
    await refusedByServer(newcomer.page);
    assert.equal(await newcomer.page.getByLabel('En deux phrases').inputValue(), 'Une heure, huit chaises, une histoire vraie.');
    assert.equal(await newcomer.page.getByLabel('Votre nom').inputValue(), 'Odile Rasson');
    await newcomer.page.getByLabel('Votre adresse de courriel').fill('odile@example.org');
    await newcomer.page.getByRole('button', { name: 'Publier cette version' }).click();
    await newcomer.page.getByText('Merci ! La fiche est améliorée.').waitFor();
    assert.equal(await newcomer.page.locator('p.lead').innerText(), 'Une heure, huit chaises, une histoire vraie.');
    const authors = newcomer.page.getByRole('definition').filter({ hasText: 'Odile Rasson' });
    assert.equal(await authors.innerText(), 'Odile Rasson, Solange Delhaye, Lieselot Verschuere');
    await newcomer.context.close();

    const other = await visit(stage, { script });
    await other.go(await mailedLink(stage, 'mehdi@example.org'));
    await other.page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
    await other.go('/fiches/le-bocal');
    assert.equal(await other.page.locator('p.lead').innerText(), 'Une heure, huit chaises, une histoire vraie.');
    await other.page.getByRole('link', { name: '7 versions' }).click();
    await other.page.getByRole('link', { name: 'Version 6' }).click();
    await other.page.getByText('Revenir à cette version', { exact: true }).click();
    await other.page.getByRole('button', { name: 'Oui, revenir à cette version' }).click();
    assert.equal(await other.page.getByText('La fiche est revenue à la version choisie.').count(), 1);
    assert.deepEqual(await paragraphs(other.page), before);
    assert.deepEqual([...newcomer.troubles, ...other.troubles], []);
    await other.context.close();

    const passer = await visit(stage, { script });
    await passer.go('/fiches/le-bocal/historique');
    const [, last] = await passer.page.getByRole('row').all();
    assert.match((await last?.innerText()) ?? '', /Version 8[\s\S]*Mehdi Oulhadj[\s\S]*version 6/);
    await passer.context.close();
  });

  test(`somebody who reads Dutch is met in Dutch, and told when a card is in French, ${name}`, async () => {
    const { page, go, troubles, context } = await visit(stage, { script, locale: 'nl-BE' });
    await go('/');
    assert.equal(new URL(page.url()).pathname, '/nl');
    assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
    await page.getByRole('link', { name: 'De commons' }).first().click();
    assert.equal(new URL(page.url()).pathname, '/nl/communs');
    await go('/nl/communs/outils');
    const french = page.locator('article.card', { has: page.getByText('in het Frans', { exact: true }) }).first();
    const title = await french.getByRole('heading').innerText();
    assert.equal(await french.getByRole('heading').getAttribute('lang'), 'fr');
    await french.getByRole('link').click();
    const heading = page.getByRole('heading', { level: 1 });
    assert.deepEqual([await heading.innerText(), await heading.getAttribute('lang')], [title, 'fr']);
    assert.equal(await page.getByText('fiche in het Frans').count(), 1);
    await go('/nl/fiches/le-bocal');
    assert.deepEqual([await heading.getAttribute('lang'), await page.getByText('in het Frans', { exact: true }).count()], [null, 0]);
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

async function paragraphs(page: Page): Promise<string[]> {
  return page.locator('main article').getByRole('paragraph').filter({ hasNotText: 'version' }).allInnerTexts();
}

/** Sends the form although the browser would have refused it by itself. */
async function refusedByServer(page: Page): Promise<void> {
  await page.locator('form[enctype]').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole('button', { name: 'Publier cette version' }).click();
  await page.locator('[aria-invalid="true"]').waitFor();
  assert.equal(await page.locator('[aria-invalid="true"]').getAttribute('name'), 'email');
}
