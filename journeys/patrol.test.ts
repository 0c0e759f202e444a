import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCard } from '../src/commons/acts/create.ts';
import { improveCard } from '../src/commons/acts/improve.ts';
import { cardPage } from '../src/commons/views/card.ts';
import { grant } from '../src/people/acts/grants.ts';
import { giveInstallation } from '../src/people/acts/organiser.ts';
import { makePerson } from '../src/people/acts/persons.ts';
import type { Person } from '../src/people/views.ts';
import { personById } from '../src/people/views.ts';
import { axeFinds } from './axe.ts';
import type { Visitor } from './browser.ts';
import { desktop, phone, shot, visit, withAndWithoutScript } from './browser.ts';
import type { Stage } from './stage.ts';
import { mailedLink, openStage } from './stage.ts';

const slugs = ['le-bocal', 'la-table-de-decouverte'];
const reason = 'Publicité pour une boutique';

for (const { name, script, size } of withAndWithoutScript) {
  const stage = await openStage();

  test(`the patrol undoes thirty edits of one person in one act, and takes it back, ${name}`, async () => {
    const moderator = await entered(stage, await aModerator(stage), { script, size });
    const spammer = await somebody(stage, 'Vendeur');
    const before = await cardPage(stage.app, stage.gathering, 'le-bocal', 'fr');
    await spam(stage, spammer);
    const { page, go, troubles, context } = moderator;
    await go('/communs/changements');
    assert.ok((await page.locator('main ol li').count()) >= 30);
    await shot(page, `changes-${name}`);
    await go('/equipe/patrouille');
    await shot(page, `patrol-${name}`);
    await page.getByRole('link', { name: 'Tout ce que cette personne a fait' }).first().click();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Défaire ce que Vendeur a écrit');
    await shot(page, `foreseen-${name}`);
    await page.getByLabel('Pourquoi').fill(reason);
    await page.getByRole('button', { name: 'Défaire ces 30 changements' }).click();
    assert.match(new URL(page.url()).pathname, /^\/communs\/moderation\/\w+$/);
    await shot(page, `report-${name}`);
    assert.equal(await page.getByText('Va aux archives').count(), 28);
    const after = await cardPage(stage.app, stage.gathering, 'le-bocal', 'fr');
    assert.deepEqual(after?.fields, before?.fields);
    await page.getByLabel('Pourquoi').fill('Je me suis trompée');
    await page.getByRole('button', { name: 'Défaire l’acte entier' }).click();
    assert.equal(await page.getByText('Revient des archives').count(), 28);
    assert.equal((await cardPage(stage.app, stage.gathering, 'le-bocal', 'fr'))?.fields.summary, 'Achetez ici, tout de suite.');
    await go('/communs/moderation');
    assert.equal(await page.getByText('Vendeur').count(), 0);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test(`a suspicious text waits, its author sees it, the patrol publishes it, ${name}`, async () => {
    // Without a script a newcomer publishes by a click in a mail: journeys/visitors.test.ts.
    const newcomer = await visit(stage, { script: true, size });
    await newcomer.go('/fiches/nouvelle?kind=tool');
    await newcomer.page.getByLabel('Titre').fill('Cinq bonnes adresses');
    const links = Array.from({ length: 5 }, (_, n) => `https://adresse${n}.example`).join(' ');
    await newcomer.page.getByLabel('En deux phrases').fill(links);
    await newcomer.page.getByLabel('Votre nom').fill('Odile Rasson');
    await newcomer.page.getByLabel('Votre adresse de courriel').fill('odile@example.org');
    await newcomer.page.getByRole('button', { name: 'Publier', exact: true }).click();
    await newcomer.page.waitForURL(/\/relectures\/\w+/);
    assert.equal(await newcomer.page.getByText('Votre texte est gardé.').count(), 1);
    await shot(newcomer.page, `held-${name}`);
    assert.equal((await newcomer.go('/fiches/cinq-bonnes-adresses'))?.status(), 404);

    const moderator = await entered(stage, await aModerator(stage), { script, size });
    await moderator.go('/equipe/patrouille');
    await moderator.page.getByRole('link', { name: 'Cinq bonnes adresses' }).click();
    await shot(moderator.page, `held-patrol-${name}`);
    await moderator.page.getByRole('button', { name: 'Publier', exact: true }).click();
    assert.equal(new URL(moderator.page.url()).pathname, '/fiches/cinq-bonnes-adresses');
    await newcomer.go('/relectures');
    assert.equal(await newcomer.page.getByText('publié', { exact: false }).first().isVisible(), true);
    assert.deepEqual([...newcomer.troubles, ...moderator.troubles], []);
    await newcomer.context.close();
    await moderator.context.close();
  });

  test(`a card is protected: who may not write is told so and loses nothing, ${name}`, async () => {
    const moderator = await entered(stage, await aModerator(stage), { script, size });
    await moderator.go('/fiches/la-table-de-decouverte');
    await moderator.page.getByRole('link', { name: 'Protéger cette fiche' }).click();
    await moderator.page.getByLabel('Qui peut écrire').selectOption('team');
    await moderator.page.getByLabel('Pourquoi').fill('Une dispute sur ce texte');
    await moderator.page.getByRole('button', { name: 'Enregistrer' }).click();
    assert.equal(await moderator.page.getByText('Fiche protégée : seule l’équipe peut y écrire').count(), 1);
    await shot(moderator.page, `protected-${name}`);

    const other = await entered(stage, 'mehdi@example.org', { script, size });
    await other.go('/fiches/la-table-de-decouverte/ameliorer');
    await other.page.getByLabel('En deux phrases').fill('Mieux dit.');
    await other.page.getByRole('button', { name: 'Publier cette version' }).click();
    assert.equal(await other.page.getByText('seule l’équipe peut y écrire en ce moment').count(), 1);
    assert.equal(await other.page.getByLabel('En deux phrases').inputValue(), 'Mieux dit.');
    assert.deepEqual([...moderator.troubles, ...other.troubles], []);
    await moderator.context.close();
    await other.context.close();
  });
}

const stage = await openStage();

test('the pages of the patrol are clean on a phone and on a desk, by day and by night', async (t) => {
  const email = await aModerator(stage);
  await spam(stage, await somebody(stage, 'Vendeur'));
  const { page, go, context } = await entered(stage, email, { axe: true });
  for (const path of [
    '/communs/changements',
    '/communs/moderation',
    '/equipe/patrouille',
    '/relectures',
    '/equipe/patrouille/versions/le-bocal/6',
  ]) {
    await t.test(path, async () => {
      const found: string[] = [];
      assert.equal((await go(path))?.status(), 200);
      for (const size of [phone, desktop]) {
        await page.setViewportSize(size);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          found.push(...(await axeFinds(page)));
          await shot(page, `clean${path.replaceAll('/', '-')}-${size.width}-${colorScheme}`);
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) found.push(`${wide} pixels too wide at ${size.width}`);
      }
      assert.deepEqual(found, []);
    });
  }
  await context.close();
});

async function somebody({ app }: Stage, name: string): Promise<Person> {
  const email = `${name.toLowerCase()}@example.org`;
  const row = await app.write((tx) => makePerson(app, tx, { name, email, locale: 'fr', confirmed: true }));
  const person = await personById(app, row.id);
  assert.ok(person);
  return person;
}

/** The address of somebody of the world who looks after the cards. */
async function aModerator(at: Stage): Promise<string> {
  const email = 'solange@example.org';
  const row = await at.app.db.selectFrom('persons').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  const keeper = await at.app.db.selectFrom('grants').select('person_id').where('role', '=', 'administrator').executeTakeFirst();
  const by = keeper && (await personById(at.app, keeper.person_id));
  if (by) await grant(at.app, by, { to: row.id, gathering: at.gathering, role: 'moderator' });
  else await at.app.write((tx) => giveInstallation(at.app, tx, row.id));
  return email;
}

/** Two edits of known cards and twenty-eight new ones. */
async function spam({ app, gathering }: Stage, person: Person): Promise<void> {
  for (const slug of slugs) {
    const card = await cardPage(app, gathering, slug, 'fr');
    assert.ok(card, slug);
    const changed = { ...card.fields, own: {}, summary: 'Achetez ici, tout de suite.' };
    const done = await improveCard(app, person, { ...changed, gathering, slug, base: card.revision });
    assert.ok('ok' in done, JSON.stringify(done));
  }
  for (let n = 1; n <= 28; n += 1)
    assert.ok('ok' in (await createCard(app, person, { gathering, kind: 'tool', lang: 'fr', title: `Boutique numéro ${n}` })));
}

async function entered(at: Stage, email: string, how: Parameters<typeof visit>[1]): Promise<Visitor> {
  const visitor = await visit(at, how);
  await visitor.go(await mailedLink(at, email));
  await visitor.page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
  return visitor;
}
