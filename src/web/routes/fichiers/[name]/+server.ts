import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const types: Record<string, string> = { webp: 'image/webp', svg: 'image/svg+xml', png: 'image/png' };

/** Files are named by what they hold: once read, never asked again. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const type = types[params.name.split('.').at(-1) ?? ''];
  const bytes = type ? await locals.app.files.read(params.name) : undefined;
  if (!type || !bytes) error(404, locals.t('web.error.404.title'));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
};
