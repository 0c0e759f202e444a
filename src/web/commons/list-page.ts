import type { Field } from '../../commons/fields.shared.ts';
import { depthOf, facetFields, labelIn } from '../../commons/fields.shared.ts';
import type { Kind } from '../../commons/kinds.shared.ts';
import { facetsOf, kinds, sharedFacets } from '../../commons/kinds.shared.ts';
import { fieldCatalogue } from '../../commons/views/fields.ts';
import type { ListInput, ListView, PageSize } from '../../commons/views/list.ts';
import { list, pageSizes } from '../../commons/views/list.ts';
import type { Translate } from '../../platform/i18n.ts';
import type { Place } from '../front/place.ts';
import { gatheringHere } from '../gathering/front.ts';
import { facetLabel, valueLabel } from './labels.ts';
import { choicePath, ownLabel } from './own-labels.ts';
import { listPath } from './paths.ts';
import { tileHtml } from './tile-html.ts';

const sortWords = { recent: 'changed', titre: 'title', pertinence: 'relevance' } as const;
type SortWord = keyof typeof sortWords;

/** What an address of a list asks for. */
export type Asked = {
  path: string;
  kind: Kind | undefined;
  facets: Record<string, string[]>;
  q: string;
  sort: SortWord;
  page: number;
  size: PageSize;
};

const longestQuery = 200;
const usualSize = pageSizes[0];

export function readAsked(url: URL, path: string, kind: Kind | undefined): Asked {
  const params = url.searchParams;
  const q = words(params.get('q') ?? '');
  const known = kind ? [...Object.keys(facetsOf[kind]), 'tag', ...[...new Set(params.keys())].filter(isOwn)] : sharedFacets;
  const facets = known.map((facet) => [facet, [...new Set(params.getAll(facet).filter((value) => value !== ''))].slice(0, 30)] as const);
  const wanted = params.get('tri') ?? '';
  const sort = Object.hasOwn(sortWords, wanted) ? (wanted as SortWord) : q ? 'pertinence' : 'recent';
  return {
    path,
    kind,
    facets: Object.fromEntries(facets.filter(([, values]) => values.length > 0)),
    q,
    sort,
    page: Number(params.get('page') ?? 1) || 1,
    size: pageSizes.find((size) => String(size) === params.get('par')) ?? usualSize,
  };
}

/** One space at the end is kept: it says that the last word is whole, and not the beginning of another. */
function words(asked: string): string {
  const q = asked.slice(0, longestQuery).trimStart();
  return q.trimEnd() + (/\s$/.test(q) ? ' ' : '');
}

/** Fields of the gathering end with four signs of chance; the page leaves out those that it does not know. */
function isOwn(name: string): boolean {
  return /^[a-z0-9-]{1,40}-[a-z0-9]{4}$/.test(name);
}

/** Everything a list page shows, in words and ready addresses. */
export async function listPage(locals: App.Locals, typed: Asked) {
  const { app, place, t } = locals;
  const gathering = gatheringHere(locals);
  const own = facetFields(await fieldCatalogue(app, gathering), typed.kind);
  const words = wordsFor(t, place, typed.kind, own);
  const facets = Object.entries(typed.facets).filter(([name]) => !isOwn(name) || own.some((field) => field.id === name));
  const asked = { ...typed, facets: Object.fromEntries(facets) };
  locals.cache('cards');
  const view = await list(app, gathering, inputOf(asked, place));
  return {
    kind: asked.kind ?? null,
    query: asked.q,
    action: place.href(asked.path),
    keep: keptIn(asked),
    total: view.total,
    /** Items of the list as HTML. */
    tiles: view.cards.map((tile) => `<li>${tileHtml(t, place, tile)}</li>`),
    tabs: tabsOf(t, place, asked, view),
    groups: groupsOf(t, words, asked, view),
    chosen: chosenOf(t, place, words, asked),
    clearHref: hrefOf(place, { ...asked, facets: {}, q: asked.path === '/chercher' ? asked.q : '', page: 1 }),
    sorts: sortsOf(t, place, asked),
    sizes: sizesOf(place, asked),
    page: view.page,
    pages: view.pages,
    previous: view.page > 1 ? hrefOf(place, { ...asked, page: view.page - 1 }) : null,
    next: view.page < view.pages ? hrefOf(place, { ...asked, page: view.page + 1 }) : null,
    suggestion: view.suggestion ? { words: view.suggestion, href: hrefOf(place, { ...asked, q: view.suggestion, page: 1 }) } : null,
  };
}

export type ListPage = Awaited<ReturnType<typeof listPage>>;

function inputOf(asked: Asked, place: Place): ListInput {
  const { kind, facets, q, page, size } = asked;
  return { facets, page, size, sort: sortWords[asked.sort], locale: place.locale, ...(kind ? { kind } : {}), ...(q ? { q } : {}) };
}

function keptIn({ sort, q, size }: Asked): Record<string, string> {
  return { ...(sort === usualSort(q) ? {} : { tri: sort }), ...(size === usualSize ? {} : { par: String(size) }) };
}

function usualSort(q: string): SortWord {
  return q ? 'pertinence' : 'recent';
}

function hrefOf(place: Place, { path, facets, q, sort, page, size }: Asked): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const [facet, values] of Object.entries(facets)) for (const value of values) params.append(facet, value);
  if (sort !== usualSort(q) && (sort !== 'pertinence' || q)) params.set('tri', sort);
  if (size !== usualSize) params.set('par', String(size));
  if (page > 1) params.set('page', String(page));
  const query = params.toString();
  return place.href(path) + (query ? `?${query}` : '');
}

/** The four kinds and all of them, with how many cards the same words find there. */
function tabsOf(t: Translate, place: Place, asked: Asked, view: ListView) {
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

type FacetWords = { facet(name: string): string; value(name: string, value: string): string; path(name: string, value: string): string };

/** The names of facets and of their values, built in or of the gathering's own. */
function wordsFor(t: Translate, { locale }: Place, kind: Kind | undefined, own: readonly Field[]): FacetWords {
  const field = (name: string) => own.find((each) => each.id === name);
  return {
    facet: (name) => {
      const found = field(name);
      return found ? ownLabel(t, locale, found) : facetLabel(t, kind, name);
    },
    value: (name, value) => {
      const choices = field(name)?.choices;
      if (!choices) return valueLabel(t, kind, name, value);
      const label = labelIn(choices.find((choice) => choice.id === value)?.label ?? {}, locale);
      return `${'– '.repeat(depthOf(choices, value))}${label || value}`;
    },
    path: (name, value) => {
      const choices = field(name)?.choices;
      return choices ? choicePath(choices, value, locale) || value : valueLabel(t, kind, name, value);
    },
  };
}

function groupsOf(t: Translate, words: FacetWords, asked: Asked, view: ListView) {
  const byKind = { name: 'kind', label: t('commons.facet.kind'), options: kindOptions(t, asked, view) };
  const groups = view.facets.map(({ facet, values }) => ({
    name: facet,
    label: words.facet(facet),
    options: values.map(({ value, count, chosen }) => ({ value, count, checked: chosen, label: words.value(facet, value) })),
  }));
  return [...(asked.path === '/chercher' ? [byKind] : []), ...groups].filter((group) => group.options.length > 0);
}

function kindOptions(t: Translate, asked: Asked, view: ListView) {
  return kinds.map((kind) => ({
    value: kind,
    kind,
    count: view.kinds[kind],
    checked: asked.facets['kind']?.includes(kind) ?? false,
    label: t(`web.kinds.${kind}`),
  }));
}

function chosenOf(t: Translate, place: Place, words: FacetWords, asked: Asked) {
  return Object.entries(asked.facets).flatMap(([facet, values]) =>
    values.map((value) => ({
      label: facet === 'kind' ? t(`web.kinds.${value}`) : words.path(facet, value),
      removeHref: hrefOf(place, { ...asked, facets: { ...asked.facets, [facet]: values.filter((other) => other !== value) }, page: 1 }),
    })),
  );
}

function sortsOf(t: Translate, place: Place, asked: Asked) {
  const words: SortWord[] = asked.q ? ['pertinence', 'recent', 'titre'] : ['recent', 'titre'];
  return words.map((sort) => ({
    label: t(`commons.sort.${sort}`),
    href: hrefOf(place, { ...asked, sort, page: 1 }),
    current: sort === asked.sort,
  }));
}

function sizesOf(place: Place, asked: Asked) {
  return pageSizes.map((size) => ({ label: String(size), href: hrefOf(place, { ...asked, size, page: 1 }), current: size === asked.size }));
}
