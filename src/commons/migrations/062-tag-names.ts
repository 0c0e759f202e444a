import { sql } from 'kysely';
import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';
import { tagColumns } from '../tags.ts';

const cardsAtOnce = 500;

/** Tags as people typed them, beside the folded ones that cards are found by. */
export const tagNames: Migration = {
  name: 'commons-062-tag-names',
  async up(tx) {
    await runSql(tx, `alter table cards add column tag_names text not null default ''`);
    for (let after = ''; ;) {
      const { rows } = await sql<{ id: string; body: string }>`select cards.id, revisions.body from cards
        join revisions on revisions.id = cards.revision_id where cards.tags <> '' and cards.id > ${after}
        order by cards.id limit ${cardsAtOnce}`.execute(tx);
      for (const { id, body } of rows) {
        const { tags } = JSON.parse(body) as { tags?: string[] };
        await sql`update cards set tag_names = ${tagColumns(tags ?? []).tag_names} where id = ${id}`.execute(tx);
      }
      after = rows.at(-1)?.id ?? '';
      if (rows.length < cardsAtOnce) return;
    }
  },
};
