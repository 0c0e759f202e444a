import { error } from '@sveltejs/kit';
import { openSearchOf } from '../../data/opensearch.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
  if (!locals.place.gathering) error(404, locals.t('web.error.404.title'));
  const body = await openSearchOf(locals, locals.place.gathering.id);
  return new Response(body, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
