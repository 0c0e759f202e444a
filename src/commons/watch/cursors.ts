import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../../platform/database.ts';

type Watches = ExpressionBuilder<Tables, 'watches'>;

/** The last revision of the watched card, inside an update of `watches`. */
export function latestRevision(e: Watches) {
  const latest = e.selectFrom('cards').select('cards.revision').whereRef('cards.id', '=', 'watches.card_id');
  return e.fn.coalesce(latest.$asScalar(), e.lit(0));
}

/** The last message under the watched card; 0 when nobody has said anything. */
export function latestMessage(e: Watches) {
  const latest = e.selectFrom('card_talks').select('card_talks.messages').whereRef('card_talks.card_id', '=', 'watches.card_id');
  return e.fn.coalesce(latest.$asScalar(), e.lit(0));
}
