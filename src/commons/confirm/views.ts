import type { App } from '../../platform/app.ts';
import { neededIn, standingOn } from './standing.ts';

/** `needed` 0: the gathering asks nobody. `mine`: of this reader, still fresh or not. */
export type ConfirmationView = { needed: number; fresh: number; aged: number; mine: 'fresh' | 'aged' | null };

export async function confirmationsOf(app: App, gathering: string, card: string, person: string | undefined): Promise<ConfirmationView> {
  const needed = await neededIn(app.db, gathering);
  if (needed === 0) return { needed, fresh: 0, aged: 0, mine: null };
  const all = await standingOn(app.db, card);
  const fresh = all.filter((each) => each.aged_at === null).length;
  const mine = all.find((each) => each.person_id === person);
  return { needed, fresh, aged: all.length - fresh, mine: mine ? (mine.aged_at === null ? 'fresh' : 'aged') : null };
}

export function confirmationsNeeded(app: App, gathering: string): Promise<number> {
  return neededIn(app.db, gathering);
}
