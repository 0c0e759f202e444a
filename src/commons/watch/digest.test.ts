import assert from 'node:assert/strict';
import { erasePerson } from '../../people/acts/profile.ts';
import { makePerson } from '../../people/acts/persons.ts';
import { someone } from '../../people/people.testing.ts';
import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import { onBoth } from '../../testing.ts';
import { improveCard } from '../acts/improve.ts';
import { translateCard } from '../acts/translate.ts';
import { countQueries } from '../query-count.testing.ts';
import { aCard, aPerson, gathering, made } from '../stage.testing.ts';
import { openTopic } from '../talk/acts/say.ts';
import { sendDigests, tellAtOnce } from './acts/digest.ts';
import { chooseWatching, stopDigests } from './acts/settings.ts';
import { watchCard } from './acts/watch.ts';
import { digestsOf, watchSettings } from './views/list.ts';

const here = { gathering, slug: 'le-bocal' };
const hour = 3_600_000;

/** The same house with a mail server; what it would send stays in the outbox. */
function mailing(app: App): App {
  return { ...app, settings: { ...app.settings, SMTP_URL: 'smtp://127.0.0.1:9' } };
}

async function mails(app: App) {
  const rows = await app.db
    .selectFrom('mails')
    .select(['to_address', 'subject', 'body', 'locale', 'unsubscribe_url'])
    .orderBy('to_address')
    .execute();
  return rows.map((row) => ({ ...row }));
}

async function reader(
  app: App,
  name: string,
  rhythm: string,
  { locale = 'fr', confirmed = true }: { locale?: Locale; confirmed?: boolean } = {},
) {
  const email = `${name.toLowerCase()}@example.org`;
  const row = await app.write((tx) => makePerson(app, tx, { name, email, locale, confirmed }));
  const person: Person = { id: row.id, name, locale, standing: confirmed ? 'confirmed' : 'unconfirmed', grants: [] };
  await watchCard(app, person, here);
  await chooseWatching(app, person, { rhythm, own: 'on' });
  return person;
}

async function improved(app: App, person: Person, base: number, comment = ''): Promise<void> {
  const done = await improveCard(app, person, { ...aCard({ summary: `Mieux ${base}.` }), slug: 'le-bocal', base, comment });
  assert.equal('ok' in done, true, JSON.stringify(done));
}

onBoth('a digest tells once what others did, card by card, in the reader’s language', async ({ app, clock }) => {
  const house = mailing(app);
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  await made(app, ines, { title: 'La chaise vide' });
  const ode = await reader(app, 'Ode', 'day');
  await reader(app, 'Lieve', 'day', { locale: 'nl' });
  await watchCard(app, ode, { gathering, slug: 'la-chaise-vide' });
  await improved(app, ines, 1, 'voyez http://spam.example/\nici');
  await translateCard(app, ines, { ...here, lang: 'nl', title: 'De vissenkom' });
  await openTopic(app, ines, { gathering, slug: 'la-chaise-vide', lang: 'fr', title: 'Qui s’assied ?', text: 'Chez nous, *personne*.' });
  assert.equal(await sendDigests(house), 0, 'the day of digests has not begun');
  clock.advance(20 * hour);
  assert.equal(await sendDigests(house), 2);
  const [lieve, odes] = await mails(app);
  assert.deepEqual(lieve, {
    to_address: 'lieve@example.org',
    subject: 'Nieuws over “De vissenkom”',
    locale: 'nl',
    unsubscribe_url: lieve?.unsubscribe_url ?? '',
    body: [
      'Dag Lieve,',
      '',
      'Dit is er veranderd op de fiches die u volgt.',
      '',
      '# De vissenkom',
      '– Ines heeft de fiche verbeterd: “voyez spam.example/ ici”',
      '– Ines heeft de fiche in het Nederlands vertaald',
      'https://example.org/fiches/le-bocal/comparer?de=1&a=3',
    ].join('\n'),
  });
  assert.equal(odes?.subject, 'Du neuf sur 2 fiches que vous suivez');
  assert.deepEqual(
    odes?.body.split('\n').filter((line) => line.startsWith('# ')),
    ['# Le bocal', '# La chaise vide'],
  );
  assert.equal(odes?.body.endsWith('https://example.org/fiches/la-chaise-vide/discussion#m1'), true, odes?.body);
  clock.advance(24 * hour);
  assert.equal(await sendDigests(house), 0, 'nothing is told twice, and nothing when nothing changed');
  await improved(app, ines, 3);
  assert.equal(await sendDigests(house), 0, 'once a day is enough');
  clock.advance(24 * hour);
  assert.equal(await sendDigests(house), 2);
});

onBoth('nobody is told of their own work, nor without having asked, nor at an address that is not confirmed', async ({ app, clock }) => {
  const house = mailing(app);
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  const ode = await reader(app, 'Ode', 'day');
  await reader(app, 'Ida', 'never');
  await reader(app, 'Uma', 'day', { confirmed: false });
  await reader(app, 'Weekly', 'week');
  await improved(app, ode, 1);
  clock.advance(21 * hour);
  assert.equal(await sendDigests(app), 0, 'without a mail server the page tells');
  assert.equal(await sendDigests(house), 1);
  assert.deepEqual(
    (await mails(app)).map((mail) => mail.to_address),
    ['weekly@example.org'],
  );
});

onBoth('a digest that fails, or is made in two processes, is posted once', async ({ app, clock }) => {
  const house = mailing(app);
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  await reader(app, 'Ode', 'day');
  await improved(app, ines, 1);
  clock.advance(20 * hour);
  const broken: App = { ...house, announce: () => Promise.reject(new Error('the disk is full')) };
  assert.equal(await sendDigests(broken), 0);
  assert.deepEqual(await mails(app), []);
  const both = await Promise.all([sendDigests(house), sendDigests(house)]);
  assert.deepEqual([both[0] + both[1], (await mails(app)).length], [1, 1]);
});

onBoth('who wants it at once is told at once, and a change for nobody leaves no job', async ({ app }) => {
  const house = mailing(app);
  const ines = await aPerson(app, 'Ines');
  const card = await made(app, ines);
  const jobs = () => app.db.selectFrom('jobs').select('event').where('name', '=', 'commons.tell-at-once').execute();
  await improved(app, ines, 1);
  assert.deepEqual(await jobs(), []);
  await reader(app, 'Ode', 'now');
  await improved(app, ines, 2, 'plus court');
  const event = { type: 'card.news', gathering, card: card.id };
  assert.deepEqual(
    (await jobs()).map((job) => JSON.parse(job.event) as unknown),
    [event],
  );
  await tellAtOnce(house, event);
  await tellAtOnce(house, event);
  assert.deepEqual(
    (await mails(app)).map((mail) => mail.subject),
    ['Du neuf sur « Le bocal »'],
  );
  await openTopic(app, ines, { ...here, lang: 'fr', title: 'Combien ?', text: 'Trente ?' });
  await tellAtOnce(house, event);
  assert.deepEqual([(await jobs()).length, (await mails(app)).length], [2, 2]);
});

onBoth('the link of a digest stops them, and who begins again is not told of what came between', async ({ app, clock }) => {
  const house = mailing(app);
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  const ode = await reader(app, 'Ode', 'day');
  await improved(app, ines, 1);
  clock.advance(20 * hour);
  await sendDigests(house);
  const url = (await mails(app))[0]?.unsubscribe_url ?? '';
  assert.match(url, /^https:\/\/example\.org\/suivi\/arret\/[\w-]{43}$/);
  const secret = url.split('/').at(-1) ?? '';
  assert.deepEqual(await stopDigests(app, 'x'), { refused: 'not-found' });
  assert.deepEqual(await stopDigests(app, secret), { ok: true });
  assert.deepEqual([await digestsOf(app, secret), await digestsOf(app, 'x')], ['never', undefined]);
  assert.deepEqual(await watchSettings(app, ode), { rhythm: 'never', own: 'on' });
  await improved(app, ines, 2);
  clock.advance(24 * hour);
  assert.equal(await sendDigests(house), 0);
  await chooseWatching(app, ode, { rhythm: 'day', own: 'on' });
  clock.advance(24 * hour);
  assert.equal(await sendDigests(house), 0);
  await improved(app, ines, 3);
  clock.advance(24 * hour);
  assert.equal(await sendDigests(house), 1);
});

onBoth('hundreds of readers are read for in batches, and a busy card is told in short', async ({ app, clock }) => {
  const house = mailing(app);
  const ines = await aPerson(app, 'Ines');
  const card = await made(app, ines);
  const first = await reader(app, 'Ode', 'day');
  const watch = await app.db.selectFrom('watches').selectAll().where('person_id', '=', first.id).executeTakeFirstOrThrow();
  const settings = await app.db.selectFrom('watch_settings').selectAll().where('person_id', '=', first.id).executeTakeFirstOrThrow();
  await app.write(async (tx) => {
    for (let i = 0; i < 249; i += 1) {
      const person = await makePerson(app, tx, { name: `R${i}`, email: `r${i}@example.org`, locale: 'fr', confirmed: true });
      await tx
        .insertInto('watches')
        .values({ ...watch, person_id: person.id })
        .execute();
      await tx
        .insertInto('watch_settings')
        .values({ ...settings, person_id: person.id, stop_secret: `s${i}` })
        .execute();
    }
  });
  for (let i = 1; i <= 25; i += 1) await improved(app, ines, i);
  clock.advance(20 * hour);
  let posted = 0;
  const queries = await countQueries(house, async (counted) => (posted = await sendDigests(counted)));
  assert.equal(posted, 250);
  // Of the day three batches: who is due, whom a mail reaches, changes, messages, names, titles; of the week one look; and once
  // where the gatherings answer.
  assert.equal(queries, 3 * 6 + 1 + 2);
  const [mail] = await mails(app);
  const lines = mail?.body.split('\n').filter((line) => line.startsWith('– ')) ?? [];
  assert.deepEqual([lines.length, lines[0]], [21, '– Des changements plus anciens, à lire dans l’histoire de la fiche']);
  assert.equal(mail?.body.endsWith(`/fiches/le-bocal/comparer?de=1&a=26`), true);
  assert.equal(card.revision, 1);
});

onBoth('who leaves before a digest is sent is not named in it; what was sent keeps no name beside', async ({ app }) => {
  const house = mailing(app);
  const ines = await aPerson(app, 'Ines');
  const omar = await someone(app, 'Omar');
  await made(app, ines);
  await reader(app, 'Ode', 'now');
  await reader(app, 'Lieve', 'now', { locale: 'nl' });
  await improved(app, omar.person, 1, 'Dit par un autre Omar');
  const { id } = await app.db.selectFrom('cards').select('id').executeTakeFirstOrThrow();
  await tellAtOnce(house, { type: 'card.news', card: id });
  const told = () =>
    mails(app).then((rows) => rows.filter((row) => row.unsubscribe_url !== null).map((row) => [row.locale, row.body.includes('Omar')]));
  assert.deepEqual(await told(), [
    ['nl', true],
    ['fr', true],
  ]);
  assert.deepEqual(await erasePerson(app, omar.person, { secret: omar.secret }), { ok: true });
  assert.deepEqual(await told(), [
    ['nl', false],
    ['fr', false],
  ]);
  const [dutch, french] = (await mails(app)).filter((row) => row.unsubscribe_url !== null);
  assert.match(dutch?.body ?? '', /iemand die vertrokken is/);
  assert.match(french?.body ?? '', /une personne partie/);
  const rows = await app.db.selectFrom('mails').select('names').where('unsubscribe_url', 'is not', null).execute();
  assert.deepEqual(
    rows.map((row) => row.names),
    ['{}', '{}'],
  );
});
