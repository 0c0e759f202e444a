import { mayShape } from '../../../../gathering/may.ts';
import { editionPage } from '../../../../gathering/views/editions.ts';
import { foundOr404, gatheringHere } from '../../../gathering/front.ts';
import { holdersShown } from '../../../gathering/holders.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, place, person, t } = locals;
  const id = gatheringHere(locals);
  const edition = foundOr404(locals, await editionPage(app, person, id, params.slug, place.locale));
  locals.cache(`gathering:${id}`, `edition:${edition.id}`, 'editions', 'cards');
  return {
    title: edition.title.text,
    description: edition.theme.text,
    edition,
    summary: await app.texts.html(edition.summary.text, { locale: edition.summary.lang }),
    places: await Promise.all(
      edition.places.map(async (each) => {
        const accessHtml = await app.texts.html(each.access.text, { locale: each.access.lang, headingLevel: 4, id: each.id });
        return { ...each, accessHtml };
      }),
    ),
    holders: holdersShown(t, place.href, edition.holders),
    mayShape: mayShape(person, id, edition.id) ? 'yes' : 'no',
  };
};
