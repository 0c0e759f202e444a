import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '../../platform/app.ts';
import type { CachedPage } from '../../platform/page-cache.ts';
import { encoded } from '../../platform/page-cache.ts';

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
export function sendCached(app: App, req: IncomingMessage, res: ServerResponse, key: string): boolean {
  const page = app.pages.get(key);
  if (!page || (page.tags.includes(frontTag) && !req.headers.cookie?.includes('langue='))) return false;
  send(req, res, page);
  return true;
}

function send(req: IncomingMessage, res: ServerResponse, page: CachedPage): void {
  if (req.headers['if-none-match'] === page.etag) {
    res.writeHead(304, { etag: page.etag, 'cache-control': 'public, no-cache', vary: 'accept-encoding, cookie' });
    res.end();
    return;
  }
  const { body, encoding } = encoded(page, req.headers['accept-encoding']);
  const headers: Record<string, string | number> = { ...page.headers, etag: page.etag, 'content-length': body.length };
  if (encoding) headers['content-encoding'] = encoding;
  res.writeHead(page.status, headers);
  res.end(req.method === 'HEAD' ? undefined : body);
}
