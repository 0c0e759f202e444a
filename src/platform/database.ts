import type { Kysely, Transaction } from 'kysely';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Every room adds its tables: `declare module '../platform/database.ts' { interface Tables { … } }`.
 * Types only join here; which room may name a table is checked by `checks/house-rules.ts`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface Tables {}

export type Reader = Kysely<Tables>;
export type Tx = Transaction<Tables>;
export type DatabaseKind = 'sqlite' | 'postgres';

export type Database = {
  kind: DatabaseKind;
  /** For reading. On SQLite a connection of its own that refuses to write. */
  read: Reader;
  /** Runs `fn` in the one transaction that may write at a time; durable when it resolves. */
  write<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** Tells the other processes, once the transaction is committed. Does nothing on SQLite. */
  tell(tx: Tx, message: string): Promise<void>;
  /** Hears what other processes told; an empty message means that some may have been missed. */
  hear(listener: (message: string) => void): Promise<void>;
  /** In the order in which they were made, so that a row is restored after those that it names. */
  tables(): Promise<string[]>;
  /** Every row of a table, a few at a time, as `snapshot` sees it. */
  rows(snapshot: Reader, table: string): AsyncIterable<Record<string, unknown>>;
  close(): Promise<void>;
};

export type DatabaseAddress = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

export function openDatabase(address: DatabaseAddress): Promise<Database> {
  return address.kind === 'sqlite' ? openSqlite(address.file) : openPostgres(address.url);
}
