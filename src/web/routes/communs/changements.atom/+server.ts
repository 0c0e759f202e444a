import { error } from '@sveltejs/kit';
import { changesFeed } from '../../../data/changes.ts';
import type { RequestHandler } from './$types';

/** `?avant=`: goes on from this change. */
export const GET: RequestHandler = ({ locals, url }) => {
  if (!locals.place.gathering) error(404, locals.t('web.error.404.title'));
  return changesFeed(locals, locals.place.gathering.id, url.searchParams.get('avant') ?? '');
};
