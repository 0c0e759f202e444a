import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellAtOnce } from '../src/commons/watch/acts/digest.ts';
import type { App } from '../src/platform/app.ts';
import { ask } from './ask.ts';
import type { Visit, Visitor } from './browser.ts';
import { phone, shot, visit, withAndWithoutScript } from './browser.ts';
import type { Stage } from './stage.ts';
import { mailedLink, openStage } from './stage.ts';

for (const { name, script, size } of withAndWithoutScript) {
  const stage = await openStage();

  test(`a newcomer asks under a card, somebody answers and closes the topic, ${name}`, async () => {
    // Without a script a newcomer publishes by a click in a mail: journeys/visitors.test.ts.
    const newcomer = await visit(stage, { script: true, size: phone });
    const { page } = newcomer;
    await newcomer.go('/fiches/la-table-de-decouverte');
    await page.getByRole('link', { name: 'En discuter' }).click();
    assert.equal(await page.getByRole('heading', { name: 'Personne n’en a encore parlé' }).count(), 1);
    await page.getByRole('link', { name: 'Ouvrir un sujet' }).last().click();
    await page.getByLabel('Sujet').fill('Combien de tables ?');
    await page.getByLabel('Votre message').fill('Nous avons **douze** tables et deux heures.');
    await page.getByLabel('Votre nom').fill('Odile Rasson');
    await page.getByLabel('Votre adresse de courriel').fill('odile@');
    await page.locator('#nouveau form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await page.getByRole('button', { name: 'Publier le message' }).click();
    await page.locator('.wrong').waitFor();
    assert.equal(await page.getByLabel('Sujet').inputValue(), 'Combien de tables ?');
    assert.equal(await page.getByLabel('Votre message').inputValue(), 'Nous avons **douze** tables et deux heures.');
    await page.getByLabel('Votre adresse de courriel').fill(`odile-${script}@example.org`);
    await page.getByRole('button', { name: 'Publier le message' }).click();
    await page.getByText('Merci ! Votre message est en ligne.').waitFor();
    assert.equal(await page.getByRole('article', { name: 'Odile Rasson' }).locator('strong').innerText(), 'douze');
    assert.equal((await page.content()).includes(`odile-${script}@`), false);
    await page.getByText('Modifier', { exact: true }).click();
    await page.getByRole('article').getByLabel('Votre message').fill('Nous avons treize tables.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Retirer', { exact: true }).click();
    await page.getByRole('button', { name: 'Retirer ce message' }).click();
    await page.getByRole('button', { name: 'Annuler' }).click();
    assert.equal(await page.locator('article .prose').innerText(), 'Nous avons treize tables.');

    const other = await signedIn(stage, { script, size }, 'mehdi@example.org');
    await other.go('/fiches/la-table-de-decouverte');
    await other.page.getByRole('link', { name: 'Discuter : 1 sujet ouvert' }).click();
    await other.page.getByText('Répondre', { exact: false }).first().click();
    await other.page.getByLabel('Votre message').first().fill('Six suffisent.');
    await other.page.getByRole('button', { name: 'Publier le message' }).first().click();
    assert.equal(await other.page.getByRole('article').count(), 2);
    await shot(other.page, `talk-${name}`);
    await other.page.getByRole('button', { name: 'Marquer comme résolu' }).click();
    assert.equal(await other.page.getByRole('heading', { name: 'Sujets résolus' }).count(), 1);
    assert.equal(await other.page.locator('.prose', { hasText: 'Six suffisent.' }).isVisible(), false);
    await other.page.getByRole('heading', { name: 'Combien de tables ?' }).click();
    assert.equal(await other.page.locator('.prose', { hasText: 'Six suffisent.' }).isVisible(), true);
    await leave(newcomer, other);
  });

  test(`somebody follows a card, another changes it, and the news are read on the page and in a mail, ${name}`, async () => {
    const reader = await signedIn(stage, { script, size }, 'giulia@example.org');
    const { page } = reader;
    await reader.go('/fiches/le-bocal');
    await page.getByRole('button', { name: 'Suivre cette fiche' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Mes fiches suivies' }).click();
    assert.equal(await page.getByText('Rien de neuf pour le moment.').count(), 1);
    await page.getByLabel('tout de suite, à chaque changement').check();
    await page.getByRole('button', { name: 'Enregistrer' }).click();

    const writer = await signedIn(stage, { script, size }, 'solange@example.org');
    await writer.go('/fiches/le-bocal/ameliorer');
    await writer.page.getByLabel('En deux phrases').fill(`Une heure, huit chaises, ${name}.`);
    await writer.page.getByLabel('Ce que vous avez changé').fill('plus court');
    await writer.page.getByRole('button', { name: 'Publier cette version' }).click();

    await reader.go('/compte/suivi');
    assert.equal(await page.getByRole('heading', { name: 'Du neuf' }).count(), 1);
    assert.equal(await page.getByText('Solange Delhaye a amélioré la fiche').count(), 1);
    await shot(page, `watch-list-${name}`);
    await page.getByRole('link', { name: 'Voir ce qui a changé' }).click();
    assert.equal(await page.locator('main ins').first().isVisible(), true);

    const mail = await toldMail(stage.app, 'giulia@example.org');
    assert.match(mail.body, /– Solange Delhaye a amélioré la fiche.*plus court/);
    const [link] = /http\S+comparer\S+/.exec(mail.body) ?? [''];
    assert.equal((await reader.go(new URL(link).pathname + new URL(link).search))?.status(), 200);
    const stop = new URL(mail.unsubscribe_url ?? '').pathname;
    assert.equal((await reader.go(stop))?.status(), 200);
    await page.getByRole('button', { name: 'Arrêter ces messages' }).click();
    assert.equal(await page.getByText('C’est fait').count(), 1);
    await reader.go('/compte/suivi');
    assert.equal(await page.getByLabel('jamais').isChecked(), true);
    await page.getByRole('button', { name: 'J’ai tout vu' }).click();
    assert.equal(await page.getByText('Rien de neuf pour le moment.').count(), 1);
    await page.getByRole('button', { name: 'Ne plus suivre' }).click();
    await page.getByRole('button', { name: 'Annuler' }).click();
    assert.equal(await page.getByRole('button', { name: 'Ne plus suivre' }).count(), 1);
    const clicked = await ask(stage.address + stop, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    assert.equal(clicked.status, 200);
    await leave(reader, writer);
  });

  test(`a card is put into Dutch, and marked there when the French goes on, ${name}`, async () => {
    const translator = await signedIn(stage, { script, size }, 'lieselot@example.org');
    const { page } = translator;
    await translator.go('/communs/traductions?en=nl');
    await page
      .getByRole('link', { name: /^Traduire en néerlandais/ })
      .first()
      .click();
    const slug = new URL(page.url()).pathname.split('/')[2] ?? '';
    await page.getByLabel('Titre').fill('Een goede titel');
    await page.getByLabel('Texte', { exact: false }).last().fill('Hallo.');
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    assert.equal(await page.getByText('Merci ! La traduction est en ligne.').count(), 1);

    const writer = await signedIn(stage, { script, size }, 'mehdi@example.org');
    await writer.go(`/fiches/${slug}/ameliorer`);
    await writer.page.getByLabel('En deux phrases').fill('Le français continue.');
    await writer.page.getByRole('button', { name: 'Publier cette version' }).click();

    const passer = await visit(stage, { script, size, locale: 'nl-BE' });
    await passer.go(`/nl/fiches/${slug}`);
    assert.equal(await passer.page.getByText('De tekst in het Frans is sinds deze vertaling veranderd.').count(), 1);
    await passer.page.getByRole('link', { name: 'Bekijken wat er veranderd is' }).click();
    assert.equal(await passer.page.locator('main ins').first().isVisible(), true);
    await translator.go('/communs/traductions?en=nl&quoi=depasse');
    await page.locator(`a[href$="/fiches/${slug}/ameliorer?langue=nl"]`).click();
    assert.equal(await page.getByText('Ce qui a changé depuis cette traduction').count(), 1);
    await shot(page, `translate-${name}`);
    await page.getByLabel('La traduction suit maintenant').check();
    await page.getByRole('button', { name: 'Publier cette version' }).click();
    await passer.go(`/nl/fiches/${slug}`);
    assert.equal(await passer.page.getByText('sinds deze vertaling veranderd').count(), 0);
    await leave(translator, writer, passer);
  });
}

async function signedIn(stage: Stage, how: Visit, email: string): Promise<Visitor> {
  const visitor = await visit(stage, how);
  await visitor.go(await mailedLink(stage, email));
  await visitor.page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
  return visitor;
}

/** The mail that a house with a mail server would send now. */
async function toldMail(app: App, to: string): Promise<{ body: string; unsubscribe_url: string | null }> {
  const card = await app.db.selectFrom('cards').select('id').where('slug', '=', 'le-bocal').executeTakeFirstOrThrow();
  const mailing = { ...app, settings: { ...app.settings, SMTP_URL: 'smtp://127.0.0.1:9' } };
  await tellAtOnce(mailing, { type: 'card.news', card: card.id });
  const mails = app.db.selectFrom('mails').select(['body', 'unsubscribe_url']).where('to_address', '=', to);
  return mails.where('unsubscribe_url', 'is not', null).executeTakeFirstOrThrow();
}

async function leave(...visitors: Visitor[]): Promise<void> {
  assert.deepEqual(
    visitors.flatMap(({ troubles }) => troubles),
    [],
  );
  for (const { context } of visitors) await context.close();
}
