import { aroundCard } from '../../../../../commons/views/graph.ts';
import { cardHere } from '../../../../commons/here.ts';
import { graphWords } from '../../../../commons/views/graph.ts';
import { gatheringHere } from '../../../../gathering/front.ts';
import { onServer } from '../../../../still.ts';
import type { PageServerLoad } from './$types';

/** A card with those around it: one step, or two with `?pas=2`. */
export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const { app, place, t } = locals;
  const card = await cardHere(event, '/reseau');
  locals.cache('cards', 'links');
  const steps = url.searchParams.get('pas') === '2' ? 2 : 1;
  const at = (wanted: 1 | 2) => place.href(`/fiches/${card.slug}/reseau`) + (wanted === 2 ? '?pas=2' : '');
  return {
    title: t('commons.graph.around', { title: card.fields.title }),
    card: { slug: card.slug, title: card.fields.title, foreign: card.lang === place.locale ? undefined : card.lang },
    steps: ([1, 2] as const).map((wanted) => ({ n: wanted, href: at(wanted), current: wanted === steps })),
    graph: onServer(graphWords(locals, await aroundCard(app, gatheringHere(locals), card.id, steps, place.locale))),
  };
};
