import type { App } from './app.ts';

/**
 * For how many days the house keeps what it needs only for a while. `/vie-privee` and `docs/hosting.md` say these numbers;
 * the first one reads them from here.
 */
export const keptDays = {
  /** A mail that left, and a job that is done. */
  done: 30,
  /** A mail that nobody sent, and an edit whose address nobody confirmed. */
  waiting: 60,
  /** A guest who never confirmed an address, wrote nothing and did not come back; the address of an invitation that is over. */
  guests: 90,
  /** A session or a link that ended. */
  ended: 7,
} as const;

const day = 24 * 3_600_000;

export function daysAgo(app: App, days: number): string {
  return new Date(app.clock.now().getTime() - days * day).toISOString();
}

/** On the half-hour beat: what has no reason to be kept any longer goes. One room that fails stops no other. */
export async function sweepRooms(app: App): Promise<void> {
  for (const room of app.rooms) {
    await room.sweep?.(app).catch((error: unknown) => app.log.error('could not sweep', error, { room: room.name }));
  }
}
