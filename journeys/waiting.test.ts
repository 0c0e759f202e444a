import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFinds } from './axe.ts';
import type { Visitor } from './browser.ts';
import { phone, shot, visit, withAndWithoutScript } from './browser.ts';
import { openStage, organiserLink } from './stage.ts';

const summary = 'Une heure autour d’une table, et une histoire vraie.';

for (const { name, script } of withAndWithoutScript) {
  const stage = await openStage();

  /** Somebody who is not signed in writes with an address that has an account; the words wait. */
  async function writes({ page, go }: Visitor, words: string): Promise<void> {
    await go('/fiches/le-bocal/ameliorer');
    await page.getByLabel('En deux phrases').fill(words);
    await page.getByLabel('Votre nom').fill('Mehdi Oulhadj');
    await page.getByLabel('Votre adresse de courriel').fill('mehdi@example.org');
    await page.getByRole('button', { name: 'Publier cette version' }).click();
    await page.waitForURL(/\/connexion\/envoye/);
    assert.equal(await page.getByText('Votre texte est gardé').count(), 1);
  }

  /** The organiser reads it in the mail that waits, and hands it over. */
  async function handedOver(): Promise<string> {
    const team = await visit(stage, { script });
    await team.go(await organiserLink(stage));
    await team.page.getByRole('button', { name: 'Prendre les clés' }).click();
    await team.go('/equipe/courrier');
    const text = await team.page
      .locator('section', { has: team.page.getByRole('heading', { name: /mehdi@/ }) })
      .first()
      .getByRole('textbox')
      .inputValue();
    await team.context.close();
    return /\/connexion\/lien\/[\w-]+/.exec(text)?.[0] ?? '';
  }

  const versions = async () =>
    stage.app.db
      .selectFrom('revisions')
      .select('number')
      .where('author_id', '=', await mehdi())
      .execute();
  const mehdi = async () =>
    (await stage.app.db.selectFrom('persons').select('id').where('email', '=', 'mehdi@example.org').executeTakeFirstOrThrow()).id;

  test(`words that wait are published once, in the same browser, and the page says so, ${name}`, async () => {
    const visitor = await visit(stage, { script, size: phone, axe: script });
    const { page, go, troubles, context } = visitor;
    const before = (await versions()).length;
    await writes(visitor, summary);
    await shot(page, `waiting-kept-${name}`);
    if (script) assert.deepEqual(await axeFinds(page), []);
    await go('/fiches/le-bocal');
    assert.equal(await page.getByText(summary).count(), 0);
    const link = await handedOver();
    await go(link);
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Publier ce texte sous votre nom\u202F?');
    assert.equal(await page.getByText(summary).count(), 1);
    await shot(page, `waiting-link-${name}`);
    if (script) assert.deepEqual(await axeFinds(page), []);
    await page.getByRole('button', { name: 'Publier sous mon nom' }).click();
    assert.equal(new URL(page.url()).pathname, '/fiches/le-bocal');
    assert.equal(await page.getByText('Votre texte est en ligne, à votre nom.').count(), 1);
    assert.equal(await page.locator('p.lead').innerText(), summary);
    await shot(page, `waiting-done-${name}`);
    await stage.app.jobs.drain();
    assert.equal((await versions()).length, before + 1);
    assert.equal((await go(link))?.status(), 410);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test(`what somebody else wrote over meanwhile becomes a draft, in another browser, ${name}`, async () => {
    const first = await visit(stage, { script });
    await writes(first, 'Les mots qui attendaient.');
    const link = await handedOver();
    // A newcomer publishes at once when the browser can do its small work.
    const other = await visit(stage);
    await other.go('/fiches/le-bocal/ameliorer');
    await other.page.getByLabel('En deux phrases').fill('Les mots de quelqu’un d’autre.');
    await other.page.getByLabel('Votre nom').fill('Odile Rasson');
    await other.page.getByLabel('Votre adresse de courriel').fill(`odile-${script}@example.org`);
    await other.page.getByRole('button', { name: 'Publier cette version' }).click();
    await other.page.getByText('Merci ! La fiche est améliorée.').waitFor();
    const phoneOf = await visit(stage, { script, size: phone });
    await phoneOf.go(link);
    await phoneOf.page.getByRole('button', { name: 'Publier sous mon nom' }).click();
    assert.equal(await phoneOf.page.getByText('votre texte n’a pas paru').count(), 1);
    assert.equal(await phoneOf.page.getByLabel('En deux phrases').inputValue(), 'Les mots qui attendaient.');
    await shot(phoneOf.page, `waiting-draft-${name}`);
    await phoneOf.go('/fiches/le-bocal');
    assert.equal(await phoneOf.page.locator('p.lead').innerText(), 'Les mots de quelqu’un d’autre.');
    assert.deepEqual([...first.troubles, ...other.troubles, ...phoneOf.troubles], []);
    for (const { context } of [first, other, phoneOf]) await context.close();
  });
}
