import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { App } from '../../platform/app.ts';
import type { TypedFields } from './kept.ts';
import { isForm, keptPage, typedIn } from './kept.ts';
import { plainHeaders } from './plain.ts';
import type { Place } from './place.ts';

/** A form that says it comes from another site, or says nothing of where it comes from: the pages would refuse it. */
export function isStranger(req: IncomingMessage, origin: string): boolean {
  return /^(?:POST|PUT|PATCH|DELETE)$/.test(req.method ?? '') && isForm(req.headers['content-type']) && req.headers.origin !== origin;
}

/** Refuses it with its words, so that whoever wrote them on a page left open too long, or behind a filter, can copy them. */
export async function refuseStranger(app: App, place: Place, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const t = app.t(place.locale);
  const page = keptPage(t, place.locale, {
    status: 403,
    drawing: 'door',
    title: t('web.stranger.title'),
    help: t('web.stranger.help'),
    base: place.base,
    typed: await wordsOf(req),
  });
  res.writeHead(403, plainHeaders).end(page);
}

async function wordsOf(req: IncomingMessage): Promise<TypedFields> {
  const headers = { 'content-type': req.headers['content-type'] ?? '', 'content-length': req.headers['content-length'] ?? '' };
  const body = Readable.toWeb(req) as ReadableStream;
  return typedIn(new Response(body, { headers }));
}
