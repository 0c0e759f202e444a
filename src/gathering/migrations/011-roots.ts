import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';

/** Several gatherings share a house: which one answers at the root, which ones are in the archive. */
export const roots: Migration = {
  name: 'gathering-011-roots',
  up: (tx) => runSql(tx, 'alter table gatherings add column root text', 'alter table gatherings add column archived_at text'),
};
