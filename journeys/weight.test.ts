import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Visitor } from './browser.ts';
import { phone, visit } from './browser.ts';
import { openStage } from './stage.ts';

const stage = await openStage();
const most = 50_000;
const paths = [
  '/',
  '/communs',
  '/communs/outils',
  '/communs/outils?vue=mosaique',
  '/communs/outils?vue=tableau',
  '/communs?vue=annuaire',
  '/communs?vue=carte',
  '/communs?vue=graphe',
  '/fiches/le-bocal/reseau?pas=2',
  '/donnees',
  '/fiches/le-bocal',
  '/fiches/le-bocal/historique',
  '/fiches/le-bocal/discussion',
  '/communs/traductions?en=nl',
  '/chercher?q=bocal',
  '/editions',
  '/editions/2027',
  '/philosophie',
  '/pages/charte',
];

/** A block of data (JSON-LD) is in a script element too, yet no browser runs it. */
test('a public page weighs less than 50 kB in all, fonts aside, and brings no script to run', async (t) => {
  for (const path of paths) {
    await t.test(path, async () => {
      const visitor = await visit(stage, { size: phone });
      const loads = await loadsOf(visitor, path);
      const said = loads.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
      assert.ok(loads.length >= 2, `the page and its style at least:\n${said}`);
      assert.ok(sum(loads) < most, `${sum(loads)} bytes:\n${said}`);
      assert.deepEqual(
        loads.filter(({ type }) => type === 'Script').map(({ url }) => url),
        [],
      );
      assert.equal(await visitor.page.locator('script:not([type="application/ld+json"])').count(), 0);
      assert.deepEqual(visitor.troubles, []);
      await visitor.context.close();
    });
  }
});

test('the first Tab is a way past the menu', async () => {
  const { page, go, context } = await visit(stage);
  await go('/communs');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Aller au contenu');
  assert.ok(await page.locator('a.skip').evaluate((link) => link.getBoundingClientRect().top >= 0), 'the skip link is hidden');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  await context.close();
});

test('the keyboard alone reaches the one next step, and shows where it stands', async (t) => {
  for (const path of ['/', '/fiches/le-bocal', '/fiches/le-bocal/ameliorer', '/connexion']) {
    await t.test(path, async () => {
      const visitor = await visit(stage);
      await visitor.go(path);
      const way = await walk(visitor, '.go', 150);
      assert.notEqual(way.reached, '', `no main step after ${way.steps} steps`);
      assert.deepEqual(way.hidden, []);
      await visitor.context.close();
    });
  }
});

type Load = { url: string; type: string; bytes: number };

/** All that the page loads, as it comes over the wire; fonts are in the cache of whoever has read one page. */
async function loadsOf({ page, context, go }: Visitor, path: string): Promise<Load[]> {
  const wire = await context.newCDPSession(page);
  const seen = new Map<string, Load>();
  wire.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) =>
    seen.set(requestId, { url: request.url, type, bytes: 0 }),
  );
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = seen.get(requestId);
    if (load) load.bytes = encodedDataLength;
  });
  await wire.send('Network.enable');
  await go(path);
  await page.waitForLoadState('networkidle');
  return [...seen.values()].filter(({ type, url }) => type !== 'Font' && !url.endsWith('.woff2'));
}

function sum(loads: readonly Load[]): number {
  return loads.reduce((total, { bytes }) => total + bytes, 0);
}

/** Presses Tab until something that matches has the focus; names what had it without showing it. */
async function walk({ page }: Visitor, wanted: string, most: number): Promise<{ reached: string; steps: number; hidden: string[] }> {
  const hidden: string[] = [];
  for (let steps = 1; steps <= most; steps += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate((selector) => {
      const at = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const shows = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      return {
        name: at.textContent.trim().slice(0, 60) || at.id,
        shows: shows && box.width > 1 && box.height > 1,
        reached: at.matches(selector),
      };
    }, wanted);
    if (!now.shows) hidden.push(now.name);
    if (now.reached) return { reached: now.name, steps, hidden };
  }
  return { reached: '', steps: most, hidden };
}
