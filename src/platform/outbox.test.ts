import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { App, Room } from './app.ts';
import { stoppedClock } from './clock.ts';
import { emptyFolder } from './folder.testing.ts';
import { makeApp } from './make-app.ts';
import { settingsShape } from './settings.ts';

const settings = () => settingsShape.parse({ DATA_DIR: emptyFolder(), LOG_LEVEL: 'silent' });

async function houseWith(room: Partial<Room>) {
  const clock = stoppedClock('2026-11-22T09:00:00.000Z');
  const made = await makeApp({
    settings: settings(),
    rooms: [{ name: 'listener', migrations: [], ...room }],
    t: () => (key) => key,
    clock,
  });
  assert.ok('ok' in made);
  return { app: made.ok, clock };
}

const announce = (app: App, type = 'card.saved') => app.write((tx) => app.announce(tx, { type, card: 'c1' }));

test('a job runs once after the commit, with the event', async () => {
  const heard: unknown[] = [];
  const { app } = await houseWith({ jobs: [{ event: 'card.saved', name: 'hear', run: (_app, event) => void heard.push(event) }] });
  await announce(app);
  await app.jobs.drain();
  await app.jobs.drain();
  assert.deepEqual(heard, [{ type: 'card.saved', card: 'c1' }]);
  await app.close();
});

test('an act that fails announces nothing', async () => {
  const heard: string[] = [];
  const { app } = await houseWith({
    locals: { 'card.saved': () => void heard.push('local') },
    jobs: [{ event: 'card.saved', name: 'hear', run: () => void heard.push('job') }],
  });
  const failing = app.write(async (tx) => {
    await app.announce(tx, { type: 'card.saved' });
    throw new Error('no');
  });
  await assert.rejects(failing, /no/);
  await app.jobs.drain();
  assert.deepEqual(heard, []);
  await app.close();
});

test('a job that fails is tried again later, then given up where administrators see it', async () => {
  let tries = 0;
  const run = () => {
    tries += 1;
    throw new Error('no network');
  };
  const { app, clock } = await houseWith({ jobs: [{ event: 'card.saved', name: 'hear', run }] });
  await announce(app);
  await app.jobs.drain();
  assert.equal(tries, 1);
  for (const _ of Array.from({ length: 10 })) {
    clock.advance(3_600_000);
    await app.jobs.drain();
  }
  const job = await app.db.selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual([tries, job.tries, job.error, job.dead_at !== null], [8, 8, 'no network', true]);
  await app.close();
});

test('a lease that was lost with its process is taken again', async () => {
  const heard: string[] = [];
  const { app, clock } = await houseWith({ jobs: [{ event: 'card.saved', name: 'hear', run: () => void heard.push('done') }] });
  await app.write(async (tx) => {
    const row = {
      id: 'j1',
      name: 'hear',
      event: '{"type":"card.saved"}',
      made_at: app.clock.iso(),
      due_at: app.clock.iso(),
      tries: 1,
      done_at: null,
      dead_at: null,
      error: null,
    };
    await tx
      .insertInto('jobs')
      .values({ ...row, leased_until: '2026-11-22T09:01:00.000Z' })
      .execute();
  });
  assert.equal(await app.jobs.drain(), 0);
  clock.advance(301_000);
  assert.equal(await app.jobs.drain(), 1);
  assert.deepEqual(heard, ['done']);
  await app.close();
});
