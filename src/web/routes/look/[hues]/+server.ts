import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** A gathering's two hues, named by the address itself. Lightness stays with the tokens, so contrast holds at every hue. */
export const GET: RequestHandler = ({ params, locals }) => {
  const [, marker, wood] = /^(\d{1,3})-(\d{1,3})\.css$/.exec(params.hues) ?? [];
  if (!marker || !wood) error(404, locals.t('web.error.404.title'));
  const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' };
  return new Response(`:root{--hue-marker:${Number(marker)};--hue-wood:${Number(wood)}}`, { headers });
};
