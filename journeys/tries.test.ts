import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFinds } from './axe.ts';
import { phone, shot, visit } from './browser.ts';
import { openStage } from './stage.ts';

const stage = await openStage();

test('a visitor mixes the people of the example over four rounds, then asks for too many', async () => {
  const { page, go, troubles, context } = await visit(stage, { axe: true, size: phone });
  await go('/essais');
  await page.getByRole('main').getByRole('link', { name: 'Groupes mêlés' }).click();
  await page.getByRole('button', { name: 'Former les groupes' }).click();
  await page.getByRole('heading', { name: 'Le résultat' }).waitFor();
  assert.equal(await page.getByText('Personne ne se retrouve deux fois dans le même groupe.').count(), 1);
  assert.equal(await page.getByRole('img', { name: /^Tour \d/ }).count(), 4);
  assert.equal(await page.locator('main svg.tables circle').count(), 24);
  assert.equal(await page.locator('main dl.who > div').count(), 24);
  assert.deepEqual(await axeFinds(page), []);
  await shot(page, 'mixing');
  await page.getByLabel('Nombre de tours').fill('40');
  await page.getByRole('button', { name: 'Former les groupes' }).click();
  assert.equal(await page.getByText('Entre 1 et 12 tours.').count(), 1);
  assert.equal(await page.getByLabel('Nombre de tours').inputValue(), '40');
  assert.match(await page.getByLabel('Les personnes').inputValue(), /^nom,secteur/);
  assert.deepEqual(troubles, []);
  await context.close();
});

test('a visitor without script draws the opinions of the example, in Dutch', async () => {
  const { page, go, troubles, context } = await visit(stage, { script: false, axe: true });
  await go('/nl/essais/avis');
  await page.getByRole('button', { name: 'Kaart tekenen' }).click();
  await page.getByRole('heading', { name: 'Het resultaat' }).waitFor();
  assert.equal(await page.getByRole('heading', { name: /^Groep [AB]: \d+ mensen$/ }).count(), 2);
  assert.equal(await page.locator('main svg.map path.person').count(), 24);
  assert.ok((await page.getByText('Kinderen zijn overal welkom').count()) > 0);
  assert.deepEqual(troubles, []);
  await shot(page, 'opinions');
  await context.close();
});

test('a visitor finds a programme for the example, then one that lacks room, then writes what cannot be read', async () => {
  const { page, go, troubles, context } = await visit(stage, { axe: true, size: phone });
  await go('/essais');
  await page.getByRole('main').getByRole('link', { name: 'Composer un programme' }).click();
  await page.getByRole('button', { name: 'Chercher un programme' }).click();
  await page.getByRole('heading', { name: 'Le résultat' }).waitFor();
  assert.equal(await page.getByText('16 sessions ont une place.').count(), 1);
  assert.equal(await page.locator('main svg rect').count(), 16);
  assert.equal(await page.locator('main dl dd').count(), 16);
  assert.deepEqual(await axeFinds(page), []);
  await shot(page, 'programme');
  const field = page.getByLabel('La rencontre');
  const example = await field.inputValue();
  await field.fill(example.replace('"rooms": [', '"rooms": [],\n  "distances": [').replaceAll(/"capacity".*?}/g, '"minutes":1}'));
  await page.getByRole('button', { name: 'Chercher un programme' }).click();
  await page.getByText('Cette rencontre ne se lit pas.').waitFor();
  assert.match(await field.inputValue(), /^{/);
  const one = JSON.parse(example) as { rooms: unknown[]; slots: unknown[] };
  await field.fill(
    JSON.stringify({ ...one, rooms: one.rooms.slice(0, 2), slots: one.slots.slice(0, 4) }).replaceAll('"slots":["1","2","3","4"],', ''),
  );
  await page.getByRole('button', { name: 'Chercher un programme' }).click();
  await page.getByRole('heading', { name: 'Pourquoi certaines sessions n’ont pas de place' }).waitFor();
  assert.ok((await page.getByText(/^Il manque de la place/).count()) > 0);
  await page.getByLabel('Durée de la recherche, en secondes').fill('99');
  await page.getByRole('button', { name: 'Chercher un programme' }).click();
  assert.equal(await page.getByText('Entre 1 et 10 secondes.').count(), 1);
  assert.deepEqual(troubles, []);
  await context.close();
});

test('a visitor without script gives a file with a timetabling problem, in German', async () => {
  const { page, go, troubles, context } = await visit(stage, { script: false, axe: true });
  await go('/de/essais/programme');
  const buffer = Buffer.from('2 1 0 1\n1\n1\n1\n');
  await page.getByLabel('Oder eine Datei').setInputFiles({ name: 'small.tim', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Programm suchen' }).click();
  await page.getByRole('heading', { name: 'Das Ergebnis' }).waitFor();
  assert.equal(await page.getByText('2 Sessions haben einen Platz.').count(), 1);
  assert.equal(await page.getByText(/^Kosten 0:/).count(), 1);
  assert.deepEqual(troubles, []);
  await context.close();
});

test('what was calculated is taken away without script: groups with a card for each person, the map in words, files', async () => {
  const { page, go, troubles, context } = await visit(stage, { script: false });
  await go('/essais/groupes');
  await page.getByRole('button', { name: 'Former les groupes' }).click();
  await page.locator('#result:focus').waitFor();
  const cards = page
    .locator('section', { has: page.getByRole('heading', { name: 'Une carte par personne' }) })
    .last()
    .getByRole('listitem');
  assert.equal(await cards.count(), 24);
  assert.equal((await cards.first().innerText()).split('\n').length, 5);
  assert.match(await taken(page, 'Emporter en tableau (CSV)', 'groupes.csv'), /^\uFEFFround,group,place,id,name\n1,1,/);
  await go('/essais/avis');
  await page.getByRole('button', { name: 'Dessiner la carte' }).click();
  await page.locator('summary', { hasText: 'Les places sur la carte, en mots' }).click();
  assert.equal(await page.locator('details tbody tr').count(), 24);
  assert.equal((await taken(page, 'Emporter en tableau (CSV)', 'avis.csv')).trim().split('\n').length, 25);
  assert.equal((JSON.parse(await taken(page, 'Emporter en JSON', 'avis.json')) as { format: string }).format, 'co-construire/opinion');
  assert.deepEqual(troubles, []);
  await context.close();
});

test('the map of opinions and its words are clean', async () => {
  const { page, go, context } = await visit(stage, { axe: true, size: phone });
  await go('/essais/avis');
  await page.getByRole('button', { name: 'Dessiner la carte' }).click();
  await page.locator('summary', { hasText: 'Les places sur la carte, en mots' }).click();
  assert.deepEqual(await axeFinds(page), []);
  await context.close();
});

test('what is wrong with a given file is said beside it, with its line, in the language of the page', async () => {
  const { page, go, context } = await visit(stage, { script: false });
  await go('/nl/essais/programme');
  const buffer = Buffer.from('{\n"slots": []\n"rooms": []}');
  await page.locator('#f-file').setInputFiles({ name: 'town.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Programma zoeken' }).click();
  assert.match(await page.locator('#f-file-error').innerText(), /^Regel 3: de JSON klopt niet/);
  await page.locator('#f-file:focus').waitFor();
  await context.close();
});

async function taken(page: Page, name: string, file: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  assert.equal(download.suggestedFilename(), file);
  return readFileSync(await download.path(), 'utf8');
}
