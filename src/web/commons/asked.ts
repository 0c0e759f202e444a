import type { Kind, LinkType } from '../../commons/kinds.shared.ts';
import { facetsOf, linkTypes, sharedFacets } from '../../commons/kinds.shared.ts';
import type { Choice, Order } from '../../commons/views/choose.ts';
import type { PageSize } from '../../commons/views/list.ts';
import { pageSizes } from '../../commons/views/list.ts';
import type { Locale } from '../../platform/i18n.ts';
import type { Place } from '../front/place.ts';

/** The ways to look at one set of cards, as addresses name them. */
export const views = ['liste', 'mosaique', 'tableau', 'annuaire', 'carte', 'graphe'] as const;
export type View = (typeof views)[number];

const sortWords = { recent: 'changed', titre: 'title', pertinence: 'relevance' } as const;

/** What an address of a list asks for, whatever the view. */
export type Asked = {
  path: string;
  kind: Kind | undefined;
  facets: Record<string, string[]>;
  q: string;
  /** `recent`, `titre`, `pertinence` or a facet; a `-` before it turns it round. */
  sort: string;
  page: number;
  size: PageSize;
  view: View;
  /** Of the directory. */
  letter: string;
  /** Of the map: west, south, east, north. */
  box: string;
  /** Of the links: one type of them. */
  tie: LinkType | undefined;
};

const longestQuery = 200;
const usualSize = pageSizes[0];

export function readAsked(url: URL, path: string, kind: Kind | undefined): Asked {
  const params = url.searchParams;
  const q = words(params.get('q') ?? '');
  const known = [...knownFacets(kind), ...(kind ? [...new Set(params.keys())].filter(isOwn) : [])];
  const facets = known.map((facet) => [facet, [...new Set(params.getAll(facet).filter((value) => value !== ''))].slice(0, 30)] as const);
  return {
    path,
    kind,
    facets: Object.fromEntries(facets.filter(([, values]) => values.length > 0)),
    q,
    sort: readSort(params.get('tri') ?? '', kind, q),
    page: Number(params.get('page') ?? 1) || 1,
    size: pageSizes.find((size) => String(size) === params.get('par')) ?? usualSize,
    view: views.find((view) => view === params.get('vue')) ?? 'liste',
    letter: (params.get('lettre') ?? '').slice(0, 2),
    box: (params.get('boite') ?? '').slice(0, 80),
    tie: linkTypes.find((type) => type === params.get('lien')),
  };
}

/** One space at the end is kept: it says that the last word is whole, and not the beginning of another. */
function words(asked: string): string {
  const q = asked.slice(0, longestQuery).trimStart();
  return q.trimEnd() + (/\s$/.test(q) ? ' ' : '');
}

function knownFacets(kind: Kind | undefined): string[] {
  return kind ? [...Object.keys(facetsOf[kind]), 'confirmed', 'tag'] : sharedFacets;
}

function readSort(wanted: string, kind: Kind | undefined, q: string): string {
  const word = wanted.replace(/^-/, '');
  return Object.hasOwn(sortWords, word) || sortableFacets(kind).includes(word) ? wanted : usualSort(q);
}

/** Fields of the gathering end with four signs of chance; the page leaves out those that it does not know. */
export function isOwn(name: string): boolean {
  return /^[a-z0-9-]{1,40}-[a-z0-9]{4}$/.test(name);
}

/** The facets that a table shows and can be sorted by; for all kinds together, those that they share. */
export function sortableFacets(kind: Kind | undefined): string[] {
  return knownFacets(kind).filter((facet) => facet !== 'tag' && facet !== 'lang' && facet !== 'confirmed');
}

export function usualSort(q: string): string {
  return q ? 'pertinence' : 'recent';
}

export function choiceOf({ kind, facets, q }: Pick<Asked, 'kind' | 'facets' | 'q'>, locale: Locale): Choice {
  return { facets, locale, ...(kind ? { kind } : {}), ...(q ? { q } : {}) };
}

export function orderOf({ sort }: Pick<Asked, 'sort'>): Order {
  const word = sort.replace(/^-/, '');
  const turned = sort.startsWith('-') ? { turned: 'yes' as const } : {};
  return Object.hasOwn(sortWords, word)
    ? { sort: sortWords[word as keyof typeof sortWords], ...turned }
    : { sort: 'facet', by: word, ...turned };
}

/** What a form over the list carries along. */
export function keptIn({ sort, q, size, view, box, tie }: Asked): Record<string, string> {
  return {
    ...(view === 'liste' ? {} : { vue: view }),
    ...(sort === usualSort(q) ? {} : { tri: sort }),
    ...(size === usualSize ? {} : { par: String(size) }),
    ...(view === 'carte' && box ? { boite: box } : {}),
    ...(view === 'graphe' && tie ? { lien: tie } : {}),
  };
}

export function hrefOf(place: Place, asked: Asked): string {
  const { path, size, view, page, letter, box, tie } = asked;
  const said = choiceSaid(asked);
  if (view !== 'liste') said.push(['vue', view]);
  if (size !== usualSize) said.push(['par', String(size)]);
  if (view === 'annuaire' && letter) said.push(['lettre', letter]);
  if (view === 'carte' && box) said.push(['boite', box]);
  if (view === 'graphe' && tie) said.push(['lien', tie]);
  if (page > 1) said.push(['page', String(page)]);
  return place.href(path) + queryOf(said);
}

/** The same cards in the same order as data: `atom`, `json`, `csv`, `geojson`, `jsonld`. */
export function dataHrefOf(place: Place, asked: Asked, format: string, more: Record<string, string> = {}): string {
  return place.href(`${asked.path}.${format}`) + queryOf([...choiceSaid(asked), ...Object.entries(more)]);
}

type Said = [name: string, value: string];

function choiceSaid({ facets, q, sort }: Asked): Said[] {
  const said: Said[] = q ? [['q', q]] : [];
  for (const [facet, values] of Object.entries(facets)) for (const value of values) said.push([facet, value]);
  if (sort !== usualSort(q) && (sort !== 'pertinence' || q)) said.push(['tri', sort]);
  return said;
}

const plain = /^[\w.-]*$/;

/** A list holds dozens of addresses, whose words mostly stand as they are. */
function queryOf(said: readonly Said[]): string {
  if (said.length === 0) return '';
  return `?${said.map(([name, value]) => (plain.test(name + value) ? `${name}=${value}` : new URLSearchParams([[name, value]]).toString())).join('&')}`;
}
