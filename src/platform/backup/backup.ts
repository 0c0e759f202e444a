import { once } from 'node:events';
import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { App } from '../app.ts';
import type { Database, Reader } from '../database.ts';
import { openDatabase } from '../database.ts';
import { sqliteFile } from '../make-app.ts';

/** First line of a backup; then one line a row, one line a file, and a last line that counts them. */
export type Manifest = { format: 'co-construire-backup'; version: 1; madeAt: string; migrations: string[] };
export type Line =
  Manifest | { table: string; row: Record<string, unknown> } | { file: string; bytes: string } | { end: { rows: number; files: number } };
export type BackedUp = { rows: number; files: number };

/**
 * Writes every row and file into one compressed file, from one snapshot, while the site goes on serving.
 * The format does not depend on the database: a backup of SQLite may be restored on PostgreSQL and back.
 */
export async function backup(app: App, target: string): Promise<{ ok: BackedUp } | { refused: 'exists' }> {
  if (existsSync(target)) return { refused: 'exists' };
  const partial = `${target}.partial`;
  const count: BackedUp = { rows: 0, files: 0 };
  const out = createWriteStream(partial, { mode: 0o600 });
  await inSnapshot(app, (snapshot) => pipeline(lines(app, snapshot, count), createGzip({ level: 6 }), out));
  if (!out.closed) await once(out, 'close');
  const handle = await open(partial, 'r');
  await handle.sync();
  await handle.close();
  await rename(partial, target);
  return { ok: count };
}

/** A connection of its own, so that neither readers nor writers wait. */
async function inSnapshot(app: App, work: (snapshot: Reader) => Promise<void>): Promise<void> {
  const { DATABASE_URL } = app.settings;
  const own = await openDatabase(
    DATABASE_URL ? { kind: 'postgres', url: DATABASE_URL } : { kind: 'sqlite', file: sqliteFile(app.settings) },
  );
  try {
    if (own.kind === 'sqlite') {
      await sql`begin`.execute(own.read);
      await work(own.read);
      await sql`commit`.execute(own.read);
    } else {
      await own.read.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
    }
  } finally {
    await own.close();
  }
}

async function* lines(app: App, snapshot: Reader, count: BackedUp): AsyncGenerator<string> {
  const migrations = await snapshot.selectFrom('migrations').select('name').orderBy('ran_at').orderBy('name').execute();
  yield line({ format: 'co-construire-backup', version: 1, madeAt: app.clock.iso(), migrations: migrations.map((row) => row.name) });
  for (const table of await tablesToKeep(app, app.database)) {
    for await (const row of app.database.rows(snapshot, table)) {
      count.rows += 1;
      yield line({ table, row });
    }
  }
  for (const file of filesIn(join(app.settings.DATA_DIR, 'files'))) {
    count.files += 1;
    yield line({ file: file.name, bytes: readFileSync(file.path).toString('base64') });
  }
  yield line({ end: count });
}

/** Tables that rooms can make again from others (search words) stay out. */
export async function tablesToKeep(app: App, database: Database): Promise<string[]> {
  const derived = app.rooms.flatMap((room) => room.derived ?? []);
  const tables = await database.tables();
  return tables.filter((name) => name !== 'migrations' && !derived.some((made) => name === made || name.startsWith(`${made}_`)));
}

function filesIn(folder: string): { name: string; path: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => ({ name: entry.name, path: join(entry.parentPath, entry.name) }));
}

function line(value: Line): string {
  return `${JSON.stringify(value)}\n`;
}
