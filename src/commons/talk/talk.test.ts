import assert from 'node:assert/strict';
import { erasePerson } from '../../people/acts/profile.ts';
import { someone } from '../../people/people.testing.ts';
import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { onBoth } from '../../testing.ts';
import { archiveCard } from '../acts/archive.ts';
import { keepWaiting, publishWaiting } from '../acts/waiting.ts';
import { countQueries } from '../query-count.testing.ts';
import { aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { exportLines } from '../views/export.ts';
import { waitingView } from '../views/waiting.ts';
import { bringBackMessage, mendMessage, reopenTopic, resolveTopic, withdrawMessage } from './acts/mend.ts';
import { mostMessages } from './rules.ts';
import { openTopic, reply } from './acts/say.ts';
import { openTopics, talkPage } from './views.ts';

const where = { gathering, slug: 'le-bocal', lang: 'fr' };
const question = { ...where, title: 'Combien de chaises ?', text: 'Nous étions **trente**.' };

async function talked(app: App, person: Person, input = question): Promise<{ topic: string; message: string; number: number }> {
  const done = await openTopic(app, person, input);
  assert.equal('ok' in done, true, JSON.stringify(done));
  return 'ok' in done ? done.ok : { topic: '', message: '', number: 0 };
}

async function answered(app: App, person: Person, topic: string, text = 'Huit, pas plus.'): Promise<{ message: string; number: number }> {
  const done = await reply(app, person, { ...where, topic, text });
  assert.equal('ok' in done, true, JSON.stringify(done));
  return 'ok' in done ? done.ok : { message: '', number: 0 };
}

const read = (app: App, person?: Person, topic?: string) => talkPage(app, person, gathering, { slug: 'le-bocal', locale: 'fr', topic });

onBoth('people talk about a card: a topic, answers under it, the latest said first', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  const first = await talked(app, omar);
  clock.advance(1_000);
  const second = await talked(app, ines, { ...question, title: 'Et après ?', text: 'On débriefe ?' });
  clock.advance(1_000);
  const answer = await answered(app, ines, first.topic);
  assert.deepEqual([first.number, second.number, answer.number], [1, 2, 3]);
  const page = await read(app);
  assert.deepEqual(
    page?.topics.map((topic) => [topic.title, topic.state, topic.messages.map(({ author, text }) => [author, text])]),
    [
      [
        'Combien de chaises ?',
        'open',
        [
          ['Omar', 'Nous étions **trente**.'],
          ['Ines', 'Huit, pas plus.'],
        ],
      ],
      ['Et après ?', 'open', [['Ines', 'On débriefe ?']]],
    ],
  );
  assert.deepEqual([page?.open, await openTopics(app, page?.card.id ?? ''), page?.pages], [2, 2, 1]);
  assert.equal(JSON.stringify(page).includes('@'), false);
});

onBoth('what cannot be said is refused, each for its reason', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  await made(app, ines, { gathering: elsewhere });
  assert.deepEqual(await openTopic(app, ines, { ...question, title: '?', text: ' ' }), {
    refused: 'invalid',
    fields: { title: 'commons.talk.refused.title', text: 'commons.talk.refused.text' },
  });
  const long = await openTopic(app, ines, { ...question, title: 'x'.repeat(141), text: 'x'.repeat(8_001) });
  assert.deepEqual(long, {
    refused: 'invalid',
    fields: { title: 'commons.talk.refused.title.long', text: 'commons.talk.refused.text.long' },
  });
  assert.deepEqual(await openTopic(app, ines, { ...question, slug: 'rien' }), { refused: 'not-found' });
  const { topic } = await talked(app, ines);
  assert.deepEqual(await reply(app, ines, { ...where, gathering: elsewhere, topic, text: 'Ici ?' }), { refused: 'not-found' });
  await resolveTopic(app, ines, { gathering, topic });
  assert.deepEqual(await reply(app, ines, { ...where, topic, text: 'Encore' }), { refused: 'resolved' });
  await reopenTopic(app, ines, { gathering, topic });
  await app.write((tx) => tx.updateTable('talk_topics').set({ messages: mostMessages }).where('id', '=', topic).execute());
  assert.deepEqual(await reply(app, ines, { ...where, topic, text: 'Encore' }), { refused: 'full' });
  await archiveCard(app, withTeam(ines), { gathering, slug: 'le-bocal' });
  assert.deepEqual(await openTopic(app, ines, question), { refused: 'archived' });
  assert.equal((await read(app))?.topics.length, 1);
});

onBoth('somebody who says a lot in a short time waits', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  for (let i = 0; i < 12; i += 1) await talked(app, ines, { ...question, title: `Sujet ${i}` });
  assert.deepEqual(await openTopic(app, ines, question), { refused: 'slow', seconds: 20 });
  clock.advance(20_000);
  await talked(app, ines);
});

onBoth('one mends one’s own message for half an hour', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  const { message } = await talked(app, ines);
  const mend = (person: Person, text: string) => mendMessage(app, person, { gathering, message, text });
  assert.deepEqual(await mend(omar, 'À moi'), { refused: 'not-allowed' });
  assert.deepEqual(await mend(ines, ' '), { refused: 'invalid', fields: { text: 'commons.talk.refused.text' } });
  assert.deepEqual(await mend(ines, question.text), { refused: 'unchanged' });
  assert.deepEqual(await mend(ines, 'Nous étions quarante.'), { ok: { number: 1 } });
  const [topic] = (await read(app, ines))?.topics ?? [];
  assert.deepEqual(
    topic?.messages.map(({ text, editedAt, may }) => [text, editedAt, may]),
    [['Nous étions quarante.', app.clock.iso(), ['mend', 'withdraw']]],
  );
  clock.advance(30 * 60_000);
  assert.deepEqual(await mend(ines, 'Trop tard'), { refused: 'late' });
  assert.deepEqual((await read(app, ines))?.topics[0]?.messages[0]?.may, ['withdraw']);
  assert.deepEqual(await mendMessage(app, ines, { gathering: elsewhere, message, text: 'x' }), { refused: 'not-found' });
});

onBoth('a message taken away leaves a trace without its words, and comes back by the same hand', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  const moderator: Person = { ...(await aPerson(app, 'Uma')), grants: [{ gathering, edition: null, role: 'moderator' }] };
  await made(app, ines);
  const { topic, message } = await talked(app, ines);
  const answer = await answered(app, omar, topic, 'secret-insult');
  const which = { gathering, message: answer.message };
  assert.deepEqual(await withdrawMessage(app, ines, which), { refused: 'not-allowed' });
  assert.deepEqual(await withdrawMessage(app, moderator, which), { ok: { number: 2 } });
  assert.deepEqual(await withdrawMessage(app, moderator, which), { refused: 'unchanged' });
  const seen = await read(app, omar);
  assert.deepEqual(
    seen?.topics[0]?.messages.map(({ author, text, withdrawn, may }) => [author, text, withdrawn, may]),
    [
      ['Ines', question.text, null, []],
      ['Omar', null, 'team', []],
    ],
  );
  assert.equal(JSON.stringify(seen).includes('secret-insult'), false);
  assert.deepEqual(await bringBackMessage(app, omar, which), { refused: 'not-allowed' });
  assert.deepEqual(await bringBackMessage(app, moderator, which), { ok: { number: 2 } });
  await withdrawMessage(app, omar, which);
  await withdrawMessage(app, ines, { gathering, message });
  const gone = await read(app);
  assert.deepEqual([gone?.topics[0]?.title, gone?.topics[0]?.state, gone?.open], [null, 'gone', 0]);
  assert.equal(JSON.stringify(gone).includes('chaises'), false);
  assert.deepEqual(await bringBackMessage(app, ines, { gathering, message }), { ok: { number: 1 } });
  assert.deepEqual([(await read(app))?.topics[0]?.title, (await read(app))?.open], ['Combien de chaises ?', 1]);
});

onBoth('a resolved topic is folded after the open ones until somebody opens it again', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  await talked(app, ines, { ...question, title: 'Ancien' });
  clock.advance(1_000);
  const { topic } = await talked(app, ines);
  assert.deepEqual(await resolveTopic(app, omar, { gathering, topic }), { ok: { topic } });
  assert.deepEqual(await resolveTopic(app, omar, { gathering, topic }), { refused: 'unchanged' });
  assert.deepEqual(await resolveTopic(app, omar, { gathering: elsewhere, topic }), { refused: 'not-found' });
  const page = await read(app);
  assert.deepEqual(
    page?.topics.map((each) => [each.title, each.state, each.resolvedBy]),
    [
      ['Ancien', 'open', null],
      ['Combien de chaises ?', 'resolved', 'Omar'],
    ],
  );
  assert.equal(page?.open, 1);
  assert.deepEqual(await reopenTopic(app, ines, { gathering, topic }), { ok: { topic } });
  assert.equal((await read(app))?.open, 2);
});

onBoth('a long talk is read in as many questions as a short one, and a long topic in two steps', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  const { topic } = await talked(app, ines);
  const few = await countQueries(app, (counted) => talkPage(counted, ines, gathering, { slug: 'le-bocal', locale: 'fr' }));
  for (let i = 2; i <= 25; i += 1) {
    clock.advance(60_000);
    await answered(app, ines, topic, `Réponse ${i}`);
    await talked(app, ines, { ...question, title: `Sujet ${i}` });
  }
  const many = await countQueries(app, (counted) => talkPage(counted, ines, gathering, { slug: 'le-bocal', locale: 'fr' }));
  assert.deepEqual([few, many], [6, 6]);
  const page = await read(app);
  assert.deepEqual([page?.pages, page?.topics.length, page?.open], [2, 20, 25]);
  const long = page?.topics.find((each) => each.id === topic);
  assert.deepEqual([long?.messages.length, long?.left, long?.messages[1]?.text], [21, 4, 'Réponse 6']);
  const whole = await read(app, undefined, topic);
  assert.deepEqual([whole?.topics.length, whole?.topics[0]?.messages.length, whole?.topics[0]?.left], [1, 25, 0]);
  assert.equal(await read(app, undefined, 'unknown'), undefined);
});

onBoth('what is said under a known address waits for its owner, and an erased name leaves the talk', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  await made(app, ida.person);
  const opening = await keepWaiting(app, ida.email, { act: 'topic', input: question });
  assert.deepEqual(await waitingView(app, opening.id), {
    act: 'topic',
    card: 'Le bocal',
    title: 'Combien de chaises ?',
    said: [{ field: 'text', text: 'Nous étions **trente**.' }],
  });
  assert.equal((await read(app))?.topics.length, 0);
  await publishWaiting(app, ida.person, opening.id);
  const topic = (await read(app))?.topics[0]?.id ?? '';
  const answer = await keepWaiting(app, ida.email, { act: 'reply', input: { ...where, topic, text: 'Moi aussi' } });
  assert.equal((await waitingView(app, answer.id))?.title, 'Combien de chaises ?');
  await publishWaiting(app, ida.person, answer.id);
  await erasePerson(app, ida.person, { secret: ida.secret });
  assert.deepEqual(
    (await read(app))?.topics[0]?.messages.map(({ author, text }) => [author, text]),
    [
      [null, 'Nous étions **trente**.'],
      [null, 'Moi aussi'],
    ],
  );
});

onBoth('the talk is in the open data, without what was taken away and without addresses', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  const { topic } = await talked(app, ines);
  const gone = await answered(app, ines, topic, 'oubliez-moi');
  await withdrawMessage(app, ines, { gathering, message: gone.message });
  const [card] = await Array.fromAsync(exportLines(app, gathering));
  const said = { author: 'Ines', lang: 'fr', madeAt: app.clock.iso(), editedAt: null, text: question.text };
  assert.deepEqual(card?.['talk'], [{ title: question.title, resolvedAt: null, messages: [said] }]);
});

onBoth(
  'more than two addresses of pages by a newcomer wait for the patrol, in a topic, an answer or a correction; a confirmed person brings more',
  async ({ app }) => {
    const ines = await aPerson(app, 'Ines');
    const newcomer = { ...(await aPerson(app, 'Vendeur')), standing: 'unconfirmed' as const };
    await made(app, ines);
    const links = (count: number) => Array.from({ length: count }, (_, n) => `https://lien${n}.example/`).join(' ');
    const held = (done: object) => ('refused' in done ? done.refused : 'published');
    const { topic } = await talked(app, ines, { ...question, text: links(3) });
    assert.equal(held(await openTopic(app, newcomer, { ...question, text: links(3) })), 'held');
    assert.equal(held(await reply(app, newcomer, { ...where, topic, text: links(3) })), 'held');
    const { message } = await answered(app, newcomer, topic, links(2));
    assert.equal(held(await mendMessage(app, newcomer, { gathering, message, text: links(3) })), 'held');
    assert.deepEqual(
      (await read(app))?.topics.flatMap((one) => one.messages.map(({ text }) => text)),
      [links(3), links(2)],
    );
    assert.equal(held(await openTopic(app, ines, { ...question, text: links(6) })), 'held');
  },
);
