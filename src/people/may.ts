import { everyGathering, teamRoles } from './rules.ts';
import type { Role } from './rules.ts';
import type { Person } from './views.ts';

/**
 * Whether the person holds one of the roles in the gathering, or in that one edition when it is named.
 * An administrator of the gathering holds every role; an administrator of the installation, everywhere.
 */
export function holds(person: Person | undefined, gathering: string, roles: readonly Role[], edition?: string): boolean {
  return (person?.grants ?? []).some(
    (grant) =>
      (grant.gathering === gathering || grant.gathering === everyGathering) &&
      (grant.edition === null || grant.edition === edition) &&
      (grant.role === 'administrator' || roles.includes(grant.role)),
  );
}

/** Whether the person sits at the team's desk of the gathering, be it for one edition only. */
export function isTeam(person: Person | undefined, gathering: string): boolean {
  const team: readonly Role[] = teamRoles;
  return (person?.grants ?? []).some(
    (grant) => (grant.gathering === gathering || grant.gathering === everyGathering) && team.includes(grant.role),
  );
}

/** Whether the person decides on the team of the gathering. */
export function administers(person: Person | undefined, gathering: string): boolean {
  return holds(person, gathering, ['administrator']);
}

/** Whether the person keeps the whole installation: its waiting mails, its gatherings. */
export function administersAll(person: Person | undefined): boolean {
  return holds(person, everyGathering, ['administrator']);
}
