import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';

/** Whether a gathering takes contributions of people who give no address. */
export const visitorsMigration: Migration = {
  name: 'commons-060-visitors',
  up: (tx) => runSql(tx, "alter table commons_settings add column visitors text not null default 'no'"),
};
