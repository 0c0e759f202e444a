import type { RequestEvent } from '@sveltejs/kit';

/** A person may write often; a whole venue shares one address, so its net is wide. */
const byPerson = { burst: 60, perMinute: 60 };
const byAddress = { burst: 1_200, perMinute: 1_200 };

/** Seconds to wait before writing again; 0 when the pace is fine. Reading is never held up. */
export function tooFast(event: RequestEvent): number {
  if (event.request.method === 'GET' || event.request.method === 'HEAD') return 0;
  const { app, person } = event.locals;
  const wide = app.limits.take('write-from', event.getClientAddress(), byAddress);
  if (wide > 0 || !person) return wide;
  return app.limits.take('write', person.id, byPerson);
}

/** Says so in the person's language; the browser keeps what was typed when one goes back. */
export function slowDown(event: RequestEvent, seconds: number): Response {
  const { t, place } = event.locals;
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const title = escape(t('web.error.429.title'));
  const help = escape(t('web.error.429.help'));
  const body = `<!doctype html><html lang="${place.locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${help}</p></html>`;
  return new Response(body, { status: 429, headers: { 'retry-after': String(seconds), 'content-type': 'text/html; charset=utf-8' } });
}
