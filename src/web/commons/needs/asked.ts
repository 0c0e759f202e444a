import type { NeedSort, NeedsInput } from '../../../commons/needs/views.ts';
import type { Place } from '../../front/place.ts';

export const needSorts: readonly NeedSort[] = ['need', 'offer'];
export const needsPath = '/communs/besoins';

/** What an address of the needs and offers asks for, as a page or as data. */
export type NeedsAsked = { q: string; sorts: NeedSort[]; territories: string[]; tags: string[]; page: number };

const mostValues = 30;
const longest = 100;

export function readNeedsAsked({ searchParams }: URL): NeedsAsked {
  const all = (name: string) => [
    ...new Set(
      searchParams
        .getAll(name)
        .map((value) => value.slice(0, longest))
        .filter(Boolean),
    ),
  ];
  return {
    q: (searchParams.get('q') ?? '').slice(0, longest).trim(),
    sorts: needSorts.filter((sort) => searchParams.getAll('sort').includes(sort)),
    territories: all('territory').slice(0, mostValues),
    tags: all('tag').slice(0, mostValues),
    page: Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1),
  };
}

export function needsInput({ q, sorts, territories, tags, page }: NeedsAsked): NeedsInput & { page: number } {
  return { sorts, territories, tags, page, ...(q ? { q } : {}) };
}

export function needsHref(place: Place, asked: NeedsAsked): string {
  return place.href(needsPath) + mark(asked, asked.page > 1 ? { page: String(asked.page) } : {});
}

/** The same needs and offers as data: `atom`, `json`, `csv`, `geojson`, `jsonld`. */
export function needsDataHref(place: Place, asked: NeedsAsked, format: string, more: Record<string, string> = {}): string {
  return place.href(`${needsPath}.${format}`) + mark(asked, more);
}

function mark({ q, sorts, territories, tags }: NeedsAsked, more: Record<string, string>): string {
  const params = new URLSearchParams(q ? { q } : {});
  for (const sort of sorts) params.append('sort', sort);
  for (const territory of territories) params.append('territory', territory);
  for (const tag of tags) params.append('tag', tag);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  return params.size > 0 ? `?${params}` : '';
}

/** How people typed a tag that was asked for, where it is among what was found. */
export function tagWords(tags: readonly { value: string; label: string }[], tag: string): string {
  return tags.find(({ value }) => value === tag)?.label ?? tag.replaceAll('-', ' ');
}
