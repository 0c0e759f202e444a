import { teamDesk } from '../../../gathering/views/team.ts';
import { administersAll } from '../../../people/may.ts';
import { deskHere, foundOr404 } from '../../gathering/front.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { gathering, person } = deskHere(locals);
  const desk = foundOr404(locals, await teamDesk(locals.app, person, gathering, locals.place.locale));
  const keepsAll = administersAll(person) ? 'yes' : 'no';
  return { title: locals.t('gathering.team.title'), keepsAll, desk: { ...desk, tasks: desk.tasks.filter((task) => task.done === null) } };
};
