import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import type { App, Room } from '../app.ts';
import type { Database, Tx } from '../database.ts';
import type { Files } from '../files.ts';
import type { Migration } from '../migrate.ts';
import { migrate } from '../migrate.ts';
import type { BackedUp, Line, Manifest } from './backup.ts';

export type Restored =
  { ok: BackedUp } | { refused: 'not-empty' | 'not-a-backup' | 'incomplete' } | { refused: 'newer'; unknown: string[] };

type Target = { database: Database; migrations: Migration[]; files: Files; now: string };

/**
 * Reads a backup into an empty database. Never writes over data that is there, and takes nothing of a file
 * that was cut short. The caller opens the house afterwards, which runs the steps that are newer than the backup.
 */
export async function restore(source: string, target: Target): Promise<Restored> {
  if (await holdsData(target.database)) return { refused: 'not-empty' };
  const reading = linesOf(source);
  const first = await reading.next();
  const manifest = first.done ? undefined : first.value;
  if (!isManifest(manifest)) return { refused: 'not-a-backup' };
  const known = target.migrations.filter((migration) => manifest.migrations.includes(migration.name));
  const unknown = manifest.migrations.filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length > 0) return { refused: 'newer', unknown };
  await migrate(target.database, known, target.now);
  return await fill(reading, target);
}

/** Makes again what backups leave out. */
export async function rebuild(app: App, rooms: Room[]): Promise<void> {
  for (const room of rooms) await room.rebuild?.(app);
}

async function holdsData(database: Database): Promise<boolean> {
  return (await database.tables()).includes('migrations');
}

class Incomplete extends Error {}

async function fill(reading: AsyncGenerator<Line>, target: Target): Promise<Restored> {
  const count: BackedUp = { rows: 0, files: 0 };
  try {
    await target.database.write(async (tx) => {
      const batch = batches(tx);
      let ended = false;
      for await (const line of reading) {
        if ('end' in line) ended = line.end.rows === count.rows && line.end.files === count.files;
        else if ('row' in line) {
          count.rows += 1;
          await batch.add(line.table, line.row);
        } else if ('file' in line) {
          count.files += 1;
          const kept = await target.files.put(Buffer.from(line.bytes, 'base64'), line.file.split('.')[1] ?? '');
          if (kept !== line.file) throw new Incomplete();
        }
      }
      await batch.flush();
      if (!ended) throw new Incomplete();
    });
    return { ok: count };
  } catch (error) {
    if (error instanceof Incomplete || (error as { code?: string }).code === 'Z_BUF_ERROR') return { refused: 'incomplete' };
    throw error;
  }
}

/** Rows of one table go in together. */
function batches(tx: Tx) {
  let table = '';
  let rows: Record<string, unknown>[] = [];
  const flush = async () => {
    if (rows.length > 0) await insertRows(tx, table, rows);
    rows = [];
  };
  return {
    flush,
    async add(name: string, row: Record<string, unknown>) {
      if (name !== table || rows.length >= 200) await flush();
      table = name;
      rows.push(row);
    },
  };
}

async function insertRows(tx: Tx, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(columns.map((name) => sql`${row[name]}`))})`));
  await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(tx);
}

async function* linesOf(source: string): AsyncGenerator<Line> {
  const unpacked = createReadStream(source).pipe(createGunzip());
  for await (const text of createInterface({ input: unpacked, crlfDelay: Infinity })) yield JSON.parse(text) as Line;
}

function isManifest(line: Line | undefined): line is Manifest {
  return line !== undefined && 'format' in line && line.format === 'co-construire-backup' && line.version === 1;
}
