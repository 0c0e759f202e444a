import { isTeam } from '../people/may.ts';
import type { Person } from '../people/views.ts';

/** Everybody may write; only the team takes a card out of the lists, and brings it back. */
export function mayArchive(person: Person | undefined, gathering: string): boolean {
  return isTeam(person, gathering);
}

/** Many cards at once are the team's business. */
export function mayImport(person: Person | undefined, gathering: string): boolean {
  return isTeam(person, gathering);
}
