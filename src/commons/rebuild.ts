import type { App } from '../platform/app.ts';
import { catalogueIn } from './fields/catalogue.ts';
import type { Catalogue } from './fields.shared.ts';
import { putWords } from '../platform/search/text-index.ts';
import { wordsTable } from './migrations.ts';
import { cardWords, publicPart } from './projection.ts';
import { parseWhole } from './snapshot.ts';

const cardsAtOnce = 400;

/** Writes the search words again from the current revisions: backups leave them out, each database has its own form. */
export async function rebuildWords(app: App): Promise<void> {
  const catalogues = new Map<string, Catalogue>();
  for (let after = 0; ;) {
    const rows = await app.db
      .selectFrom('cards')
      .innerJoin('revisions', 'revisions.id', 'cards.revision_id')
      .select(['cards.num', 'cards.gathering_id', 'revisions.body'])
      .where('cards.num', '>', after)
      .orderBy('cards.num')
      .limit(cardsAtOnce)
      .execute();
    if (rows.length === 0) return;
    for (const { gathering_id: id } of rows) if (!catalogues.has(id)) catalogues.set(id, await catalogueIn(app.db, id));
    const words = rows.map((row) => cardWords(row.num, publicPart(catalogues.get(row.gathering_id) ?? [], parseWhole(row.body))).row);
    await app.write((tx) => putWords(tx, app.database.kind, wordsTable, words));
    after = rows.at(-1)?.num ?? after;
  }
}
