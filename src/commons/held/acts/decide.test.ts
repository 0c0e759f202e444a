import assert from 'node:assert/strict';
import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import { onBoth } from '../../../testing.ts';
import type { Created } from '../../acts/create.ts';
import { createCard } from '../../acts/create.ts';
import type { Improved } from '../../acts/improve.ts';
import { improveCard } from '../../acts/improve.ts';
import { translateCard } from '../../acts/translate.ts';
import { keepWaiting, publishWaiting } from '../../acts/waiting.ts';
import { changes } from '../../changes/views.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../../stage.testing.ts';
import { cardPage } from '../../views/card.ts';
import { markPatrolled } from '../../patrol/acts/mark.ts';
import { addNeed, changeNeed } from '../../needs/acts.ts';
import { needsList } from '../../needs/views.ts';
import { mendMessage, withdrawMessage } from '../../talk/acts/mend.ts';
import { openTopic, reply } from '../../talk/acts/say.ts';
import { talkPage } from '../../talk/views.ts';
import { heldPage, heldWaiting, ownHeld } from '../views.ts';
import { approveHeld, declineHeld, withdrawHeld } from './decide.ts';
import { setWords } from './words.ts';

const many = Array.from({ length: 7 }, (_, n) => ({ url: `https://shop${n}.example/`, label: '' }));

function heldIn(done: Created | Improved): string {
  assert.ok('refused' in done && done.refused === 'held', JSON.stringify(done));
  return done.id;
}

async function scene(app: App) {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  const moderator = withTeam(await aPerson(app, 'Odile'));
  await made(app, ines);
  const improve = (person: Person, more: object) => improveCard(app, person, { ...aCard(), slug: 'le-bocal', base: 1, ...more });
  return { ines, omar, moderator, improve };
}

const summaryOf = async (app: App) => (await cardPage(app, gathering, 'le-bocal', 'fr'))?.fields.summary;

onBoth('a suspicious edit is kept and not public; approved, it joins what came in between', async ({ app, clock }) => {
  const { ines, omar, moderator, improve } = await scene(app);
  const id = heldIn(await improve(omar, { summary: 'Mieux dit.', links: many, comment: 'Des liens' }));
  assert.equal(await summaryOf(app), aCard().summary);
  assert.deepEqual(
    (await heldWaiting(app, moderator, gathering)).map((one) => [one.id, one.title, one.reasons, one.author?.name, one.state]),
    [[id, 'Le bocal', ['links'], 'Omar', 'waiting']],
  );
  assert.deepEqual(await heldWaiting(app, ines, gathering), []);
  assert.equal(await heldPage(app, ines, gathering, id), undefined);
  assert.equal(await heldPage(app, undefined, gathering, id), undefined);
  assert.equal(await heldPage(app, moderator, elsewhere, id), undefined);
  const own = await heldPage(app, omar, gathering, id);
  assert.deepEqual([own?.own, own?.mayDecide, own?.changes.map(({ field }) => field)], ['own', 'no', ['summary', 'links']]);
  clock.advance(1_000);
  await improve(ines, { text: 'Autre texte.' });
  clock.advance(1_000);
  assert.deepEqual(await approveHeld(app, omar, { gathering, id }), { refused: 'not-allowed' });
  assert.deepEqual(await approveHeld(app, moderator, { gathering, id: 'unknown' }), { refused: 'not-found' });
  const done = await approveHeld(app, moderator, { gathering, id });
  assert.equal('ok' in done && done.ok.path, '/fiches/le-bocal');
  const page = await cardPage(app, gathering, 'le-bocal', 'fr');
  assert.deepEqual([page?.fields.summary, page?.fields.text, page?.fields.links.length], ['Mieux dit.', 'Autre texte.', 7]);
  const [last] = (await changes(app, moderator, gathering, { locale: 'fr' })).changes;
  assert.deepEqual([last?.author?.name, last?.comment, last?.patrolled], ['Omar', 'Des liens', 'yes']);
  assert.deepEqual(await approveHeld(app, moderator, { gathering, id }), { refused: 'done' });
  assert.deepEqual(
    (await ownHeld(app, omar, gathering)).map((one) => one.state),
    ['published'],
  );
});

onBoth('what can no longer stand beside the card is not published, and still waits', async ({ app }) => {
  const { ines, omar, moderator, improve } = await scene(app);
  const id = heldIn(await improve(omar, { summary: 'Mieux dit.', links: many }));
  await improve(ines, { summary: 'Tout autre.' });
  const done = await approveHeld(app, moderator, { gathering, id });
  assert.equal('refused' in done && done.refused, 'conflict');
  assert.equal((await heldWaiting(app, moderator, gathering)).length, 1);
  assert.equal(await summaryOf(app), 'Tout autre.');
});

onBoth('the patrol chooses field by field where both cannot stand; what does not overlap is joined', async ({ app }) => {
  const { ines, omar, moderator, improve } = await scene(app);
  const id = heldIn(await improve(omar, { title: 'Le grand bocal', summary: 'Mieux dit.', links: many }));
  await improve(ines, { title: 'Bocal', summary: 'Tout autre.', tags: ['écoute'] });
  const done = await approveHeld(app, moderator, { gathering, id });
  assert.ok('refused' in done && done.refused === 'conflict');
  assert.deepEqual([done.revision, done.author, done.fields], [2, ines.id, ['title', 'summary']]);
  assert.deepEqual([done.theirs.title, done.yours.title, done.merged.tags], ['Bocal', 'Le grand bocal', ['écoute']]);
  const stale = await approveHeld(app, moderator, { gathering, id, chosen: { revision: 1, theirs: ['title'] } });
  assert.equal('refused' in stale && stale.refused, 'conflict');
  const chosen = await approveHeld(app, moderator, { gathering, id, chosen: { revision: 2, theirs: ['title'] } });
  assert.ok('ok' in chosen, JSON.stringify(chosen));
  const page = await cardPage(app, gathering, 'le-bocal', 'fr');
  assert.deepEqual(
    [page?.fields.title, page?.fields.summary, page?.fields.tags, page?.fields.links.length],
    ['Bocal', 'Mieux dit.', ['écoute'], 7],
  );
});

onBoth('a translation that waited is chosen beside one that was published meanwhile', async ({ app }) => {
  const { ines, omar, moderator } = await scene(app);
  await setWords(app, moderator, { gathering, words: 'vissenkom' });
  const dutch = { gathering, slug: 'le-bocal', lang: 'nl', title: 'De vissenkom', text: 'Een kring.' };
  const done = await translateCard(app, omar, dutch);
  assert.ok('refused' in done && done.refused === 'held');
  assert.ok('ok' in (await translateCard(app, ines, { ...dutch, title: 'De bokaal' })));
  const conflict = await approveHeld(app, moderator, { gathering, id: done.id });
  assert.ok('refused' in conflict && conflict.refused === 'conflict');
  assert.deepEqual([conflict.fields, conflict.theirs.title, conflict.yours.title], [['title'], 'De bokaal', 'De vissenkom']);
  const chosen = { revision: conflict.revision, theirs: [] };
  assert.ok('ok' in (await approveHeld(app, moderator, { gathering, id: done.id, chosen })));
  const page = await cardPage(app, gathering, 'le-bocal', 'nl');
  assert.deepEqual([page?.fields.title, page?.fields.text, page?.revision], ['De vissenkom', 'Een kring.', 3]);
});

onBoth(
  'what is said under a card or by an actor waits too, is shown to its author and the patrol alone, and can be undone',
  async ({ app }) => {
    const { ines, omar, moderator } = await scene(app);
    const newcomer = { ...omar, standing: 'unconfirmed' as const };
    const where = { gathering, slug: 'le-bocal', lang: 'fr' };
    const spam = 'https://a.example https://b.example https://c.example';
    const talk = async () =>
      (await talkPage(app, undefined, gathering, { slug: 'le-bocal', locale: 'fr' }))?.topics.flatMap((one) => one.messages);
    const topic = await openTopic(app, newcomer, { ...where, title: 'Des liens', text: spam });
    assert.ok('refused' in topic && topic.refused === 'held', JSON.stringify(topic));
    assert.deepEqual(await talk(), []);
    const own = await heldPage(app, omar, gathering, topic.id);
    assert.deepEqual(
      [own?.state, own?.reasons, own?.card?.slug, own?.changes.map(({ field }) => field)],
      ['waiting', ['links'], 'le-bocal', ['title', 'text']],
    );
    assert.equal(await heldPage(app, ines, gathering, topic.id), undefined);
    const done = await approveHeld(app, moderator, { gathering, id: topic.id });
    assert.equal('ok' in done && done.ok.path, '/fiches/le-bocal/discussion#m1');
    const [said] = (await talk()) ?? [];
    assert.deepEqual([said?.author, said?.text], ['Omar', spam]);
    const at = { ...where, topic: (await talkPage(app, ines, gathering, { slug: 'le-bocal', locale: 'fr' }))?.topics[0]?.id ?? '' };
    await setWords(app, moderator, { gathering, words: 'casino' });
    const answer = await reply(app, omar, { ...at, text: 'Au casino !' });
    assert.ok('refused' in answer && answer.refused === 'held');
    assert.ok('ok' in (await declineHeld(app, moderator, { gathering, id: answer.id, reason: 'Publicité' })));
    assert.equal((await talk())?.length, 1);
    const plain = await reply(app, omar, { ...at, text: 'Bonjour.' });
    assert.ok('ok' in plain);
    const mended = await mendMessage(app, omar, { gathering, message: plain.ok.message, text: 'Bonjour, casino.' });
    assert.ok('refused' in mended && mended.refused === 'held');
    assert.deepEqual(
      (await talk())?.map(({ text }) => text),
      [spam, 'Bonjour.'],
    );
    assert.ok('ok' in (await approveHeld(app, moderator, { gathering, id: mended.id })));
    assert.deepEqual(
      (await talk())?.map(({ text }) => text),
      [spam, 'Bonjour, casino.'],
    );
    assert.ok('ok' in (await withdrawMessage(app, moderator, { gathering, message: said?.id ?? '' })));
    assert.deepEqual(
      (await talk())?.map(({ text }) => text),
      [null, 'Bonjour, casino.'],
    );
    const letters = await app.db.selectFrom('mails').select('to_address').execute();
    assert.deepEqual(
      letters.map((letter) => letter.to_address),
      Array(3).fill('omar@example.org'),
    );
  },
);

onBoth('a need that looks suspicious waits, and is published as its author wrote it', async ({ app }) => {
  const { ines, omar, moderator } = await scene(app);
  const { slug } = await made(app, ines, { kind: 'actor', title: 'La grange', facets: {} });
  await setWords(app, moderator, { gathering, words: 'casino' });
  const need = { gathering, slug, sort: 'offer', lang: 'fr', title: 'Une soirée casino', tags: 'Fête' } as const;
  const done = await addNeed(app, omar, need);
  assert.ok('refused' in done && done.refused === 'held');
  assert.equal((await needsList(app, gathering, {})).total, 0);
  assert.deepEqual(
    (await heldPage(app, moderator, gathering, done.id))?.changes.map(({ field }) => field),
    ['title', 'tags'],
  );
  const approved = await approveHeld(app, moderator, { gathering, id: done.id });
  const [shown] = (await needsList(app, gathering, {})).needs;
  const at = { gathering, id: shown?.id ?? '' };
  assert.ok('ok' in (await changeNeed(app, omar, { ...need, title: 'Un second casino', ...at })), 'a word that was there is no news');
  await setWords(app, moderator, { gathering, words: 'loterie' });
  const amended = await changeNeed(app, omar, { ...need, title: 'Une loterie', ...at });
  assert.ok('refused' in amended && amended.refused === 'held');
  assert.deepEqual(
    (await needsList(app, gathering, {})).needs.map(({ title }) => title),
    ['Un second casino'],
  );
  assert.deepEqual(
    (await heldPage(app, omar, gathering, amended.id))?.changes.map(({ field }) => field),
    ['title'],
  );
  assert.ok('ok' in (await approveHeld(app, moderator, { gathering, id: amended.id })));
  assert.deepEqual(
    (await needsList(app, gathering, {})).needs.map(({ title }) => title),
    ['Une loterie'],
  );
  assert.deepEqual(
    ['ok' in approved && approved.ok.path, shown?.title, shown?.tags],
    [`/communs/besoins/${shown?.id}`, need.title, ['Fête']],
  );
});

onBoth('declined with a reason, the author is told and keeps the text', async ({ app }) => {
  const { omar, moderator, improve } = await scene(app);
  const id = heldIn(await improve(omar, { links: many }));
  assert.deepEqual(await declineHeld(app, omar, { gathering, id, reason: 'Non' }), { refused: 'not-allowed' });
  const refused = { refused: 'invalid', fields: { reason: 'commons.moderate.refused.reason' } };
  assert.deepEqual(await declineHeld(app, moderator, { gathering, id, reason: ' ' }), refused);
  assert.equal('ok' in (await declineHeld(app, moderator, { gathering, id, reason: 'Trop de publicité' })), true);
  assert.deepEqual(await declineHeld(app, moderator, { gathering, id, reason: 'Encore' }), { refused: 'done' });
  assert.deepEqual(
    (await ownHeld(app, omar, gathering)).map((one) => [one.state, one.note]),
    [['declined', 'Trop de publicité']],
  );
  const mails = await app.db.selectFrom('mails').select(['to_address', 'body']).execute();
  assert.deepEqual(
    mails.map((mail) => [mail.to_address, mail.body.includes('Trop de publicité')]),
    [['omar@example.org', true]],
  );
  assert.equal((await heldPage(app, omar, gathering, id))?.changes.length, 1);
});

onBoth('its author withdraws what waits; nobody else does', async ({ app }) => {
  const { ines, omar, moderator, improve } = await scene(app);
  const id = heldIn(await improve(omar, { links: many }));
  assert.deepEqual(await withdrawHeld(app, ines, { gathering, id }), { refused: 'not-found' });
  assert.deepEqual(await withdrawHeld(app, omar, { gathering, id }), { ok: true });
  assert.deepEqual(await approveHeld(app, moderator, { gathering, id }), { refused: 'done' });
  assert.equal((await app.db.selectFrom('held_edits').select('body').executeTakeFirst())?.body, '');
});

onBoth('new cards and translations wait too, for words that the gathering watches', async ({ app }) => {
  const { omar, moderator } = await scene(app);
  assert.deepEqual(await setWords(app, omar, { gathering, words: 'Casino' }), { refused: 'not-allowed' });
  assert.deepEqual(await setWords(app, moderator, { gathering, words: 'Casino, casino\nx\n  faux   amis ' }), { ok: 3 });
  const create = heldIn(await createCard(app, omar, aCard({ title: 'Un casino' })));
  const translation = await translateCard(app, omar, { gathering, slug: 'le-bocal', lang: 'nl', title: 'Faux amis' });
  assert.equal('refused' in translation && translation.refused, 'held');
  assert.equal((await cardPage(app, gathering, 'un-casino', 'fr'))?.slug, undefined);
  const done = await approveHeld(app, moderator, { gathering, id: create });
  assert.equal('ok' in done && done.ok.path, '/fiches/un-casino');
  assert.equal('ok' in (await createCard(app, moderator, aCard({ title: 'Le casino' }))), true);
  assert.equal('ok' in (await createCard(app, omar, aCard({ title: 'Un casino', gathering: elsewhere }))), true);
});

onBoth('trust grows with accepted edits', async ({ app, clock }) => {
  const { omar, moderator } = await scene(app);
  for (let n = 0; n < 20; n += 1) {
    await made(app, omar, { title: `Carte ${n}` });
    clock.advance(60_000);
  }
  heldIn(await createCard(app, omar, aCard({ links: many })));
  const mine = await changes(app, moderator, gathering, { locale: 'fr', author: omar.id });
  await markPatrolled(app, moderator, { gathering, revisions: mine.changes.map((one) => one.id) });
  assert.equal('ok' in (await createCard(app, omar, aCard({ links: many }))), true);
});

onBoth('what waited for a mail may wait again for the patrol, once', async ({ app }) => {
  const { omar } = await scene(app);
  const { id } = await keepWaiting(app, 'omar@example.org', { act: 'create', input: aCard({ links: many, title: 'Liens' }) });
  const published = await publishWaiting(app, omar, id);
  assert.equal('refused' in published && published.refused, 'held');
  assert.deepEqual(await publishWaiting(app, omar, id), { refused: 'done' });
  assert.equal((await ownHeld(app, omar, gathering)).length, 1);
});
