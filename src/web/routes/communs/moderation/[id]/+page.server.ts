import { takeBackAct } from '../../../../../commons/patrol/acts/take-back.ts';
import { actPage } from '../../../../../commons/patrol/views/log.ts';
import { mayModerate } from '../../../../../commons/may.ts';
import { actWords, outcomeWords } from '../../../../commons/act-words.ts';
import { moderatorHere, settled, textsOf } from '../../../../commons/moderate.ts';
import { foundOr404, gatheringHere } from '../../../../gathering/front.ts';
import type { Actions, PageServerLoad } from './$types';

const reversible = new Set(['undo-edit', 'undo-person', 'take-back']);

export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, person, place, t } = locals;
  const gathering = gatheringHere(locals);
  const { act, cards, links } = foundOr404(locals, await actPage(app, gathering, params.id, place.locale));
  locals.cache('moderation', 'cards');
  const stands = act.undoneBy === null && reversible.has(act.act);
  return {
    title: t(`commons.moderate.act.${act.act}`),
    act: actWords(t, place, act),
    cards: cards.map((card) => outcomeWords(t, place, card)),
    links,
    mayTakeBack: stands && mayModerate(person, gathering) ? ('yes' as const) : ('no' as const),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const values = textsOf(await request.formData(), 'reason');
    const input = { gathering, act: params.id, reason: values['reason'], base: locals.place.base };
    const done = await takeBackAct(locals.app, person, input);
    const to = 'ok' in done ? `/communs/moderation/${done.ok.act}` : '';
    return settled(locals, done, { at: 'take-back', values, to, done: 'patrol.takenBack' });
  },
};
