import type { Catalogue, Field } from '../fields.shared.ts';
import { facetFields, standing, withAncestors } from '../fields.shared.ts';
import type { Lang } from '../kinds.shared.ts';
import type { Snapshot, Whole } from '../snapshot.ts';
import { isWords } from '../snapshot.ts';
import type { CardValueRow } from './tables.ts';

/** Words `field=choice` of the public choices of a card; who is under a choice is found by it too. */
export function ownFacetWords(catalogue: Catalogue, snapshot: Snapshot): string[] {
  const found = facetFields(catalogue, snapshot.kind).flatMap((field) => {
    const value = snapshot.own[field.id];
    if (!Array.isArray(value)) return [];
    const chosen = value.flatMap((id) => withAncestors(field.choices, id));
    return [...new Set(chosen)].map((id) => `${field.id}=${id}`);
  });
  return found.sort();
}

/** What is searched of the values, in one language: never more than the snapshot holds. */
export function ownSearchText(snapshot: Snapshot, lang: Lang): string {
  const said = Object.values(snapshot.own).map((value) => {
    if (isWords(value)) return value.words[lang] ?? '';
    return lang === snapshot.lang && typeof value === 'object' && 'label' in value ? value.label : '';
  });
  return said.join(' ');
}

/** One row a field, one more for each choice. */
export function valueRows(card: string, catalogue: Catalogue, { kept, kind }: Whole): CardValueRow[] {
  return catalogue
    .filter((field) => field.kind === kind && kept[field.id] !== undefined)
    .flatMap((field) => rowsOf(card, field, kept[field.id]));
}

function rowsOf(card: string, field: Field, value: unknown): CardValueRow[] {
  const chosen = field.shape === 'choice' && Array.isArray(value) ? value.map((id) => standing(field.choices, String(id))) : [];
  return [...new Set(['', ...chosen])].map((choice) => ({ card_id: card, field_id: field.id, choice_id: choice }));
}
