import type { Bits } from './bitmap.ts';
import { and, clearBit, count, countBoth, has, makeBits, or, withBit } from './bitmap.ts';
import type { Lang } from './kinds.shared.ts';

/** One card as lists know it. `facets` are `facet=value`; `titles` are sort keys, the original one always there. */
export type Entry = {
  num: number;
  id: string;
  kind: string;
  lang: Lang;
  live: boolean;
  changedAt: string;
  titles: Partial<Record<Lang, string>>;
  facets: string[];
};

/**
 * The cards of one gathering in memory, by ordinal: one set of bits for each facet value, and the orders that lists
 * are read in. Tags are many and rare, so theirs are plain lists.
 */
export type CardIndex = {
  entries: Entry[];
  ordinals: Map<number, number>;
  live: Bits;
  bits: Map<string, Map<string, Bits>>;
  tags: Map<string, number[]>;
  /** Latest change first. */
  byChange: number[];
  /** By title as read in a language; made when first asked for. */
  byTitle: Map<Lang, number[]>;
};

export type Facets = Record<string, string[]>;
export type Count = { value: string; count: number };

export function buildIndex(entries: Entry[]): CardIndex {
  const index: CardIndex = {
    entries: [],
    ordinals: new Map(),
    live: makeBits(entries.length),
    bits: new Map(),
    tags: new Map(),
    byChange: [],
    byTitle: new Map(),
  };
  for (const entry of entries) place(index, index.entries.length, entry);
  index.byChange = entries.map((_, ordinal) => ordinal).sort((a, b) => compareChange(index, a, b));
  return index;
}

/** Puts in a new card, or what a known one has become. */
export function putEntry(index: CardIndex, entry: Entry): void {
  const known = index.ordinals.get(entry.num);
  const ordinal = known ?? index.entries.length;
  if (known !== undefined) {
    remove(index.byChange, (other) => compareChange(index, other, ordinal), ordinal);
    for (const [lang, order] of index.byTitle) remove(order, (other) => compareTitle(index, lang, other, ordinal), ordinal);
    displace(index, ordinal);
  }
  place(index, ordinal, entry);
  insert(index.byChange, (other) => compareChange(index, other, ordinal), ordinal);
  for (const [lang, order] of index.byTitle) insert(order, (other) => compareTitle(index, lang, other, ordinal), ordinal);
}

/** Cards that hold one of the chosen values of every chosen facet; `matched` narrows them to the hits of a search. */
export function select(index: CardIndex, facets: Facets, matched?: Bits): Bits {
  const start = matched ? and(index.live, matched) : index.live;
  return Object.entries(facets).reduce(
    (left, [facet, values]) => (values.length === 0 ? left : and(left, anyOf(index, facet, values))),
    start,
  );
}

/** How many cards each value of `facet` would show; the choices made in that facet itself do not narrow its counts. */
export function countValues(index: CardIndex, facet: string, facets: Facets, matched?: Bits): Count[] {
  const others = Object.fromEntries(Object.entries(facets).filter(([name]) => name !== facet));
  const base = select(index, others, matched);
  if (facet === 'tag') return [...index.tags].map(([value, ordinals]) => ({ value, count: countIn(base, ordinals) }));
  return [...(index.bits.get(facet) ?? [])].map(([value, bits]) => ({ value, count: countBoth(base, bits) }));
}

export function total(hits: Bits): number {
  return count(hits);
}

/** The numbers of the cards from `skip` on, in an order; with `first`, those come before the others. */
export function pageOf(order: readonly number[], hits: Bits, skip: number, size: number, first?: Bits): number[] {
  if (!first) return walk(order, hits, skip, size);
  const front = and(hits, first);
  const before = count(front);
  const page = walk(order, front, skip, size);
  const rest = hits.map((word, i) => word & ~(front[i] ?? 0));
  return [...page, ...walk(order, rest, Math.max(0, skip - before), size - page.length)];
}

export function ordinalBits(index: CardIndex, nums: readonly number[]): Bits {
  const bits = makeBits(index.entries.length);
  for (const num of nums) {
    const n = index.ordinals.get(num);
    if (n !== undefined) bits[n >>> 5] = (bits[n >>> 5] ?? 0) | (1 << (n & 31));
  }
  return bits;
}

export function titleOrder(index: CardIndex, lang: Lang): readonly number[] {
  const known = index.byTitle.get(lang);
  if (known) return known;
  const made = index.entries.map((_, ordinal) => ordinal).sort((a, b) => compareTitle(index, lang, a, b));
  index.byTitle.set(lang, made);
  return made;
}

function walk(order: readonly number[], hits: Bits, skip: number, size: number): number[] {
  const page: number[] = [];
  let passed = 0;
  for (const ordinal of order) {
    if (page.length >= size) break;
    if (!has(hits, ordinal)) continue;
    if (passed >= skip) page.push(ordinal);
    passed += 1;
  }
  return page;
}

function anyOf(index: CardIndex, facet: string, values: string[]): Bits {
  const sets = values.map((value) => (facet === 'tag' ? tagBits(index, value) : index.bits.get(facet)?.get(value)));
  return sets.reduce<Bits>((all, bits) => (bits ? or(all, bits) : all), makeBits(0));
}

function tagBits(index: CardIndex, tag: string): Bits {
  const bits = makeBits(index.entries.length);
  for (const n of index.tags.get(tag) ?? []) bits[n >>> 5] = (bits[n >>> 5] ?? 0) | (1 << (n & 31));
  return bits;
}

function countIn(base: Bits, ordinals: readonly number[]): number {
  let sum = 0;
  for (const ordinal of ordinals) if (has(base, ordinal)) sum += 1;
  return sum;
}

function place(index: CardIndex, ordinal: number, entry: Entry): void {
  index.entries[ordinal] = entry;
  index.ordinals.set(entry.num, ordinal);
  if (entry.live) index.live = withBit(index.live, ordinal);
  for (const [facet, value] of entry.facets.map(split)) {
    if (facet === 'tag') {
      const list = index.tags.get(value);
      if (list) list.push(ordinal);
      else index.tags.set(value, [ordinal]);
      continue;
    }
    const values = index.bits.get(facet) ?? new Map<string, Bits>();
    index.bits.set(facet, values.set(value, withBit(values.get(value) ?? makeBits(index.entries.length), ordinal)));
  }
}

function displace(index: CardIndex, ordinal: number): void {
  clearBit(index.live, ordinal);
  for (const [facet, value] of (index.entries[ordinal]?.facets ?? []).map(split)) {
    if (facet !== 'tag') clearBit(index.bits.get(facet)?.get(value) ?? makeBits(0), ordinal);
    else
      index.tags.set(
        value,
        (index.tags.get(value) ?? []).filter((other) => other !== ordinal),
      );
  }
}

function split(facet: string): [string, string] {
  const at = facet.indexOf('=');
  return [facet.slice(0, at), facet.slice(at + 1)];
}

function compareChange({ entries }: CardIndex, a: number, b: number): number {
  const [x, y] = [entries[a], entries[b]];
  if (!x || !y) return 0;
  return x.changedAt === y.changedAt ? y.num - x.num : x.changedAt < y.changedAt ? 1 : -1;
}

function compareTitle({ entries }: CardIndex, lang: Lang, a: number, b: number): number {
  const [x, y] = [entries[a], entries[b]];
  if (!x || !y) return 0;
  const [left, right] = [x.titles[lang] ?? x.titles[x.lang] ?? '', y.titles[lang] ?? y.titles[y.lang] ?? ''];
  return left === right ? x.num - y.num : left < right ? -1 : 1;
}

type Compare = (other: number) => number;

function insert(order: number[], compare: Compare, ordinal: number): void {
  order.splice(position(order, compare), 0, ordinal);
}

function remove(order: number[], compare: Compare, ordinal: number): void {
  const at = position(order, compare);
  if (order[at] === ordinal) order.splice(at, 1);
}

/** The first place whose card does not come before. */
function position(order: readonly number[], compare: Compare): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(order[middle] ?? 0) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
