import { error } from '@sveltejs/kit';
import { cardsData } from '../../commons/views/data.ts';
import { gatheringName } from '../../gathering/views.ts';
import type { Asked } from '../commons/asked.ts';
import { choiceOf, dataHrefOf, hrefOf, orderOf } from '../commons/asked.ts';
import { valueLabel } from '../commons/labels.ts';
import { atomEntries, atomOf } from './atom.ts';
import { csvOf } from './csv.ts';
import type { ListFormat } from './formats.ts';
import { listFormats } from './formats.ts';
import { geojsonOf } from './geojson.ts';
import { jsonOf } from './json.ts';
import { jsonldOf } from './jsonld.ts';
import { around, pageWords, sendPage, sizeOf } from './paging.ts';
import type { Sheet } from './sheet.ts';

/** One page of a set of cards in the form that the address ends with, kept until a card changes. */
export async function listData(locals: App.Locals, asked: Asked, { format, par }: { format: string; par: string | null }): Promise<Response> {
  const known = listFormats.find((one) => one === format);
  const { place, t } = locals;
  if (!known || !place.gathering) error(404, t('web.error.404.title'));
  locals.cache('cards', `gathering:${place.gathering.id}`);
  const sheet = await sheetOf(locals, place.gathering.id, asked, known, sizeOf(par));
  return sendPage(writers[known](sheet), sheet, known, asked.path.split('/').at(-1) ?? 'communs');
}

const writers: Record<ListFormat, (sheet: Sheet) => string> = {
  atom: (sheet) => atomOf({ ...sheet, entries: atomEntries(sheet, sheet.cards) }),
  csv: csvOf,
  json: (sheet) => JSON.stringify(jsonOf(sheet)),
  geojson: (sheet) => JSON.stringify(geojsonOf(sheet)),
  jsonld: (sheet) => JSON.stringify(jsonldOf(sheet)),
};

async function sheetOf(locals: App.Locals, gathering: string, asked: Asked, format: ListFormat, size: number): Promise<Sheet> {
  const { app, place, t } = locals;
  const located = format === 'geojson' ? { located: 'only' as const } : {};
  const number = Math.max(1, Math.trunc(asked.page));
  const view = await cardsData(app, gathering, { ...choiceOf(asked, place.locale), ...orderOf(asked), ...located, page: number, size });
  const absolute = (path: string) => place.origin + path;
  const at = (page: number) => absolute(dataHrefOf(place, asked, format, pageWords(page, size)));
  return {
    t,
    locale: place.locale,
    href: (path) => absolute(place.href(path)),
    file: (name) => absolute(`/fichiers/${name}`),
    title: titleOf(t, asked, view.tagName),
    source: (await gatheringName(app, gathering, place.locale)).name,
    kind: asked.kind,
    page: absolute(hrefOf(place, { ...asked, page: 1, view: 'liste' })),
    ...around(at, number, view.pages),
    total: view.total,
    number,
    pages: view.pages,
    size,
    changedAt: view.cards.map((card) => card.changedAt).reduce((a, b) => (a > b ? a : b), '') || view.changedAt,
    cards: number > view.pages ? [] : view.cards,
  };
}

/** The kind, the words, then each choice. */
function titleOf(t: App.Locals['t'], { kind, q, facets }: Asked, tagName: (tag: string) => string): string {
  const start = q ? t('commons.search.titleFor', { q }) : t(kind ? `web.kinds.${kind}` : 'commons.list.title');
  const said = (facet: string, value: string) =>
    facet === 'kind' ? t(`web.kinds.${value}`) : facet === 'tag' ? tagName(value) : valueLabel(t, kind, facet, value);
  const choices = Object.entries(facets).flatMap(([facet, values]) => values.map((value) => said(facet, value)));
  return [start, ...choices].join(' · ');
}
