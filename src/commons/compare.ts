import type { Segment } from './differ.ts';
import { compareLists, compareTexts } from './differ.ts';
import type { Lang } from './kinds.shared.ts';
import { languages } from './kinds.shared.ts';
import type { CardPlace, Snapshot } from './snapshot.ts';

/**
 * One field that differs. `list`: each segment is one value (of the facet `facet`, when it is one), to be named
 * and set apart by the page; otherwise the segments follow one another as text. `lang` when only one language changed.
 */
export type FieldChange = { field: string; facet?: string; lang?: Lang; list: boolean; segments: Segment[] };

/** Everything that differs between two saved states, in the order of the form. */
export function changesBetween(a: Snapshot, b: Snapshot): FieldChange[] {
  const changes = [
    ...languages.flatMap((lang) => wordChanges(a, b, lang)),
    ...facetChanges(a.facets, b.facets),
    list('tags', a.tags, b.tags),
    list('links', a.links.map(linkText), b.links.map(linkText)),
    text('place', placeText(a.place), placeText(b.place)),
    text('image', a.image?.name ?? '', b.image?.name ?? ''),
    text('imageAlt', a.image?.alt ?? '', b.image?.alt ?? ''),
    text('imageCredit', a.image?.credit ?? '', b.image?.credit ?? ''),
    text('licence', a.licence, b.licence),
  ];
  return changes.filter((change) => change.segments.some((segment) => segment.mark !== 'same'));
}

function wordChanges(a: Snapshot, b: Snapshot, lang: Lang): FieldChange[] {
  const [before, after] = [a.texts[lang], b.texts[lang]];
  return (['title', 'summary', 'text'] as const).map((field) => text(field, before?.[field] ?? '', after?.[field] ?? '', { lang }));
}

function facetChanges(a: Record<string, string[]>, b: Record<string, string[]>): FieldChange[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.map((facet) => list('facet', a[facet] ?? [], b[facet] ?? [], { facet }));
}

type About = Pick<FieldChange, 'lang' | 'facet'>;

function text(field: string, a: string, b: string, about: About = {}): FieldChange {
  return { field, ...about, list: false, segments: a === b ? [] : compareTexts(a, b) };
}

function list(field: string, a: string[], b: string[], about: About = {}): FieldChange {
  return { field, ...about, list: true, segments: compareLists(a, b) };
}

function linkText(link: { url: string; label: string }): string {
  return link.label ? `${link.label} (${link.url})` : link.url;
}

function placeText(place: CardPlace | null): string {
  if (!place) return '';
  return place.lat === null || place.lon === null ? place.label : `${place.label} (${place.lat}, ${place.lon})`;
}
