import { error, redirect } from '@sveltejs/kit';
import { isTeam } from '../../people/may.ts';
import type { Person } from '../../people/views.ts';
import { toDoor } from '../people/session.ts';

export type Here = { gathering: string; person: Person };

/** The gathering of this address; without any, the way to the first steps. */
export function gatheringHere(locals: App.Locals): string {
  const { place } = locals;
  if (!place.gathering) redirect(303, '/');
  return place.gathering.id;
}

/** Who sits at the team's desk: signed in, and of the team. */
export function deskHere(locals: App.Locals): Here {
  const { place, person } = locals;
  const gathering = place.gathering?.id;
  if (!person) toDoor(locals);
  if (!gathering) redirect(303, '/premiers-pas');
  if (!isTeam(person, gathering)) error(403, locals.t('gathering.team.refused'));
  return { gathering, person };
}

/** What a reader may not see does not exist. */
export function foundOr404<T>(locals: App.Locals, found: T | undefined): T {
  if (found === undefined) error(404, locals.t('web.error.404.title'));
  return found;
}
