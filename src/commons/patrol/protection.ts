import { isTeam } from '../../people/may.ts';
import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Reader, Tx } from '../../platform/database.ts';

export const levels = ['confirmed', 'team'] as const;
export type Level = (typeof levels)[number];
/** `until`: UTC ISO, or null when no end is set. */
export type Protection = { level: Level; reason: string; until: string | null };
export type Protected = { refused: 'protected-confirmed' | 'protected-team' };

/** What protects a card now; without a card, the adding of cards to the gathering. */
export async function protectionOf(app: App, db: Reader | Tx, gathering: string, card: string | null): Promise<Protection | undefined> {
  const row = await db
    .selectFrom('card_protections')
    .select(['level', 'reason', 'until'])
    .where('gathering_id', '=', gathering)
    .where('card_id', card === null ? 'is' : '=', card)
    .where('ended_at', 'is', null)
    .where((e) => e.or([e('until', 'is', null), e('until', '>', app.clock.iso())]))
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row && { level: row.level as Level, reason: row.reason, until: row.until };
}

/** Whether this person may write there; the team always may. */
export async function barred(
  app: App,
  db: Reader | Tx,
  person: Person,
  gathering: string,
  card: string | null,
): Promise<Protected | undefined> {
  if (isTeam(person, gathering)) return undefined;
  const protection = await protectionOf(app, db, gathering, card);
  if (!protection || (protection.level === 'confirmed' && person.standing === 'confirmed')) return undefined;
  return { refused: `protected-${protection.level}` };
}
