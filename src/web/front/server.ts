import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { placesOf } from '../../gathering/views.ts';
import type { App } from '../../platform/app.ts';
import { locales } from '../../platform/i18n.ts';
import { barePage } from './bare.ts';
import type { Place } from './place.ts';
import { sendCached } from './cached.ts';
import { findPlace, preferredLocale } from './place.ts';
import { plainHeaders } from './plain.ts';
import { readingOf } from './reading.ts';
import { safetyHeaders } from './safety.ts';
import { send } from './send.ts';
import { isStranger, refuseStranger } from './stranger.ts';

/** What a request carries to the pages; `made`: where they put how the bytes of their answer are made, when these are sent from here. */
export type Carried = { app: App; place: Place; requestId: string; made?: { bytes?: () => Buffer } };

declare module 'node:http' {
  interface IncomingMessage {
    coco?: Carried;
  }
}

/** The built pages. `handler` answers everything; `respond` is the part of it that makes an answer, `files` what it sends as it is. */
export type Pages = {
  handler(req: IncomingMessage, res: ServerResponse, next: () => void): void | Promise<void>;
  respond(request: Request, around: { platform: { req: IncomingMessage }; getClientAddress(): string }): Promise<Response>;
  files: ReadonlySet<string>;
};

/** Receives every request: names it, finds its place, answers from the page cache or hands over to the pages. */
export function makeServer(app: App, pages: Pages): Server {
  const answer: RequestListener = (req, res) => {
    const origin = originOf(app, req);
    if (sendCached(app, req, res, origin)) return;
    const requestId = app.ids.id().slice(10);
    res.setHeader('x-request-id', requestId);
    receive(app, pages, { requestId, origin }, req, res).catch((error) => {
      app.log.error('request failed', error, { requestId, url: req.url });
      if (res.headersSent) return void res.end();
      sendBare(app, req, res, { status: 500, requestId });
    });
  };
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000, headersTimeout: 30_000 }, answer);
  server.maxHeadersCount = 100;
  return server;
}

type Arrival = { requestId: string; origin: string };

async function receive(app: App, pages: Pages, arrival: Arrival, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { requestId, origin } = arrival;
  const asked = req.url ?? '/';
  const next = () => sendBare(app, req, res, { status: 404 });
  if (/%00/.test(asked)) return next();
  if (asked.startsWith('/_app/')) return pages.handler(req, res, next);
  for (const [name, value] of Object.entries(safetyHeaders(origin.startsWith('https:')))) res.setHeader(name, value);
  const { url, query } = split(asked);
  const { place, path, moved } = findPlace(await placesOf(app), origin, url);
  const elsewhere =
    moved === undefined ? redirection(req, place.locale, url, path, query, (locale) => place.inLocale(locale)) : forNow(req, moved + query);
  if (elsewhere) {
    res.writeHead(elsewhere.status, { location: elsewhere.to, vary: 'accept-language, cookie', 'cache-control': 'private, no-cache' });
    res.end();
    return;
  }
  // A mail program that unsubscribes its reader in one click (RFC 8058) comes from no page; the secret in the path is all it needs.
  if (path.startsWith('/suivi/arret/')) req.headers.origin ??= origin;
  if (isStranger(req, origin)) return refuseStranger(app, place, req, res);
  req.coco = { app, place, requestId };
  req.url = path + query;
  if (isReading(req) && !pages.files.has(path)) return read(app, pages, origin, req, res);
  const at = new URL(origin);
  req.headers['x-coco-proto'] = at.protocol.slice(0, -1);
  req.headers['x-coco-host'] = at.host;
  req.headers['x-coco-address'] = addressOf(app, req);
  return pages.handler(req, res, next);
}

/** Most of what is asked: without the streams that a form comes in, and that an answer would go out by. */
async function read(app: App, pages: Pages, origin: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const made: Carried['made'] = {};
  if (req.coco) req.coco.made = made;
  const answer = await pages.respond(readingOf(req, res, origin), { platform: { req }, getClientAddress: () => addressOf(app, req) });
  await send(res, answer, made.bytes?.());
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Asks nothing of the database: it may be what is broken. */
function sendBare(app: App, req: IncomingMessage, res: ServerResponse, said: { status: 404 | 500; requestId?: string }): void {
  const named = locales.find((each) => req.url?.startsWith(`/${each}/`)) ?? preferredLocale(req.headers['accept-language']) ?? 'fr';
  res.writeHead(said.status, plainHeaders).end(barePage(app.t(named), named, { base: '', ...said }));
}

function split(asked: string): { url: string; query: string } {
  const mark = asked.indexOf('?');
  return mark < 0 ? { url: asked, query: '' } : { url: asked.slice(0, mark), query: asked.slice(mark) };
}

const origins = new Map<string, string>();
const mostOrigins = 1_000;

/** The public address wins for its own host; another host is a gathering's own name. */
function originOf(app: App, req: IncomingMessage): string {
  const { TRUST_PROXY, PUBLIC_URL } = app.settings;
  const trusted = TRUST_PROXY === 'yes';
  const said = trusted ? first(req.headers['x-forwarded-host']) : undefined;
  const host = said ?? req.headers.host ?? 'localhost';
  const proto = trusted && first(req.headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
  const name = `${PUBLIC_URL} ${proto} ${host}`;
  const origin = origins.get(name) ?? originNamed(PUBLIC_URL, proto, host);
  if (origins.size >= mostOrigins) origins.clear();
  origins.set(name, origin);
  return origin;
}

function originNamed(known: string | undefined, proto: string, host: string): string {
  if (known && new URL(known).host === host) return new URL(known).origin;
  const read = URL.parse(`${proto}://${host}`);
  return read && read.pathname === '/' && !read.search && !read.hash && !read.username ? read.origin : 'http://localhost';
}

/** The reader's address: the last that a trusted proxy added, else the other end of the line. */
function addressOf(app: App, req: IncomingMessage): string {
  const said =
    app.settings.TRUST_PROXY === 'yes'
      ? String(req.headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : '';
  return said || (req.socket.remoteAddress ?? 'unknown');
}

function first(header: string | string[] | undefined): string | undefined {
  return (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim();
}

type Redirection = { status: 302 | 308; to: string };

/** Another may live at this address one day: browsers must not learn the way by heart. */
function forNow(req: IncomingMessage, to: string): Redirection | undefined {
  return isReading(req) ? { status: 302, to } : undefined;
}

/** A slash too many, or a first visit to the front page by somebody who reads another language. */
function redirection(
  req: IncomingMessage,
  locale: string,
  url: string,
  path: string,
  query: string,
  inLocale: (locale: 'fr' | 'nl' | 'de' | 'en') => string,
): Redirection | undefined {
  if (!isReading(req)) return undefined;
  if (url.length > 1 && url.endsWith('/')) return { status: 308, to: `/${url.replace(/^\/+|\/+$/g, '')}${query}` };
  if (path !== '/' || query || /(?:^|; )(?:langue|coco)=/.test(req.headers.cookie ?? '')) return undefined;
  const wanted = preferredLocale(req.headers['accept-language']);
  if (!wanted || wanted === locale || url !== inLocale(locale as 'fr') || locale !== 'fr') return undefined;
  return { status: 302, to: inLocale(wanted) };
}
