import type { App, Event } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { putWords } from '../../platform/search/text-index.ts';
import { facetsWithStanding } from '../confirm/standing.ts';
import { announceImport } from '../events.ts';
import type { Catalogue } from '../fields.shared.ts';
import { wordsTable } from '../migrations.ts';
import { cardColumns, cardWords, facetRows, publicPart } from '../projection.ts';
import { parseWhole } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';
import { catalogueIn } from './catalogue.ts';
import { valueRows } from './project.ts';

const cardsAtOnce = 200;

/** The job behind a change that lists and searches must follow: what the cards that hold the field show is written anew. */
export async function rereadCards(app: App, event: Event): Promise<void> {
  if (event['again'] !== 'yes') return;
  const [gathering, field] = [String(event['gathering']), String(event['field'])];
  for (let after = ''; ;) {
    const cards = await app.db
      .selectFrom('card_values')
      .select('card_id')
      .distinct()
      .where('field_id', '=', field)
      .where('card_id', '>', after)
      .orderBy('card_id')
      .limit(cardsAtOnce)
      .execute();
    const ids = cards.map((card) => card.card_id);
    if (ids.length === 0) return;
    await app.write((tx) => rereadThese(app, tx, gathering, ids));
    after = ids.at(-1) ?? after;
  }
}

export async function rereadThese(app: App, tx: Tx, gathering: string, ids: readonly string[]): Promise<void> {
  const catalogue = await catalogueIn(tx, gathering);
  const rows = await tx
    .selectFrom('cards')
    .innerJoin('revisions', 'revisions.id', 'cards.revision_id')
    .selectAll('cards')
    .select('revisions.body')
    .where('cards.id', 'in', ids)
    .execute();
  for (const { body, ...card } of rows) await rewrite(app, tx, catalogue, card, body);
  await announceImport(app, tx, gathering, rows.length);
}

async function rewrite(app: App, tx: Tx, catalogue: Catalogue, card: CardRow, body: string): Promise<void> {
  const whole = parseWhole(body);
  const seen = publicPart(catalogue, whole);
  const columns = cardColumns(catalogue, seen);
  const { tags } = columns;
  const facets = await facetsWithStanding(tx, card, columns.facets);
  const values = valueRows(card.id, catalogue, whole);
  await tx.updateTable('cards').set({ facets }).where('id', '=', card.id).execute();
  await tx.deleteFrom('card_facets').where('card_id', '=', card.id).execute();
  await tx
    .insertInto('card_facets')
    .values(facetRows({ id: card.id, facets, tags }))
    .execute();
  await tx.deleteFrom('card_values').where('card_id', '=', card.id).execute();
  if (values.length > 0) await tx.insertInto('card_values').values(values).execute();
  await putWords(tx, app.database.kind, wordsTable, [cardWords(card.num, seen).row]);
}
