import type { App } from '../../platform/app.ts';
import { takingTurns } from '../../platform/turns.ts';
import type { CardIndex, Facets } from '../card-index.ts';
import { countValues, ordinalBits, pageOf, select, titleOrder, total } from '../card-index.ts';
import { catalogue } from '../fields/catalogue.ts';
import type { Catalogue, Field } from '../fields.shared.ts';
import { facetFields } from '../fields.shared.ts';
import { cardIndex } from '../index.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { facetsOf, kinds, sharedFacets } from '../kinds.shared.ts';
import { spanOf } from '../span.ts';
import type { Found } from '../search.ts';
import { search } from '../search.ts';
import type { CardTileView } from './tiles.ts';
import { mostTiles, tiles } from './tiles.ts';

export const pageSizes = [24, mostTiles] as const;
export type PageSize = (typeof pageSizes)[number];
const mostTags = 30;

export type Sort = 'changed' | 'title' | 'relevance';
export type ListInput = { kind?: Kind; facets: Facets; q?: string; sort: Sort; page: number; size?: PageSize; locale: Lang };

export type FacetView = { facet: string; values: { value: string; count: number; chosen: boolean }[] };

export type ListView = {
  total: number;
  cards: CardTileView[];
  facets: FacetView[];
  /** How many cards of each kind the same words and choices find. */
  kinds: Record<Kind, number>;
  page: number;
  pages: number;
  /** Words that would have found something. */
  suggestion: string | null;
};

/** A page of cards with its facets. The number of queries does not depend on the number of cards. */
export async function list(app: App, gathering: string, input: ListInput): Promise<ListView> {
  const index = await cardIndex(app, gathering);
  const found = input.q?.trim() ? await search(app, gathering, spanOf(index.entries[0]?.num ?? 0), input.q) : undefined;
  const matched = found && ordinalBits(index, found.all);
  const fields = await catalogue(app, gathering);
  const own = facetFields(fields, input.kind);
  const question = { input, fields, own };
  const facets = chosenFacets(input, own);
  const hits = select(index, facets, matched);
  const count = total(hits);
  const size = input.size ?? pageSizes[0];
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(Math.max(1, Math.trunc(input.page) || 1), pages);
  const ordinals = pageOf(await orderOf(index, input), hits, (page - 1) * size, size, titlesFirst(index, input, found));
  const nums = ordinals.map((ordinal) => index.entries[ordinal]?.num ?? 0);
  return {
    total: count,
    cards: await tiles(app, index, nums, input.locale, input.q),
    ...(matched ? counted(index, question, facets, matched) : countedBefore(index, question, facets)),
    page,
    pages,
    suggestion: found && found.all.length === 0 ? await found.suggestion() : null,
  };
}

/** A question, the fields of the gathering, and those that narrow its answer. */
type Question = { input: ListInput; fields: Catalogue; own: readonly Field[] };

function chosenFacets({ kind, facets }: ListInput, own: readonly Field[]): Facets {
  const known = kind ? [...Object.keys(facetsOf[kind]), ...own.map((field) => field.id), 'tag'] : sharedFacets;
  const chosen = Object.fromEntries(Object.entries(facets).filter(([facet]) => known.includes(facet)));
  return kind ? { ...chosen, kind: [kind] } : chosen;
}

async function orderOf(index: CardIndex, { sort, locale }: ListInput): Promise<readonly number[]> {
  return sort === 'title' ? titleOrder(index, locale, takingTurns()) : index.byChange;
}

function titlesFirst(index: CardIndex, { sort }: ListInput, found: Found | undefined) {
  return found && sort === 'relevance' ? ordinalBits(index, found.inTitle) : undefined;
}

type Counted = Pick<ListView, 'facets' | 'kinds'>;

function counted(index: CardIndex, question: Question, facets: Facets, matched?: Uint32Array): Counted {
  return { facets: facetViews(index, question, facets, matched), kinds: kindCounts(index, facets, matched) };
}

const kept = new WeakMap<CardIndex, { age: number; fields: Catalogue; counted: Map<string, Counted> }>();
const mostKept = 300;

/** Without words, the same choices are made all day: their counts are kept until a card or a field changes. */
function countedBefore(index: CardIndex, question: Question, facets: Facets): Counted {
  const { input, fields } = question;
  let memory = kept.get(index);
  if (memory?.age !== index.age || memory.fields !== fields || memory.counted.size >= mostKept)
    memory = { age: index.age, fields, counted: new Map() };
  kept.set(index, memory);
  const asked = JSON.stringify([input.kind, facets]);
  const made = memory.counted.get(asked) ?? counted(index, question, facets);
  memory.counted.set(asked, made);
  return made;
}

function facetViews(index: CardIndex, { input, own }: Question, chosen: Facets, matched: Uint32Array | undefined): FacetView[] {
  const { kind } = input;
  const names = kind
    ? [...Object.keys(facetsOf[kind]), ...own.map((field) => field.id), 'tag']
    : sharedFacets.filter((facet) => facet !== 'kind');
  return names.map((facet) => {
    const picked = chosen[facet] ?? [];
    const counts = new Map(countValues(index, facet, chosen, matched).map(({ value, count }) => [value, count]));
    const values = [...new Set([...counts.keys(), ...picked])]
      .map((value) => ({ value, count: counts.get(value) ?? 0, chosen: picked.includes(value) }))
      .filter((each) => each.count > 0 || each.chosen)
      .sort(byOrder(kind, facet, own));
    return { facet, values: facet === 'tag' ? values.filter((each, i) => each.chosen || i < mostTags) : values };
  });
}

/** Values known by the form stay in its order; free ones come the commonest first. */
function byOrder(kind: Kind | undefined, facet: string, own: readonly Field[]) {
  const choices = own.find((field) => field.id === facet)?.choices.map((choice) => choice.id);
  const known =
    choices ?? (kind && facet !== 'territory' ? (facetsOf[kind][facet] ?? []) : facet === 'pillar' ? (facetsOf.actor['pillar'] ?? []) : []);
  return (a: { value: string; count: number }, b: { value: string; count: number }) =>
    known.indexOf(a.value) - known.indexOf(b.value) || b.count - a.count || (a.value < b.value ? -1 : 1);
}

function kindCounts(index: CardIndex, facets: Facets, matched: Uint32Array | undefined): Record<Kind, number> {
  const counts = new Map(countValues(index, 'kind', facets, matched).map(({ value, count }) => [value, count]));
  return Object.fromEntries(kinds.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<Kind, number>;
}
