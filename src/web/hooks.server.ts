import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { withVisitors } from '../people/visitor.shared.ts';
import { personOfSession } from '../people/views.ts';
import { barePage } from './front/bare.ts';
import { isAnonymousRead } from './front/cached.ts';
import { keepPage, packed } from './front/keep.ts';
import { slowDown, tooFast } from './front/pace.ts';
import { makePieces } from './front/pieces.ts';
import type { TypedFields } from './front/kept.ts';
import { keptPage } from './front/kept.ts';
import { plainHeaders } from './front/plain.ts';
import { CutForm, guardForm } from './front/received.ts';

export const sessionCookie = 'coco';

/** Who, where, in which language; then the page; then keep it for the next anonymous reader. */
export const handle: Handle = async ({ event, resolve }) => {
  try {
    return await answer({ event, resolve });
  } catch (error) {
    const { app, requestId } = event.locals;
    app.log.error('request failed', error, { requestId, path: event.url.pathname });
    return bare(event);
  }
};

const answer: Handle = async ({ event, resolve }) => {
  const req = event.platform?.req;
  const coco = req?.coco;
  if (!req || !coco) throw new Error('requests arrive through front/server.ts');
  const { app, place, requestId } = coco;
  const tags: string[] = [];
  const session = event.cookies.get(sessionCookie);
  event.locals.app = app;
  event.locals.t = app.t(place.locale);
  event.locals.place = place;
  event.locals.requestId = requestId;
  event.locals.pieces = makePieces(requestId);
  event.locals.session = session;
  event.locals.person = session ? await personOfSession(app, session) : undefined;
  guardForm(event.request);
  let passing = false;
  event.locals.cache = (...more) => void tags.push(...more);
  event.locals.passing = () => void (passing = true);
  const wait = tooFast(event);
  if (wait > 0) return await slowDown(event, wait);
  const asOf = app.pages.age();
  let html = '';
  const response = await resolve(event, {
    // Taken here, where it still is one text: SvelteKit would hash and encode it for an answer that is packed anew.
    transformPageChunk: (chunk) => {
      html += chunk.html;
      return '';
    },
    preload: ({ type, path }) => type === 'css' || (type === 'font' && path.includes('latin')),
  });
  if (event.locals.cut) return cutShort(event, event.locals.cut);
  // Not even the frame around the page could be made.
  if (response.status >= 500 && html === '' && response.headers.get('content-type')?.startsWith('text/html')) return bare(event);
  const shared =
    tags.length > 0 &&
    !passing &&
    response.status === 200 &&
    !session &&
    !response.headers.has('cache-control') &&
    !response.headers.has('set-cookie');
  const keeps = shared && isAnonymousRead(req);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  if (html === '' && !keeps) return response;
  const body =
    html === ''
      ? Buffer.from(await response.arrayBuffer())
      : event.locals.pieces.fill(withVisitors(event.locals.t, html.replace('%coco.lang%', place.locale)));
  return keeps ? keepPage(event, { response, body }, tags, asOf) : packed(req, { response, body });
};

/** No act has begun: what came of its form is shown, so that nobody writes it twice. */
function cutShort({ locals: { t, place } }: RequestEvent, typed: TypedFields): Response {
  const said = { status: 400, drawing: 'cans' as const, title: t('web.cut.title'), help: t('web.cut.help'), about: t('web.cut.kept') };
  return new Response(keptPage(t, place.locale, { ...said, base: place.base, typed }), { status: 400, headers: plainHeaders });
}

/** What is left to say when the pages cannot be made at all. */
function bare({ locals: { t, place, requestId } }: RequestEvent): Response {
  return new Response(barePage(t, place.locale, { status: 500, base: place.base, requestId }), { status: 500, headers: plainHeaders });
}

/** Only bugs are logged; a page that is not there is no bug. The request's id is on the page and in the log. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { app, requestId, t } = event.locals;
  if (error instanceof CutForm) {
    event.locals.cut = error.typed;
    return { requestId };
  }
  if (kind !== 'unknown') return { requestId, ...(kind === 'app' ? { told: 'why' as const } : {}) };
  app.log.error('page failed', error, { requestId, path: event.url.pathname });
  return { message: t('web.error.500.title'), requestId };
};
