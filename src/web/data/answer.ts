import { error } from '@sveltejs/kit';
import { cardsData, mostOnPage } from '../../commons/views/data.ts';
import { gatheringName } from '../../gathering/views.ts';
import type { Asked } from '../commons/asked.ts';
import { choiceOf, dataHrefOf, hrefOf, orderOf } from '../commons/asked.ts';
import { valueLabel } from '../commons/labels.ts';
import { atomEntries, atomOf } from './atom.ts';
import { csvOf } from './csv.ts';
import type { ListFormat } from './formats.ts';
import { listFormats, mediaTypes } from './formats.ts';
import { geojsonOf } from './geojson.ts';
import { jsonOf } from './json.ts';
import { jsonldOf } from './jsonld.ts';
import type { Sheet } from './sheet.ts';

const usualSize = 100;

/** One page of a set of cards in the form that the address ends with, kept until a card changes. */
export async function listData(locals: App.Locals, asked: Asked, { format, par }: { format: string; par: string | null }): Promise<Response> {
  const known = listFormats.find((one) => one === format);
  const { place, t } = locals;
  if (!known || !place.gathering) error(404, t('web.error.404.title'));
  locals.cache('cards', `gathering:${place.gathering.id}`);
  const sheet = await sheetOf(locals, place.gathering.id, asked, known, sizeOf(par));
  return send(writers[known](sheet), known, {
    ...named(known, asked),
    'content-language': place.locale,
    link: linkHeader(sheet, known),
    'x-total-count': String(sheet.total),
  });
}

/** Open data: any site may read them, no cookie goes with them. */
export function send(body: string, format: keyof typeof mediaTypes, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { 'content-type': mediaTypes[format], 'access-control-allow-origin': '*', ...headers } });
}

const writers: Record<ListFormat, (sheet: Sheet) => string> = {
  atom: (sheet) => atomOf({ ...sheet, entries: atomEntries(sheet, sheet.cards) }),
  csv: csvOf,
  json: (sheet) => JSON.stringify(jsonOf(sheet)),
  geojson: (sheet) => JSON.stringify(geojsonOf(sheet)),
  jsonld: (sheet) => JSON.stringify(jsonldOf(sheet)),
};

function sizeOf(par: string | null): number {
  const asked = Math.trunc(Number(par ?? usualSize)) || usualSize;
  return Math.min(mostOnPage, Math.max(1, asked));
}

async function sheetOf(locals: App.Locals, gathering: string, asked: Asked, format: ListFormat, size: number): Promise<Sheet> {
  const { app, place, t } = locals;
  const located = format === 'geojson' ? { located: 'only' as const } : {};
  const number = Math.max(1, Math.trunc(asked.page));
  const view = await cardsData(app, gathering, { ...choiceOf(asked, place.locale), ...orderOf(asked), ...located, page: number, size });
  const absolute = (path: string) => place.origin + path;
  const at = (page: number) => {
    const more = { ...(size === usualSize ? {} : { par: String(size) }), ...(page > 1 ? { page: String(page) } : {}) };
    return absolute(dataHrefOf(place, asked, format, more));
  };
  return {
    t,
    locale: place.locale,
    href: (path) => absolute(place.href(path)),
    file: (name) => absolute(`/fichiers/${name}`),
    title: titleOf(t, asked),
    source: (await gatheringName(app, gathering, place.locale)).name,
    kind: asked.kind,
    page: absolute(hrefOf(place, { ...asked, page: 1, view: 'liste' })),
    self: at(number),
    first: at(1),
    last: at(view.pages),
    next: number < view.pages ? at(number + 1) : null,
    previous: number > 1 ? at(Math.min(number - 1, view.pages)) : null,
    total: view.total,
    number,
    pages: view.pages,
    size,
    changedAt: view.cards.map((card) => card.changedAt).reduce((a, b) => (a > b ? a : b), '') || view.changedAt,
    cards: number > view.pages ? [] : view.cards,
  };
}

/** The kind, the words, then each choice. */
function titleOf(t: App.Locals['t'], { kind, q, facets }: Asked): string {
  const start = q ? t('commons.search.titleFor', { q }) : t(kind ? `web.kinds.${kind}` : 'commons.list.title');
  const choices = Object.entries(facets).flatMap(([facet, values]) =>
    values.map((value) => (facet === 'kind' ? t(`web.kinds.${value}`) : valueLabel(t, kind, facet, value))),
  );
  return [start, ...choices].join(' · ');
}

/** RFC 8288. */
function linkHeader({ self, first, next, previous, last, page }: Sheet, format: ListFormat): string {
  const type = mediaTypes[format].split(';')[0];
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

/** A table is saved under the name of its list. */
function named(format: ListFormat, { path }: Asked): Record<string, string> {
  if (format !== 'csv') return {};
  return { 'content-disposition': `attachment; filename="${path.split('/').at(-1) ?? 'communs'}.csv"` };
}
