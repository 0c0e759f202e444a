import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import type { Database, Reader, Tables, Tx } from './database.ts';

const mostStatements = 400;

/** Opens the file twice: one connection that writes (one transaction at a time), one that only reads. */
export async function openSqlite(file: string): Promise<Database> {
  const writer = connect(file);
  const reader = connect(file);
  reader.exec('pragma query_only = on');
  const writing = new Kysely<Tables>({ dialect: dialectFor(writer, 'begin immediate') });
  const read = new Kysely<Tables>({ dialect: dialectFor(reader, 'begin') });
  return {
    kind: 'sqlite',
    read,
    write: oneAtATime((fn) => writing.transaction().execute((tx: Tx) => fn(tx))),
    tell: async () => {},
    hear: async () => {},
    tables: async () => {
      const made = await sql<{
        name: string;
      }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite%' order by rowid`.execute(read);
      return made.rows.map((row) => row.name);
    },
    rows: (snapshot, table) => streamed(snapshot, table),
    async close() {
      await writing.destroy();
      await read.destroy();
    },
  };
}

async function* streamed(snapshot: Reader, table: string): AsyncGenerator<Record<string, unknown>> {
  const query = sql<Record<string, unknown>>`select * from ${sql.table(table)}`.compile(snapshot);
  for await (const result of snapshot.getExecutor().stream(query, 1)) yield* result.rows;
}

function connect(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 10_000 });
  db.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
    pragma cache_size = -32000; pragma mmap_size = 1073741824; pragma temp_store = memory`);
  return db;
}

/** Keeps writers in line without holding up readers. */
function oneAtATime(run: <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>): Database['write'] {
  let last: Promise<unknown> = Promise.resolve();
  return (fn) => {
    const mine = last.then(() => run(fn));
    last = mine.catch(() => {});
    return mine;
  };
}

function dialectFor(db: DatabaseSync, begin: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverFor(db, begin),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driverFor(db: DatabaseSync, begin: string): Driver {
  const connection = connectionFor(db);
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: async () => db.exec(begin),
    commitTransaction: async () => db.exec('commit'),
    rollbackTransaction: async () => db.exec('rollback'),
    releaseConnection: async () => {},
    destroy: async () => db.close(),
  };
}

function connectionFor(db: DatabaseSync): DatabaseConnection {
  const statements = new Map<string, StatementSync>();
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const statement = prepared(db, statements, query.sql);
      const values = query.parameters as SQLInputValue[];
      if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
      const done = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(done.changes), insertId: BigInt(done.lastInsertRowid) };
    },
    async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
      for (const row of db.prepare(query.sql).iterate(...(query.parameters as SQLInputValue[]))) yield { rows: [row as R] };
    },
  };
}

function prepared(db: DatabaseSync, kept: Map<string, StatementSync>, sql: string): StatementSync {
  const known = kept.get(sql);
  if (known) return known;
  if (kept.size >= mostStatements) kept.clear();
  const made = db.prepare(sql);
  kept.set(sql, made);
  return made;
}
