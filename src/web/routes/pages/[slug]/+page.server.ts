import { pageView } from '../../../../gathering/views/pages.ts';
import { foundOr404, gatheringHere } from '../../../gathering/front.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, place, person } = locals;
  const id = gatheringHere(locals);
  const page = foundOr404(locals, await pageView(app, person, id, params.slug, place.locale));
  const alive = page.pieces.flatMap(({ piece }) =>
    piece === 'cards' || piece === 'map' ? ['cards'] : piece === 'text' ? [] : ['editions', `gathering:${id}`],
  );
  locals.cache(`page:${page.id}`, 'editions', ...alive);
  return { title: page.title.text, page };
};
