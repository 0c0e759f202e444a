import assert from 'node:assert/strict';
import { beginGuest } from '../people/acts/ask.ts';
import { invite } from '../people/acts/invitations.ts';
import { keeper, mailedSecret, someone } from '../people/people.testing.ts';
import { personOfSession, touching, whoIs } from '../people/views.ts';
import type { App } from '../platform/app.ts';
import { keptDays, sweepRooms } from '../platform/sweep.ts';
import type { TestClock } from '../testing.ts';
import { onBoth } from '../testing.ts';
import { createCard } from './acts/create.ts';
import { keepWaiting } from './acts/waiting.ts';
import { aCard, gathering } from './stage.testing.ts';

const day = 24 * 3_600_000;

async function pass(app: App, clock: TestClock, days: number): Promise<void> {
  clock.advance(days * day);
  await sweepRooms(app);
}

async function guest(app: App, name: string) {
  const begun = await beginGuest(app, { email: `${name.toLowerCase()}@example.org`, name, locale: 'fr' });
  assert.ok('ok' in begun);
  return begun.ok;
}

onBoth('a guest who did nothing is forgotten after a while, and whoever wrote or confirmed is not', async ({ app, clock }) => {
  const idle = await guest(app, 'Zoe');
  const writer = await guest(app, 'Lea');
  const known = await someone(app, 'Ida');
  assert.equal('ok' in (await createCard(app, writer.person, aCard())), true);
  await pass(app, clock, keptDays.guests - 1);
  const names = async () =>
    [...(await whoIs(app, [idle.person.id, writer.person.id, known.person.id])).values()].map(({ name }) => name).sort();
  assert.deepEqual(await names(), ['Ida', 'Lea', 'Zoe']);
  await pass(app, clock, 2);
  assert.deepEqual(await names(), ['Ida', 'Lea', null]);
  assert.equal(await personOfSession(app, idle.cookie), undefined);
  const stored = JSON.stringify([
    await app.db.selectFrom('persons').selectAll().execute(),
    await app.db.selectFrom('mails').selectAll().execute(),
    await app.db.selectFrom('sign_in_links').selectAll().execute(),
    await app.db.selectFrom('jobs').selectAll().execute(),
  ]);
  assert.deepEqual([stored.includes('zoe@example.org'), stored.includes('lea@example.org')], [false, true]);
});

onBoth('a guest who comes back is kept from that day on', async ({ app, clock }) => {
  const { cookie, person } = await guest(app, 'Zoe');
  clock.advance(60 * day);
  assert.equal((await personOfSession(app, cookie))?.id, person.id);
  await touching(app);
  await pass(app, clock, 60);
  assert.equal((await personOfSession(app, cookie))?.id, person.id);
});

onBoth('mails and jobs that are done go, what nobody sent or confirmed goes later', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  await guest(app, 'Zoe');
  await guest(app, 'Lea');
  const secret = await mailedSecret(app, 'zoe@example.org');
  await app.write((tx) => tx.updateTable('mails').set({ sent_at: app.clock.iso() }).where('to_address', '=', 'zoe@example.org').execute());
  await keepWaiting(app, ida.email, { act: 'create', input: aCard() });
  await app.write((tx) => app.announce(tx, { type: 'person.erased', person: 'nobody' }));
  await app.jobs.drain();
  const counts = async () => {
    const rows = await Promise.all(
      (['mails', 'jobs', 'waiting_edits'] as const).map((table) =>
        app.db
          .selectFrom(table)
          .select((e) => e.fn.countAll().as('n'))
          .executeTakeFirstOrThrow(),
      ),
    );
    return rows.map(({ n }) => Number(n));
  };
  const before = await counts();
  assert.deepEqual([before[0], (before[1] ?? 0) > 0, before[2]], [2, true, 1]);
  await pass(app, clock, keptDays.done + 1);
  assert.deepEqual(await counts(), [1, 0, 1]);
  await pass(app, clock, keptDays.waiting - keptDays.done);
  assert.deepEqual(await counts(), [0, 0, 0]);
  assert.equal(secret.length > 0, true);
});

onBoth('sessions, links and the addresses of invitations end with what they were for', async ({ app, clock }) => {
  const ida = await keeper(app, 'Ida');
  const input = { email: 'nina@example.org', role: 'welcome', locale: 'fr' as const, gathering, gatheringName: 'Le Préau' };
  assert.equal('ok' in (await invite(app, ida.person, input)), true);
  await guest(app, 'Zoe');
  const left = async () => {
    const sessions = await app.db.selectFrom('sessions').select('id').execute();
    const links = await app.db.selectFrom('sign_in_links').select('email').execute();
    const invitations = await app.db.selectFrom('invitations').select('email').execute();
    return [sessions.length, links.length, invitations.map(({ email }) => email)];
  };
  await pass(app, clock, 1);
  assert.deepEqual(await left(), [2, 1, ['nina@example.org']]);
  await pass(app, clock, 30);
  assert.deepEqual(await left(), [2, 0, ['nina@example.org']]);
  await pass(app, clock, 90);
  assert.deepEqual(await left(), [0, 0, ['']]);
});

onBoth('a room that fails to sweep stops no other', async ({ app, clock }) => {
  await guest(app, 'Zoe');
  const failing = { name: 'failing', migrations: [], sweep: () => Promise.reject(new Error('no')) };
  clock.advance(100 * day);
  await sweepRooms({ ...app, rooms: [failing, ...app.rooms] });
  assert.equal((await app.db.selectFrom('persons').select('name').executeTakeFirst())?.name, '');
});
