import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database, Reader, Tables, Tx } from './database.ts';

const channel = 'co_construire';
/** What a listener hears after a gap. */
export const missed = '';
/** Any constant: every writer takes it, so that acts follow one another as they do on SQLite. */
const writerLock = 7_020_170_829;

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens two pools: writers wait for one another (see docs/decisions), on connections of their own, so that readers never wait. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const writers = new pg.Pool({ connectionString: url, max: 2 });
  // A connection lost while nobody uses it is replaced at the next question; without a listener it would end the process.
  for (const each of [pool, writers]) {
    each.on('error', () => {});
    each.on('connect', (client) => client.on('error', () => {}));
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const writing = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writers }) });
  let hearing: Hearing | undefined;
  return {
    kind: 'postgres',
    read: db,
    write: (fn) =>
      writing.transaction().execute(async (tx: Tx) => {
        await sql`select pg_advisory_xact_lock(${writerLock})`.execute(tx);
        return fn(tx);
      }),
    async tell(tx, message) {
      await sql`select pg_notify(${channel}, ${message})`.execute(tx);
    },
    async hear(listener) {
      hearing = keepListening(url, listener);
      await hearing.started;
    },
    tables: async () => {
      const made = await sql<{ name: string }>`select relname as name from pg_class where relkind = 'r'
        and relnamespace = current_schema()::regnamespace order by oid`.execute(db);
      return made.rows.map((row) => row.name);
    },
    rows: (snapshot, table) => fetched(snapshot, table),
    async close() {
      await hearing?.stop();
      await writing.destroy();
      await db.destroy();
    },
  };
}

/** Through a cursor of the snapshot's transaction. */
async function* fetched(snapshot: Reader, table: string): AsyncGenerator<Record<string, unknown>> {
  await sql`declare every_row no scroll cursor for select * from ${sql.table(table)}`.execute(snapshot);
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch 2000 from every_row`.execute(snapshot);
    yield* rows;
    if (rows.length === 0) break;
  }
  await sql`close every_row`.execute(snapshot);
}

type Hearing = { started: Promise<void>; stop(): Promise<void> };

const pause = 1_000;

/** One connection that only listens; when it is lost another takes over, and says that something may have been missed. */
function keepListening(url: string, listener: (message: string) => void): Hearing {
  let client: pg.Client | undefined;
  let stopped = false;
  let waiting = false;
  const open = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url });
    next.on('notification', (heard) => listener(heard.payload ?? ''));
    next.on('error', () => {});
    await next.connect();
    next.on('end', again);
    client = next;
    await next.query(`listen ${channel}`);
  };
  const again = () => {
    if (stopped || waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      open().then(() => listener(missed), again);
    }, pause).unref();
  };
  return {
    started: open(),
    async stop() {
      stopped = true;
      await client?.end();
    },
  };
}
