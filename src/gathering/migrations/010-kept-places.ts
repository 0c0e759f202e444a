import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';

/** A place or a room that is taken off the form stays, so that what speaks of it can still be read, and it can come back. */
export const keptPlaces: Migration = {
  name: 'gathering-010-kept-places',
  up: (tx) => runSql(tx, 'alter table edition_places add column removed_at text', 'alter table edition_rooms add column removed_at text'),
};
