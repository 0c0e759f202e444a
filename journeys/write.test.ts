import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFinds } from './axe.ts';
import type { Visitor } from './browser.ts';
import { desktop, phone, shot, visit, withAndWithoutScript } from './browser.ts';
import { mailedLink, openStage } from './stage.ts';

const stage = await openStage();
const text = 'main form textarea[name=text]';

type Cookies = Awaited<ReturnType<Visitor['context']['cookies']>>;
const entered = new Map<string, Cookies>();

/** By the mailed link the first time; a mail box is not filled with more. */
async function enter(visitor: Visitor, email: string): Promise<void> {
  const known = entered.get(email);
  if (known) return visitor.context.addCookies(known);
  await visitor.go(await mailedLink(stage, email));
  await visitor.page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
  entered.set(email, await visitor.context.cookies());
}

async function publish(page: Page, name = 'Publier cette version'): Promise<void> {
  await page.getByRole('button', { name }).click();
}

for (const { name, script } of withAndWithoutScript) {
  test(`a draft is kept for its writer, found in the account, published and gone, ${name}`, async () => {
    const { page, go, troubles, context } = await visitSigned('solange@example.org', script);
    await go('/fiches/nouvelle?kind=tool');
    await page.getByLabel('Titre').fill('');
    await page.locator(text).fill(`Une idée à moitié, ${name}.`);
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    assert.equal(await page.locator(text).inputValue(), `Une idée à moitié, ${name}.`);
    await page.getByLabel('Titre').fill(script ? 'Arpentage lunaire' : 'Veillée au phare');
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    assert.equal(await page.getByText('Le brouillon est gardé.').count(), 1);
    await go('/compte');
    await shot(page, `drafts-${name}`);
    await page.getByRole('link', { name: /^(?:Arpentage lunaire|Veillée au phare)$/ }).click();
    assert.equal(await page.locator(text).inputValue(), `Une idée à moitié, ${name}.`);
    await publish(page, 'Publier');
    assert.equal(await page.getByText('Merci ! La fiche est en ligne.').count(), 1, await page.locator('main').innerText());
    await go('/compte');
    assert.equal(await page.getByText('Aucun brouillon.').count(), 1);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test(`two people change the same words; both are shown, one is chosen a field, nothing is lost, ${name}`, async () => {
    const one = await visitSigned('solange@example.org', script);
    const two = await visitSigned('mehdi@example.org', script, phone);
    for (const { go } of [one, two]) await go('/fiches/le-bocal/ameliorer');
    const before = await one.page.locator(text).inputValue();
    await one.page.getByLabel('En deux phrases').fill(`Une heure, ${name}.`);
    await one.page.locator(text).fill(`${before}\n\nUn mot de Solange, ${name}.`);
    await publish(one.page);
    await two.page.getByLabel('En deux phrases').fill(`Deux heures, ${name}.`);
    await two.page.getByLabel('Titre').fill('Le bocal');
    await two.page.locator(text).fill(`Un mot de Mehdi, ${name}.\n\n${before}`);
    await publish(two.page);
    assert.equal(await two.page.getByRole('heading', { name: 'Solange Delhaye a changé les mêmes passages' }).count(), 1);
    await shot(two.page, `conflict-${name}`);
    assert.equal(await two.page.locator(text).inputValue(), `Un mot de Mehdi, ${name}.\n\n${before}\n\nUn mot de Solange, ${name}.`);
    assert.equal(await two.page.getByLabel('En deux phrases').inputValue(), `Deux heures, ${name}.`);
    assert.ok((await two.page.locator('main form del').allInnerTexts()).join(' ').includes('Une'));
    await two.page.getByLabel('Celle de Solange Delhaye').check();
    await publish(two.page);
    assert.equal(await two.page.locator('p.lead').innerText(), `Une heure, ${name}.`);
    const said = await two.page.locator('main article').innerText();
    assert.ok(said.includes(`Un mot de Mehdi, ${name}.`) && said.includes(`Un mot de Solange, ${name}.`));
    for (const { context, troubles } of [one, two]) {
      assert.deepEqual(troubles, []);
      await context.close();
    }
  });

  test(`a card that is nearly there already is shown before a second one is made, ${name}`, async () => {
    const { page, go, troubles, context } = await visitSigned('solange@example.org', script, phone);
    await go('/fiches/nouvelle?kind=tool');
    await page.getByLabel('Titre').pressSequentially('Le boccal');
    if (script) {
      await page.locator('coco-similar').getByRole('link', { name: 'Le bocal', exact: true }).waitFor();
      await shot(page, 'similar-while-typing');
    }
    await page.locator(text).fill('Le même, autrement.');
    await publish(page, 'Publier');
    assert.equal(await page.getByText('Regardez si l’une parle de la même chose').count(), 1);
    assert.equal(await page.getByRole('main').getByRole('link', { name: 'Le bocal', exact: true }).count(), 1);
    assert.equal(await page.locator(text).inputValue(), 'Le même, autrement.');
    await shot(page, `similar-${name}`);
    await page.getByLabel('Titre').fill(`Bocal ${script ? 'renversé' : 'retourné'}`);
    await publish(page, 'C’est autre chose, publier');
    assert.equal(await page.getByText('Merci ! La fiche est en ligne.').count(), 1);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test(`a session that ended, a foreign origin, too many forms: what was typed is there again, ${name}`, async () => {
    const { page, go, context } = await visitSigned('solange@example.org', script);
    await go('/fiches/le-bocal/ameliorer');
    await page.locator(text).fill(`Des mots précieux, ${name}.`);
    await context.clearCookies();
    await context.addCookies([{ name: 'coco', value: 'ended', url: stage.address }]);
    await publish(page);
    assert.equal(await page.locator(text).inputValue(), `Des mots précieux, ${name}.`);
    assert.equal(await page.getByText('Votre session a pris fin. Rien n’est perdu').count(), 1);
    const hand = await context.request.post('/fiches/le-bocal/ameliorer?/save', {
      headers: { origin: 'https://exemple.invalid' },
      multipart: { title: 'Le bocal', text: `Des <mots> "précieux", ${name}.`, password: 'jamais' },
    });
    const said = await hand.text();
    assert.deepEqual(
      [hand.status(), said.includes(`Des &lt;mots&gt; &quot;précieux&quot;, ${name}.`), said.includes('jamais')],
      [403, true, false],
    );
    await context.close();
  });
}

test('after too many forms the page keeps the words and sends them once more', async () => {
  const { page, go, context } = await visitSigned('mehdi@example.org', false);
  await go('/fiches/le-bocal/ameliorer');
  const mehdi = await stage.app.db.selectFrom('persons').select('id').where('email', '=', 'mehdi@example.org').executeTakeFirstOrThrow();
  await page.locator(text).fill('Des mots qui attendent.');
  // Two seconds without anything to take, whatever was left.
  stage.app.limits.take('write', mehdi.id, { burst: -1, perMinute: 60 });
  await publish(page);
  assert.equal(await page.locator('textarea', { hasText: 'Des mots qui attendent.' }).count(), 1);
  await shot(page, 'too-fast');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await page.getByRole('button', { name: 'Envoyer encore une fois' }).click();
  assert.equal(await page.getByText('Merci ! La fiche est améliorée.').count(), 1);
  await context.close();
});

test('a closed tab loses nothing: the browser offers what was typed, until it is published', async () => {
  const { page, go, context, troubles } = await visitSigned('solange@example.org', true, desktop);
  await go('/fiches/le-bocal/ameliorer');
  await page.getByLabel('En deux phrases').fill('Écrit avant la panne.');
  const territory = page.getByRole('group', { name: 'Territoire' });
  await territory.getByText(/autres? réponses?|Choisir parmi/).click();
  await territory.getByLabel('Tournai', { exact: true }).setChecked(true);
  await page.waitForTimeout(600);
  const other = await context.newPage();
  await page.close();
  await other.goto('/fiches/le-bocal/ameliorer');
  const restore = other.getByRole('button', { name: 'Reprendre ce que j’avais écrit' });
  await restore.waitFor();
  await shot(other, 'restore');
  await restore.click();
  assert.equal(await other.getByLabel('En deux phrases').inputValue(), 'Écrit avant la panne.');
  await publish(other);
  assert.equal(await other.locator('p.lead').innerText(), 'Écrit avant la panne.');
  await other.goto('/fiches/le-bocal/ameliorer');
  await other.waitForTimeout(300);
  assert.equal(await other.getByRole('button', { name: 'Reprendre ce que j’avais écrit' }).isVisible(), false);
  assert.equal(await other.evaluate(() => Object.keys(localStorage).length), 0);
  assert.deepEqual(troubles, []);
  await context.close();
});

test('the pages where one writes are clean with their helps open', async () => {
  const { page, go, context } = await visitSigned('solange@example.org', true, phone, true);
  for (const path of ['/fiches/nouvelle?kind=tool', '/fiches/le-bocal/ameliorer', '/compte']) {
    await go(path);
    assert.deepEqual(await axeFinds(page), [], path);
  }
  await context.close();
});

async function visitSigned(email: string, script: boolean, size = desktop, axe = false): Promise<Visitor> {
  const visitor = await visit(stage, { script, size, axe });
  await enter(visitor, email);
  return visitor;
}
