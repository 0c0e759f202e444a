import type { Hunk } from './differ.ts';
import { hunks } from './differ.ts';
import type { CardFields, FieldName, Own, OwnValue } from './snapshot.ts';
import { stable } from './snapshot.ts';

/** `merged` keeps both works; in a field named by `conflicts` it keeps yours. */
export type Merge = { merged: CardFields; conflicts: FieldName[] };

/** Joins two works that started from the same base: field by field, inside the text line by line, inside lists item by item. */
export function merge(base: CardFields, theirs: CardFields, yours: CardFields): Merge {
  const conflicts: FieldName[] = [];
  const pick = <N extends FieldName>(name: N): CardFields[N] => {
    const [b, t, y] = [base[name], theirs[name], yours[name]].map(stable);
    if (y === b || y === t) return theirs[name];
    if (t !== b) conflicts.push(name);
    return yours[name];
  };
  const text = mergeLines(base.text, theirs.text, yours.text);
  if (text === undefined) conflicts.push('text');
  const merged: CardFields = {
    title: pick('title'),
    summary: pick('summary'),
    text: text ?? yours.text,
    facets: mergeFacets(base.facets, theirs.facets, yours.facets),
    tags: mergeLists(base.tags, theirs.tags, yours.tags),
    links: mergeLists(base.links, theirs.links, yours.links),
    place: pick('place'),
    image: pick('image'),
    licence: pick('licence'),
    own: mergeOwn(base.own, theirs.own, yours.own, () => conflicts.push('own')),
  };
  return { merged, conflicts };
}

/** Undefined when both changed the same lines differently. */
export function mergeLines(base: string, theirs: string, yours: string): string | undefined {
  const from = base.split('\n');
  const ours = hunks(from, yours.split('\n'));
  const all = [...ours];
  for (const hunk of hunks(from, theirs.split('\n'))) {
    if (ours.some((mine) => sameHunk(mine, hunk))) continue;
    if (ours.some((mine) => meet(mine, hunk))) return undefined;
    all.push(hunk);
  }
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const out: string[] = [];
  let at = 0;
  for (const hunk of all) {
    out.push(...from.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...out, ...from.slice(at)].join('\n');
}

function sameHunk(a: Hunk, b: Hunk): boolean {
  return a.start === b.start && a.end === b.end && a.lines.join('\n') === b.lines.join('\n');
}

/** Insertions at the edge of the other's lines meet them too: nobody knows which goes first. */
function meet(a: Hunk, b: Hunk): boolean {
  const from = Math.max(a.start, b.start);
  const to = Math.min(a.end, b.end);
  const insertion = a.start === a.end || b.start === b.end;
  return from < to || (insertion && from === to);
}

function mergeFacets(
  base: Record<string, string[]>,
  theirs: Record<string, string[]>,
  yours: Record<string, string[]>,
): Record<string, string[]> {
  const names = [...new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(yours)])];
  const entries = names.map((name) => [name, mergeLists(base[name] ?? [], theirs[name] ?? [], yours[name] ?? [])] as const);
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

/** Texts line by line, lists item by item, all else as a whole; yours where both cannot stand. */
function mergeOwn(base: Own, theirs: Own, yours: Own, clash: () => void): Own {
  const ids = [...new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(yours)])];
  const entries = ids.map((id) => [id, mergeValue(base[id], theirs[id], yours[id], clash)] as const);
  return Object.fromEntries(entries.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
}

type Maybe = OwnValue | undefined;

function mergeValue(base: Maybe, theirs: Maybe, yours: Maybe, clash: () => void): Maybe {
  const [b, t, y] = [base, theirs, yours].map((value) => stable(value ?? null));
  if (y === b || y === t) return theirs;
  if (t === b) return yours;
  const single = [base, theirs, yours].every((value) => !Array.isArray(value) || value.length < 2);
  if (!single && Array.isArray(theirs) && Array.isArray(yours)) return mergeLists(Array.isArray(base) ? base : [], theirs, yours);
  const lines =
    typeof theirs === 'string' && typeof yours === 'string' ? mergeLines(typeof base === 'string' ? base : '', theirs, yours) : undefined;
  if (lines === undefined) clash();
  return lines ?? yours;
}

/** Theirs, without what you took away, with what you added. */
function mergeLists<T>(base: T[], theirs: T[], yours: T[]): T[] {
  const holds = (list: T[], item: T) => list.some((each) => stable(each) === stable(item));
  const kept = theirs.filter((item) => holds(yours, item) || !holds(base, item));
  return [...kept, ...yours.filter((item) => !holds(base, item) && !holds(theirs, item))];
}
