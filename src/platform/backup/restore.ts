import { createReadStream } from 'node:fs';
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
 * that was cut short or damaged: it is read to its end first, so that the database stays empty for a better one. The caller opens the house afterwards, which runs the steps that are newer than the backup.
 */
export async function restore(source: string, target: Target): Promise<Restored> {
  if (await holdsData(target.database)) return { refused: 'not-empty' };
  const checked = await readThrough(source);
  if ('refused' in checked) return checked;
  const manifest = checked.ok;
  const known = target.migrations.filter((migration) => manifest.migrations.includes(migration.name));
  const unknown = manifest.migrations.filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length > 0) return { refused: 'newer', unknown };
  await migrate(target.database, known, target.now);
  return await fill(linesOf(source), target);
}

/** Makes again what backups leave out. */
export async function rebuild(app: App, rooms: Room[]): Promise<void> {
  for (const room of rooms) await room.rebuild?.(app);
}

async function holdsData(database: Database): Promise<boolean> {
  return (await database.tables()).includes('migrations');
}

type Checked = { ok: Manifest } | { refused: 'not-a-backup' | 'incomplete' };

async function readThrough(source: string): Promise<Checked> {
  const count: BackedUp = { rows: 0, files: 0 };
  let manifest: Manifest | undefined;
  let ended = false;
  try {
    for await (const line of linesOf(source)) {
      if (!manifest && !isManifest(line)) return { refused: 'not-a-backup' };
      if (isManifest(line)) manifest = line;
      else if ('end' in line) ended = line.end.rows === count.rows && line.end.files === count.files;
      else if ('row' in line) count.rows += 1;
      else count.files += 1;
    }
  } catch (error) {
    return { refused: refusalFor(error) };
  }
  return manifest && ended ? { ok: manifest } : { refused: 'incomplete' };
}

/** What does not even begin as a packed file was never a backup; what stops or does not add up later was one. */
function refusalFor(error: unknown): 'not-a-backup' | 'incomplete' {
  const { code = '', message } = error as { code?: string; message: string };
  if (message === 'incorrect header check') return 'not-a-backup';
  if (code.startsWith('Z_') || error instanceof SyntaxError) return 'incomplete';
  throw error;
}

class Damaged extends Error {}

async function fill(reading: AsyncGenerator<Line>, target: Target): Promise<Restored> {
  const count: BackedUp = { rows: 0, files: 0 };
  try {
    await target.database.write(async (tx) => {
      const batch = batches(tx);
      for await (const line of reading) {
        if ('row' in line) {
          count.rows += 1;
          await batch.add(line.table, line.row);
        } else if ('file' in line) {
          count.files += 1;
          const kept = await target.files.put(Buffer.from(line.bytes, 'base64'), line.file.split('.')[1] ?? '');
          if (kept !== line.file) throw new Damaged();
        }
      }
      await batch.flush();
    });
    return { ok: count };
  } catch (error) {
    if (error instanceof Damaged) return { refused: 'incomplete' };
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

/** Not by `readline`: it may give every line and say nothing of a sum at the end that is wrong. */
async function* linesOf(source: string): AsyncGenerator<Line> {
  const packed = createReadStream(source);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  unpacked.setEncoding('utf8');
  let rest = '';
  for await (const piece of unpacked) {
    rest += String(piece);
    // A picture is one long line: it is only looked through when it is whole.
    if (!String(piece).includes('\n')) continue;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
  }
  if (rest !== '') yield JSON.parse(rest) as Line;
}

function isManifest(line: Line | undefined): line is Manifest {
  return line !== undefined && 'format' in line && line.format === 'co-construire-backup' && line.version === 1;
}
