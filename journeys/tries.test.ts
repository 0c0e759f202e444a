import assert from 'node:assert/strict';
import { test } from 'node:test';
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
