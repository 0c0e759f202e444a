import type { App } from '../platform/app.ts';
import { putWords } from '../platform/search/text-index.ts';
import { wordsTable } from './migrations.ts';
import { cardWords } from './projection.ts';
import { parseSnapshot } from './snapshot.ts';

const cardsAtOnce = 400;

/** Writes the search words again from the current revisions: backups leave them out, each database has its own form. */
export async function rebuildWords(app: App): Promise<void> {
  for (let after = 0; ;) {
    const rows = await app.db
      .selectFrom('cards')
      .innerJoin('revisions', 'revisions.id', 'cards.revision_id')
      .select(['cards.num', 'revisions.body'])
      .where('cards.num', '>', after)
      .orderBy('cards.num')
      .limit(cardsAtOnce)
      .execute();
    if (rows.length === 0) return;
    const words = rows.map((row) => cardWords(row.num, parseSnapshot(row.body)).row);
    await app.write((tx) => putWords(tx, app.database.kind, wordsTable, words));
    after = rows.at(-1)?.num ?? after;
  }
}
