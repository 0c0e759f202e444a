import { error } from '@sveltejs/kit';
import { isTeam } from '../../people/may.ts';
import type { Person } from '../../people/views.ts';
import type { PlaceGathering } from '../front/place.ts';
import { toDoor } from './session.ts';

/** Who works at the desk of which gathering; whoever is not signed in goes to the door, others are told no. */
export function atDesk(locals: App.Locals): { person: Person; gathering: PlaceGathering } {
  const { person, place, t } = locals;
  if (!place.gathering) error(404, t('web.error.404.title'));
  if (!person) toDoor(locals);
  if (!isTeam(person, place.gathering.id)) error(403, t('web.error.403.title'));
  return { person, gathering: place.gathering };
}
