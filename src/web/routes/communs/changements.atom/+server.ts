import { error } from '@sveltejs/kit';
import { changesFeed } from '../../../data/changes.ts';
import { send } from '../../../data/paging.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
  if (!locals.place.gathering) error(404, locals.t('web.error.404.title'));
  return send(await changesFeed(locals, locals.place.gathering.id), 'atom', { 'content-language': locals.place.locale });
};
