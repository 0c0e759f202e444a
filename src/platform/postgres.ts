import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database, Reader, Tables, Tx } from './database.ts';

const channel = 'co_construire';
/** Any constant: every writer takes it, so that acts follow one another as they do on SQLite. */
const writerLock = 7_020_170_829;

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a pool. Writers wait for one another (see docs/decisions), readers never wait. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const listeners: pg.Client[] = [];
  return {
    kind: 'postgres',
    read: db,
    write: (fn) =>
      db.transaction().execute(async (tx: Tx) => {
        await sql`select pg_advisory_xact_lock(${writerLock})`.execute(tx);
        return fn(tx);
      }),
    async tell(tx, message) {
      await sql`select pg_notify(${channel}, ${message})`.execute(tx);
    },
    async hear(listener) {
      listeners.push(await listen(url, listener));
    },
    tables: async () => {
      const made = await sql<{ name: string }>`select relname as name from pg_class where relkind = 'r'
        and relnamespace = current_schema()::regnamespace order by oid`.execute(db);
      return made.rows.map((row) => row.name);
    },
    rows: (snapshot, table) => fetched(snapshot, table),
    async close() {
      await Promise.all(listeners.map((client) => client.end()));
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

async function listen(url: string, listener: (message: string) => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  client.on('notification', (heard) => listener(heard.payload ?? ''));
  await client.query(`listen ${channel}`);
  return client;
}
