import assert from 'node:assert/strict';
import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import { onBoth } from '../../../testing.ts';
import { improveCard } from '../../acts/improve.ts';
import { linkCards } from '../../acts/link.ts';
import { translateCard } from '../../acts/translate.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../../stage.testing.ts';
import { changes } from '../../changes/views.ts';
import { cardPage, linksOf } from '../../views/card.ts';
import type { CardReport } from '../report.ts';
import { parseReport } from '../report.ts';
import { markPatrolled } from './mark.ts';
import { takeBackAct } from './take-back.ts';
import type { TakenBack } from './undo.ts';
import { undoEdit, undoPerson } from './undo.ts';

const reason = 'Publicité pour une boutique';
const ever = { from: '2000-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' };

function actOf(done: TakenBack): string {
  assert.ok('ok' in done, JSON.stringify(done));
  return done.ok.act;
}

function outcomes(cards: CardReport[]): string[] {
  return cards.map(({ outcome, numbers, made: number, to, left }) => `${outcome} ${numbers.join('+')} ${number} ${to} ${left.join('+')}`);
}

async function textOf(app: App, slug: string): Promise<string | undefined> {
  return (await cardPage(app, gathering, slug, 'fr'))?.fields.text;
}

async function change(app: App, person: Person, slug: string, base: number, text: string): Promise<void> {
  const done = await improveCard(app, person, { ...aCard({ title: slug, text }), slug, base });
  assert.equal('ok' in done, true, JSON.stringify(done));
}

onBoth(
  'thirty edits of one person are taken back in one act, what others wrote stays, and the act is taken back too',
  async ({ app, clock }) => {
    const ines = await aPerson(app, 'Ines');
    const spam = await aPerson(app, 'Achetez');
    const moderator = withTeam(await aPerson(app, 'Odile'));
    const old = await made(app, spam, { title: 'Avant' });
    const slugs = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => (await made(app, ines, { title: `carte-${n}`, text: 'Un.\n\nDeux.\n\nTrois.' })).slug),
    );
    clock.advance(60_000);
    const from = clock.iso();
    for (const slug of slugs) {
      await change(app, spam, slug, 1, 'Achetez.\n\nDeux.\n\nTrois.');
      clock.advance(1_000);
      await change(app, spam, slug, 2, 'Achetez maintenant.\n\nDeux.\n\nTrois.');
      clock.advance(1_000);
    }
    for (let n = 0; n < 10; n += 1) await made(app, spam, { title: `Boutique ${n}` });
    await change(app, ines, 'carte-1', 3, 'Achetez maintenant.\n\nDeux.\n\nTrois et quatre.');
    await change(app, ines, 'carte-2', 3, 'Achetez maintenant, ou pas.\n\nDeux.\n\nTrois.');
    await change(app, ines, 'boutique-3', 1, 'Une vraie carte.');
    const input = { gathering, author: spam.id, from, until: clock.iso(), reason };
    assert.deepEqual(await undoPerson(app, ines, input), { refused: 'not-allowed' });
    assert.deepEqual(await undoPerson(app, moderator, { ...input, reason: '' }), {
      refused: 'invalid',
      fields: { reason: 'commons.moderate.refused.reason' },
    });
    assert.deepEqual(await undoPerson(app, moderator, { ...input, gathering: elsewhere }), { refused: 'not-allowed' });
    const done = await undoPerson(app, moderator, input);
    const act = actOf(done);
    const report = 'ok' in done ? done.ok.cards : [];
    assert.equal(report.length, 20);
    const counted = Map.groupBy(outcomes(report), (line) => line);
    assert.deepEqual([...counted].map(([line, lines]) => `${lines.length} ${line}`).sort(), [
      '1 joined 2+3 5 null ',
      '1 kept 1 null null ',
      '1 unchanged 2+3 null null text',
      '8 returned 2+3 4 1 ',
      '9 archived 1 null null ',
    ]);
    assert.equal(await textOf(app, 'carte-0'), 'Un.\n\nDeux.\n\nTrois.');
    assert.equal(await textOf(app, 'carte-1'), 'Un.\n\nDeux.\n\nTrois et quatre.');
    assert.equal(await textOf(app, 'carte-2'), 'Achetez maintenant, ou pas.\n\nDeux.\n\nTrois.');
    assert.equal(await textOf(app, 'boutique-3'), 'Une vraie carte.');
    assert.equal((await cardPage(app, gathering, 'boutique-4', 'fr'))?.archivedAt, clock.iso());
    assert.equal((await cardPage(app, gathering, old.slug, 'fr'))?.archivedAt, null);
    const unseen = await changes(app, moderator, gathering, { locale: 'fr', author: spam.id, unseen: 'unseen' });
    assert.deepEqual(
      unseen.changes.map((one) => one.card.title),
      ['Avant'],
    );
    clock.advance(1_000);
    const again = await takeBackAct(app, moderator, { gathering, act, reason: 'Erreur de personne' });
    assert.equal(await textOf(app, 'carte-0'), 'Achetez maintenant.\n\nDeux.\n\nTrois.');
    assert.equal(await textOf(app, 'carte-1'), 'Achetez maintenant.\n\nDeux.\n\nTrois et quatre.');
    assert.equal((await cardPage(app, gathering, 'boutique-4', 'fr'))?.archivedAt, null);
    assert.deepEqual(await takeBackAct(app, moderator, { gathering, act, reason }), { refused: 'unchanged' });
    assert.equal('ok' in (await takeBackAct(app, moderator, { gathering, act: actOf(again), reason })), true);
    assert.equal(await textOf(app, 'carte-0'), 'Un.\n\nDeux.\n\nTrois.');
    assert.equal((await cardPage(app, gathering, 'boutique-4', 'fr'))?.archivedAt, clock.iso());
  },
);

onBoth('one edit is taken out from under a later one, also a translation and a new card', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  const moderator = withTeam(await aPerson(app, 'Odile'));
  await made(app, ines, { title: 'bocal', text: 'Un.\n\nDeux.' });
  await change(app, omar, 'bocal', 1, 'Faux.\n\nDeux.');
  await change(app, ines, 'bocal', 2, 'Faux.\n\nDeux, trois.');
  await translateCard(app, omar, { gathering, slug: 'bocal', lang: 'nl', title: 'Onzin', text: 'Onzin.' });
  const take = (number: number, slug = 'bocal') => undoEdit(app, moderator, { gathering, slug, number, reason });
  assert.deepEqual(await undoEdit(app, ines, { gathering, slug: 'bocal', number: 2, reason }), { refused: 'not-allowed' });
  assert.deepEqual(await take(9), { refused: 'not-found' });
  assert.deepEqual(await take(2, 'rien'), { refused: 'not-found' });
  assert.equal('ok' in (await take(2)), true);
  assert.equal(await textOf(app, 'bocal'), 'Un.\n\nDeux, trois.');
  assert.deepEqual((await cardPage(app, gathering, 'bocal', 'fr'))?.langs, ['fr', 'nl']);
  assert.equal('ok' in (await take(4)), true);
  assert.deepEqual((await cardPage(app, gathering, 'bocal', 'fr'))?.langs, ['fr']);
  assert.deepEqual(await take(2), { refused: 'unchanged' });
  assert.deepEqual(await take(1), { refused: 'unchanged' });
  const { slug } = await made(app, omar, { title: 'Vide' });
  assert.equal('ok' in (await take(1, slug)), true);
  assert.equal((await cardPage(app, gathering, slug, 'fr'))?.archivedAt, app.clock.iso());
});

onBoth('links made in the period end, and come back with the act', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const spam = await aPerson(app, 'Achetez');
  const moderator = withTeam(await aPerson(app, 'Odile'));
  const tool = await made(app, ines);
  await made(app, ines, { title: 'Autre' });
  await linkCards(app, spam, { gathering, from: 'autre', type: 'uses', to: 'le-bocal' });
  const act = actOf(await undoPerson(app, moderator, { gathering, author: spam.id, ...ever, reason }));
  assert.deepEqual(await linksOf(app, tool.id, 'fr'), []);
  assert.deepEqual(await undoPerson(app, moderator, { gathering, author: spam.id, ...ever, reason }), { refused: 'unchanged' });
  await takeBackAct(app, moderator, { gathering, act, reason });
  assert.equal((await linksOf(app, tool.id, 'fr')).length, 1);
});

onBoth('whose work is taken back is told why; the report holds ids only', async ({ app }) => {
  const spam = await aPerson(app, 'Achetez');
  const moderator = withTeam(await aPerson(app, 'Odile'));
  const { id } = await made(app, spam);
  await undoPerson(app, moderator, { gathering, author: spam.id, ...ever, reason });
  const mails = await app.db.selectFrom('mails').select(['to_address', 'body', 'actions']).execute();
  assert.deepEqual(
    mails.map((mail) => [mail.to_address, mail.body.includes(reason), mail.actions.includes('/langue/fr?vers=%2Frelectures')]),
    [['achetez@example.org', true, true]],
  );
  const act = await app.db.selectFrom('moderation_acts').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual(parseReport(act.report), {
    cards: [{ card: id, outcome: 'archived', numbers: [1], made: null, to: null, left: [] }],
    links: [],
  });
  assert.equal(JSON.stringify(act).includes('Achetez'), false);
});

onBoth('a moderator says what was looked at, once, and nobody else does', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const moderator = withTeam(await aPerson(app, 'Odile'));
  await made(app, ines);
  const [one] = (await changes(app, moderator, gathering, { locale: 'fr' })).changes;
  const input = { gathering, revisions: [one?.id ?? '', 'unknown'] };
  assert.deepEqual(await markPatrolled(app, ines, input), { refused: 'not-allowed' });
  assert.deepEqual(await markPatrolled(app, moderator, input), { ok: 1 });
  assert.deepEqual(await markPatrolled(app, moderator, input), { ok: 0 });
});
