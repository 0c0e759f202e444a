import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
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
import { emptyDatabase, emptyTables, stopPostgres, storyStart } from './postgres.testing.ts';

export type TestClock = ReturnType<typeof stoppedClock>;
export type Scene = { app: App; clock: TestClock; folder: string };

/** The databases on which stories are played. `TEST_DB=sqlite` leaves PostgreSQL out while one writes. */
export const onKinds: DatabaseKind[] = process.env['TEST_DB'] === 'sqlite' ? ['sqlite'] : ['sqlite', 'postgres'];

let number = 0;

/** Runs the same story on SQLite and on PostgreSQL, each on empty tables. */
export function onBoth(name: string, story: (scene: Scene) => Promise<void>): void {
  describe(name, () => {
    for (const kind of onKinds) {
      test(`on ${kind}`, async () => {
        await play(story, kind === 'postgres' ? { DATABASE_URL: await emptyTables() } : {});
      });
    }
  });
}

/** Another, empty database: a file in `folder`, or one more on the tests' server. */
export async function freshDatabase(kind: DatabaseKind, folder: string): Promise<DatabaseAddress> {
  if (kind === 'postgres') return { kind, url: await emptyDatabase() };
  number += 1;
  return { kind, file: join(folder, `fresh-${number}.sqlite`) };
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

after(stopPostgres);
