import type { IncomingMessage } from 'node:http';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import { encoded } from '../../platform/page-cache.ts';
import { cacheKey, frontTag, namesTag } from './cached.ts';

/** A page that is made: what it says, and the answer that carries its status and headers. */
export type MadePage = { response: Response; body: Buffer };

const smallest = 1_400;

/** Keeps an anonymous page in memory under its public address and answers with it. */
export function keepPage(event: RequestEvent, { response, body }: MadePage, tags: string[], asOf: number): Response {
  const { app, place } = event.locals;
  const headers: Record<string, string> = {
    ...Object.fromEntries(response.headers),
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding, cookie',
  };
  delete headers['content-length'];
  delete headers['etag'];
  const key = cacheKey(place.origin, place.href(place.path) + event.url.search);
  const page = app.pages.keep(key, { status: response.status, headers, body, tags: place.path === '/' ? [...tags, frontTag] : tags }, asOf);
  if (namesTag(event.request.headers.get('if-none-match') ?? undefined, page.etag)) return unchanged(page.etag);
  const sent = encoded(page, event.request.headers.get('accept-encoding') ?? undefined);
  const encoding: Record<string, string> = sent.encoding ? { 'content-encoding': sent.encoding } : {};
  return withBytes(
    event.platform?.req,
    new Response(null, { status: page.status, headers: { ...page.headers, ...encoding, etag: page.etag } }),
    () => sent.body,
  );
}

/** The reader has it already, although it was not kept here any more. */
function unchanged(etag: string): Response {
  return new Response(null, { status: 304, headers: { etag, 'cache-control': 'public, no-cache', vary: 'accept-encoding, cookie' } });
}

/**
 * Compresses a page made for this reader alone, quickly. Where it is sent from the front it is compressed there: what is begun inside
 * the framework's work on a request holds all of that request until the next great collection of garbage.
 */
export function packed(req: IncomingMessage, { response, body }: MadePage): Response {
  const { headers } = response;
  const quick = body.length < smallest ? undefined : quickest(req.headers['accept-encoding'] ?? '');
  headers.delete('content-length');
  headers.delete('etag');
  if (quick) {
    headers.set('content-encoding', quick.encoding);
    headers.append('vary', 'accept-encoding');
  }
  return withBytes(req, response, quick ? () => quick.pack(body) : () => body);
}

/** The bytes go beside their answer where they are sent from there (`front/send.ts`), else in it. */
function withBytes(req: IncomingMessage | undefined, answer: Response, bytes: () => Buffer): Response {
  if (!req?.coco?.made) return new Response(new Uint8Array(bytes()), { status: answer.status, headers: answer.headers });
  req.coco.made.bytes = bytes;
  return answer;
}

type Quick = { encoding: string; pack(body: Buffer): Buffer };

const zstd = { [constants.ZSTD_c_compressionLevel]: 1 };
const brotli = { [constants.BROTLI_PARAM_QUALITY]: 1 };

/** For a list of 61 kB, processor: zstd 0.10 ms (0.18 at its usual level), Brotli 0.12 (0.38 at 3), gzip 0.26, all within 12.5 kB. */
const quick: Quick[] = [
  { encoding: 'zstd', pack: (body) => zstdCompressSync(body, { params: zstd, pledgedSrcSize: body.length }) },
  { encoding: 'br', pack: (body) => brotliCompressSync(body, { params: brotli }) },
  { encoding: 'gzip', pack: (body) => gzipSync(body, { level: 1 }) },
];

function quickest(accepted: string): Quick | undefined {
  return quick.find(({ encoding }) => accepted.includes(encoding));
}
