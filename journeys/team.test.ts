import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shot, visit, withAndWithoutScript } from './browser.ts';
import { openStage, organiserLink } from './stage.ts';

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

for (const { name, script } of withAndWithoutScript) {
  test(`two organisers at the same places: nobody overwrites the other, ${name}`, async () => {
    const stage = await openStage({ upTo: 2017 });
    const { page, go, troubles, context } = await visit(stage, { script });
    await go(await organiserLink(stage));
    await page.getByRole('button', { name: 'Prendre les clés' }).click();
    const edition = `${stage.address}/equipe/editions/2027`;
    await page.goto(`${stage.address}/equipe/editions`);
    const next = page.locator('form', { has: page.getByRole('button', { name: 'Ouvrir l’édition', exact: true }) });
    await next.getByLabel('Premier jour').fill('2027-08-24');
    await next.getByLabel('Adresse').fill('2027');
    await next.getByRole('button').click();
    const other = await context.newPage();
    for (const one of [page, other]) await one.goto(`${edition}#places`);
    const placesOf = (one: typeof page) => one.locator('form[action^="?/places"]');
    for (const one of [page, other]) {
      if (!(await placesOf(one).isVisible())) await one.locator('#places > summary').click();
    }
    await placesOf(other).getByLabel('Adresse').first().fill('Rue du Pont 3');
    await placesOf(other).getByRole('button', { name: 'Enregistrer' }).click();
    await placesOf(page).getByLabel('Nom du lieu').first().fill('La halle aux draps');
    await placesOf(page).getByRole('button', { name: 'Enregistrer' }).click();
    assert.equal(await page.getByText('Ce qui a changé pendant que vous écriviez').count(), 1);
    assert.equal(await page.locator('dd', { hasText: 'Rue du Pont 3' }).count(), 1);
    assert.equal(await placesOf(page).getByLabel('Nom du lieu').first().inputValue(), 'La halle aux draps');
    await shot(page, `behind-${name}`);
    await placesOf(page).getByLabel('Adresse').first().fill('Rue du Pont 3');
    await placesOf(page).getByRole('button', { name: 'Enregistrer quand même' }).click();
    await page.goto(`${edition}#places`);
    assert.deepEqual(
      [
        await placesOf(page).getByLabel('Nom du lieu').first().inputValue(),
        await placesOf(page).getByLabel('Adresse').first().inputValue(),
      ],
      ['La halle aux draps', 'Rue du Pont 3'],
    );
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test(`the plan of a room is put up, seen by everybody, and taken down, ${name}`, async () => {
    const stage = await openStage({ upTo: 2017 });
    const { page, go, troubles, context } = await visit(stage, { script });
    await go(await organiserLink(stage));
    await page.getByRole('button', { name: 'Prendre les clés' }).click();
    await page.goto(`${stage.address}/equipe/editions/2017`);
    await page.getByRole('button', { name: 'Rouvrir l’édition' }).click();
    const plans = page.locator('#plans');
    if (!(await plans.isVisible())) await page.locator('#places > summary').click();
    await plans.getByLabel('Une image du plan').setInputFiles({ name: 'plan.pdf', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7') });
    await plans.getByRole('button', { name: 'Accrocher ce plan' }).click();
    assert.equal(await plans.getByText('Ce fichier n’est pas une image').count(), 1);
    await plans.getByLabel('Une image du plan').setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: onePixel });
    await plans.getByRole('button', { name: 'Accrocher ce plan' }).click();
    await go('/editions/2017');
    await page.getByText('Plans des salles').click();
    assert.equal(await page.getByRole('img', { name: /^Plan de la salle/ }).count(), 1);
    await page.goto(`${stage.address}/equipe/editions/2017`);
    await page.locator('#places > summary').click();
    await shot(page, `plans-${name}`);
    await plans.getByRole('button', { name: 'Décrocher le plan' }).click();
    await go('/editions/2017');
    assert.equal(await page.getByText('Plans des salles').count(), 0);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test(`a second gathering opens at its path and at its host, and the first one keeps the root, ${name}`, async () => {
    const stage = await openStage({ upTo: 2017 });
    const { page, go, troubles, context } = await visit(stage, { script });
    await go(await organiserLink(stage));
    await page.getByRole('button', { name: 'Prendre les clés' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Les rencontres', exact: true }).click();
    const form = page.locator('form[action="?/make"]');
    const host = new URL(stage.address).host.replace(/^[^:]+/, 'gue.localhost');
    await form.getByLabel('Nom de la rencontre').fill('Le Gué');
    await form.getByLabel('Adresse', { exact: true }).fill('equipe');
    await form.getByLabel('Nom de domaine').fill('gue.localhost');
    await form.getByRole('button').click();
    assert.equal(await form.getByText('Ce mot sert déjà à une page de la maison.').count(), 1);
    assert.equal(await form.getByLabel('Nom de la rencontre').inputValue(), 'Le Gué');
    await form.getByLabel('Adresse', { exact: true }).fill('gue');
    await shot(page, `house-${name}`);
    await form.getByRole('button').click();
    assert.equal(await page.getByText('La rencontre est ouverte.').count(), 1);
    for (const address of [`${stage.address}/gue`, `http://${host}/`]) {
      await page.goto(address);
      assert.equal(await page.getByRole('banner').getByText('Le Gué').count(), 1);
    }
    await page.goto(`http://${host}/connexion`);
    const door = page.locator('form', { has: page.getByRole('button', { name: 'Recevoir un lien' }) });
    await door.getByLabel('Adresse').fill('nina@example.org');
    await door.getByRole('button').click();
    const mail = await stage.app.db
      .selectFrom('mails')
      .select('actions')
      .where('to_address', '=', 'nina@example.org')
      .executeTakeFirstOrThrow();
    assert.equal(mail.actions.includes(`http://${host}/connexion/lien/`), true, mail.actions);
    await page.goto(`${stage.address}/equipe/rencontres`);
    await page.getByRole('button', { name: 'Envoyer à son adresse' }).click();
    assert.equal(await page.getByText('Les anciennes adresses y mènent encore.').count(), 1);
    await go('/communs');
    assert.equal(new URL(page.url()).pathname, '/co-construire/communs');
    await go('/');
    assert.equal(await page.getByRole('main').getByRole('link', { name: 'Le Gué' }).count(), 1);
    assert.deepEqual(troubles, []);
    await context.close();
  });
}
