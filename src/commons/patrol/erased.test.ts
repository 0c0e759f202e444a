import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { erasePerson } from '../../people/acts/profile.ts';
import { someone } from '../../people/people.testing.ts';
import { personExport } from '../../people/views/account.ts';
import type { App } from '../../platform/app.ts';
import { backup } from '../../platform/backup/backup.ts';
import { onBoth } from '../../testing.ts';
import { improveCard } from '../acts/improve.ts';
import { keepWaiting } from '../acts/waiting.ts';
import { changes } from '../changes/views.ts';
import { declineHeld } from '../held/acts/decide.ts';
import { heldWaiting } from '../held/views.ts';
import { aCard, aPerson, gathering, made, withTeam } from '../stage.testing.ts';
import { cardPage } from '../views/card.ts';
import { exportLines } from '../views/export.ts';
import { history } from '../views/history.ts';
import { list } from '../views/list.ts';
import { answerAppeal, appeal } from './acts/appeal.ts';
import { protect } from './acts/protect.ts';
import { undoEdit } from './acts/undo.ts';
import { moderationLog } from './views/log.ts';

const name = 'Zéphyrine Quastel';
const email = 'zephyrine@example.org';
const many = Array.from({ length: 7 }, (_, n) => ({ url: `https://lien${n}.example/`, label: '' }));

/** Everything that anybody can read of the commons. */
async function everythingSeen(app: App, reader: Parameters<typeof personExport>[1]): Promise<string> {
  const cards = await Array.fromAsync(exportLines(app, gathering));
  const moderator = withTeam(reader);
  return JSON.stringify([
    cards,
    await cardPage(app, gathering, 'le-bocal', 'fr'),
    await history(app, gathering, 'le-bocal', 1),
    await changes(app, moderator, gathering, { locale: 'fr' }),
    await moderationLog(app, gathering, { locale: 'fr' }),
    await heldWaiting(app, moderator, gathering),
    await list(app, gathering, { facets: {}, q: 'Quastel', sort: 'relevance', page: 1, locale: 'fr' }),
    await personExport(app, reader),
  ]);
}

/** Every row that is stored, of every room, mails and jobs too: what a backup made now holds. */
async function everythingKept(app: App, folder: string, file: string): Promise<string> {
  const target = join(folder, file);
  assert.ok('ok' in (await backup(app, target)));
  return gunzipSync(readFileSync(target)).toString();
}

onBoth('when a person leaves, what they published stays and their name and address are nowhere', async ({ app, folder, clock }) => {
  const zoe = await someone(app, name, email);
  const ines = await aPerson(app, 'Ines');
  const moderator = withTeam(await aPerson(app, 'Odile'));
  const other = withTeam(await aPerson(app, 'Uma'));
  await made(app, zoe.person, { summary: 'Ce que Z. a publié.' });
  clock.advance(1_000);
  await improveCard(app, ines, { ...aCard({ summary: 'Plus court.' }), slug: 'le-bocal', base: 1 });
  clock.advance(1_000);
  await improveCard(app, zoe.person, { ...aCard({ summary: 'Plus long.' }), slug: 'le-bocal', base: 2, comment: 'Je précise' });
  await undoEdit(app, moderator, { gathering, slug: 'le-bocal', number: 3, reason: 'Trop long' });
  await protect(app, withTeam(zoe.person), { gathering, slug: 'le-bocal', level: 'confirmed', until: '', reason: 'Une dispute' });
  for (const summary of ['Attend toujours.', 'Sera refusé.'])
    await improveCard(app, zoe.person, { ...aCard({ summary, links: many }), slug: 'le-bocal', base: 4 });
  const [, second] = await heldWaiting(app, moderator, gathering);
  await declineHeld(app, moderator, { gathering, id: second?.id ?? '', reason: 'Publicité' });
  const acts = await app.db.selectFrom('moderation_persons').select('act_id').orderBy('act_id').execute();
  for (const { act_id: act } of acts) await appeal(app, zoe.person, { gathering, act, text: `Je suis ${name} et je proteste.` });
  const asked = await app.db.selectFrom('appeals').select('id').executeTakeFirst();
  await answerAppeal(app, other, { gathering, appeal: asked?.id ?? '', outcome: 'upheld', answer: 'La charte le dit.' });
  await keepWaiting(app, email, { act: 'create', input: aCard({ title: 'Sous cette adresse' }) });
  app.pages.keep('page', { status: 200, headers: {}, body: Buffer.from(name), tags: ['x'] }, app.pages.age());
  const before = (await everythingSeen(app, ines)) + (await everythingKept(app, folder, 'before'));
  assert.deepEqual([before.includes(name), before.includes(email), before.includes('Attend toujours.')], [true, true, true]);
  const own = JSON.stringify(await personExport(app, zoe.person));
  for (const said of ['Je précise', 'Attend toujours.', 'Sera refusé.', 'Publicité', 'je proteste', 'Trop long'])
    assert.equal(own.includes(said), true, said);

  assert.deepEqual(await erasePerson(app, zoe.person, { secret: zoe.secret }), { ok: true });
  await app.jobs.drain();

  const after = (await everythingSeen(app, ines)) + (await everythingKept(app, folder, 'after'));
  for (const gone of [name, 'Quastel', email, 'proteste', 'Attend toujours.', 'Sera refusé.', 'Sous cette adresse'])
    assert.equal(after.includes(gone), false, gone);
  for (const kept of ['Ce que Z. a publié.', 'Plus long.', 'Je précise', 'Trop long', 'Une dispute'])
    assert.equal(after.includes(kept), true, kept);
  assert.equal(app.pages.get('page'), undefined);
  const revisions = (await history(app, gathering, 'le-bocal', 1))?.revisions ?? [];
  assert.deepEqual(
    revisions.map((one) => one.author),
    ['Odile', null, 'Ines', null],
  );
});
