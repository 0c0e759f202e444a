import type { Segment } from './differ.ts';
import { compareLists, compareTexts } from './differ.ts';
import type { Lang } from './kinds.shared.ts';
import { languages } from './kinds.shared.ts';
import type { CardPlace, Snapshot, StoredValue } from './snapshot.ts';
import { isWords } from './snapshot.ts';

/**
 * One field that differs. `list`: each segment is one value (of the facet `facet`, when it is one), to be named
 * and set apart by the page; otherwise the segments follow one another as text. `lang` when only one language changed.
 * `own`: the id of the gathering's field that differs; its values are ids of choices or cards, to be named too.
 */
export type FieldChange = { field: string; facet?: string; own?: string; lang?: Lang; list: boolean; segments: Segment[] };

/** Everything that differs between two saved states, in the order of the form. */
export function changesBetween(a: Snapshot, b: Snapshot): FieldChange[] {
  const changes = [
    ...languages.flatMap((lang) => wordChanges(a, b, lang)),
    ...ownChanges(a, b),
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

function ownChanges(a: Snapshot, b: Snapshot): FieldChange[] {
  const ids = [...new Set([...Object.keys(a.own), ...Object.keys(b.own)])];
  return ids.flatMap((own) => {
    const [before, after] = [a.own[own], b.own[own]];
    if (Array.isArray(before) || Array.isArray(after)) return [list('own', listOf(before), listOf(after), { own })];
    const langs = languages.filter((lang) => [before, after].some((value) => value !== undefined && isWords(value) && value.words[lang]));
    if (langs.length === 0) return [text('own', plainValue(before), plainValue(after), { own })];
    return langs.map((lang) => text('own', plainValue(before, lang), plainValue(after, lang), { own, lang }));
  });
}

function listOf(value: StoredValue | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

/** All values by field, as plain texts, one for each language; choices and cards by their ids. */
export function plainOwn({ own }: Snapshot): Record<string, string[]> {
  return Object.fromEntries(Object.entries(own).map(([id, value]) => [id, plainTexts(value)]));
}

function plainTexts(value: StoredValue): string[] {
  if (Array.isArray(value)) return value;
  return isWords(value) ? Object.values(value.words) : [plainValue(value)];
}

/** A value as plain text. */
function plainValue(value: StoredValue | undefined, lang?: Lang): string {
  if (value === undefined || Array.isArray(value)) return '';
  if (typeof value !== 'object') return String(value);
  if (isWords(value)) return (lang && value.words[lang]) ?? '';
  if ('lat' in value) return placeText(value);
  return 'file' in value ? value.label : linkText(value);
}

type About = Pick<FieldChange, 'lang' | 'facet' | 'own'>;

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
