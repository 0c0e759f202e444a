import { mostOnPage } from '../../commons/views/data.ts';
import type { ListFormat } from './formats.ts';
import { mediaTypes, shortType } from './formats.ts';
import type { Frame } from './sheet.ts';

const usualSize = 100;

/** How many a page, as `?par=` asks for. */
export function sizeOf(par: string | null): number {
  const asked = Math.trunc(Number(par ?? usualSize)) || usualSize;
  return Math.min(mostOnPage, Math.max(1, asked));
}

/** What the address of a page of data says of it; the usual is left out. */
export function pageWords(page: number, size: number): Record<string, string> {
  return { ...(size === usualSize ? {} : { par: String(size) }), ...(page > 1 ? { page: String(page) } : {}) };
}

/** The addresses of this page and of those around it. */
export function around(at: (page: number) => string, number: number, pages: number) {
  return {
    self: at(number),
    first: at(1),
    last: at(pages),
    next: number < pages ? at(number + 1) : null,
    previous: number > 1 ? at(Math.min(number - 1, pages)) : null,
  };
}

/** One page of a set; a table is saved under the name of its list. */
export function sendPage(body: string, frame: Frame, format: ListFormat, name: string): Response {
  return send(body, format, {
    ...(format === 'csv' ? { 'content-disposition': `attachment; filename="${name}.csv"` } : {}),
    'content-language': frame.locale,
    link: linkHeader(frame, format),
    'x-total-count': String(frame.total),
  });
}

/** Open data: any site may read them, no cookie goes with them. */
export function send(body: string, format: keyof typeof mediaTypes, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { 'content-type': mediaTypes[format], 'access-control-allow-origin': '*', ...headers } });
}

type Ways = Pick<Frame, 'self' | 'first' | 'next' | 'previous' | 'page'> & { last: string | null };

/** RFC 8288. */
export function linkHeader({ self, first, next, previous, last, page }: Ways, format: ListFormat): string {
  const type = shortType(format);
  const link = (rel: string, href: string | null, as = type) => (href === null ? [] : [`<${href}>; rel="${rel}"; type="${as}"`]);
  return [
    ...link('self', self),
    ...link('first', first),
    ...link('prev', previous),
    ...link('next', next),
    ...link('last', last),
    ...link('alternate', page, 'text/html'),
  ].join(', ');
}
