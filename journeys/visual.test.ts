import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFinds } from './axe.ts';
import type { Visitor } from './browser.ts';
import { desktop, phone, shot, visit } from './browser.ts';
import { mailedLink, openStage } from './stage.ts';

const stage = await openStage();
const sizes = [
  { name: 'on a phone', size: phone },
  { name: 'on a desk', size: desktop },
];
const improve = '/fiches/le-bocal/ameliorer';

for (const { name, size } of sizes) {
  test(`a card is written in the visual mode, ${name}, and kept as Markdown`, async () => {
    const { page, go, troubles, context } = await visitSigned({ size });
    await go('/fiches/nouvelle?kind=tool');
    await page.getByLabel('Titre', { exact: true }).fill(`Veillée ${name}`);
    const box = await visual(page);
    await box.click();
    await tool(page, 'Titre');
    await box.pressSequentially('Le soir');
    await box.press('Enter');
    await box.pressSequentially('On vient ');
    await tool(page, 'Gras');
    await box.pressSequentially('sans rien');
    await tool(page, 'Gras');
    await box.pressSequentially(', avec * et _.');
    await box.press('Enter');
    await tool(page, 'Liste à puces');
    await box.pressSequentially('une bougie');
    await box.press('Enter');
    await box.pressSequentially('une chaise');
    await box.press('Enter');
    await box.press('Enter');
    await tool(page, 'Lien');
    await page.getByLabel('Adresse du lien').fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Mettre le lien' }).click();
    assert.equal(await page.getByText('Donnez une adresse du web').isVisible(), true);
    await page.getByLabel('Adresse du lien').fill('exemple.org/veillee');
    await page.getByLabel('Adresse du lien').press('Enter');
    await shot(page, `visual-${size.width}`);
    const written = '## Le soir\n\nOn vient **sans rien**, avec \\* et \\_.\n\n- une bougie\n- une chaise\n\nhttps://exemple.org/veillee';
    await markdown(page);
    assert.equal(await area(page).inputValue(), written);
    await area(page).fill(`${written}\n\n> Fin`);
    await visual(page);
    assert.equal(await box.locator('blockquote').innerText(), 'Fin');
    await page.getByRole('button', { name: 'Publier' }).click();
    assert.equal(await page.getByText('Merci ! La fiche est en ligne.').count(), 1);
    const kept = await context.request.get(`${new URL(page.url()).pathname}.md`);
    assert.ok((await kept.text()).includes(`${written}\n\n> Fin`), await kept.text());
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

const rich = `Avant.\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\nUne note[^1] et [du mal](javascript:document.title=1).\n\n* un\n* deux\n\n[^1]: La note.\n`;

test('whatever has no face is framed and kept to the letter, by keyboard alone', async () => {
  const { page, go, troubles, context } = await visitSigned({ size: desktop });
  await go(improve);
  await area(page).fill(rich);
  await modes(page).getByRole('button', { name: 'Visuel' }).focus();
  await page.keyboard.press('Enter');
  const box = page.locator('#f-text-visual');
  await box.waitFor();
  assert.equal(await box.locator('.piece').count(), 2);
  assert.equal(await box.locator('a[href]').count(), 0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Gras');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 'Italique');
  await page.keyboard.press('End');
  assert.equal(await focused(page), 'Rétablir');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' Maintenant.');
  // What follows at once would be undone with it.
  await page.waitForTimeout(700);
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Alt+F10');
  assert.equal(await focused(page), 'Rétablir');
  await page.getByRole('button', { name: 'Publier cette version' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Merci ! La fiche est améliorée.').waitFor();
  await go(improve);
  assert.equal(await area(page).inputValue(), rich.replace('Avant.', 'Avant. Maintenant.').trim());
  assert.deepEqual(troubles, []);
  await context.close();
});

test('what is looked at and left is not changed, and the choice is remembered', async () => {
  const { page, go, context, troubles } = await visitSigned({ size: phone });
  await go(improve);
  const before = await area(page).inputValue();
  await visual(page);
  await page.waitForTimeout(400);
  assert.equal(await area(page).inputValue(), before);
  await page.reload();
  await page.locator('#f-text-visual').waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Texte' }).count(), 1);
  assert.equal(await modes(page).getByRole('button', { name: 'Visuel' }).getAttribute('aria-pressed'), 'true');
  const frame = modes(page).locator('.piece').first();
  await frame.getByRole('button', { name: 'Monter' }).click();
  await frame.getByRole('button', { name: 'Supprimer' }).click();
  assert.equal(await modes(page).locator('.piece').count(), 1);
  await page.getByRole('button', { name: 'Voir' }).click();
  assert.deepEqual(troubles, []);
  await context.close();
});

test('pasted HTML keeps its words and leaves its tricks behind', async () => {
  const { page, go, context, troubles } = await visitSigned({ size: desktop });
  await go('/fiches/nouvelle?kind=tool');
  const box = await visual(page);
  await box.click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    const html =
      '<h2 style="color:red" onclick="window.flew=1">Un titre</h2><p>Des <b>mots</b>\nsur deux lignes <a href="javascript:window.flew=1">ici</a><img src=x onerror="window.flew=1"><script>window.flew=1</script></p>';
    data.setData('text/html', html);
    document
      .querySelector('#f-text-visual')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.waitForTimeout(400);
  assert.equal(await area(page).inputValue(), '## Un titre\n\nDes **mots** sur deux lignes ici');
  assert.equal(await page.evaluate(() => 'flew' in window), false);
  assert.equal(await box.locator('[style], [onclick], img:not(.ProseMirror-separator), script').count(), 0);
  // The browser tells what it did not do.
  assert.deepEqual(
    troubles.filter((one) => !one.includes('Content Security Policy')),
    [],
  );
  await context.close();
});

test('without JavaScript the textarea is all there is; reading pages know nothing of this', async () => {
  const { page, go, context } = await visit(stage, { script: false });
  await go(improve);
  assert.equal(await area(page).isVisible(), true);
  assert.equal(await modes(page).getByRole('button', { name: 'Visuel' }).count(), 0);
  await context.close();
});

test('the visual mode is clean on a phone and a desk, by day and by night', async () => {
  const { page, go, context } = await visitSigned({ axe: true });
  await go(improve);
  await area(page).fill(rich);
  await visual(page);
  await tool(page, 'Lien');
  for (const { size } of sizes)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await axeFinds(page), [], `${size.width} ${colorScheme}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      await shot(page, `visual-rich-${size.width}-${colorScheme}`);
    }
  await context.close();
});

async function visitSigned(visit_: { size?: { width: number; height: number }; axe?: boolean }): Promise<Visitor> {
  const visitor = await visit(stage, visit_);
  await visitor.context.addCookies(await entered);
  return visitor;
}

const entered = enter();

async function enter() {
  const { page, go, context } = await visit(stage);
  await go(await mailedLink(stage, 'solange@example.org'));
  await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

function modes(page: Page) {
  return page.locator('coco-visual[data-of=f-text]');
}

function area(page: Page) {
  return page.locator('textarea[name=text]');
}

async function visual(page: Page) {
  await modes(page).getByRole('button', { name: 'Visuel' }).click();
  const box = page.locator('#f-text-visual');
  await box.waitFor();
  return box;
}

async function markdown(page: Page): Promise<void> {
  await modes(page).getByRole('button', { name: 'Markdown', exact: true }).click();
  await area(page).waitFor();
}

async function tool(page: Page, name: string): Promise<void> {
  await modes(page).getByRole('toolbar').getByRole('button', { name, exact: true }).click();
}

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
}
