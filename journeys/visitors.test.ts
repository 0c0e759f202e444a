import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { grant } from '../src/people/acts/grants.ts';
import { makePerson } from '../src/people/acts/persons.ts';
import { personById } from '../src/people/views.ts';
import { axeFinds } from './axe.ts';
import { ask } from './ask.ts';
import type { Visitor } from './browser.ts';
import { phone, shot, visit } from './browser.ts';
import { mailedLink, openStage, organiserLink } from './stage.ts';

const stage = await openStage();
const improve = '/fiches/le-bocal/ameliorer';
const summary = (page: Page) => page.getByLabel('En deux phrases');
const publish = (page: Page) => page.getByRole('button', { name: 'Publier cette version' }).click();

test('whoever types for longer than the small work takes publishes with one click', async () => {
  const { page, go, context } = await visit(stage);
  await go(improve);
  const working = page.waitForEvent('worker');
  await page.getByLabel('Votre nom').fill('Odile Rasson');
  const worker = await working;
  if (page.workers().includes(worker)) await worker.waitForEvent('close');
  await summary(page).fill('Une histoire vraie, longtemps pesée.');
  await page.getByLabel('Votre adresse de courriel').fill('lente@example.org');
  await publish(page);
  await page.getByText('Merci ! La fiche est améliorée.').waitFor();
  await context.close();
});

test('a newcomer whose browser did its small work publishes at once; a proof serves once', async () => {
  const { page, go, context, troubles } = await visit(stage, { size: phone });
  await go(improve);
  assert.equal(await page.getByText('Sans JavaScript').isVisible(), false);
  await summary(page).fill('Une histoire vraie.');
  await page.getByLabel('Votre nom').fill('Odile Rasson');
  await page.getByLabel('Votre adresse de courriel').fill('odile@example.org');
  const [sent] = await Promise.all([page.waitForRequest((request) => request.method() === 'POST'), publish(page)]);
  await page.getByText('Merci ! La fiche est améliorée.').waitFor();
  const proof = /name="proof"\s+([^\r\n]+)/.exec(sent.postData() ?? '')?.[1] ?? '';
  assert.match(proof, /^\d+\.17\..+:\d+$/);
  const again = await context.browser()?.newContext({ baseURL: stage.address });
  const who = { name: 'Robot', email: 'robot@example.org', proof };
  const form = { title: 'Le bocal', text: 'Rejoué.', licence: 'CC-BY-SA-4.0', ...who };
  const replayed = await again?.request.post(`${improve}?/save`, { headers: { origin: stage.address }, multipart: form, maxRedirects: 0 });
  assert.match(replayed?.headers()['location'] ?? (await replayed?.text()) ?? '', /connexion\/envoye/);
  assert.deepEqual(troubles, []);
  await context.close();
  await again?.close();
});

test('without JavaScript the click in the mail takes the place of the work, and the page says so', async () => {
  const { page, go, context } = await visit(stage, { script: false });
  await go(improve);
  assert.equal(await page.getByText('Sans JavaScript, un message part à votre adresse').isVisible(), true);
  await summary(page).fill('Écrit sans script.');
  await page.getByLabel('Votre nom').fill('Basile Onkel');
  await page.getByLabel('Votre adresse de courriel').fill('basile@example.org');
  await publish(page);
  assert.equal(new URL(page.url()).pathname, '/connexion/envoye');
  await go('/fiches/le-bocal');
  assert.notEqual(await page.locator('p.lead').innerText(), 'Écrit sans script.');
  await go(await linkFor('basile@example.org'));
  await page.getByLabel('Votre nom').fill('Basile Onkel');
  await shot(page, 'visitors-mail');
  await page.getByRole('main').getByRole('button').first().click();
  await stage.app.jobs.drain();
  await go('/fiches/le-bocal');
  assert.equal(await page.locator('p.lead').innerText(), 'Écrit sans script.');
  await context.close();
});

test('where the team wants it, one writes without an address, signed as a visitor, once the team has read it', async () => {
  const team = await visit(stage, { axe: true });
  await team.go(await organiserLink(stage));
  await team.page.getByRole('button', { name: 'Prendre les clés' }).click();
  await open(team);
  const { page, go, context, troubles } = await visit(stage, { size: phone });
  await go(improve);
  await shot(page, 'visitors-form');
  await summary(page).fill('Dit en passant.');
  await publish(page);
  await page.getByText('Merci ! Votre texte attend').waitFor();
  assert.notEqual(await page.locator('p.lead').innerText(), 'Dit en passant.');
  const cookies = await context.cookies();
  assert.deepEqual(
    cookies.filter(({ name }) => name === 'coco'),
    [],
  );
  await team.go('/equipe/patrouille');
  await team.page.getByRole('link', { name: 'Le bocal' }).first().click();
  assert.equal(await team.page.getByText('Écrit par quelqu’un qui n’a pas donné d’adresse.').count(), 1);
  await team.page.getByRole('button', { name: 'Publier', exact: true }).click();
  await go('/fiches/le-bocal');
  assert.equal(await page.locator('p.lead').innerText(), 'Dit en passant.');
  assert.equal(await page.getByRole('definition').filter({ hasText: 'Visiteur·se' }).count(), 1);
  await go('/nl/fiches/le-bocal');
  assert.equal(await page.getByRole('definition').filter({ hasText: 'Bezoeker' }).count(), 1);
  await go('/en/fiches/le-bocal/historique');
  assert.equal(await page.getByText('Visitor', { exact: false }).first().isVisible(), true);
  for (const [tongue, said] of [
    ['', 'Visiteur·se'],
    ['/nl', 'Bezoeker'],
  ] as const) {
    const { text } = await ask(`${stage.address}${tongue}/fiches/le-bocal.json`);
    assert.ok((JSON.parse(text) as { authors: string[] }).authors.includes(said), said);
  }
  const plain = await visit(stage, { script: false });
  await plain.go(improve);
  await summary(plain.page).fill('Ni script ni adresse.');
  await publish(plain.page);
  assert.equal(await plain.page.getByText('Sans adresse, votre navigateur doit faire').count(), 1);
  assert.equal(await summary(plain.page).inputValue(), 'Ni script ni adresse.');
  assert.deepEqual(troubles, []);
  for (const one of [team.context, context, plain.context]) await one.close();
});

test('whoever first confirms an address sees the name that was typed with it, changes it, and says that the words are not theirs', async () => {
  const guest = await visit(stage);
  await guest.go(improve);
  await summary(guest.page).fill('Écrit par quelqu’un d’autre.');
  await guest.page.getByLabel('Votre nom').fill('Une Blague');
  await guest.page.getByLabel('Votre adresse de courriel').fill('ida@example.org');
  await publish(guest.page);
  await guest.page.getByText('Merci ! La fiche est améliorée.').waitFor();
  const { page, go, context } = await visit(stage, { script: false, size: phone });
  await go(await linkFor('ida@example.org'));
  const name = page.getByLabel('Votre nom');
  assert.equal(await name.inputValue(), 'Une Blague');
  assert.equal(await page.getByText('Quelqu’un, vous peut-être, a écrit ici sous ce nom.').count(), 1);
  await page.getByLabel('Ce n’est pas moi qui ai écrit ici').check();
  await name.fill('x'.repeat(80));
  await name.evaluate((box: HTMLInputElement) => (box.value = 'x'.repeat(500)));
  const enter = page.getByRole('main').getByRole('button').first();
  await enter.click();
  assert.equal(await page.getByLabel('Ce n’est pas moi qui ai écrit ici').isChecked(), true);
  assert.equal(await name.getAttribute('aria-invalid'), 'true');
  await shot(page, 'link-not-mine');
  await name.fill('Ida Dumont');
  await enter.click();
  await go('/compte');
  assert.equal(await page.getByRole('textbox', { name: 'Nom' }).first().inputValue(), 'Ida Dumont');
  await go('/fiches/le-bocal/historique');
  const versions = page.getByRole('main');
  assert.deepEqual([(await versions.getByText('Une Blague').count()) > 0, await versions.getByText('Ida Dumont').count()], [true, 0]);
  await guest.context.close();
  await context.close();
});

test('a helper who may not decide about visitors reads what holds, and who decides', async () => {
  const row = await stage.app.write((tx) =>
    makePerson(stage.app, tx, { name: 'Uma', email: 'uma@example.org', locale: 'fr', confirmed: true }),
  );
  const giver = await stage.app.db.selectFrom('grants').select('person_id').where('role', '=', 'administrator').executeTakeFirstOrThrow();
  const by = await personById(stage.app, giver.person_id);
  assert.ok(by);
  await grant(stage.app, by, { to: row.id, gathering: stage.gathering, role: 'welcome' });
  const { page, go, context } = await visit(stage, { script: false });
  await go(await mailedLink(stage, 'uma@example.org'));
  await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
  await go('/equipe/fiches');
  assert.equal(await page.getByText('On peut contribuer sans adresse. Celles et ceux qui veillent sur les fiches en décident').count(), 1);
  assert.equal(await page.getByLabel('Accepter des contributions sans adresse de courriel').count(), 0);
  await context.close();
});

async function open({ page, go }: Visitor): Promise<void> {
  await go('/equipe/fiches');
  await page.getByLabel('Accepter des contributions sans adresse de courriel').check();
  await page.getByRole('button', { name: 'Garder ce choix' }).click();
  assert.equal(await page.getByLabel('Accepter des contributions sans adresse de courriel').isChecked(), true);
  assert.deepEqual(await axeFinds(page), []);
}

async function linkFor(email: string): Promise<string> {
  const mail = await stage.app.db.selectFrom('mails').select('actions').where('to_address', '=', email).executeTakeFirstOrThrow();
  const [link] = JSON.parse(mail.actions) as { url: string }[];
  return new URL(link?.url ?? '').pathname;
}
