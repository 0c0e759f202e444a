import { gatheringName } from '../../../gathering/views.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { app, place } }) => {
  const named = place.gathering ? await gatheringName(app, place.gathering.id, place.locale) : null;
  const name = named?.name ?? 'Co-construire';
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: `/icon-${purpose === 'maskable' ? 'maskable-' : ''}${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name,
    short_name: name.slice(0, 14),
    description: named?.subtitle ?? '',
    lang: place.locale,
    start_url: place.href('/'),
    scope: place.href('/'),
    display: 'browser',
    background_color: '#fbf6ec',
    theme_color: '#fbf6ec',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' },
  });
};
