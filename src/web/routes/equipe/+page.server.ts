import { teamDesk } from '../../../gathering/views/team.ts';
import { deskHere, foundOr404 } from '../../gathering/front.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { gathering, person } = deskHere(locals);
  const desk = foundOr404(locals, await teamDesk(locals.app, person, gathering, locals.place.locale));
  return { title: locals.t('gathering.team.title'), desk: { ...desk, tasks: desk.tasks.filter((task) => task.done === null) } };
};
