import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { cardPage, linksOf } from '../views/card.ts';
import { list } from '../views/list.ts';
import { archiveCard, restoreCard } from './archive.ts';
import { createCard } from './create.ts';
import { improveCard } from './improve.ts';
import { endLink, linkCards, reopenLink } from './link.ts';
import { restoreRevision, undo } from './restore.ts';
import { translateCard } from './translate.ts';
import { keepWaiting, publishConfirmed, publishWaiting } from './waiting.ts';

const everything = { facets: {}, sort: 'changed', page: 1, locale: 'fr' } as const;

onBoth('a new card is public at once, at an address of its own', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  assert.deepEqual(await createCard(app, ines, aCard({ title: 'Le bocal !' })).then((done) => 'ok' in done && done.ok.slug), 'le-bocal');
  assert.equal((await made(app, ines)).slug, 'le-bocal-2');
  assert.equal((await made(app, ines, { gathering: elsewhere })).slug, 'le-bocal');
  const page = await cardPage(app, gathering, 'le-bocal', 'fr');
  assert.deepEqual(
    [page?.fields.title, page?.fields.tags, page?.authors, page?.revision],
    ['Le bocal !', ['écoute', 'cercle'], [{ name: 'Ines', standing: 'confirmed' }], 1],
  );
  assert.equal((await list(app, gathering, everything)).total, 2);
});

onBoth('a card is refused field by field', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const wrong = {
    title: 'ab',
    summary: 'x'.repeat(281),
    facets: { family: ['magic'] },
    tags: ['a'],
    links: [{ url: 'javascript:alert(1)', label: '' }],
    place: { label: 'Ath', lat: 50.6, lon: null },
    licence: 'all-rights-reserved' as 'CC0-1.0',
  };
  assert.deepEqual(await createCard(app, ines, aCard(wrong)), {
    refused: 'invalid',
    fields: {
      title: 'commons.refused.title.short',
      summary: 'commons.refused.summary.long',
      facets: 'commons.refused.facets',
      tags: 'commons.refused.tags',
      links: 'commons.refused.links',
      place: 'commons.refused.place',
      licence: 'commons.refused.licence',
    },
  });
  assert.deepEqual(await createCard(app, ines, aCard({ kind: 'dragon' })), {
    refused: 'invalid',
    fields: { kind: 'commons.refused.kind' },
  });
  assert.deepEqual(await createCard(app, ines, aCard({ lang: 'xx' })), { refused: 'invalid', fields: { lang: 'commons.refused.lang' } });
  assert.deepEqual(await createCard(app, ines, aCard({ facets: { pillar: ['economic'] } })), {
    refused: 'invalid',
    fields: { facets: 'commons.refused.facets' },
  });
  assert.equal((await list(app, gathering, everything)).total, 0);
});

onBoth('anybody improves any card; a new title gives a new address and the old one still leads there', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  clock.advance(60_000);
  const done = await improveCard(app, omar, { ...aCard({ title: 'Le grand bocal', comment: 'Plus grand' }), slug: 'le-bocal', base: 1 });
  assert.deepEqual('ok' in done && { ...done.ok, id: '' }, { id: '', slug: 'le-grand-bocal', revision: 2, merged: false });
  const page = await cardPage(app, gathering, 'le-bocal', 'fr');
  assert.deepEqual(
    [page?.slug, page?.fields.title, page?.authors.map((author) => author.name)],
    ['le-grand-bocal', 'Le grand bocal', ['Omar', 'Ines']],
  );
  const back = await improveCard(app, ines, { ...aCard(), slug: 'le-bocal', base: 2 });
  assert.equal('ok' in back && back.ok.slug, 'le-bocal');
});

onBoth('an improvement is refused when there is nothing to improve', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  await made(app, ines, { gathering: elsewhere, title: 'Ailleurs' });
  const improve = (changes: object) => improveCard(app, ines, { ...aCard(), slug: 'le-bocal', base: 1, ...changes });
  assert.deepEqual(await improve({}), { refused: 'unchanged' });
  assert.deepEqual(await improve({ slug: 'ailleurs' }), { refused: 'not-found' });
  assert.deepEqual(await improve({ title: '' }), { refused: 'invalid', fields: { title: 'commons.refused.title.short' } });
  assert.deepEqual(await improve({ comment: 'x'.repeat(281) }), { refused: 'invalid', fields: { comment: 'commons.refused.comment' } });
  assert.deepEqual(await improve({ lang: 'nl' }), { refused: 'invalid', fields: { lang: 'commons.refused.lang' } });
  await archiveCard(app, withTeam(ines), { gathering, slug: 'le-bocal' });
  assert.deepEqual(await improve({ title: 'Autre' }), { refused: 'archived' });
});

onBoth('two works at the same time are joined, or handed back whole', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  const text = aCard().text ?? '';
  await improveCard(app, ines, { ...aCard({ text: text.replace('cercle', 'rond') }), slug: 'le-bocal', base: 1 });
  const joined = await improveCard(app, omar, { ...aCard({ text: text.replace('questionnent', 'écoutent') }), slug: 'le-bocal', base: 1 });
  assert.equal('ok' in joined && joined.ok.merged, true);
  const both = text.replace('cercle', 'rond').replace('questionnent', 'écoutent');
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.fields.text, both);
  const yours = { ...aCard({ text: text.replace('cercle', 'carré'), summary: 'Autre.' }), slug: 'le-bocal', base: 1 };
  const clash = await improveCard(app, ines, yours);
  assert.equal('refused' in clash && clash.refused, 'conflict');
  if (!('refused' in clash) || clash.refused !== 'conflict') return;
  assert.deepEqual(
    [clash.fields, clash.revision, clash.author, clash.theirs.text, clash.yours.text],
    [['text'], 3, omar.id, both, yours.text],
  );
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.revision, 3);
});

onBoth('a translation is one more language of the same card', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  const words = { title: 'De viskom', summary: 'Een uur, weinig mensen.', text: 'In een kring.' };
  const translate = (changes: object) => translateCard(app, ines, { gathering, slug: 'le-bocal', lang: 'nl', ...words, ...changes });
  assert.deepEqual(await translate({ lang: 'fr' }), { refused: 'exists' });
  assert.deepEqual(await translate({ lang: 'xx' }), { refused: 'invalid', fields: { lang: 'commons.refused.lang' } });
  assert.deepEqual(await translate({ title: '' }), { refused: 'invalid', fields: { title: 'commons.refused.title.short' } });
  assert.deepEqual(await translate({ slug: 'rien' }), { refused: 'not-found' });
  assert.equal('ok' in (await translate({})), true);
  const nl = await cardPage(app, gathering, 'le-bocal', 'nl');
  assert.deepEqual(
    [nl?.lang, nl?.originalLang, nl?.fields.title, nl?.langs, nl?.stale, nl?.fields.tags],
    ['nl', 'fr', 'De viskom', ['fr', 'nl'], false, ['écoute', 'cercle']],
  );
  assert.deepEqual((await cardPage(app, gathering, 'le-bocal', 'de'))?.lang, 'fr');
  assert.deepEqual(
    (await list(app, gathering, { ...everything, locale: 'nl' })).cards.map((card) => [card.lang, card.title]),
    [['nl', 'De viskom']],
  );
  await improveCard(app, ines, { ...aCard({ summary: 'Deux heures.' }), slug: 'le-bocal', base: 2 });
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'nl'))?.stale, true);
  const renewed = await improveCard(app, ines, { ...aCard(words), summary: 'Twee uur.', slug: 'le-bocal', base: 3, lang: 'nl' });
  assert.equal('ok' in renewed && renewed.ok.slug, 'le-bocal');
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'nl'))?.stale, false);
});

onBoth('any version comes back, as a new one', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  await improveCard(app, omar, { ...aCard({ title: 'Tout cassé', text: '' }), slug: 'le-bocal', base: 1 });
  assert.deepEqual(await restoreRevision(app, ines, { gathering, slug: 'tout-casse', number: 9 }), { refused: 'not-found' });
  assert.deepEqual(await restoreRevision(app, ines, { gathering, slug: 'rien', number: 1 }), { refused: 'not-found' });
  assert.deepEqual(await restoreRevision(app, ines, { gathering, slug: 'tout-casse', number: 2 }), { refused: 'unchanged' });
  const done = await restoreRevision(app, ines, { gathering, slug: 'tout-casse', number: 1 });
  assert.deepEqual('ok' in done && [done.ok.revision, done.ok.slug], [3, 'le-bocal']);
  const page = await cardPage(app, gathering, 'le-bocal', 'fr');
  assert.deepEqual([page?.fields.title, page?.fields.text], [aCard().title, aCard().text]);
});

onBoth('one takes back one’s own last work, and no other', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  await improveCard(app, omar, { ...aCard({ summary: 'Autre.' }), slug: 'le-bocal', base: 1 });
  const take = (person: typeof ines, revision: number) => undo(app, person, { gathering, slug: 'le-bocal', revision });
  assert.deepEqual(await take(ines, 2), { refused: 'not-allowed' });
  assert.deepEqual(await take(ines, 1), { refused: 'overtaken' });
  const done = await take(omar, 2);
  assert.equal('ok' in done && done.ok !== 'archived' && done.ok.revision, 3);
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.fields.summary, aCard().summary);
  const mine = await made(app, ines, { title: 'Par erreur' });
  assert.deepEqual(await undo(app, ines, { gathering, slug: mine.slug, revision: 1 }), { ok: 'archived' });
  assert.deepEqual(
    (await list(app, gathering, everything)).cards.map((card) => card.slug),
    ['le-bocal'],
  );
});

onBoth('the team puts a card away and brings it back; its page stays', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const team = withTeam(await aPerson(app, 'Omar'));
  await made(app, ines);
  const input = { gathering, slug: 'le-bocal' };
  assert.deepEqual(await archiveCard(app, ines, input), { refused: 'not-allowed' });
  assert.deepEqual(await archiveCard(app, team, { gathering, slug: 'rien' }), { refused: 'not-found' });
  assert.deepEqual(await archiveCard(app, team, { ...input, gathering: elsewhere }), { refused: 'not-allowed' });
  assert.deepEqual(await restoreCard(app, team, input), { refused: 'unchanged' });
  assert.equal('ok' in (await archiveCard(app, team, input)), true);
  assert.equal((await list(app, gathering, everything)).total, 0);
  assert.equal((await list(app, gathering, { ...everything, q: 'bocal' })).total, 0);
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.archivedAt, app.clock.iso());
  assert.equal('ok' in (await restoreCard(app, team, input)), true);
  assert.equal((await list(app, gathering, { ...everything, q: 'bocal' })).total, 1);
});

onBoth('links are read from both ends, end, and open again', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const tool = await made(app, ines);
  const actor = await made(app, ines, { kind: 'actor', title: 'Les Voisins', facets: { nature: ['organisation'] } });
  await made(app, ines, { gathering: elsewhere, title: 'Loin' });
  const link = (changes: object) =>
    linkCards(app, ines, { gathering, from: 'les-voisins', type: 'uses', to: 'le-bocal', note: 'chaque mois', ...changes });
  assert.deepEqual(await link({ type: 'loves' }), { refused: 'invalid', fields: { type: 'commons.refused.type' } });
  assert.deepEqual(await link({ note: 'x'.repeat(281) }), { refused: 'invalid', fields: { note: 'commons.refused.note' } });
  assert.deepEqual(await link({ to: 'loin' }), { refused: 'not-found' });
  assert.deepEqual(await link({ to: 'les-voisins' }), { refused: 'same' });
  const done = await link({});
  assert.deepEqual(await link({}), { refused: 'exists' });
  const id = 'ok' in done ? done.ok.id : '';
  assert.deepEqual(await linksOf(app, tool.id, 'fr'), [
    {
      id,
      type: 'uses',
      direction: 'in',
      note: 'chaque mois',
      card: { id: actor.id, slug: 'les-voisins', kind: 'actor', title: 'Les Voisins', lang: 'fr' },
    },
  ]);
  assert.deepEqual(
    (await linksOf(app, actor.id, 'fr')).map((one) => [one.direction, one.card.slug]),
    [['out', 'le-bocal']],
  );
  assert.deepEqual(await endLink(app, ines, { gathering: elsewhere, id }), { refused: 'not-found' });
  assert.deepEqual(await endLink(app, ines, { gathering, id }), { ok: { id } });
  assert.deepEqual(await endLink(app, ines, { gathering, id }), { refused: 'unchanged' });
  assert.deepEqual(await linksOf(app, tool.id, 'fr'), []);
  assert.deepEqual(await reopenLink(app, ines, { gathering, id }), { ok: { id } });
  assert.equal((await linksOf(app, tool.id, 'fr')).length, 1);
  await archiveCard(app, withTeam(ines), { gathering, slug: 'les-voisins' });
  assert.deepEqual(await linksOf(app, tool.id, 'fr'), []);
  assert.deepEqual(await link({ type: 'carries' }), { refused: 'archived' });
});

onBoth('a base that no database can hold is no failure', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  const done = await improveCard(app, ines, { ...aCard({ summary: 'Mieux dit.' }), slug: 'le-bocal', base: 99_999_999_999 });
  assert.deepEqual('ok' in done && [done.ok.revision, done.ok.merged], [2, true]);
});

onBoth('what a guest typed waits for the owner of the address, and is published once', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  const edit = { act: 'improve' as const, input: { ...aCard({ summary: 'Mieux dit.' }), slug: 'le-bocal', base: 1 } };
  const { id } = await keepWaiting(app, 'Ines@example.org', edit);
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.fields.summary, aCard().summary);
  assert.deepEqual(await publishWaiting(app, ines, 'unknown'), { refused: 'not-found' });
  await publishConfirmed(app, { type: 'facts.confirmed', person: ines.id, waiting: id });
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.fields.summary, 'Mieux dit.');
  assert.deepEqual(await publishWaiting(app, ines, id), { refused: 'done' });
  const late = await keepWaiting(app, 'ines@example.org', { act: 'improve', input: { ...edit.input, title: '' } });
  assert.deepEqual(await publishWaiting(app, ines, late.id), { refused: 'invalid', fields: { title: 'commons.refused.title.short' } });
  assert.equal(
    'ok' in (await publishWaiting(app, ines, (await keepWaiting(app, 'ines@example.org', { act: 'create', input: aCard() })).id)),
    true,
  );
});

onBoth('what a page shows is dropped from the cache of pages when it changes', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const { id } = await made(app, ines);
  const other = await made(app, ines, { title: 'Autre carte' });
  const keep = (key: string, tags: string[]) =>
    app.pages.keep(key, { status: 200, headers: {}, body: Buffer.from(key), tags }, app.pages.age());
  keep('list', ['cards']);
  keep('card', [`card:${id}`]);
  keep('other', [`card:${other.id}`]);
  const kept = () => ['list', 'card', 'other'].filter((key) => app.pages.get(key));
  await improveCard(app, ines, { ...aCard({ summary: 'Autre.' }), slug: 'le-bocal', base: 1 });
  assert.deepEqual(kept(), ['other']);
  keep('card', [`card:${id}`]);
  await linkCards(app, ines, { gathering, from: 'autre-carte', type: 'uses', to: 'le-bocal' });
  assert.deepEqual(kept(), []);
});
