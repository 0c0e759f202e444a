import { facetFields } from '../../commons/fields.shared.ts';
import type { Kind } from '../../commons/kinds.shared.ts';
import { kinds } from '../../commons/kinds.shared.ts';
import type { Chosen } from '../../commons/views/choose.ts';
import { choose } from '../../commons/views/choose.ts';
import type { Frame } from '../../commons/views/frame.ts';
import { fieldCatalogue } from '../../commons/views/fields.ts';
import { frameOf, tagName } from '../../commons/views/frame.ts';
import { pageSizes } from '../../commons/views/list.ts';
import type { Translate } from '../../platform/i18n.ts';
import { listFormats, shortType } from '../data/formats.ts';
import type { Place } from '../front/place.ts';
import { gatheringHere } from '../gathering/front.ts';
import type { Asked } from './asked.ts';
import { choiceOf, dataHrefOf, hrefOf, isOwn, keptIn, views } from './asked.ts';
import type { FacetWords } from './facet-groups.ts';
import { drawnGroups, wordsFor } from './facet-groups.ts';
import { listPath } from './paths.ts';
import { directoryView } from './views/directory.ts';
import { graphView } from './views/graph.ts';
import { mapView } from './views/map.ts';
import { tableView } from './views/table.ts';
import { tilesView } from './views/tiles.ts';

/** Everything a list page shows, in words and ready addresses. */
export async function listPage(locals: App.Locals, typed: Asked) {
  const { app, place, t } = locals;
  const gathering = gatheringHere(locals);
  const own = facetFields(await fieldCatalogue(app, gathering), typed.kind);
  const facets = Object.entries(typed.facets).filter(([name]) => !isOwn(name) || own.some((field) => field.id === name));
  const asked = { ...typed, facets: Object.fromEntries(facets) };
  locals.cache('cards');
  const choice = choiceOf(asked, place.locale);
  const chosen = await choose(app, gathering, choice);
  const frame = await frameOf(chosen, choice);
  const words = wordsFor(t, place, typed.kind, own, (tag) => tagName(chosen, tag));
  const shown = await shownBy(locals, asked, chosen);
  const { page, pages } = shown;
  const to = (other: number) => hrefOf(place, { ...asked, page: other });
  return {
    kind: asked.kind ?? null,
    query: asked.q,
    action: place.href(asked.path),
    keep: keptIn(asked),
    total: frame.total,
    shown,
    views: views.map((view) => ({ view, href: hrefOf(place, { ...asked, view, page: 1 }), current: view === asked.view })),
    data: listFormats.map((format) => ({ format, type: shortType(format), href: dataHrefOf(place, asked, format) })),
    tabs: tabsOf(t, place, asked, frame),
    facets: drawnGroups(locals, words, asked, frame),
    chosen: chosenOf(t, place, words, asked),
    clearHref: hrefOf(place, { ...asked, facets: {}, q: asked.path === '/chercher' ? asked.q : '', page: 1 }),
    sorts: sortsOf(t, place, asked),
    sizes: sizesOf(place, asked),
    page,
    pages,
    previous: page > 1 ? to(page - 1) : null,
    next: page < pages ? to(page + 1) : null,
    suggestion: frame.suggestion ? { words: frame.suggestion, href: hrefOf(place, { ...asked, q: frame.suggestion, page: 1 }) } : null,
  };
}

export type ListPage = Awaited<ReturnType<typeof listPage>>;

function shownBy(locals: App.Locals, asked: Asked, chosen: Chosen) {
  if (asked.view === 'tableau') return tableView(locals, asked, chosen);
  if (asked.view === 'annuaire') return directoryView(locals, asked, chosen);
  if (asked.view === 'carte') return mapView(locals, asked, chosen);
  if (asked.view === 'graphe') return graphView(locals, asked, chosen);
  return tilesView(locals, asked, chosen);
}

/** The four kinds and all of them, with how many cards the same words find there. */
function tabsOf(t: Translate, place: Place, asked: Asked, view: Frame) {
  if (asked.path === '/chercher') return [];
  const to = (kind?: Kind) => hrefOf(place, { ...asked, path: listPath(kind), facets: {}, page: 1 });
  const all = { kind: null, label: t('commons.list.all'), href: to(), count: null, current: asked.kind === undefined };
  return [
    all,
    ...kinds.map((kind) => ({
      kind,
      label: t(`web.kinds.${kind}`),
      href: to(kind),
      count: view.kinds[kind],
      current: kind === asked.kind,
    })),
  ];
}

function chosenOf(t: Translate, place: Place, words: FacetWords, asked: Asked) {
  return Object.entries(asked.facets).flatMap(([facet, values]) =>
    values.map((value) => ({
      label: facet === 'kind' ? t(`web.kinds.${value}`) : words.path(facet, value),
      removeHref: hrefOf(place, { ...asked, facets: { ...asked.facets, [facet]: values.filter((other) => other !== value) }, page: 1 }),
    })),
  );
}

/** A table sorts by its heads, a directory by its letters. */
function sortsOf(t: Translate, place: Place, asked: Asked) {
  if (!pagedBySize.has(asked.view) || asked.view === 'tableau') return [];
  const words = asked.q ? ['pertinence', 'recent', 'titre'] : ['recent', 'titre'];
  return words.map((sort) => ({
    label: t(`commons.sort.${sort}`),
    href: hrefOf(place, { ...asked, sort, page: 1 }),
    current: sort === asked.sort,
  }));
}

const pagedBySize = new Set<string>(['liste', 'mosaique', 'tableau']);

function sizesOf(place: Place, asked: Asked) {
  if (!pagedBySize.has(asked.view)) return [];
  return pageSizes.map((size) => ({ label: String(size), href: hrefOf(place, { ...asked, size, page: 1 }), current: size === asked.size }));
}
