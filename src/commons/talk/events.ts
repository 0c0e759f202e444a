import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { wakeWatchers } from '../watch/wake.ts';

/** Somebody said something under a card. */
export async function announceSaid(app: App, tx: Tx, gathering: string, card: string): Promise<void> {
  await app.announce(tx, { type: 'talk.said', gathering, card });
  await wakeWatchers(app, tx, gathering, card);
}

/** What was said was mended, taken away or brought back, or a topic was resolved or opened again. */
export async function announceTalk(app: App, tx: Tx, gathering: string, card: string): Promise<void> {
  await app.announce(tx, { type: 'talk.changed', gathering, card });
}
