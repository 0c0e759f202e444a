import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/database.ts';
import { wakeWatchers } from './watch/wake.ts';

/** A card exists, changed, or went to or came back from the archive. */
export async function announceCard(
  app: App,
  tx: Tx,
  type: 'card.made' | 'card.saved' | 'card.archived',
  gathering: string,
  card: string,
): Promise<void> {
  await app.announce(tx, { type, gathering, card });
  if (type === 'card.saved') await wakeWatchers(app, tx, gathering, card);
}

/** A link between two cards began or ended. */
export function announceLink(app: App, tx: Tx, gathering: string, from: string, to: string): Promise<void> {
  return app.announce(tx, { type: 'card.linked', gathering, from, to });
}

/** Many cards came at once. */
export function announceImport(app: App, tx: Tx, gathering: string, cards: number): Promise<void> {
  return app.announce(tx, { type: 'cards.imported', gathering, cards });
}
