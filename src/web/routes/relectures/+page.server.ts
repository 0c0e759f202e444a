import { ownHeld } from '../../../commons/held/views.ts';
import { appeal } from '../../../commons/patrol/acts/appeal.ts';
import { decisionsAbout } from '../../../commons/patrol/views/decisions.ts';
import { actWords } from '../../commons/act-words.ts';
import { settled, textsOf } from '../../commons/moderate.ts';
import { rulesHref } from '../../commons/rules-page.ts';
import { gatheringHere } from '../../gathering/front.ts';
import { toDoor } from '../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** One's own texts that wait, and what was decided about one's texts. */
export const load: PageServerLoad = async ({ locals }) => {
  const { app, person, place, t } = locals;
  const gathering = gatheringHere(locals);
  if (!person) toDoor(locals);
  const [held, decisions, rules] = await Promise.all([
    ownHeld(app, person, gathering),
    decisionsAbout(app, person, gathering, place.locale),
    rulesHref(locals, gathering),
  ]);
  return {
    title: t('commons.patrol.own'),
    rules,
    held,
    decisions: decisions.map(({ act, appeal: asked }) => ({ act: actWords(t, place, act), asked })),
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { app, person } = locals;
    if (!person) toDoor(locals);
    const values = textsOf(await request.formData(), 'act', 'text');
    const { act = '', text = '' } = values;
    const done = await appeal(app, person, { gathering: gatheringHere(locals), act, text });
    return settled(locals, done, { at: act, values, to: '/relectures', done: 'patrol.appealed' });
  },
};
