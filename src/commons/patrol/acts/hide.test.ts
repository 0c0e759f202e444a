import assert from 'node:assert/strict';
import { onBoth } from '../../../testing.ts';
import { improveCard } from '../../acts/improve.ts';
import { restoreRevision } from '../../acts/restore.ts';
import { changes } from '../../changes/views.ts';
import { aCard, aPerson, gathering, made, withTeam } from '../../stage.testing.ts';
import { cardPage } from '../../views/card.ts';
import { exportLines } from '../../views/export.ts';
import { comparison, history, revision } from '../../views/history.ts';
import { actPage } from '../views/log.ts';
import { hideText, showText } from './hide.ts';
import { undoPerson } from './undo.ts';

const reason = 'Une adresse privée';
const secret = '12, rue des Secrets';

onBoth('what a version says is hidden from everybody but the patrol, with a visible trace, and shown again', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const team = withTeam(await aPerson(app, 'Odile'));
  await made(app, ines);
  await improveCard(app, ines, { ...aCard({ summary: secret }), slug: 'le-bocal', base: 1, comment: secret });
  await improveCard(app, ines, { ...aCard({ text: 'Autre.', summary: secret }), slug: 'le-bocal', base: 2 });
  const hide = (from: number, to: number) => hideText(app, team, { gathering, slug: 'le-bocal', from, to, reason });
  assert.deepEqual(await hide(2, 3), { refused: 'current' });
  await improveCard(app, ines, { ...aCard({ text: 'Autre.' }), slug: 'le-bocal', base: 3 });
  assert.deepEqual(await hideText(app, ines, { gathering, slug: 'le-bocal', from: 2, to: 3, reason }), { refused: 'not-allowed' });
  assert.deepEqual(await hideText(app, team, { gathering, slug: 'rien', from: 2, to: 3, reason }), { refused: 'not-found' });
  const done = await hide(3, 2);
  const act = 'ok' in done ? done.ok.act : '';
  assert.deepEqual(await hide(2, 3), { refused: 'unchanged' });
  const publicly = async () =>
    JSON.stringify([
      await history(app, gathering, 'le-bocal', 1),
      await revision(app, gathering, 'le-bocal', 2),
      await revision(app, gathering, 'le-bocal', 3, 'everybody', ines),
      await comparison(app, gathering, 'le-bocal', 1, 2),
      await comparison(app, gathering, 'le-bocal', 3, 4, 'everybody', ines),
      await changes(app, ines, gathering, { locale: 'fr' }),
      await cardPage(app, gathering, 'le-bocal', 'fr'),
      await Array.fromAsync(exportLines(app, gathering)),
    ]);
  assert.equal((await publicly()).includes(secret), false);
  assert.deepEqual(
    (await history(app, gathering, 'le-bocal', 1))?.revisions.map((one) => one.hiddenBy),
    [null, act, act, null],
  );
  assert.equal((await revision(app, gathering, 'le-bocal', 2, 'team', team))?.snapshot.texts.fr?.summary, secret);
  assert.equal((await comparison(app, gathering, 'le-bocal', 1, 2, 'team', team))?.changes.length, 1);
  assert.deepEqual(await restoreRevision(app, ines, { gathering, slug: 'le-bocal', number: 2 }), { refused: 'not-found' });
  const page = await actPage(app, gathering, act, 'fr');
  assert.deepEqual([page?.act.reason, page?.cards.map(({ outcome, numbers }) => [outcome, numbers])], [reason, [['hidden', [2, 3]]]]);
  assert.equal('ok' in (await showText(app, team, { gathering, act, reason: 'Ce n’en était pas une' })), true);
  assert.equal((await publicly()).includes(secret), true);
  assert.deepEqual(await showText(app, team, { gathering, act, reason }), { refused: 'unchanged' });
});

onBoth('a card that a spammer made says nothing any more, title included', async ({ app }) => {
  const spam = await aPerson(app, 'Achetez');
  const team = withTeam(await aPerson(app, 'Odile'));
  const { slug } = await made(app, spam, { title: 'Vilain titre', summary: 'Vilain texte' });
  const ever = { from: '2000-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' };
  await undoPerson(app, team, { gathering, author: spam.id, ...ever, reason });
  const done = await hideText(app, team, { gathering, slug, from: 1, to: 1, reason });
  const act = await actPage(app, gathering, 'ok' in done ? done.ok.act : '', 'fr');
  const seen = [
    await cardPage(app, gathering, slug, 'fr'),
    await history(app, gathering, slug, 1),
    await changes(app, undefined, gathering, { locale: 'fr' }),
    act,
  ];
  assert.equal(/Vilain/.test(JSON.stringify(seen)), false);
});
