import { history } from '../../../../../../commons/views/history.ts';
import { moderatorHere } from '../../../../../commons/moderate.ts';
import { protectFrom } from '../../../../../commons/protect-act.ts';
import { foundOr404 } from '../../../../../gathering/front.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { gathering } = moderatorHere(locals);
  const { card, protection } = foundOr404(locals, await history(locals.app, gathering, params.slug, 1));
  return { title: locals.t('commons.protect.titleOf', { title: card.title }), card, protection };
};

export const actions: Actions = {
  default: (event) => protectFrom(event, event.params.slug, `/fiches/${event.params.slug}`),
};
