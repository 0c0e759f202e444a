import type { Facets, CardIndex } from '../card-index.ts';
import { countValues } from '../card-index.ts';
import type { Catalogue, Field } from '../fields.shared.ts';
import type { Kind } from '../kinds.shared.ts';
import { facetsOf, kinds, sharedFacets } from '../kinds.shared.ts';
import type { Choice, Chosen } from './choose.ts';

const mostTags = 30;

export type FacetView = { facet: string; values: { value: string; count: number; chosen: boolean }[] };

/** What stands around the cards of a list. */
export type Frame = {
  total: number;
  facets: FacetView[];
  /** How many cards of each kind the same words and choices find. */
  kinds: Record<Kind, number>;
  /** Words that would have found something. */
  suggestion: string | null;
};

/** Counts and proposals around what was chosen; one query more when the words found nothing. */
export async function frameOf({ index, found, matched, facets, total, fields, own }: Chosen, input: Choice): Promise<Frame> {
  const suggestion = found && found.all.length === 0 ? await found.suggestion() : null;
  const question = { input, fields, own };
  return { total, suggestion, ...(matched ? counted(index, question, facets, matched) : countedBefore(index, question, facets)) };
}

/** A tag as it was typed where it was first used; of one that no card has, its words. */
export function tagName({ index }: Chosen, tag: string): string {
  return index.tagNames.get(tag) ?? tag.replaceAll('-', ' ');
}

/** A question, the fields of the gathering, and those that narrow its answer. */
type Question = { input: Choice; fields: Catalogue; own: readonly Field[] };

type Counted = Pick<Frame, 'facets' | 'kinds'>;

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
    ? [...Object.keys(facetsOf[kind]), ...own.map((field) => field.id), 'confirmed', 'tag']
    : sharedFacets.filter((facet) => facet !== 'kind');
  const all = names.map((facet) => {
    const picked = chosen[facet] ?? [];
    const counts = new Map(countValues(index, facet, chosen, matched).map(({ value, count }) => [value, count]));
    const values = [...new Set([...counts.keys(), ...picked])]
      .map((value) => ({ value, count: counts.get(value) ?? 0, chosen: picked.includes(value) }))
      .filter((each) => each.count > 0 || each.chosen)
      .sort(byOrder(kind, facet, own));
    return { facet, values: facet === 'tag' ? values.filter((each, i) => each.chosen || i < mostTags) : values };
  });
  return all.filter(({ facet, values }) => facet !== 'confirmed' || values.length > 0);
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
