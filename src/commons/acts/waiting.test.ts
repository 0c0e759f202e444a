import assert from 'node:assert/strict';
import { askConfirmation, askEmailChange } from '../../people/acts/ask.ts';
import { erasePerson } from '../../people/acts/profile.ts';
import { useSignInLink } from '../../people/acts/use-link.ts';
import { mailedSecret, someone } from '../../people/people.testing.ts';
import type { App } from '../../platform/app.ts';
import { onBoth } from '../../testing.ts';
import { aCard, gathering, made } from '../stage.testing.ts';
import { cardPage } from '../views/card.ts';
import { history } from '../views/history.ts';
import { waitingView } from '../views/waiting.ts';
import { keepWaiting, publishWaiting, waitingFacts } from './waiting.ts';

const edit = { act: 'improve' as const, input: { ...aCard({ summary: 'Mieux dit.' }), slug: 'le-bocal', base: 1, comment: 'plus court' } };

async function addresses(app: App): Promise<string[]> {
  const rows = await app.db.selectFrom('waiting_edits').select('email').orderBy('email').execute();
  return rows.map((row) => row.email);
}

onBoth('what waits is shown in every word before it is published in a name', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  await made(app, ida.person);
  const links = [{ url: 'https://example.org/', label: 'Voir' }];
  const { id } = await keepWaiting(app, ida.email, { ...edit, input: { ...edit.input, title: 'Le grand bocal', links } });
  assert.deepEqual(await waitingView(app, id), {
    act: 'improve',
    card: 'Le bocal',
    title: 'Le grand bocal',
    said: [
      { field: 'summary', text: 'Mieux dit.' },
      { field: 'text', text: edit.input.text },
      { field: 'comment', text: 'plus court' },
      { field: 'tags', text: 'écoute, cercle' },
      { field: 'links', text: 'https://example.org/ Voir' },
    ],
  });
  await publishWaiting(app, ida.person, id);
  assert.deepEqual([await waitingView(app, id), await waitingView(app, 'unknown')], [undefined, undefined]);
});

onBoth('two at a time publish what waits once, and what is refused still waits', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  await made(app, ida.person);
  const { id } = await keepWaiting(app, ida.email, edit);
  const both = await Promise.all([publishWaiting(app, ida.person, id), publishWaiting(app, ida.person, id)]);
  assert.deepEqual(both.map((done) => ('ok' in done ? 'revision' in done.ok && done.ok.revision : done.refused)).sort(), [2, 'done']);
  assert.equal((await history(app, gathering, 'le-bocal', 1))?.revisions.length, 2);
  const wrong = await keepWaiting(app, ida.email, { ...edit, input: { ...edit.input, title: '' } });
  const refused = { refused: 'invalid', fields: { title: 'commons.refused.title.short' } };
  assert.deepEqual(await publishWaiting(app, ida.person, wrong.id), refused);
  assert.deepEqual(await publishWaiting(app, ida.person, wrong.id), refused);
  assert.equal((await waitingView(app, wrong.id))?.act, 'improve');
  const failing = await keepWaiting(app, ida.email, { act: 'create', input: aCard({ title: 'Une autre' }) });
  const broken = { ...app, announce: () => Promise.reject(new Error('the disk is full')) };
  await assert.rejects(publishWaiting(broken, ida.person, failing.id), { message: 'the disk is full' });
  assert.equal((await waitingView(app, failing.id))?.act, 'create');
});

onBoth('a process that dies while it publishes leaves neither half a card nor an edit taken for done', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  await made(app, ida.person);
  const { id } = await keepWaiting(app, ida.email, edit);
  const state = async () => [(await waitingView(app, id))?.act, (await history(app, gathering, 'le-bocal', 1))?.revisions.length];
  // Everything is written, and then the process is gone before the commit.
  const dying: App = {
    ...app,
    write: (fn) =>
      app.write(async (tx) => {
        await fn(tx);
        throw new Error('gone');
      }),
  };
  await assert.rejects(publishWaiting(dying, ida.person, id), { message: 'gone' });
  assert.deepEqual(await state(), ['improve', 1]);
  await askConfirmation(app, { email: ida.email, locale: 'fr', facts: waitingFacts(id) });
  await useSignInLink(app, await mailedSecret(app, ida.email), { facts: 'confirmed' });
  await app.jobs.drain();
  assert.deepEqual(await state(), [undefined, 2]);
});

onBoth('a confirmed address publishes with a yes, and drops what its owner does not want', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  await made(app, ida.person);
  const asked = async () => {
    const { id } = await keepWaiting(app, ida.email, edit);
    await askConfirmation(app, { email: ida.email, locale: 'fr', facts: waitingFacts(id) });
    return mailedSecret(app, ida.email);
  };
  await useSignInLink(app, await asked(), {});
  await app.jobs.drain();
  assert.deepEqual(await addresses(app), []);
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.fields.summary, aCard().summary);
  await app.write((tx) => tx.deleteFrom('mails').execute());
  await useSignInLink(app, await asked(), { facts: 'confirmed' });
  await app.jobs.drain();
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.fields.summary, 'Mieux dit.');
});

onBoth('an erased or changed address leaves nothing that waits under it, nor in the outbox', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const ode = await someone(app, 'Ode');
  const uma = await someone(app, 'Uma');
  for (const { email } of [ida, ode, uma, ode]) await keepWaiting(app, email, edit);
  assert.deepEqual(await erasePerson(app, ode.person, { secret: ode.secret }), { ok: true });
  await app.jobs.drain();
  assert.deepEqual(await addresses(app), [ida.email, uma.email]);
  await askEmailChange(app, uma.person, { email: 'uma.new@example.org', secret: uma.secret, locale: 'fr' });
  await useSignInLink(app, await mailedSecret(app, 'uma.new@example.org'), { person: uma.person });
  await app.jobs.drain();
  assert.deepEqual(await addresses(app), [ida.email]);
  const jobs = await app.db.selectFrom('jobs').selectAll().execute();
  assert.equal(JSON.stringify(jobs).includes(ode.email), false);
});
