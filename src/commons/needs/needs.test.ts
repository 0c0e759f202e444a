import assert from 'node:assert/strict';
import { waitingMails } from '../../platform/mail/outbox.ts';
import { onBoth } from '../../testing.ts';
import { keepWaiting, publishWaiting } from '../acts/waiting.ts';
import { protect } from '../patrol/acts/protect.ts';
import { countQueries } from '../query-count.testing.ts';
import { aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { waitingView } from '../views/waiting.ts';
import { addNeed, changeNeed, settleNeed, writeAbout } from './acts.ts';
import { restoreNeed } from './acts/restore.ts';
import { messageFor, needPage, needsList, needsOf } from './views.ts';
import { needVersions } from './views/versions.ts';

const actor = { kind: 'actor', title: 'La grange', facets: { territory: ['ath'] } } as const;
const inTournai = { facets: { territory: ['tournai'] }, place: { label: 'Tournai', lat: 50.6, lon: 3.38 } };
const words = { sort: 'need', lang: 'fr', title: 'Une tente pour cent personnes', tags: 'matériel, fête', place: 'Ath' } as const;

onBoth('needs and offers of an actor are listed, narrowed, matched, and leave the list on their day', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const card = await made(app, ines, { ...actor, facets: { territory: ['ath'] } });
  const other = await made(app, ines, { ...inTournai, kind: 'actor', title: 'Le comptoir' });
  const need = await addNeed(app, ines, { ...words, gathering, slug: card.slug, until: '2026-12-01' });
  assert.ok('ok' in need);
  const offer = { ...words, sort: 'offer', title: 'Nous prêtons une grande tente', tags: 'matériel', gathering, slug: other.slug } as const;
  assert.ok('ok' in (await addNeed(app, ines, offer)));
  assert.ok('ok' in (await addNeed(app, ines, { ...offer, title: 'Cours de comptabilité', tags: 'argent' })));
  const all = await needsList(app, gathering, {});
  assert.deepEqual([all.needs.length, all.sorts], [3, { need: 1, offer: 2 }]);
  assert.deepEqual(all.territories, [
    { value: 'tournai', count: 2 },
    { value: 'ath', count: 1 },
  ]);
  assert.equal((await needsList(app, gathering, { tags: ['fete'] })).needs.length, 1);
  assert.equal((await needsList(app, gathering, { q: 'tentes' })).needs.length, 2);
  assert.equal((await needsList(app, elsewhere, {})).needs.length, 0);
  assert.deepEqual(
    (await needPage(app, gathering, need.ok.id))?.matches.map((match) => match.title),
    ['Nous prêtons une grande tente'],
  );
  const both = await needsList(app, gathering, { territories: ['ath', 'tournai'], tags: ['materiel'], sorts: ['offer', 'need'] });
  assert.deepEqual([both.total, both.tags.map((each) => each.label)], [2, ['matériel', 'argent', 'fête']]);
  assert.deepEqual((await needsList(app, gathering, { sorts: ['need'] })).sorts, { need: 1, offer: 2 });
  const second = await needsList(app, gathering, { page: 2, size: 2 });
  assert.deepEqual([second.total, second.page, second.pages, second.needs.length], [3, 2, 2, 1]);
  assert.equal((await needsList(app, gathering, { page: 9, size: 2 })).page, 2);
  const [located] = (await needsList(app, gathering, { located: 'only' })).needs;
  assert.deepEqual([located?.card.slug, located?.spot], [other.slug, { label: 'Tournai', lat: 50.6, lon: 3.38 }]);
  assert.equal(await countQueries(app, (counted) => needsList(counted, gathering, {})), 1);
  clock.advance(10 * 86_400_000);
  assert.deepEqual((await needsList(app, gathering, {})).sorts, { need: 0, offer: 2 });
  const [past] = await needsOf(app, { id: card.id, slug: card.slug, title: 'La grange' });
  assert.deepEqual([past?.state, past?.standing], ['open', 'no']);
});

onBoth('a need is changed, met and opened again, and its history says so', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const card = await made(app, ines, { ...actor, facets: {} });
  const need = await addNeed(app, ines, { ...words, gathering, slug: card.slug });
  assert.ok('ok' in need);
  const at = { gathering, id: need.ok.id };
  const found = async (q: string) => (await needsList(app, gathering, { q })).total;
  assert.deepEqual([await found('cent personnes'), await found('deux')], [1, 0]);
  clock.advance(1_000);
  assert.ok('ok' in (await changeNeed(app, ines, { ...words, title: 'Deux tentes', ...at })));
  assert.deepEqual([await found('cent personnes'), await found('deux')], [0, 1]);
  clock.advance(1_000);
  assert.ok('ok' in (await settleNeed(app, ines, { ...at, state: 'met' })));
  assert.deepEqual(await settleNeed(app, ines, { ...at, state: 'met' }), { refused: 'unchanged' });
  assert.deepEqual(await settleNeed(app, ines, { ...at, gathering: elsewhere, state: 'open' }), { refused: 'not-found' });
  assert.equal((await needsList(app, gathering, {})).needs.length, 0);
  assert.deepEqual(
    (await needPage(app, gathering, need.ok.id))?.story.map((each) => each.act),
    ['met', 'changed', 'made'],
  );
  assert.deepEqual(await addNeed(app, ines, { ...words, title: 'a', until: 'demain', gathering, slug: card.slug }), {
    refused: 'invalid',
    fields: { title: 'commons.refused.title.short', until: 'commons.fields.refused.date' },
  });
  const tool = await made(app, ines);
  assert.deepEqual(await addNeed(app, ines, { ...words, gathering, slug: tool.slug }), { refused: 'not-actor' });
});

onBoth('what a need said once is shown beside what it said before, and said again, by whoever may write there', async ({ app, clock }) => {
  const [ines, omar] = [await aPerson(app, 'Ines'), await aPerson(app, 'Omar')];
  const card = await made(app, ines, { ...actor, facets: {} });
  const need = await addNeed(app, ines, { ...words, gathering, slug: card.slug });
  assert.ok('ok' in need);
  const at = { gathering, id: need.ok.id };
  clock.advance(1_000);
  await changeNeed(app, omar, { ...words, lang: 'nl', title: 'Een tent', tags: '', place: '', ...at });
  clock.advance(1_000);
  await settleNeed(app, ines, { ...at, state: 'met' });
  const [now, first, ...others] = await needVersions(app, at.id);
  assert.ok(now && first && others.length === 0);
  assert.deepEqual(
    [now, first].map((each) => [each.act, each.author, each.lang, each.current, each.changes.map(({ part }) => part)]),
    [
      ['changed', 'Omar', 'nl', 'yes', ['title', 'tags', 'place']],
      ['made', 'Ines', 'fr', 'no', ['title', 'tags', 'place']],
    ],
  );
  assert.deepEqual(await restoreNeed(app, ines, { ...at, change: now.id }), { refused: 'unchanged' });
  assert.deepEqual(await restoreNeed(app, ines, { ...at, change: 'unknown' }), { refused: 'not-found' });
  assert.deepEqual(await restoreNeed(app, ines, { ...at, gathering: elsewhere, change: first.id }), { refused: 'not-found' });
  clock.advance(1_000);
  assert.deepEqual(await restoreNeed(app, omar, { ...at, change: first.id }), { ok: { id: at.id } });
  const page = await needPage(app, gathering, at.id);
  assert.deepEqual(
    [page?.need.title, page?.need.lang, page?.need.tags, page?.need.place, page?.need.state, page?.story[0]?.act],
    [words.title, 'fr', ['matériel', 'fête'], 'Ath', 'met', 'restored'],
  );
  assert.deepEqual(
    (await needVersions(app, at.id)).map((each) => [each.act, each.current]),
    [
      ['restored', 'yes'],
      ['changed', 'no'],
      ['made', 'yes'],
    ],
  );
});

onBoth('a message about a need goes by mail, without showing any address, and is answered the same way', async ({ app, clock }) => {
  const [ines, omar, zoe] = [await aPerson(app, 'Ines'), await aPerson(app, 'Omar'), await aPerson(app, 'Zoe')];
  const card = await made(app, ines, { ...actor, facets: {} });
  const need = await addNeed(app, ines, { ...words, gathering, slug: card.slug });
  assert.ok('ok' in need);
  const at = { gathering, id: need.ok.id, base: '' };
  const message = 'Bonjour, nous avons une tente à Mouscron.';
  assert.deepEqual(await writeAbout(app, { ...omar, standing: 'unconfirmed' }, { ...at, message }), { refused: 'unconfirmed' });
  assert.deepEqual(await writeAbout(app, omar, { ...at, message: 'ok' }), {
    refused: 'invalid',
    fields: { message: 'commons.needs.refused.message' },
  });
  const sent = await writeAbout(app, omar, { ...at, message });
  assert.ok('ok' in sent);
  const [mail] = await waitingMails(app);
  assert.equal(mail?.to, 'ines@example.org');
  assert.match(mail?.text ?? '', /nous avons une tente/);
  assert.doesNotMatch(JSON.stringify([mail?.text, mail?.subject, mail?.actions]), /omar@/);
  assert.deepEqual(await messageFor(app, ines.id, need.ok.id, sent.ok.id), { from: 'Omar' });
  assert.equal(await messageFor(app, zoe.id, need.ok.id, sent.ok.id), undefined);
  assert.deepEqual(await writeAbout(app, zoe, { ...at, message, answers: sent.ok.id }), { refused: 'not-found' });
  clock.advance(1_000);
  assert.ok('ok' in (await writeAbout(app, ines, { ...at, message: 'Merci, venons-en aux dates.', answers: sent.ok.id })));
  assert.equal((await waitingMails(app))[0]?.to, 'omar@example.org');
  for (let n = 0; n < 9; n += 1) await writeAbout(app, omar, { ...at, message });
  assert.deepEqual(await writeAbout(app, omar, { ...at, message }), { refused: 'slow' });
  const dumped = JSON.stringify(await app.db.selectFrom('need_messages').selectAll().execute());
  assert.doesNotMatch(dumped, /tente/);
});

onBoth('what a guest says under a known address waits, is shown in full, and is published once confirmed', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const card = await made(app, ines, { ...actor, facets: {} });
  const { id } = await keepWaiting(app, 'ines@example.org', { act: 'need', input: { ...words, gathering, slug: card.slug } });
  assert.deepEqual(await waitingView(app, id), {
    act: 'need',
    card: 'La grange',
    title: words.title,
    said: [
      { field: 'tags', text: 'matériel, fête' },
      { field: 'place', text: 'Ath' },
    ],
  });
  assert.ok('ok' in (await publishWaiting(app, ines, id)));
  assert.equal((await needsList(app, gathering, {})).needs[0]?.title, words.title);
});

onBoth('a protected card takes no need from a newcomer, and nobody publishes without end', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const newcomer = { ...(await aPerson(app, 'Zoe')), standing: 'unconfirmed' as const };
  const card = await made(app, ines, { ...actor, facets: {} });
  const input = { ...words, gathering, slug: card.slug };
  assert.ok('ok' in (await addNeed(app, newcomer, input)));
  await protect(app, withTeam(ines), { gathering, slug: card.slug, level: 'confirmed', until: '', reason: 'Publicité répétée' });
  assert.deepEqual(await addNeed(app, newcomer, input), { refused: 'protected-confirmed' });
  const { id } = (await needsList(app, gathering, {})).needs[0] ?? { id: '' };
  const barred = { refused: 'protected-confirmed' };
  assert.deepEqual(await changeNeed(app, newcomer, { ...words, title: 'Autre chose', gathering, id }), barred);
  await changeNeed(app, withTeam(ines), { ...words, title: 'Autre chose', gathering, id });
  const [, before] = await needVersions(app, id);
  assert.deepEqual(await restoreNeed(app, newcomer, { gathering, id, change: before?.id ?? '' }), barred);
  assert.deepEqual(await settleNeed(app, newcomer, { gathering, id, state: 'met' }), barred);
  for (let n = 0; n < 8; n += 1) await addNeed(app, ines, input);
  assert.deepEqual(await addNeed(app, ines, input), { refused: 'fast' });
});
