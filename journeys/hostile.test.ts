import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { importCards } from '../src/commons/acts/import.ts';
import { canary, hostileTexts } from '../src/platform/text/hostile.testing.ts';
import { visit } from './browser.ts';
import { readFrames } from './frames.ts';
import { openStage } from './stage.ts';

const stage = await openStage();
// More previews than anybody may ask for: each of them has to be one.
Object.assign(stage.app.limits, { take: () => 0 });
/** `HOSTILE=10000 node --test journeys/hostile.test.ts` asks for as many. */
const asked = Number(process.env['HOSTILE'] ?? 45);
const openedEvery = asked > 45 ? 20 : 5;
const atOnce = 25;
const longest = 20_000;
const lists = ['', '?vue=mosaique', '/outils?vue=tableau', '?vue=annuaire', '?vue=carte', '?vue=graphe', '/changements', '/outils?q=Titre'];
const texts = [...hostileTexts(asked, 5)].map((text) => text.slice(0, longest));
const slugs = await imported();

/** Only the cleaning of texts protects these frames: no policy of the page is in force, and their scripts run as they come. */
test('in a real browser without any policy hostile texts run nothing, on the card, in its form and in a preview', async (t) => {
  assert.equal(slugs.length, texts.length);
  const { page, go, context } = await visit(stage, { axe: true });
  await go(`/fiches/${slugs[0]}/ameliorer`);
  const harm = `<img src="data:,x" onerror="window.${canary}=1"><a href="vbscript:a"></a><div class=prose><u style="a"></u></div>`;
  assert.deepEqual(await page.evaluate(readFrames, { html: [harm], canary }), [['onerror', 'vbscript:a', 'u', 'style', 'it ran']]);
  for (let at = 0; at < texts.length; at += atOnce) {
    const some = texts.slice(at, at + atOnce).map((text, n) => ({ text, slug: slugs[at + n] ?? '' }));
    const found = await page.evaluate(readFrames, { html: await page.evaluate(fetched, some), canary });
    assert.deepEqual(
      found.flatMap((faults, n) => (faults.length > 0 ? [{ faults, text: some[Math.floor(n / 2)] }] : [])),
      [],
    );
    if (at % 1_000 === 0) t.diagnostic(`read from text ${at} on`);
  }
  await context.close();
});

test('opened as anybody opens them, hostile cards, previews and lists run nothing', async () => {
  const { page, go, troubles, context } = await visit(stage);
  for (const [n, slug] of slugs.entries()) {
    if (n % openedEvery > 0) continue;
    await go(`/fiches/${slug}`);
    assert.equal(await ran(page), false, texts[n]);
    await go(`/fiches/${slug}/ameliorer`);
    await page.getByRole('button', { name: 'Voir un aperçu' }).click();
    assert.equal(await page.getByRole('region', { name: 'Aperçu' }).count(), 1, texts[n]);
    assert.equal(await ran(page), false, texts[n]);
  }
  for (const list of lists) {
    await go(`/communs${list}`);
    assert.equal(await ran(page), false, list);
  }
  assert.deepEqual(
    troubles.filter((said) => !said.startsWith('404 /fichiers/')),
    [],
  );
  await context.close();
});

async function imported(): Promise<string[]> {
  const row = await stage.app.db.selectFrom('persons').select('id').where('email', '=', 'solange@example.org').executeTakeFirstOrThrow();
  const grants = [{ gathering: stage.gathering, edition: null, role: 'programme' as const }];
  const person = { id: row.id, name: 'Solange', locale: 'fr' as const, standing: 'confirmed' as const, grants };
  const title = (text: string, n: number) => `Titre ${n} ${text.slice(0, 60)}`;
  const cards = texts.map((text, n) => ({ kind: 'tool', lang: 'fr', title: title(text, n), summary: text.slice(0, 200), text }));
  const made: string[] = [];
  for (let at = 0; at < cards.length; at += 500) {
    const done = await importCards(stage.app, person, stage.gathering, cards.slice(at, at + 500));
    if ('ok' in done) made.push(...done.ok.flatMap((one) => (one ? [one.slug] : [])));
  }
  return made;
}

async function ran(page: Page): Promise<boolean> {
  return page.evaluate((name) => name in window, canary);
}

/** Runs in the page, which is a form: each text as the card shows it, then as the form and its preview do. */
async function fetched(some: { text: string; slug: string }[]): Promise<string[]> {
  const form = document.querySelector<HTMLFormElement>('main form:has(textarea[name=text])');
  const html: string[] = [];
  for (const { text, slug } of some) {
    const typed = new FormData(form ?? undefined);
    typed.set('text', text);
    const answers = [
      await fetch(`/fiches/${slug}`),
      await fetch('?/preview', { method: 'POST', body: typed, headers: { accept: 'text/html' } }),
    ];
    for (const answer of answers) {
      const body = await answer.text();
      if (answer.status !== 200 || !body.includes('class="prose')) throw new Error(`${answer.status} ${slug} ${body.length}`);
      html.push(body);
    }
  }
  return html;
}
