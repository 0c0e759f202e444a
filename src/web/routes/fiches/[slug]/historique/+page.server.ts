import { redirect } from '@sveltejs/kit';
import { history } from '../../../../../commons/views/history.ts';
import { foundOr404, gatheringHere } from '../../../../gathering/front.ts';
import type { PageServerLoad } from './$types';

const refusals = new Set(['unchanged', 'overtaken', 'not-allowed', 'archived', 'not-found', 'protected-confirmed', 'protected-team']);

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
  const { app, place, t } = locals;
  const read = foundOr404(locals, await history(app, gatheringHere(locals), params.slug, Number(url.searchParams.get('page') ?? 1)));
  if (read.card.slug !== params.slug) redirect(308, place.href(`/fiches/${read.card.slug}/historique`) + url.search);
  if (read.protection?.until) setHeaders({ 'cache-control': 'private, no-cache' });
  locals.cache(`card:${read.card.id}`);
  const refused = url.searchParams.get('refus') ?? '';
  const to = (page: number) => place.href(`/fiches/${read.card.slug}/historique?page=${page}`);
  return {
    title: t('commons.history.title', { title: read.card.title }),
    ...read,
    refused: refusals.has(refused) ? t(`commons.refusal.${refused}`) : null,
    previous: read.page > 1 ? to(read.page - 1) : null,
    next: read.page < read.pages ? to(read.page + 1) : null,
  };
};
