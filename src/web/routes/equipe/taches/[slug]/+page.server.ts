import { addTask, doTask, startFromModel, takeTask, undoTask } from '../../../../../gathering/acts/tasks.ts';
import { editionTasks } from '../../../../../gathering/views/team.ts';
import { deskHere, foundOr404 } from '../../../../gathering/front.ts';
import { settle } from '../../../../gathering/settle.ts';
import { textAt, typedIn } from '../../../../gathering/typed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { gathering, person } = deskHere(locals);
  const { edition, tasks } = foundOr404(locals, await editionTasks(locals.app, person, gathering, params.slug, locals.place.locale));
  return { title: `${locals.t('gathering.task.title')} · ${edition.title.text}`, edition, tasks };
};

type Act = typeof doTask;

/** The gestures on one task differ by their act only. */
function gesture(act: Act) {
  return async ({ locals, params, request }: RequestEvent) => {
    const { gathering, person } = deskHere(locals);
    const values = typedIn(await request.formData());
    const result = await act(locals.app, person, { gathering, task: textAt(values, 'task') });
    return settle(locals, result, { to: `/equipe/taches/${params.slug}`, done: 'task', values, form: 'task' });
  };
}

export const actions: Actions = {
  do: gesture(doTask),
  undo: gesture(undoTask),
  take: gesture(takeTask),
  async add({ locals, params, request }) {
    const { gathering, person } = deskHere(locals);
    const values = typedIn(await request.formData());
    const result = await addTask(locals.app, person, { ...values, gathering, edition: params.slug });
    return settle(locals, result, { to: `/equipe/taches/${params.slug}`, done: 'task', values, form: 'add' });
  },
  async model({ locals, params }) {
    const { gathering, person } = deskHere(locals);
    const result = await startFromModel(locals.app, person, { gathering, edition: params.slug });
    return settle(locals, result, { to: `/equipe/taches/${params.slug}`, done: 'task', values: {}, form: 'add' });
  },
};
