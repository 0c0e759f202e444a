import type { IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import { encoded } from '../../platform/page-cache.ts';
import { cacheKey, frontTag } from './cached.ts';

const smallest = 1_400;

/** Keeps an anonymous page in memory under its public address and answers with it. */
export async function keepPage(event: RequestEvent, response: Response, tags: string[], asOf: number): Promise<Response> {
  const { app, place } = event.locals;
  const headers: Record<string, string> = {
    ...plain(response.headers),
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding, cookie',
  };
  delete headers['content-length'];
  const body = Buffer.from(await response.arrayBuffer());
  const key = cacheKey(place.origin, place.href(place.path) + event.url.search);
  const page = app.pages.keep(key, { status: response.status, headers, body, tags: place.path === '/' ? [...tags, frontTag] : tags }, asOf);
  const sent = encoded(page, event.request.headers.get('accept-encoding') ?? undefined);
  const encoding: Record<string, string> = sent.encoding ? { 'content-encoding': sent.encoding } : {};
  return new Response(new Uint8Array(sent.body), { status: page.status, headers: { ...page.headers, ...encoding, etag: page.etag } });
}

/** Compresses a personal page for the road, quickly. */
export async function packed(req: IncomingMessage, response: Response): Promise<Response> {
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  const html = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!html || !req.headers['accept-encoding']?.includes('gzip')) return response;
  const body = Buffer.from(await response.arrayBuffer());
  if (body.length < smallest) return new Response(new Uint8Array(body), response);
  const headers = new Headers(response.headers);
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  return new Response(new Uint8Array(gzipSync(body, { level: 4 })), { status: response.status, headers });
}

function plain(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name !== 'etag'));
}
