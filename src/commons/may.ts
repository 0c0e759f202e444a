import { holds, isTeam } from '../people/may.ts';
import type { Person } from '../people/views.ts';
import type { Eyes } from './fields.shared.ts';

/** Everybody may write; only the team takes a card out of the lists, and brings it back. */
export function mayArchive(person: Person | undefined, gathering: string): boolean {
  return isTeam(person, gathering);
}

/** How far somebody sees. A name and an address that nobody confirmed are no better than none. */
export function eyesOf(person: Person | undefined, gathering: string): Eyes {
  if (isTeam(person, gathering)) return 'team';
  return person?.standing === 'confirmed' ? 'signed_in' : 'everybody';
}

/** The fields of the cards, and what a gathering expects of them. */
export function mayShapeCards(person: Person | undefined, gathering: string): boolean {
  return isTeam(person, gathering);
}

/** Many cards at once are the team's business. */
export function mayImport(person: Person | undefined, gathering: string): boolean {
  return isTeam(person, gathering);
}

/** Who looks after the commons: reads what is new, takes back what harms, answers those concerned. */
export function mayModerate(person: Person | undefined, gathering: string): boolean {
  return holds(person, gathering, ['moderator']);
}

/** Whoever writes for the team has looked at it: nobody else needs to. Null for everybody else. */
export function patrolsOwn(person: Person, gathering: string): string | null {
  return isTeam(person, gathering) ? person.id : null;
}
