import type { App } from '../../platform/app.ts';
import { takingTurns } from '../../platform/turns.ts';
import type { Bits } from '../bitmap.ts';
import { and } from '../bitmap.ts';
import type { CardIndex, Facets } from '../card-index.ts';
import { holders, ordinalBits, pageOf, select, titleOrder, total } from '../card-index.ts';
import { catalogue } from '../fields/catalogue.ts';
import type { Catalogue, Field } from '../fields.shared.ts';
import { facetFields } from '../fields.shared.ts';
import { cardIndex } from '../index.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { facetsOf, kinds, sharedFacets } from '../kinds.shared.ts';
import type { Found } from '../search.ts';
import { search } from '../search.ts';
import { spanOf } from '../span.ts';

/** Which cards: of one kind or of all, with these facets and these words; `located`: those with a spot on the map. */
export type Choice = { kind?: Kind; facets: Facets; q?: string; locale: Lang; located?: 'only' };

/** In which order. `facet` needs `by`: the facet whose values follow one another, by title among them. */
export type Order = { sort: 'changed' | 'title' | 'relevance' | 'facet'; by?: string; turned?: 'yes' };

/** What one set of cards is read from, whatever the view. */
export type Chosen = {
  index: CardIndex;
  /** What the words found. */
  found: Found | undefined;
  matched: Bits | undefined;
  /** The facets that count here, the kind among them. */
  facets: Facets;
  hits: Bits;
  total: number;
  /** The fields of the gathering, and those that narrow these cards. */
  fields: Catalogue;
  own: readonly Field[];
};

/** The cards of a list, whatever view shows them: two queries with words, none without. */
export async function choose(app: App, gathering: string, input: Choice): Promise<Chosen> {
  const index = await cardIndex(app, gathering);
  const found = input.q?.trim() ? await search(app, gathering, spanOf(index.entries[0]?.num ?? 0), input.q) : undefined;
  const matched = found && ordinalBits(index, found.all);
  const fields = await catalogue(app, gathering);
  const own = facetFields(fields, input.kind);
  const facets = chosenFacets(input, own);
  const all = select(index, facets, matched);
  const hits = input.located ? and(all, index.located) : all;
  return { index, found, matched, facets, hits, total: total(hits), fields, own };
}

function chosenFacets({ kind, facets }: Choice, own: readonly Field[]): Facets {
  const known = kind ? [...Object.keys(facetsOf[kind]), ...own.map((field) => field.id), 'confirmed', 'tag'] : sharedFacets;
  const chosen = Object.fromEntries(Object.entries(facets).filter(([facet]) => known.includes(facet)));
  return kind ? { ...chosen, kind: [kind] } : chosen;
}

export type Paged = { page: number; pages: number; nums: number[] };

/** The numbers of the cards of one page; a page that is not there is the nearest one that is. */
export async function pageIn(chosen: Chosen, input: Choice & Order & { page: number }, size: number): Promise<Paged> {
  const { index, hits } = chosen;
  const pages = Math.max(1, Math.ceil(chosen.total / size));
  const page = Math.min(Math.max(1, Math.trunc(input.page) || 1), pages);
  const order = await orderOf(index, input);
  const ordinals = pageOf(order, hits, (page - 1) * size, size, ...groupsFirst(chosen, input));
  return { page, pages, nums: ordinals.map((ordinal) => index.entries[ordinal]?.num ?? 0) };
}

async function orderOf(index: CardIndex, { sort, locale, turned }: Choice & Order): Promise<readonly number[]> {
  const order = sort === 'title' || sort === 'facet' ? await titleOrder(index, locale, takingTurns()) : index.byChange;
  return turned && sort !== 'facet' ? order.toReversed() : order;
}

function groupsFirst({ index, found }: Chosen, { kind, sort, by = '', turned }: Choice & Order): Bits[] {
  if (sort === 'relevance') return found ? [ordinalBits(index, found.inTitle)] : [];
  if (sort !== 'facet') return [];
  const values = valuesInOrder(kind, by);
  return (turned ? values.toReversed() : values).map((value) => holders(index, by, value));
}

/** The values of a facet as its form shows them. */
function valuesInOrder(kind: Kind | undefined, facet: string): readonly string[] {
  if (facet === 'kind') return kinds;
  return facetsOf[kind ?? 'actor'][facet] ?? [];
}
