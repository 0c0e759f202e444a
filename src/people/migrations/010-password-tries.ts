import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';

/** Wrong passwords in a row, seen by every process. The address is kept as a hash: anybody may type anybody's. */
export const passwordTries: Migration = {
  name: 'people-010-password-tries',
  up: (tx) =>
    runSql(
      tx,
      'create table password_tries (email_hash text primary key, count integer not null, rests_until text not null, made_at text not null)',
      'create index password_tries_age on password_tries (made_at)',
    ),
};
