import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';

/** The key that signs what a browser is asked to work out, and which of these were given back already. */
export const proofs: Migration = {
  name: 'people-020-proofs',
  up: (tx) =>
    runSql(
      tx,
      'create table proof_keys (id integer primary key, secret text not null, made_at text not null)',
      'create table proofs_used (nonce text primary key, expires_at text not null)',
      'create index proofs_used_expiry on proofs_used (expires_at)',
    ),
};
