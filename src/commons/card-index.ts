import type { Bits } from './bitmap.ts';
import { and, clearBit, count, countBoth, has, makeBits, or, withBit } from './bitmap.ts';
import type { Lang } from './kinds.shared.ts';
import { inOrder, insertAt, removeFrom, textKey } from './order.ts';
import { spanOf } from './span.ts';

/** One card as lists know it. */
export type Entry = {
  num: number;
  id: string;
  live: boolean;
  /** Milliseconds since 1970. */
  changedAt: number;
  /** Sort keys: of the original title, and of those in other languages. */
  title: string;
  titles: Partial<Record<Lang, string>>;
  /** `facet=value` words between spaces; the same text on many cards. */
  facets: string;
  /** Between spaces. */
  tags: string;
  /** As they were typed, one a line, in the same order. */
  tagNames: string;
  /** Where it stands on a map, if anywhere. */
  spot: Spot | null;
};

export type Spot = { label: string; lat: number; lon: number };

/**
 * The cards of one gathering in memory, by ordinal: one set of bits for each facet value, and the orders that lists
 * are read in. Tags are many and rare, so theirs are plain lists.
 */
export type CardIndex = {
  entries: Entry[];
  /** One more than the ordinal of the card whose number stands that far from the start of its span; 0 is no card. */
  ordinals: Uint32Array;
  live: Bits;
  /** Cards with a spot. */
  located: Bits;
  bits: Map<string, Map<string, Values>>;
  /** The sets that the cards of a text of facets are in. */
  known: Map<string, Values[]>;
  tags: Map<string, number[]>;
  /** How each tag was typed by the first card that had it. */
  tagNames: Map<string, string>;
  /** Latest change first. */
  byChange: number[];
  /** By title as read in a language; made when first asked for. */
  byTitle: Map<Lang, number[]>;
  /** Grows with every card put in. */
  age: number;
};

type Values = { bits: Bits };

export type Facets = Record<string, string[]>;
export type Count = { value: string; count: number };

/** Lets others have their turn. */
export type Turn = () => Promise<void>;

/** Builds from entries that come some at a time, their numbers growing. */
export async function buildIndex(some: AsyncIterable<Entry[]>, turn: Turn): Promise<CardIndex> {
  const index = emptyIndex();
  for await (const entries of some) {
    for (const entry of entries) place(index, index.entries.length, entry);
    await turn();
  }
  index.byChange = await inOrder(index.entries.length, changeComparison(index), turn);
  return index;
}

function emptyIndex(): CardIndex {
  return {
    entries: [],
    ordinals: new Uint32Array(1_024),
    live: makeBits(0),
    located: makeBits(0),
    bits: new Map(),
    known: new Map(),
    tags: new Map(),
    tagNames: new Map(),
    byChange: [],
    byTitle: new Map(),
    age: 0,
  };
}

/** Puts in a new card, or what a known one has become. */
export function putEntry(index: CardIndex, entry: Entry): void {
  const known = ordinalOf(index, entry.num);
  const ordinal = known ?? index.entries.length;
  if (known !== undefined) {
    removeFrom(index.byChange, (other) => compareChange(index, other, ordinal), ordinal);
    for (const [lang, order] of index.byTitle) removeFrom(order, (other) => compareTitle(index, lang, other, ordinal), ordinal);
    displace(index, ordinal);
  }
  place(index, ordinal, entry);
  insertAt(index.byChange, (other) => compareChange(index, other, ordinal), ordinal);
  for (const [lang, order] of index.byTitle) insertAt(order, (other) => compareTitle(index, lang, other, ordinal), ordinal);
  index.age += 1;
}

export function ordinalOf(index: CardIndex, num: number): number | undefined {
  const found = index.ordinals[num - firstNum(index)] ?? 0;
  return found === 0 ? undefined : found - 1;
}

function firstNum({ entries }: CardIndex): number {
  return spanOf(entries[0]?.num ?? 0).from;
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
  return [...(index.bits.get(facet) ?? [])].map(([value, { bits }]) => ({ value, count: countBoth(base, bits) }));
}

export function total(hits: Bits): number {
  return count(hits);
}

/** The ordinals of the cards from `skip` on, in an order; those of the first of the `groups` come first, then the next, then all others. */
export function pageOf(order: readonly number[], hits: Bits, skip: number, size: number, ...groups: readonly Bits[]): number[] {
  const page: number[] = [];
  let rest = hits;
  let toSkip = skip;
  for (const group of [...groups, hits]) {
    if (page.length >= size) break;
    const part = and(rest, group);
    page.push(...walk(order, part, toSkip, size - page.length));
    toSkip = Math.max(0, toSkip - count(part));
    rest = rest.map((word, i) => word & ~(part[i] ?? 0));
  }
  return page;
}

/** The cards that have this value of a facet. */
export function holders(index: CardIndex, facet: string, value: string): Bits {
  return index.bits.get(facet)?.get(value)?.bits ?? makeBits(0);
}

export function ordinalBits(index: CardIndex, nums: readonly number[]): Bits {
  const bits = makeBits(index.entries.length);
  const first = firstNum(index);
  for (const num of nums) {
    const n = (index.ordinals[num - first] ?? 0) - 1;
    if (n >= 0) bits[n >>> 5] = (bits[n >>> 5] ?? 0) | (1 << (n & 31));
  }
  return bits;
}

const mostTries = 3;

/** The cards by title as read in `lang`. A card that changes meanwhile makes it begin again; the last try lets nobody between. */
export async function titleOrder(index: CardIndex, lang: Lang, turn: Turn): Promise<readonly number[]> {
  for (let tries = 1; ; tries += 1) {
    const known = index.byTitle.get(lang);
    if (known) return known;
    const { age } = index;
    const made = await inOrder(index.entries.length, titleComparison(index, lang), tries < mostTries ? turn : async () => {});
    if (age === index.age) index.byTitle.set(lang, made);
  }
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
  const sets = values.map((value) => (facet === 'tag' ? tagBits(index, value) : index.bits.get(facet)?.get(value)?.bits));
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
  setOrdinal(index, entry.num, ordinal);
  if (entry.live) index.live = withBit(index.live, ordinal);
  if (entry.spot) index.located = withBit(index.located, ordinal);
  for (const values of valuesOf(index, entry.facets)) values.bits = withBit(values.bits, ordinal);
  for (const tag of wordsOf(entry.tags)) {
    const list = index.tags.get(tag);
    if (list) list.push(ordinal);
    else index.tags.set(tag, [ordinal]);
    if (!index.tagNames.has(tag)) nameTags(index, entry);
  }
}

function nameTags({ tagNames }: CardIndex, { tags, tagNames: typed }: Entry): void {
  const names = typed.split('\n');
  for (const [i, tag] of wordsOf(tags).entries()) {
    const name = names[i];
    if (name && !tagNames.has(tag)) tagNames.set(tag, name);
  }
}

function displace(index: CardIndex, ordinal: number): void {
  const entry = index.entries[ordinal];
  clearBit(index.live, ordinal);
  clearBit(index.located, ordinal);
  for (const { bits } of valuesOf(index, entry?.facets ?? '')) clearBit(bits, ordinal);
  for (const tag of wordsOf(entry?.tags ?? '')) {
    const others = (index.tags.get(tag) ?? []).filter((other) => other !== ordinal);
    if (others.length > 0) index.tags.set(tag, others);
    else index.tags.delete(tag);
  }
}

function setOrdinal(index: CardIndex, num: number, ordinal: number): void {
  const at = num - firstNum(index);
  if (at >= index.ordinals.length) {
    const longer = new Uint32Array(Math.max(at + 1, index.ordinals.length * 2));
    longer.set(index.ordinals);
    index.ordinals = longer;
  }
  index.ordinals[at] = ordinal + 1;
}

/** Thousands of cards have the same facets: their text is read once. */
function valuesOf(index: CardIndex, facets: string): Values[] {
  const before = index.known.get(facets);
  if (before) return before;
  const found = wordsOf(facets).map((word) => {
    const [facet = '', value = ''] = word.split('=', 2);
    const all = index.bits.get(facet) ?? new Map<string, Values>();
    index.bits.set(facet, all);
    const values = all.get(value) ?? { bits: makeBits(0) };
    all.set(value, values);
    return values;
  });
  index.known.set(facets, found);
  return found;
}

export function wordsOf(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function changeComparison(index: CardIndex) {
  const times = Float64Array.from(index.entries, (entry) => entry.changedAt);
  return (a: number, b: number) => (times[b] ?? 0) - (times[a] ?? 0) || compareChange(index, a, b);
}

function titleComparison(index: CardIndex, lang: Lang) {
  const keys = Float64Array.from(index.entries, (entry) => textKey(titleIn(entry, lang)));
  return (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0) || compareTitle(index, lang, a, b);
}

function compareChange({ entries }: CardIndex, a: number, b: number): number {
  const [x, y] = [entries[a], entries[b]];
  if (!x || !y) return 0;
  return y.changedAt - x.changedAt || y.num - x.num;
}

function compareTitle({ entries }: CardIndex, lang: Lang, a: number, b: number): number {
  const [x, y] = [entries[a], entries[b]];
  if (!x || !y) return 0;
  const [left, right] = [titleIn(x, lang), titleIn(y, lang)];
  return left === right ? x.num - y.num : left < right ? -1 : 1;
}

export function titleIn({ title, titles }: Entry, lang: Lang): string {
  return titles[lang] ?? title;
}
