import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '../../platform/app.ts';
import type { CachedPage } from '../../platform/page-cache.ts';
import { encoded } from '../../platform/page-cache.ts';
import { safetyHeaders } from './safety.ts';

/** A reader whom nothing distinguishes from another: no session, no chosen language. */
export function isAnonymousRead(req: IncomingMessage): boolean {
  return (
    (req.method === 'GET' || req.method === 'HEAD') && !req.headers.cookie?.includes('coco=') && req.headers['cache-control'] !== 'no-cache'
  );
}

export function cacheKey(origin: string, asked: string): string {
  return origin + asked;
}

/** Tag of the page whose language is chosen at the first visit. */
export const frontTag = 'front';

/** Sends the page if it is kept. The front page in the default language is chosen by `Accept-Language`, so it is asked again. */
export function sendCached(app: App, req: IncomingMessage, res: ServerResponse, origin: string): boolean {
  if (!isAnonymousRead(req)) return false;
  const page = app.pages.get(cacheKey(origin, req.url ?? '/'));
  if (!page || (page.tags.includes(frontTag) && !req.headers.cookie?.includes('langue='))) return false;
  send(req, res, page, origin.startsWith('https:'));
  return true;
}

const known = { 'cache-control': 'public, no-cache', vary: 'accept-encoding, cookie' };

/** All headers of an answer are put together once: in a busy minute the same page is sent thousands of times. */
function send(req: IncomingMessage, res: ServerResponse, page: CachedPage, secure: boolean): void {
  if (namesTag(req.headers['if-none-match'], page.etag)) {
    res.writeHead(304, { ...safetyHeaders(secure), ...known, etag: page.etag });
    res.end();
    return;
  }
  const { body, encoding } = encoded(page, req.headers['accept-encoding']);
  const way = `${encoding ?? 'plain'} ${secure ? 'secure' : ''}`;
  let wire = page.wires.get(way);
  if (!wire) {
    const headers: Record<string, string> = {
      ...safetyHeaders(secure),
      ...page.headers,
      etag: page.etag,
      'content-length': `${body.length}`,
    };
    if (encoding) headers['content-encoding'] = encoding;
    wire = Object.entries(headers).flat();
    page.wires.set(way, wire);
  }
  res.writeHead(page.status, wire);
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** Whether `If-None-Match` names this page: one tag of a list, perhaps made weak by a proxy that compresses (RFC 9110, 13.1.2). */
export function namesTag(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag) ?? false;
}
