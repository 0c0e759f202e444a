import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importCards } from '../src/commons/acts/import.ts';
import { canary, hostileTexts } from '../src/platform/text/hostile.testing.ts';
import { visit } from './browser.ts';
import { openStage } from './stage.ts';

const stage = await openStage();
/** `HOSTILE=10000 node --test journeys/hostile.test.ts` asks for as many, every one of them through the form too. */
const asked = Number(process.env['HOSTILE'] ?? 45);
const formEvery = asked > 45 ? 1 : 5;
const allowed = 'a blockquote br code del em h2 h3 h4 h5 h6 hr img li ol p pre section strong sup table tbody td th thead tr ul'.split(' ');

test('in a real browser hostile texts run nothing, on the card, in its form and in a preview', async () => {
  const texts = [...hostileTexts(asked, 5)].map((text) => text.slice(0, 20_000));
  const cards = texts.map((text, n) => ({
    kind: 'tool',
    lang: 'fr',
    title: `Titre ${n} ${text.slice(0, 60)}`,
    summary: text.slice(0, 200),
    text,
  }));
  const row = await stage.app.db.selectFrom('persons').select('id').where('email', '=', 'solange@example.org').executeTakeFirstOrThrow();
  const grants = [{ gathering: stage.gathering, edition: null, role: 'programme' as const }];
  const person = { id: row.id, name: 'Solange', locale: 'fr' as const, standing: 'confirmed' as const, grants };
  const slugs: string[] = [];
  for (let at = 0; at < cards.length; at += 500) {
    const imported = await importCards(stage.app, person, stage.gathering, cards.slice(at, at + 500));
    if ('ok' in imported) slugs.push(...imported.ok.flatMap((card) => (card ? [card.slug] : [])));
  }
  assert.equal(slugs.length, texts.length);
  const { page, go, troubles, context } = await visit(stage);
  for (const [n, slug] of slugs.entries()) {
    await go(`/fiches/${slug}`);
    const names = await page.locator('.prose *').evaluateAll((all) => [...new Set(all.map((one) => one.localName))]);
    assert.deepEqual(
      names.filter((name) => !allowed.includes(name)),
      [],
      texts[n],
    );
    assert.equal(await page.evaluate((name) => name in window, canary), false, texts[n]);
    if (n % formEvery > 0) continue;
    await go(`/fiches/${slug}/ameliorer`);
    await page.getByRole('button', { name: 'Voir un aperçu' }).click();
    assert.equal(await page.evaluate((name) => name in window, canary), false, texts[n]);
  }
  assert.deepEqual(
    troubles.filter((said) => !said.startsWith('404 /fichiers/')),
    [],
  );
  await context.close();
});
