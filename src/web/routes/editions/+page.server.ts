import { editionsList, figuresCompared } from '../../../gathering/views/editions.ts';
import { editionPosters } from '../../../gathering/views/posters.ts';
import { gatheringHere } from '../../gathering/front.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { app, place, person, t } = locals;
  const id = gatheringHere(locals);
  locals.cache(`gathering:${id}`, 'editions', 'cards');
  const editions = await editionsList(app, person, id, place.locale);
  return {
    title: t('gathering.editions.title'),
    editions,
    posters: await editionPosters(app, id, editions),
    compared: figuresCompared(editions.filter((edition) => edition.state !== 'draft')),
  };
};
