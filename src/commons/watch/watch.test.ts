import assert from 'node:assert/strict';
import { erasePerson } from '../../people/acts/profile.ts';
import { someone } from '../../people/people.testing.ts';
import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { onBoth } from '../../testing.ts';
import { archiveCard } from '../acts/archive.ts';
import { improveCard } from '../acts/improve.ts';
import { translateCard } from '../acts/translate.ts';
import { countQueries } from '../query-count.testing.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { withdrawMessage } from '../talk/acts/mend.ts';
import { openTopic, reply } from '../talk/acts/say.ts';
import { chooseWatching } from './acts/settings.ts';
import { markSeen, unwatchCard, watchCard } from './acts/watch.ts';
import { watchExport, watchList, watchSettings, watchState } from './views/list.ts';

const here = { gathering, slug: 'le-bocal' };

/** The titles on somebody's page: those with news, then the others. */
async function seenBy(app: App, person: Person, locale: 'fr' | 'nl' = 'fr'): Promise<string[][]> {
  const { cards } = await watchList(app, person, gathering, { locale });
  return [cards.filter((card) => card.news), cards.filter((card) => !card.news)].map((some) => some.map((card) => card.title));
}

async function improved(app: App, person: Person, base: number, comment = '', summary = `Mieux ${base}.`): Promise<void> {
  const done = await improveCard(app, person, { ...aCard({ summary }), slug: 'le-bocal', base, comment });
  assert.equal('ok' in done, true, JSON.stringify(done));
}

onBoth('somebody follows a card, sees what others do to it, and stops', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  const card = await made(app, ines);
  assert.deepEqual(await watchCard(app, omar, { ...here, slug: 'rien' }), { refused: 'not-found' });
  assert.deepEqual(await unwatchCard(app, omar, here), { refused: 'unchanged' });
  assert.deepEqual(await watchCard(app, omar, here), { ok: { card: card.id, slug: 'le-bocal' } });
  assert.deepEqual(await watchCard(app, omar, here), { refused: 'unchanged' });
  assert.deepEqual(await watchSettings(app, omar), { rhythm: 'week', own: 'on' });
  assert.deepEqual(await seenBy(app, omar), [[], ['Le bocal']]);
  clock.advance(60_000);
  await improved(app, ines, 1, 'plus court');
  const talk = await openTopic(app, ines, { ...here, lang: 'fr', title: 'Combien ?', text: 'Nous étions **trente**.' });
  const [fresh] = (await watchList(app, omar, gathering, { locale: 'fr' })).cards;
  assert.deepEqual(fresh?.news && { ...fresh.news, card: fresh.news.card.title }, {
    card: 'Le bocal',
    since: 1,
    changes: [{ number: 2, act: 'edit', ofRevision: null, lang: 'fr', comment: 'plus court', author: 'Ines', madeAt: app.clock.iso() }],
    messages: [{ number: 1, topic: 'Combien ?', first: true, text: 'Nous étions trente.', author: 'Ines', madeAt: app.clock.iso() }],
    people: new Map([[ines.id, 'Ines']]),
    more: false,
  });
  assert.deepEqual(await watchState(app, omar, card.id), { state: 'on', newRevisions: true, newMessages: true });
  await markSeen(app, omar, { card: card.id, what: 'revisions' });
  assert.deepEqual(await watchState(app, omar, card.id), { state: 'on', newRevisions: false, newMessages: true });
  await withdrawMessage(app, ines, { gathering, message: 'ok' in talk ? talk.ok.message : '' });
  assert.deepEqual(await seenBy(app, omar), [[], ['Le bocal']]);
  await improved(app, ines, 2);
  assert.deepEqual(await seenBy(app, omar), [['Le bocal'], []]);
  await markSeen(app, omar, { gathering });
  assert.deepEqual(await seenBy(app, omar), [[], ['Le bocal']]);
  assert.deepEqual(await unwatchCard(app, omar, here), { ok: { card: card.id, slug: 'le-bocal' } });
  assert.deepEqual(await seenBy(app, omar), [[], []]);
  assert.deepEqual(await watchState(app, omar, card.id), { state: 'off', newRevisions: false, newMessages: false });
});

onBoth('what is archived, hidden, elsewhere or one’s own is no news', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  const card = await made(app, omar);
  await made(app, ines, { title: 'Rangée' });
  await made(app, ines, { gathering: elsewhere, title: 'Ailleurs' });
  await watchCard(app, omar, { gathering, slug: 'rangee' });
  await watchCard(app, omar, { gathering: elsewhere, slug: 'ailleurs' });
  await archiveCard(app, withTeam(ines), { gathering, slug: 'rangee' });
  assert.deepEqual(await watchCard(app, ines, { gathering, slug: 'rangee' }), { refused: 'archived' });
  await improved(app, omar, 1);
  assert.deepEqual(await seenBy(app, omar), [[], ['Le bocal']]);
  await improved(app, ines, 2, 'insulte');
  assert.deepEqual(await seenBy(app, omar), [['Le bocal'], []]);
  const last = app.db.selectFrom('revisions').select('id').where('card_id', '=', card.id).where('number', '=', 3);
  const { id } = await last.executeTakeFirstOrThrow();
  await app.write((tx) => tx.updateTable('revisions').set({ hidden_by: ines.id }).where('id', '=', id).execute());
  assert.deepEqual(await seenBy(app, omar), [[], ['Le bocal']]);
});

onBoth('one follows what one makes, improves, translates or talks about, unless one said no', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  const uma = await aPerson(app, 'Uma');
  const ode = await aPerson(app, 'Ode');
  const card = await made(app, ines);
  await improved(app, omar, 1);
  await translateCard(app, uma, { ...here, lang: 'nl', title: 'De vissenkom' });
  const talk = await openTopic(app, ode, { ...here, lang: 'fr', title: 'Combien ?', text: 'Trente ?' });
  for (const person of [ines, omar, uma, ode]) assert.equal((await watchState(app, person, card.id)).state, 'on', person.name);
  assert.deepEqual(await watchSettings(app, omar), { rhythm: 'never', own: 'on' });
  assert.deepEqual(await seenBy(app, ode, 'nl'), [[], ['De vissenkom']]);
  await unwatchCard(app, omar, here);
  await improved(app, omar, 3, 'encore');
  assert.equal((await watchState(app, omar, card.id)).state, 'off');
  const shy = await aPerson(app, 'Shy');
  assert.deepEqual(await chooseWatching(app, shy, { rhythm: 'hourly', own: 'off' }), { refused: 'invalid' });
  assert.deepEqual(await chooseWatching(app, shy, { rhythm: 'day', own: 'off' }), { ok: { rhythm: 'day', own: 'off' } });
  await reply(app, shy, { ...here, lang: 'fr', topic: 'ok' in talk ? talk.ok.topic : '', text: 'Oui' });
  assert.equal((await watchState(app, shy, card.id)).state, 'off');
  assert.deepEqual(await seenBy(app, ode), [['Le bocal'], []]);
});

onBoth('a long list is read page by page in as many questions as a short one', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, omar);
  const few = await countQueries(app, (counted) => watchList(counted, omar, gathering, { locale: 'fr' }));
  for (let i = 2; i <= 45; i += 1) {
    clock.advance(1_000);
    await made(app, omar, { title: `Fiche ${i}` });
  }
  await improved(app, ines, 1);
  const many = await countQueries(app, (counted) => watchList(counted, omar, gathering, { locale: 'fr' }));
  assert.deepEqual([few, many], [4, 6]);
  const first = await watchList(app, omar, gathering, { locale: 'fr' });
  assert.deepEqual([first.total, first.pages, first.cards.length, first.cards[0]?.title], [45, 2, 40, 'Le bocal']);
  assert.equal((await watchList(app, omar, gathering, { locale: 'fr', page: 2 })).cards.length, 5);
});

onBoth('an erased person watches nothing any more; what one watches is in one’s own data', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  await made(app, ida.person);
  await openTopic(app, ida.person, { ...here, lang: 'fr', title: 'Combien ?', text: 'Trente ?' });
  assert.deepEqual(await watchExport(app, ida.person), {
    watching: { rhythm: 'never', own: 'on', cards: [{ title: 'Le bocal', slug: 'le-bocal', madeAt: app.clock.iso(), endedAt: null }] },
    messages: [{ topic: 'Combien ?', text: 'Trente ?', madeAt: app.clock.iso(), endedAt: null }],
  });
  await chooseWatching(app, ida.person, { rhythm: 'day', own: 'on' });
  await erasePerson(app, ida.person, { secret: ida.secret });
  await app.jobs.drain();
  const left = await Promise.all([
    app.db.selectFrom('watches').selectAll().execute(),
    app.db.selectFrom('watch_settings').selectAll().execute(),
  ]);
  assert.deepEqual(left, [[], []]);
});
