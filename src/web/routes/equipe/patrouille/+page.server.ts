import { fail } from '@sveltejs/kit';
import { setWords } from '../../../../commons/held/acts/words.ts';
import { heldWaiting, watchedWords } from '../../../../commons/held/views.ts';
import { answerAppeal } from '../../../../commons/patrol/acts/appeal.ts';
import { markPatrolled } from '../../../../commons/patrol/acts/mark.ts';
import { openAppeals } from '../../../../commons/patrol/views/decisions.ts';
import { addingProtection } from '../../../../commons/patrol/views/protection.ts';
import { changes } from '../../../../commons/changes/views.ts';
import { heldText } from '../../../../commons/views/typed.ts';
import { actWords } from '../../../commons/act-words.ts';
import { changeLines, daysOf } from '../../../commons/change-lines.ts';
import { chosenIn, toldConflict } from '../../../commons/held-conflict.ts';
import { moderatorHere, settled, textsOf } from '../../../commons/moderate.ts';
import { protectFrom } from '../../../commons/protect-act.ts';
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
    held: await heldWaiting(app, person, gathering),
    appeals: (await openAppeals(app, person, gathering, place.locale)).map((one) => ({ ...one, act: actWords(t, place, one.act) })),
    words: await watchedWords(app, person, gathering),
    protection: await addingProtection(app, gathering),
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
  answer: async ({ locals, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const form = await request.formData();
    const values = textsOf(form, 'appeal', 'outcome', 'answer');
    const { appeal = '', outcome = '', answer = '' } = values;
    const input = { gathering, appeal, outcome, answer, base: locals.place.base, chosen: chosenIn(form) };
    const done = await answerAppeal(locals.app, person, input);
    if ('conflict' in done) {
      const held = await heldText(locals.app, person, gathering, done.held);
      if (held) return fail(409, { at: appeal, values, refusals: {}, ...(await toldConflict(locals, person, done.conflict, held)) });
    }
    return settled(locals, done, { at: appeal, values, to: '/equipe/patrouille', done: 'patrol.answered' });
  },
  words: async ({ locals, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const values = textsOf(await request.formData(), 'words');
    const done = await setWords(locals.app, person, { gathering, words: values['words'] ?? '' });
    return settled(locals, done, { at: 'words', values, to: '/equipe/patrouille', done: 'patrol.words' });
  },
  protect: (event) => protectFrom(event, undefined, '/equipe/patrouille'),
};
