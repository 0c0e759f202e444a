import assert from 'node:assert/strict';
import { grant } from '../../../people/acts/grants.ts';
import { again, keeper, someone } from '../../../people/people.testing.ts';
import type { App } from '../../../platform/app.ts';
import { onBoth } from '../../../testing.ts';
import { improveCard } from '../../acts/improve.ts';
import { declineHeld } from '../../held/acts/decide.ts';
import { aCard, gathering, made } from '../../stage.testing.ts';
import { cardPage } from '../../views/card.ts';
import { heldText } from '../../views/typed.ts';
import { decisionsAbout, openAppeals } from '../views/decisions.ts';
import { answerAppeal, appeal } from './appeal.ts';
import { undoEdit } from './undo.ts';

async function scene(app: App) {
  const { person: ines } = await someone(app, 'Ines');
  const boss = await keeper(app, 'Odile');
  const helper = await someone(app, 'Uma');
  await grant(app, boss.person, { to: helper.person.id, gathering, role: 'moderator' });
  await made(app, ines);
  return { ines, boss: boss.person, helper: await again(app, helper.person) };
}

const summaryOf = async (app: App) => (await cardPage(app, gathering, 'le-bocal', 'fr'))?.fields.summary;

onBoth('whose work was undone asks once for a second look, and somebody else answers', async ({ app }) => {
  const { ines, boss, helper } = await scene(app);
  await improveCard(app, ines, { ...aCard({ summary: 'Mieux.' }), slug: 'le-bocal', base: 1 });
  const undone = await undoEdit(app, helper, { gathering, slug: 'le-bocal', number: 2, reason: 'Moins clair' });
  const act = 'ok' in undone ? undone.ok.act : '';
  const ask = (person: typeof ines, text = 'C’est plus clair.') => appeal(app, person, { gathering, act, text });
  assert.deepEqual(await ask(helper), { refused: 'not-found' });
  assert.deepEqual(await ask(ines, ' '), { refused: 'invalid', fields: { text: 'commons.moderate.refused.letter' } });
  const asked = await ask(ines);
  const id = 'ok' in asked ? asked.ok.appeal : '';
  assert.deepEqual(await ask(ines), { refused: 'done' });
  assert.deepEqual(await openAppeals(app, ines, gathering, 'fr'), []);
  const open = async (person: typeof ines) => (await openAppeals(app, person, gathering, 'fr')).map((one) => [one.by, one.mayAnswer]);
  assert.deepEqual([await open(helper), await open(boss)], [[['Ines', 'no']], [['Ines', 'yes']]]);
  const answer = (person: typeof ines, outcome = 'overturned') =>
    answerAppeal(app, person, { gathering, appeal: id, outcome, answer: 'Vous avez raison.' });
  assert.deepEqual(await answer(ines), { refused: 'not-allowed' });
  assert.deepEqual(await answer(helper), { refused: 'same' });
  assert.deepEqual(await answer(boss, 'perhaps'), { refused: 'invalid', fields: { outcome: 'commons.moderate.refused.outcome' } });
  assert.equal(await summaryOf(app), aCard().summary);
  assert.deepEqual(await answer(boss), { ok: { outcome: 'overturned' } });
  assert.equal(await summaryOf(app), 'Mieux.');
  assert.deepEqual(await answer(boss), { refused: 'done' });
  const about = await decisionsAbout(app, ines, gathering, 'fr');
  assert.deepEqual(about.map((one) => [one.act.act, one.appeal?.outcome ?? null, one.appeal?.answer ?? null]).sort(), [
    ['take-back', null, null],
    ['undo-edit', 'overturned', 'Vous avez raison.'],
  ]);
  const mails = await app.db.selectFrom('mails').select(['to_address', 'body']).orderBy('id').execute();
  assert.equal(mails.filter((mail) => mail.to_address === 'ines@example.org' && mail.body.includes('Vous avez raison.')).length, 2);
});

onBoth('a moderator alone answers too, and a text declined wrongly is published', async ({ app }) => {
  const { person: ines } = await someone(app, 'Ines');
  const { person: boss } = await keeper(app, 'Odile');
  await made(app, ines);
  const links = Array.from({ length: 7 }, (_, n) => ({ url: `https://lien${n}.example/`, label: '' }));
  const held = await improveCard(app, ines, { ...aCard({ summary: 'Mieux.', links }), slug: 'le-bocal', base: 1 });
  const declined = await declineHeld(app, boss, { gathering, id: 'id' in held ? held.id : '', reason: 'Publicité' });
  const asked = await appeal(app, ines, { gathering, act: 'ok' in declined ? declined.ok.act : '', text: 'Ce sont mes sources.' });
  const input = { gathering, appeal: 'ok' in asked ? asked.ok.appeal : '', outcome: 'overturned', answer: 'Pardon, et merci.' };
  assert.deepEqual(await answerAppeal(app, boss, input), { ok: { outcome: 'overturned' } });
  assert.equal(await summaryOf(app), 'Mieux.');
});

onBoth(
  'a text that was declined wrongly and overtaken since is chosen field by field; until then nothing is answered or lost',
  async ({ app }) => {
    const { person: ines } = await someone(app, 'Ines');
    const { person: omar } = await someone(app, 'Omar');
    const { person: boss } = await keeper(app, 'Odile');
    await made(app, ines);
    const links = Array.from({ length: 7 }, (_, n) => ({ url: `https://lien${n}.example/`, label: '' }));
    const waiting = { ...aCard({ title: 'Le grand bocal', summary: 'Mieux.', links }), slug: 'le-bocal', base: 1 };
    const held = await improveCard(app, omar, waiting);
    const declined = await declineHeld(app, boss, { gathering, id: 'id' in held ? held.id : '', reason: 'Publicité' });
    const asked = await appeal(app, omar, { gathering, act: 'ok' in declined ? declined.ok.act : '', text: 'Ce sont mes sources.' });
    await improveCard(app, ines, { ...aCard({ title: 'Bocal', summary: 'Tout autre.' }), slug: 'le-bocal', base: 1 });
    const input = { gathering, appeal: 'ok' in asked ? asked.ok.appeal : '', outcome: 'overturned', answer: 'Pardon, et merci.' };
    const found = await answerAppeal(app, boss, input);
    assert.ok('conflict' in found, JSON.stringify(found));
    assert.deepEqual([found.conflict.fields, found.conflict.revision, await summaryOf(app)], [['title', 'summary'], 2, 'Tout autre.']);
    const open = () => openAppeals(app, boss, gathering, 'fr');
    assert.equal((await open()).length, 1);
    assert.equal((await heldText(app, boss, gathering, found.held))?.edit.act, 'improve');
    assert.deepEqual(await answerAppeal(app, boss, { ...input, chosen: { revision: 2, theirs: ['title'] } }), {
      ok: { outcome: 'overturned' },
    });
    const page = await cardPage(app, gathering, 'le-bocal', 'fr');
    assert.deepEqual([page?.fields.title, page?.fields.summary, page?.fields.links.length], ['Bocal', 'Mieux.', 7]);
    assert.deepEqual(await open(), []);
  },
);
