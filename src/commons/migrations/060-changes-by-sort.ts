import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';

/** Every sort of change (kind, language, act) in its order of time: see `changes/sorts.ts`. */
export const changesBySort: Migration = {
  name: 'commons-060-changes-by-sort',
  up: (tx) =>
    runSql(
      tx,
      'create index revisions_by_sort on revisions (gathering_id, kind, lang, act, made_at, id)',
      'drop index revisions_recent',
      'create index revisions_recent on revisions (gathering_id, made_at, id)',
    ),
};
