import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';

/** What people began to write and keep for themselves until they publish it. */
export const draftsMigration: Migration = {
  name: 'commons-050-drafts',
  up: (tx) =>
    runSql(
      tx,
      `create table drafts (id text primary key, person_id text not null, gathering_id text not null, act text not null, kind text not null,
        card_id text references cards (id), lang text not null, base integer, title text not null, body text not null, made_at text not null,
        kept_at text not null)`,
      'create index drafts_person on drafts (person_id, gathering_id, kept_at)',
      'create index drafts_age on drafts (kept_at)',
    ),
};
