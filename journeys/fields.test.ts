import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFinds } from './axe.ts';
import type { Visitor } from './browser.ts';
import { shot, visit, withAndWithoutScript } from './browser.ts';
import type { Stage } from './stage.ts';
import { openStage, organiserLink } from './stage.ts';

for (const { name, script, size } of withAndWithoutScript) {
  const stage = await openStage();

  test(`an organiser adds a field, renames it, changes its answers, and no value is lost, ${name}`, async () => {
    const visitor = await organiser(stage, { script, axe: script, size });
    const { page, go, troubles, context } = visitor;
    await page.getByRole('link', { name: 'Champs des fiches' }).click();
    await page.getByText('Ajouter un champ : Les outils').click();
    const adding = page.locator('details[open] form[action="?/add"]');
    await adding.getByLabel('Nom du champ').fill('Public visé');
    await adding.getByLabel('Ce qu’il contient').selectOption('choice');
    await adding.getByLabel('Les réponses').fill('Habitant·es\n- Jeunes\n- Aînés\nSeniors');
    await adding.getByLabel('Plusieurs réponses possibles').check();
    await adding.getByLabel('Réponse demandée').check();
    await adding.getByRole('button', { name: 'Ajouter un champ' }).click();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Public visé');
    await isClean(visitor, `field-${name}`);

    await go('/fiches/le-bocal/ameliorer');
    await page.getByLabel('En deux phrases').fill('Une heure, huit chaises.');
    await page.getByRole('button', { name: 'Publier cette version' }).click();
    assert.equal(await page.getByRole('group', { name: 'Public visé' }).locator('.wrong').innerText(), 'Cette réponse est demandée.');
    assert.equal(await page.getByLabel('En deux phrases').inputValue(), 'Une heure, huit chaises.');
    await page.getByRole('group', { name: 'Public visé' }).getByLabel('Seniors').check();
    await isClean(visitor, `form-${name}`);
    await page.getByRole('button', { name: 'Publier cette version' }).click();
    assert.equal(await valueOf(page), 'Seniors');
    await isClean(visitor, `card-${name}`);

    await page.getByRole('link', { name: 'Seniors' }).click();
    assert.equal(await page.getByRole('status').innerText(), '1 fiche');
    await isClean(visitor, `list-${name}`);
    await go('/equipe/fiches');
    await page.getByRole('link', { name: 'Public visé' }).click();
    await page.getByLabel('Nom du champ').fill('Pour qui');
    await page.getByRole('button', { name: 'Enregistrer' }).last().click();
    const row = page.locator('ol.tree > li').filter({ has: page.locator('.row', { hasText: 'Seniors' }) });
    assert.match(await row.innerText(), /1 fiche/);
    await row.getByText('Changer', { exact: true }).click();
    await row.getByLabel('Réunir avec').selectOption({ label: 'Habitant·es › Aînés' });
    await row.getByRole('button', { name: 'Réunir' }).click();
    await go('/fiches/le-bocal');
    assert.equal(await valueOf(page, 'Pour qui'), 'Habitant·es › Aînés');
    await stage.app.jobs.drain();

    await go('/equipe/fiches');
    await page.getByRole('link', { name: 'Pour qui' }).click();
    await page.locator('summary', { hasText: 'Retirer ce champ' }).click();
    await page.getByRole('button', { name: 'Retirer ce champ' }).click();
    await go('/fiches/le-bocal');
    assert.equal(await page.getByRole('term').filter({ hasText: 'Pour qui' }).count(), 0);
    await go('/fiches/le-bocal/historique/7');
    assert.match(await page.getByRole('main').innerText(), /Pour qui champ retiré\s+Habitant·es › Aînés/);
    await go('/equipe/fiches');
    await page.getByText('Champs retirés (1)').click();
    await isClean(visitor, `fields-${name}`);
    await page.getByRole('button', { name: 'Le faire revenir' }).click();
    await go('/fiches/le-bocal');
    assert.equal(await valueOf(page, 'Pour qui'), 'Habitant·es › Aînés');
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test(`cards are found by their words and ticked, without leaving the form, ${name}`, async () => {
    const visitor = await organiser(stage, { script, axe: script, size });
    const { page, go, troubles, context } = visitor;
    await go('/equipe/fiches');
    await page.getByText('Ajouter un champ : Le sens').click();
    const adding = page.locator('details[open] form[action="?/add"]');
    await adding.getByLabel('Nom du champ').fill('Va avec');
    await adding.getByLabel('Ce qu’il contient').selectOption('card');
    await adding.getByLabel('Plusieurs réponses possibles').check();
    await adding.getByRole('button', { name: 'Ajouter un champ' }).click();
    await go('/fiches/qui-n-est-pas-la/ameliorer');
    const field = page.getByRole('group', { name: 'Va avec' });
    const words = field.getByLabel('Chercher une fiche par ses mots');
    const find = async (asked: string) => {
      await words.fill(asked);
      if (!script) await field.getByRole('button', { name: 'Trouver' }).click();
    };
    await page.getByLabel('En deux phrases').fill('Qui manque autour de la table ?');
    await find('chaise vide');
    await field.getByLabel('Le cercle à la chaise vide').check();
    await find('ruban');
    await field.getByLabel('Le ruban des comptes').check();
    await isClean(visitor, `pick-${name}`);
    await words.fill('Le bocal');
    await page.getByRole('button', { name: 'Publier cette version' }).click();
    assert.equal(await valueOf(page, 'Va avec'), 'Le cercle à la chaise vide, Le ruban des comptes, Le bocal');
    await go('/fiches/qui-n-est-pas-la/ameliorer');
    assert.equal(await field.getByRole('checkbox', { checked: true }).count(), 3);
    await field.getByLabel('Le ruban des comptes').uncheck();
    await words.fill('xylophonique');
    await page.getByRole('button', { name: 'Publier cette version' }).click();
    assert.match(await field.locator('.wrong').innerText(), /Aucune fiche ne contient ces mots/);
    await words.fill('');
    await page.getByRole('button', { name: 'Publier cette version' }).click();
    assert.equal(await valueOf(page, 'Va avec'), 'Le cercle à la chaise vide, Le bocal');
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

async function organiser(stage: Stage, how: Parameters<typeof visit>[1]): Promise<Visitor> {
  const visitor = await visit(stage, how);
  await visitor.go(await organiserLink(stage));
  await visitor.page.getByRole('button', { name: 'Prendre les clés' }).click();
  await visitor.go('/equipe');
  return visitor;
}

async function valueOf(page: Page, label = 'Public visé'): Promise<string> {
  const line = page.locator('dl.links > div').filter({ has: page.getByRole('term').filter({ hasText: label }) });
  return line.getByRole('definition').innerText();
}

/** Nothing for axe to find, by either size, and a picture when asked for. */
async function isClean({ page }: Visitor, name: string): Promise<void> {
  await shot(page, name);
  if (name.endsWith('with JavaScript')) assert.deepEqual(await axeFinds(page), []);
}
