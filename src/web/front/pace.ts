import type { RequestEvent } from '@sveltejs/kit';
import { keptPage, typedIn } from './kept.ts';
import { plainHeaders } from './plain.ts';

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

/** Says so in the person's language, with all that was typed and a button that sends it once more. */
export async function slowDown(event: RequestEvent, seconds: number): Promise<Response> {
  const { t, place } = event.locals;
  const title = t('web.error.429.title');
  const help = t('web.error.429.help');
  const page = keptPage(t, place.locale, {
    status: 429,
    drawing: 'coffee',
    title,
    help,
    base: place.base,
    typed: await typedIn(event.request),
    again: place.href(place.path) + event.url.search,
  });
  return new Response(page, { status: 429, headers: { ...plainHeaders, 'retry-after': String(seconds) } });
}
