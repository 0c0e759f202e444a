import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { desktop, phone, visit } from './browser.ts';
import { openStage, organiserLink } from './stage.ts';

const stage = await openStage();
const everywhere = [
  '/',
  '/philosophie',
  '/editions/2027',
  '/communs/outils',
  '/fiches/le-bocal',
  '/fiches/le-bocal/ameliorer',
  '/fiches/le-bocal/historique',
  '/fiches/le-bocal/discussion',
  '/connexion',
  '/chercher?q=bocal',
  '/essais/groupes',
  '/nulle-part',
];
const onDesk = [
  '/editions',
  '/communs/outils?vue=tableau',
  '/communs/outils?vue=carte',
  '/communs/outils?vue=graphe',
  '/fiches/le-bocal/comparer?de=1&a=2',
  '/fiches/le-bocal/liens',
  '/fiches/nouvelle?kind=tool',
  '/essais/programme',
  '/essais/avis',
];
const team = [
  '/compte',
  '/compte/suivi',
  '/equipe',
  '/equipe/gens',
  '/equipe/look',
  '/equipe/pages',
  '/equipe/editions',
  '/equipe/patrouille',
];

/** Where the Tab key stands. `i`: place in the page; `troubles`: what a person without a mouse would miss there. */
type Stop = { i: number; name: string; troubles: string[] };

for (const { name, size, open } of [
  { name: 'desk', size: desktop, open: [...everywhere, ...onDesk] },
  { name: 'phone', size: phone, open: everywhere },
]) {
  test(`the Tab key goes through every page in its order, always seen, named and not hidden, on a ${name}`, async (t) => {
    const visitor = await visit(stage, { size });
    for (const path of open) await t.test(path, () => isWalked(visitor.page, path));
    await visitor.go(await organiserLink(stage));
    await visitor.page.keyboard.press('Tab');
    await visitor.page.getByRole('button', { name: 'Prendre les clés' }).press('Enter');
    for (const path of team) await t.test(path, () => isWalked(visitor.page, path));
    await visitor.context.close();
  });
}

test('the first Tab leads past the head of the page, past the choices of a list, past its map and its drawing', async () => {
  const { page, go, context } = await visit(stage, { script: false });
  await go('/communs?vue=carte');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Aller au contenu');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Passer les choix : aller aux fiches');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.shown') !== null), true);
  await tabTo(page, 'Passer la carte : les mêmes lieux en mots');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.places') !== null), true);
  await go('/communs?vue=graphe');
  await tabTo(page, 'Passer le dessin : les mêmes liens en mots');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('table') !== null), true);
  await context.close();
});

for (const { name, script } of [
  { name: 'with JavaScript', script: true },
  { name: 'without JavaScript', script: false },
]) {
  test(`whoever comes back from a form begins where it matters, ${name}`, async () => {
    const { page, go, context } = await visit(stage, { script });
    await go('/connexion');
    await tabTo(page, 'Votre adresse e-mail');
    await page.keyboard.type('nobody');
    await page.evaluate(() => document.querySelectorAll('form').forEach((form) => (form.noValidate = true)));
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    assert.match(await page.title(), /^À corriger\s: Entrer/);
    // The browser gives the focus with its first picture of a page, which may come after the page has loaded.
    await page.locator('[name=email][aria-invalid=true]:focus').waitFor();
    assert.equal(await page.locator('#f-email').inputValue(), 'nobody');
    await go('/fiches/le-bocal?fait=commons.done.draftDropped');
    await page.locator('[role=status]:focus').waitFor();
    await context.close();
  });
}

test('on a phone the menu opens with Enter and does not hide what the Tab key reaches behind it', async () => {
  const { page, go, context } = await visit(stage, { size: phone });
  await go('/communs');
  await tabTo(page, 'Menu');
  await page.keyboard.press('Enter');
  await tabTo(page, 'EN');
  assert.equal(await page.locator('.top .panel').isVisible(), true);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('.top .panel').isVisible(), false);
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(page), 'Menu');
  assert.equal(await page.locator('.top .panel').isVisible(), true);
  await context.close();
});

test('the visual editor is entered, used and left with keys alone', async () => {
  const { page, go, context } = await visit(stage);
  await go('/fiches/le-bocal/ameliorer');
  await tabTo(page, 'Visuel');
  await page.keyboard.press('Enter');
  await page.locator('coco-sheet [role=textbox]').first().waitFor();
  await tabTo(page, 'Gras');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 'Italique');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'textbox');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Au clavier. ');
  await page.keyboard.press('Alt+F10');
  assert.equal(await focused(page), 'Italique');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('coco-sheet') === null), true);
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#f-text')?.value.startsWith('Au clavier. '));
  await context.close();
});

async function isWalked(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const stops: Stop[] = [];
  for (let most = 500; most > 0; most--) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (!stop || stops.some(({ i }) => i === stop.i)) break;
    stops.push(stop);
  }
  const backwards = stops.filter(({ i }, n) => i < (stops[n - 1]?.i ?? -1)).map(({ name }) => `${name}: out of order`);
  assert.ok(stops.length > 10, `${stops.length} stops`);
  assert.deepEqual([...stops.flatMap(({ name, troubles }) => troubles.map((one) => `${name}: ${one}`)), ...backwards], [], path);
}

function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement || here instanceof SVGElement) || here === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    const [box = here.getBoundingClientRect()] = here.getClientRects();
    const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
    const y = Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height / 2, 20)));
    const top = document.elementFromPoint(x, y);
    const labels = 'labels' in here ? ((here as HTMLInputElement).labels?.[0]?.innerText ?? '') : '';
    const name = (here.getAttribute('aria-label') ?? (labels || here.textContent || here.getAttribute('aria-labelledby') || '')).trim();
    const drawn = here instanceof SVGElement;
    const ringless = drawn || (here instanceof HTMLInputElement && here.type === 'date');
    const troubles = [
      // In a drawing the sign itself changes; of a date the browser marks the day, the month or the year.
      !ringless && (outlineStyle === 'none' || outlineWidth === '0px') ? 'no ring' : '',
      box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth ? 'off the screen' : '',
      !drawn && top && !here.contains(top) && !top.contains(here) ? `under ${top.tagName} ${top.className}` : '',
      here.tabIndex > 0 ? 'an order of its own' : '',
      name === '' ? 'no name' : '',
    ].filter((trouble) => trouble !== '');
    return {
      i: [...document.querySelectorAll('*')].indexOf(here),
      name: name.replace(/\s+/g, ' ').slice(0, 60) || here.outerHTML,
      troubles,
    };
  });
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    const label = here instanceof HTMLInputElement ? here.labels?.[0]?.innerText : undefined;
    return (here?.getAttribute('aria-label') ?? label ?? here?.textContent ?? '').trim().replace(/\s/g, ' ');
  });
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let most = 200; most > 0; most--) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  assert.fail(`the Tab key never comes to “${name}”`);
}
