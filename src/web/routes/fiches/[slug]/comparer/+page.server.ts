import { redirect } from '@sveltejs/kit';
import { comparison } from '../../../../../commons/views/history.ts';
import { changeWords } from '../../../../commons/card-words.ts';
import { foundOr404, gatheringHere } from '../../../../gathering/front.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { app, place, t } = locals;
  const number = (name: string) => Math.trunc(Number(url.searchParams.get(name))) || 0;
  const read = foundOr404(locals, await comparison(app, gatheringHere(locals), params.slug, number('de'), number('a')));
  const { card, from, to, changes } = read;
  if (card.slug !== params.slug) redirect(308, place.href(`/fiches/${card.slug}/comparer`) + url.search);
  locals.cache(`card:${card.id}`);
  return {
    title: t('commons.compare.title', { from: from.number, to: to.number }),
    card,
    from,
    to,
    fields: changeWords(t, card.kind, changes),
  };
};
