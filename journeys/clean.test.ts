import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFinds } from './axe.ts';
import type { Visitor } from './browser.ts';
import { desktop, phone, shot, visit } from './browser.ts';
import { mailedLink, openStage, organiserLink } from './stage.ts';

/** Open to everybody; a path may be named after what it shows. */
const open: Record<string, string> = {
  home: '/',
  commons: '/communs',
  mosaic: '/communs?vue=mosaique',
  table: '/communs/outils?vue=tableau',
  directory: '/communs?vue=annuaire',
  map: '/communs?vue=carte',
  graph: '/communs?vue=graphe',
  around: '/fiches/le-bocal/reseau?pas=2',
  data: '/donnees',
  card: '/fiches/le-bocal',
  history: '/fiches/le-bocal/historique',
  comparison: '/fiches/le-bocal/comparer?de=1&a=2',
  improve: '/fiches/le-bocal/ameliorer',
  talk: '/fiches/le-bocal/discussion',
  'talk-empty': '/fiches/la-table-de-decouverte/discussion',
  new: '/fiches/nouvelle?kind=practice',
  links: '/fiches/le-bocal/liens',
  needs: '/communs/besoins',
  'needs-nothing': '/communs/besoins?q=xylophonique',
  changes: '/communs/changements',
  moderation: '/communs/moderation',
  translations: '/communs/traductions?en=nl',
  translate: '/fiches/le-cercle-a-la-chaise-vide/traduire?en=nl',
  search: '/chercher?q=bocal',
  'search-nothing': '/chercher?q=xylophonique',
  editions: '/editions',
  edition: '/editions/2027',
  philosophy: '/philosophie',
  page: '/pages/charte',
  'sign-in': '/connexion',
  tries: '/essais',
  mixing: '/essais/groupes',
  opinions: '/essais/avis',
  programme: '/essais/programme',
};
const team: Record<string, string> = {
  account: '/compte',
  'watch-list': '/compte/suivi',
  desk: '/equipe',
  fields: '/equipe/fiches',
  patrol: '/equipe/patrouille',
  reviews: '/relectures',
  'next-edition': '/equipe/editions',
};
const sizes = [
  { name: 'phone', size: phone },
  { name: 'desktop', size: desktop },
];

/** Readers may set their text so wide, on a page zoomed to 400 % (WCAG 2.2, 1.4.10 and 1.4.12). */
const narrow = { width: 320, height: 740 };
const widestSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

const stage = await openStage();

test('pages open to everybody are clean on a phone and on a desk, by day and by night', async (t) => {
  const visitor = await visit(stage, { axe: true });
  for (const [name, path] of Object.entries(open)) await t.test(name, () => isClean(visitor, name, path, 200));
  await t.test('error', () => isClean(visitor, 'error', '/nulle-part', 404));
  await visitor.context.close();
});

test('pages of somebody signed in are clean too', async (t) => {
  const visitor = await visit(stage, { axe: true });
  const link = await organiserLink(stage);
  await t.test('link', () => isClean(visitor, 'link', link, 200));
  await visitor.go(link);
  await visitor.page.getByRole('button', { name: 'Prendre les clés' }).click();
  for (const [name, path] of Object.entries(team)) await t.test(name, () => isClean(visitor, name, path, 200));
  await visitor.context.close();
});

test('a reader of mail finds a clean page behind the link', async () => {
  const visitor = await visit(stage, { axe: true });
  await isClean(visitor, 'mailed-link', await mailedLink(stage, 'aminata@example.org'), 200);
  await visitor.context.close();
});

test('what these tests look with does see what is wrong', async () => {
  const { page, go, context } = await visit(stage, { axe: true });
  await go('/editions');
  await page.evaluate(
    () => (document.body.innerHTML += '<main><img src="/favicon.svg"><p style="color:#bbb;background:#fff">pâle</p></main>'),
  );
  const rules = async (only: Parameters<typeof axeFinds>[1]) => (await axeFinds(page, only)).map((one) => one.split(':')[0]);
  const found = await rules({});
  assert.deepEqual(await rules({ only: 'colours' }), ['color-contrast']);
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<div style="width:9000px">.</div>'));
  assert.deepEqual(await tooWide(page, 'here'), ['here: 7720 pixels too wide']);
  for (const rule of ['image-alt', 'color-contrast', 'landmark-no-duplicate-main'])
    assert.ok(found.includes(rule), `${rule} in ${found.join(', ')}`);
  await context.close();
});

async function isClean({ page, troubles, go }: Visitor, name: string, path: string, status: number): Promise<void> {
  troubles.length = 0;
  const found: string[] = [];
  const answer = await go(path);
  assert.equal(answer?.status(), status, path);
  for (const { name: place, size } of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const only = colorScheme === 'dark' ? ({ only: 'colours' } as const) : {};
      found.push(...(await axeFinds(page, only)).map((one) => `${place}, ${colorScheme}: ${one}`));
      await shot(page, `${name}-${place}-${colorScheme}`);
    }
    found.push(...(await tooWide(page, place)));
  }
  await page.setViewportSize(narrow);
  const spacing = await page.addStyleTag({ content: widestSpacing });
  found.push(...(await tooWide(page, 'narrow, with wide spacing')));
  await spacing.evaluate((style) => style.parentNode?.removeChild(style));
  assert.deepEqual([...found, ...troubles], [], path);
}

async function tooWide(page: Page, place: string): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wide > 0 ? [`${place}: ${wide} pixels too wide`] : [];
}
