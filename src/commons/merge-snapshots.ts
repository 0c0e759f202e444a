import type { Lang } from './kinds.shared.ts';
import { languages } from './kinds.shared.ts';
import { merge } from './merge.ts';
import type { CardFields, FieldName, Snapshot, Words } from './snapshot.ts';
import { fieldsOf } from './snapshot.ts';

type Text = Words & { of: number };
/** `left`: places where both cannot stand; `merged` keeps theirs there. */
export type SnapshotMerge = { merged: Snapshot; left: FieldName[] };

/**
 * Joins two works on a whole card, every language of it. Where both changed the same place, theirs stays.
 * `number`: the revision that will say it, for words that neither said before.
 */
export function mergeSnapshots(base: Snapshot, theirs: Snapshot, yours: Snapshot, number: number): SnapshotMerge {
  const { lang } = theirs;
  const shared = keepTheirs(fieldsOf(base, lang), fieldsOf(theirs, lang), fieldsOf(yours, lang));
  const { title: _title, summary: _summary, text: _text, ...rest } = shared.fields;
  const left = new Set(shared.left);
  const texts: Snapshot['texts'] = {};
  for (const each of languages) {
    const joined = joinText(base.texts[each], theirs.texts[each], yours.texts[each], number);
    if (joined.text) texts[each as Lang] = joined.text;
    for (const field of joined.left) left.add(field);
  }
  return { merged: { ...theirs, ...rest, texts }, left: [...left] };
}

type Joined = { text: Text | undefined; left: FieldName[] };

/** One language: its words may also come or go as a whole. */
function joinText(base: Text | undefined, theirs: Text | undefined, yours: Text | undefined, number: number): Joined {
  if (!theirs) return { text: base ? undefined : yours, left: [] };
  if (!yours) {
    if (!base) return { text: theirs, left: [] };
    return sameWords(base, theirs) ? { text: undefined, left: [] } : { text: theirs, left: ['text'] };
  }
  const { fields, left } = keepTheirs(alone(base ?? theirs), alone(theirs), alone(yours));
  const known = [theirs, yours].find((text) => sameWords(text, fields));
  const { title, summary, text } = fields;
  return { text: known ?? { title, summary, text, of: number }, left };
}

function keepTheirs(base: CardFields, theirs: CardFields, yours: CardFields): { fields: CardFields; left: FieldName[] } {
  const { merged, conflicts } = merge(base, theirs, yours);
  const kept = Object.fromEntries(conflicts.map((field) => [field, theirs[field]]));
  return { fields: { ...merged, ...kept }, left: conflicts };
}

function alone({ title, summary, text }: Words): CardFields {
  return { title, summary, text, facets: {}, tags: [], links: [], place: null, image: null, licence: 'CC-BY-SA-4.0' };
}

function sameWords(a: Words, b: Words): boolean {
  return a.title === b.title && a.summary === b.summary && a.text === b.text;
}
