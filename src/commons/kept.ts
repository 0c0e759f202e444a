import type { CardIndex, Entry } from './card-index.ts';

/** What is worked out of each card of an index, by ordinal, and kept until that card changes. */
export function keptOf<T>(work: (entry: Entry) => T): (index: CardIndex) => readonly T[] {
  const kept = new WeakMap<CardIndex, { age: number; entries: Entry[]; values: T[] }>();
  return (index) => {
    const known = kept.get(index) ?? { age: -1, entries: [], values: [] };
    kept.set(index, known);
    if (known.age === index.age) return known.values;
    for (const [ordinal, entry] of index.entries.entries()) {
      if (known.entries[ordinal] === entry) continue;
      known.entries[ordinal] = entry;
      known.values[ordinal] = work(entry);
    }
    known.age = index.age;
    return known.values;
  };
}
