import assert from 'node:assert/strict';
import { onBoth } from '../testing.ts';
import { endOtherSessions, endSession, signOut, startSession } from './acts/sessions.ts';
import { beginGuest } from './acts/ask.ts';
import { erasePerson } from './acts/profile.ts';
import { dump, keeper, listen, someone } from './people.testing.ts';
import { personById, personOfSession, touching, whoIs } from './views.ts';
import { accountOf, personExport, sessionsOf } from './views/account.ts';

const day = 24 * 3_600_000;

onBoth('a session slides for ninety days from the last visit', async ({ app, clock }) => {
  const ida = await keeper(app, 'Ida');
  clock.advance(89 * day);
  assert.deepEqual(await personOfSession(app, ida.secret), {
    ...ida.person,
    grants: [{ gathering: '*', edition: null, role: 'administrator' }],
  });
  await touching(app);
  clock.advance(89 * day);
  assert.deepEqual(await personOfSession(app, ida.secret), ida.person);
  await touching(app);
  clock.advance(90 * day);
  assert.equal(await personOfSession(app, ida.secret), undefined);
  assert.equal(await personOfSession(app, 'not a secret'), undefined);
});

onBoth('a visit is noted every ten minutes at most', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  const seen = async () => (await sessionsOf(app, ida.person, undefined)).map((session) => session.seenAt);
  clock.advance(9 * 60_000);
  await personOfSession(app, ida.secret);
  await touching(app);
  assert.deepEqual(await seen(), ['2026-11-22T09:00:00.000Z']);
  clock.advance(60_000);
  await personOfSession(app, ida.secret);
  await touching(app);
  assert.deepEqual(await seen(), ['2026-11-22T09:10:00.000Z']);
});

onBoth('sessions end one by one, all others, or here; nobody ends those of others', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  const ode = await someone(app, 'Ode');
  const more = () =>
    app.write(async (tx) => {
      clock.advance(1000);
      const row = await tx.selectFrom('persons').selectAll().where('id', '=', ida.person.id).executeTakeFirstOrThrow();
      return (await startSession(app, tx, row, { agent: 'Firefox/1 (Android)', next: '/', by: 'link' })).cookie;
    });
  const [phone, tablet] = [await more(), await more()];
  const list = await sessionsOf(app, ida.person, ida.secret);
  assert.deepEqual(
    list.map(({ device, current }) => ({ device, current })),
    [
      { device: 'Firefox · Android', current: false },
      { device: 'Firefox · Android', current: false },
      { device: '', current: true },
    ],
  );
  const [latest] = list;
  assert.deepEqual(await endSession(app, ode.person, { session: latest?.id ?? '' }), { refused: 'unknown' });
  assert.deepEqual(await endSession(app, ida.person, { session: latest?.id ?? '' }), { ok: true });
  assert.deepEqual(await endSession(app, ida.person, { session: latest?.id ?? '' }), { refused: 'unknown' });
  assert.deepEqual(await Promise.all([phone, tablet].map(async (secret) => (await personOfSession(app, secret))?.name)), [
    'Ida',
    undefined,
  ]);
  const heard = listen(app);
  assert.deepEqual(await endOtherSessions(app, ida.person, { secret: ida.secret }), { ok: { ended: 1 } });
  assert.deepEqual(
    heard.map((event) => event.type),
    ['session.ended'],
  );
  assert.equal(await personOfSession(app, phone), undefined);
  await signOut(app, ida.secret);
  await signOut(app, ida.secret);
  assert.deepEqual(await sessionsOf(app, ida.person, undefined), []);
  assert.equal((await personOfSession(app, ode.secret))?.name, 'Ode');
  assert.equal((await dump(app)).includes(ida.secret), false);
});

onBoth('names are told for known ids, without the name once erased', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const ode = await someone(app, 'Ode');
  const guest = await beginGuest(app, { email: 'zoe@example.org', name: 'Zoé', locale: 'fr' });
  assert.ok('ok' in guest);
  const asked = [ida.person.id, ode.person.id, guest.ok.person.id, 'nobody', ida.person.id];
  assert.deepEqual(await erasePerson(app, ode.person, { secret: ode.secret }), { ok: true });
  assert.deepEqual(
    [...(await whoIs(app, asked))].sort(([a], [b]) => (a < b ? -1 : 1)),
    [
      [ida.person.id, { name: 'Ida', standing: 'confirmed' }],
      [ode.person.id, { name: null, standing: 'confirmed' }],
      [guest.ok.person.id, { name: 'Zoé', standing: 'unconfirmed' }],
    ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
  assert.deepEqual(await whoIs(app, []), new Map());
  assert.deepEqual([await personById(app, ida.person.id), await personById(app, ode.person.id)], [ida.person, undefined]);
});

onBoth('the account and the export show what is known, and no secret', async ({ app, clock }) => {
  const ida = await keeper(app, 'Ida');
  const [session] = await sessionsOf(app, ida.person, ida.secret);
  const expected = { email: ida.email, passwordSetAt: null, passkeys: [], providers: [], sessions: [session], recent: true };
  assert.deepEqual(await accountOf(app, ida.person, ida.secret), expected);
  clock.advance(3_600_000);
  assert.deepEqual(await accountOf(app, ida.person, ida.secret), { ...expected, recent: false });
  const exported = await personExport(app, ida.person);
  assert.deepEqual(Object.keys(exported), [
    'person',
    'passwordSetAt',
    'passkeys',
    'providers',
    'sessions',
    'grants',
    'invitations',
    'rooms',
  ]);
  assert.equal(JSON.stringify(exported).includes('hash'), false);
});
