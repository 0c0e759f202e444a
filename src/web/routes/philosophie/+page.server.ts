import { gatheringView } from '../../../gathering/views.ts';
import { holdersNamed } from '../../../gathering/views/around.ts';
import { holdersShown } from '../../gathering/holders.ts';
import { foundOr404, gatheringHere } from '../../gathering/front.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { app, place, t } = locals;
  const id = gatheringHere(locals);
  const view = foundOr404(locals, await gatheringView(app, id, place.locale));
  locals.cache(`gathering:${id}`, 'cards');
  const { name, subtitle, territory, philosophy } = view;
  const html = await app.texts.html(philosophy.text, { locale: philosophy.lang });
  return {
    title: t('gathering.philosophy.title'),
    name,
    subtitle,
    territory,
    html,
    lang: philosophy.lang,
    holders: holdersShown(t, place.href, await holdersNamed(app, id, null, place.locale)),
  };
};
