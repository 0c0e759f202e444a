import { sql } from 'kysely';
import type { Database, DatabaseKind, Tx } from './database.ts';

/** Forward only. `name` is `<room>-<number>-<what>` and never changes once published. */
export type Migration = { name: string; up(tx: Tx, kind: DatabaseKind): Promise<void> };

export type MigrationRow = { name: string; ran_at: string };

declare module './database.ts' {
  interface Tables {
    migrations: MigrationRow;
  }
}

export type Migrated = { ok: string[] } | { refused: 'newer'; unknown: string[] };

/**
 * Runs what has not run yet, in one transaction under the writers' lock, so that two processes starting
 * together do it once. Refuses data that a newer version has already changed.
 */
export async function migrate(db: Database, migrations: Migration[], now: string): Promise<Migrated> {
  return db.write(async (tx) => {
    await tx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('ran_at', 'text', (c) => c.notNull())
      .execute();
    const ran = new Set((await tx.selectFrom('migrations').select('name').execute()).map((row) => row.name));
    const unknown = [...ran].filter((name) => !migrations.some((m) => m.name === name));
    if (unknown.length > 0) return { refused: 'newer', unknown };
    const todo = migrations.filter((m) => !ran.has(m.name));
    for (const migration of todo) {
      await migration.up(tx, db.kind);
      await tx.insertInto('migrations').values({ name: migration.name, ran_at: now }).execute();
    }
    return { ok: todo.map((m) => m.name) };
  });
}

/** Runs statements that both databases understand, one after the other. */
export async function runSql(tx: Tx, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(tx);
}
