import assert from 'node:assert/strict';
import { test } from 'node:test';
import { improveCard } from '../src/commons/acts/improve.ts';
import { cardPage } from '../src/commons/views/card.ts';
import { declineHeld } from '../src/commons/held/acts/decide.ts';
import { appeal } from '../src/commons/patrol/acts/appeal.ts';
import { grant } from '../src/people/acts/grants.ts';
import { giveInstallation } from '../src/people/acts/organiser.ts';
import { makePerson } from '../src/people/acts/persons.ts';
import { personById } from '../src/people/views.ts';
import { axeFinds } from './axe.ts';
import type { Visitor } from './browser.ts';
import { phone, shot, visit, withAndWithoutScript } from './browser.ts';
import { mailedLink, openStage } from './stage.ts';

const links = 'https://un.example https://deux.example https://trois.example';

for (const { name, script, size } of withAndWithoutScript) {
  const stage = await openStage();
  const how = { script, axe: script, size };

  test(`a message full of links waits; declined with a reason, it comes back to its author as a draft and is said, ${name}`, async () => {
    // Without a script a newcomer publishes by a click in a mail: journeys/visitors.test.ts.
    const newcomer = await visit(stage, { script: true, axe: true, size: phone });
    const { page, go } = newcomer;
    await go('/fiches/la-sono-a-pedales/discussion?ecrire=sujet');
    await page.getByLabel('Sujet').fill('Des adresses utiles');
    await page.getByLabel('Votre message').fill(links);
    await page.getByLabel('Votre nom').fill('Odile Rasson');
    await page.getByLabel('Votre adresse de courriel').fill(`odile-${script}@example.org`);
    assert.deepEqual(await axeFinds(page), []);
    await shot(page, `talk-guest-${name}`);
    await page.getByRole('button', { name: 'Publier le message' }).click();
    await page.waitForURL(/\/relectures\/\w+/);
    await shot(page, `talk-held-${name}`);
    await go('/fiches/la-sono-a-pedales/discussion');
    assert.equal(await page.getByText('Un message de vous attend d’être relu').count(), 1);
    assert.equal(await page.getByText('https://un.example').count(), 0);

    const moderator = await keeper();
    await moderator.go('/equipe/patrouille');
    await moderator.page.getByRole('link', { name: 'Des adresses utiles' }).click();
    assert.equal(await moderator.page.getByText('Dans la discussion de').count(), 1);
    await shot(moderator.page, `talk-held-patrol-${name}`);
    if (script) assert.deepEqual(await axeFinds(moderator.page), []);
    await moderator.page.getByLabel('Pourquoi').fill('Dites d’abord à quoi elles servent');
    await moderator.page.getByRole('button', { name: 'Ne pas publier' }).click();
    assert.equal(await moderator.page.getByText('C’est dit à son auteur·rice').count(), 1);

    await go('/relectures');
    await page.getByRole('link', { name: 'Des adresses utiles' }).click();
    assert.equal(await page.getByText('Dites d’abord à quoi elles servent').count(), 1);
    await page.getByRole('link', { name: 'Ce texte est parmi vos brouillons' }).click();
    await page.getByRole('link', { name: 'Des adresses utiles' }).click();
    assert.equal(await page.getByLabel('Votre message').inputValue(), links);
    await shot(page, `talk-draft-${name}`);
    assert.deepEqual(await axeFinds(page), []);
    await page.getByLabel('Votre message').fill('Voici https://un.example, pour louer.');
    await page.getByRole('button', { name: 'Publier le message' }).click();
    await page.getByText('Merci ! Votre message est en ligne.').waitFor();
    await go('/compte');
    assert.equal(await page.getByRole('link', { name: 'Des adresses utiles' }).count(), 0);
    await leave(newcomer, moderator);
  });

  test(`the patrol publishes a text over a card that changed meanwhile, choosing where both cannot stand, ${name}`, async () => {
    const [omar, ines] = [await somebody('Omar'), await somebody('Ines')];
    const card = await cardPage(stage.app, stage.gathering, 'le-bocal', 'fr');
    assert.ok(card);
    const at = { gathering: stage.gathering, slug: 'le-bocal', base: card.revision };
    const many = Array.from({ length: 12 }, (_, n) => ({ url: `https://lien${n}.example/`, label: '' }));
    const held = await improveCard(stage.app, omar, {
      ...card.fields,
      ...at,
      title: 'Le grand bocal',
      summary: 'Dit par Omar.',
      links: many,
    });
    assert.ok('refused' in held && held.refused === 'held');
    assert.ok('ok' in (await improveCard(stage.app, ines, { ...card.fields, ...at, title: 'Le petit bocal', summary: 'Dit par Inès.' })));
    const moderator = await keeper();
    const { page, go } = moderator;
    await go(`/relectures/${held.id}`);
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    assert.equal(await page.getByText('Ines a changé la fiche aux mêmes endroits').count(), 1);
    await shot(page, `held-conflict-${name}`);
    if (script) assert.deepEqual(await axeFinds(page), []);
    await page.getByRole('group', { name: 'Titre' }).getByLabel('Celle de Ines').check();
    await page.getByRole('button', { name: 'Publier avec ces choix' }).click();
    assert.equal(new URL(page.url()).pathname, '/fiches/le-petit-bocal');
    const now = await cardPage(stage.app, stage.gathering, 'le-bocal', 'fr');
    assert.deepEqual([now?.fields.title, now?.fields.summary, now?.fields.links.length], ['Le petit bocal', 'Dit par Omar.', 12]);
    await leave(moderator);
  });

  test(`a text declined wrongly and overtaken since is chosen field by field in the answer to its author, ${name}`, async () => {
    const [paul, zoe, boss] = [await somebody(`Paul${how.script}`), await somebody('Zoe'), await somebody('Odile')];
    await stage.app.write((tx) => giveInstallation(stage.app, tx, boss.id));
    const decider = (await personById(stage.app, boss.id)) ?? boss;
    const slug = 'le-cercle-a-la-chaise-vide';
    const card = await cardPage(stage.app, stage.gathering, slug, 'fr');
    assert.ok(card);
    const at = { ...card.fields, gathering: stage.gathering, slug, base: card.revision };
    const links = Array.from({ length: 12 }, (_, n) => ({ url: `https://lien${n}.example/`, label: '' }));
    const held = await improveCard(stage.app, paul, { ...at, summary: `Dit par Paul ${how.script}.`, links });
    assert.ok('refused' in held && held.refused === 'held');
    const { gathering } = stage;
    const declined = await declineHeld(stage.app, decider, { gathering, id: held.id, reason: 'Publicité' });
    assert.ok('ok' in declined);
    await appeal(stage.app, paul, { gathering, act: declined.ok.act, text: 'Ce sont mes sources.' });
    assert.ok('ok' in (await improveCard(stage.app, zoe, { ...at, summary: `Dit par Zoe ${how.script}.` })));
    const moderator = await keeper();
    const { page, go } = moderator;
    await go('/equipe/patrouille');
    await page.getByLabel('est retirée').check();
    await page.getByLabel('Votre réponse').fill('Pardon, et merci.');
    await page.getByRole('button', { name: 'Répondre' }).click();
    assert.equal(await page.getByText('Zoe a changé la fiche aux mêmes endroits').count(), 1);
    assert.equal(await page.getByLabel('Votre réponse').inputValue(), 'Pardon, et merci.');
    await page.getByRole('group', { name: 'En deux phrases' }).getByLabel(`Celle de Paul${how.script}`).check();
    await shot(page, `appeal-conflict-${name}`);
    await page.getByRole('button', { name: 'Répondre' }).click();
    const now = await cardPage(stage.app, stage.gathering, slug, 'fr');
    assert.deepEqual([now?.fields.summary, now?.fields.links.length], [`Dit par Paul ${how.script}.`, 12]);
    await leave(moderator);
  });

  async function keeper(): Promise<Visitor> {
    const email = 'solange@example.org';
    const row = await stage.app.db.selectFrom('persons').select('id').where('email', '=', email).executeTakeFirstOrThrow();
    const giver = await stage.app.db.selectFrom('grants').select('person_id').where('role', '=', 'administrator').executeTakeFirst();
    const by = giver && (await personById(stage.app, giver.person_id));
    if (by) await grant(stage.app, by, { to: row.id, gathering: stage.gathering, role: 'moderator' });
    else await stage.app.write((tx) => giveInstallation(stage.app, tx, row.id));
    const visitor = await visit(stage, how);
    await visitor.go(await mailedLink(stage, email));
    await visitor.page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
    return visitor;
  }

  async function somebody(called: string) {
    const email = `${called.toLowerCase()}@example.org`;
    const row = await stage.app.write((tx) => makePerson(stage.app, tx, { name: called, email, locale: 'fr', confirmed: true }));
    const person = await personById(stage.app, row.id);
    assert.ok(person);
    return person;
  }
}

async function leave(...visitors: Visitor[]): Promise<void> {
  for (const { troubles, context } of visitors) {
    assert.deepEqual(troubles, []);
    await context.close();
  }
}
