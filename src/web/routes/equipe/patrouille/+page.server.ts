import { markPatrolled } from '../../../../commons/patrol/acts/mark.ts';
import { changes } from '../../../../commons/changes/views.ts';
import { changeLines, daysOf } from '../../../commons/change-lines.ts';
import { moderatorHere, settled } from '../../../commons/moderate.ts';
import { rulesHref } from '../../../commons/rules-page.ts';
import { onServer } from '../../../still.ts';
import type { Actions, PageServerLoad } from './$types';

const shown = 30;

export const load: PageServerLoad = async ({ locals }) => {
  const { gathering, person } = moderatorHere(locals);
  const { app, place, t } = locals;
  const view = await changes(app, person, gathering, { locale: place.locale, unseen: 'unseen', limit: shown });
  return {
    title: t('commons.patrol.title'),
    rules: await rulesHref(locals, gathering),
    days: onServer(daysOf(changeLines(t, place, view.changes))),
    more: view.next ? place.href('/communs/changements?relecture=unseen') : null,
  };
};

export const actions: Actions = {
  read: async ({ locals, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const form = await request.formData();
    const name = form.get('all') === null ? 'revision' : 'shown';
    const revisions = form.getAll(name).map(String);
    const done = await markPatrolled(locals.app, person, { gathering, revisions });
    return settled(locals, done, { at: 'read', values: {}, to: '/equipe/patrouille', done: 'patrol.read' });
  },
};
