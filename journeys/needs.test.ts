import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFinds } from './axe.ts';
import { shot, visit, withAndWithoutScript } from './browser.ts';
import { mailedLink, openStage } from './stage.ts';

for (const { name, script, size } of withAndWithoutScript) {
  const stage = await openStage();

  test(`an actor says what it looks for, and somebody writes without seeing an address, ${name}`, async () => {
    const how = { script, axe: script, size };
    const first = await visit(stage, how);
    await first.go('/fiches/solange-delhaye/besoins');
    await first.page.getByRole('link', { name: 'J’ai déjà un compte' }).click();
    await first.go(await mailedLink(stage, 'mehdi@example.org'));
    await first.page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
    await first.go('/fiches/solange-delhaye/besoins');
    await first.page.getByLabel('cherche', { exact: true }).check();
    await first.page.getByLabel('En une phrase').fill('Une salle ronde à Tournai');
    await first.page.getByLabel('Mots-clés').fill('salle, tournai');
    await first.page.getByRole('button', { name: 'Publier' }).click();
    assert.equal(await first.page.getByText('C’est publié.').count(), 1);
    await shot(first.page, `needs-card-${name}`);
    if (script) assert.deepEqual(await axeFinds(first.page), []);
    await first.context.close();

    const other = await visit(stage, how);
    await other.go(await mailedLink(stage, 'solange@example.org'));
    await other.page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
    await other.go('/communs/besoins?q=salles');
    await shot(other.page, `needs-list-${name}`);
    if (script) assert.deepEqual(await axeFinds(other.page), []);
    await other.page.getByRole('link', { name: 'Une salle ronde à Tournai' }).click();
    await other.page.getByLabel('Votre message').fill('Nous en avons une, près de la gare.');
    await shot(other.page, `need-${name}`);
    if (script) assert.deepEqual(await axeFinds(other.page), []);
    await other.page.getByRole('button', { name: 'Envoyer' }).click();
    assert.equal(await other.page.getByText('Votre message est parti.').count(), 1);
    const mail = await stage.app.db.selectFrom('mails').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();
    assert.equal(mail.to_address, 'mehdi@example.org');
    assert.match(mail.body, /près de la gare/);
    assert.doesNotMatch(mail.body, /solange@/);

    await other.page.getByText('Changer ces mots').click();
    await other.page.getByLabel('En une phrase').fill('Une salle carrée');
    await other.page.getByRole('button', { name: 'Enregistrer' }).click();
    await other.page.getByRole('link', { name: 'Toutes les versions' }).click();
    assert.equal(await other.page.locator('ins').filter({ hasText: 'carrée' }).count(), 1);
    await shot(other.page, `need-versions-${name}`);
    if (script) assert.deepEqual(await axeFinds(other.page), []);
    await other.page.getByRole('button', { name: 'Revenir à ces mots' }).click();
    assert.equal(await other.page.getByRole('heading', { level: 1 }).innerText(), 'Une salle ronde à Tournai');
    assert.deepEqual([...first.troubles, ...other.troubles], []);
    await other.context.close();
  });

  test(`a guest says what an actor gives, with a name and an address, ${name}`, async () => {
    // Without a script a newcomer publishes by a click in a mail: journeys/visitors.test.ts.
    const { page, go, troubles, context } = await visit(stage, { script: true, axe: true, size });
    await go('/fiches/escaut-culture/besoins');
    await page.getByLabel('propose', { exact: true }).check();
    await page.getByLabel('En une phrase').fill('Douze chaises pliantes');
    await page.getByLabel('Votre nom').fill('Odette Planchon');
    await page.getByLabel('Votre adresse').fill('pas une adresse');
    await page
      .locator('form[method="post"]')
      .first()
      .evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.locator('.wrong').waitFor();
    assert.equal(await page.getByLabel('En une phrase').inputValue(), 'Douze chaises pliantes');
    if (script) assert.deepEqual(await axeFinds(page), []);
    await page.getByLabel('Votre adresse').fill('odette@example.org');
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('C’est publié.').waitFor();
    await shot(page, `needs-guest-${name}`);
    assert.deepEqual(troubles, []);
    await context.close();
  });
}
