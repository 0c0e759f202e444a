import type { Lang } from './kinds.shared.ts';
import { languages } from './kinds.shared.ts';
import { merge } from './merge.ts';
import type { CardFields, FieldName, StoredOwn, StoredValue, Whole, Words } from './snapshot.ts';
import { fieldsOf, isWords, seenBy, stable } from './snapshot.ts';

type Text = Words & { of: number };
/** `left`: places where both cannot stand; `merged` keeps theirs there. */
export type SnapshotMerge = { merged: Whole; left: FieldName[] };

/**
 * Joins two works on a whole card, every language of it. Where both changed the same place, theirs stays.
 * `number`: the revision that will say it, for words that neither said before.
 */
export function mergeSnapshots(base: Whole, theirs: Whole, yours: Whole, number: number): SnapshotMerge {
  const { lang } = theirs;
  const shared = keepTheirs(plain(base, lang), plain(theirs, lang), plain(yours, lang));
  const { title: _title, summary: _summary, text: _text, own: _own, ...rest } = shared.fields;
  const left = new Set(shared.left);
  const texts: Whole['texts'] = {};
  for (const each of languages) {
    const joined = joinText(base.texts[each], theirs.texts[each], yours.texts[each], number);
    if (joined.text) texts[each as Lang] = joined.text;
    for (const field of joined.left) left.add(field);
  }
  const kept = joinValues(base.kept, theirs.kept, yours.kept);
  if (kept.left) left.add('own');
  return { merged: { ...theirs, ...rest, texts, kept: kept.values }, left: [...left] };
}

function plain(whole: Whole, lang: Lang): CardFields {
  return fieldsOf(seenBy(whole, []), lang);
}

/** The values of the gathering's fields, each as a whole; a text, in each language. */
function joinValues(base: StoredOwn, theirs: StoredOwn, yours: StoredOwn): { values: StoredOwn; left: boolean } {
  const [b, t, y] = [base, theirs, yours].map(byLanguage);
  const joined: Flat = new Map();
  let left = false;
  for (const key of new Set([...(b?.keys() ?? []), ...(t?.keys() ?? []), ...(y?.keys() ?? [])])) {
    const [before, there, here] = [b, t, y].map((all) => all?.get(key));
    const same = (one: unknown, other: unknown) => stable(one ?? null) === stable(other ?? null);
    const value = same(there, before) ? here : there;
    if (!same(there, before) && !same(here, before) && !same(here, there)) left = true;
    if (value !== undefined) joined.set(key, value);
  }
  return { values: together(joined), left };
}

/** `field` for a value, `field lang` for the words of a text. */
type Flat = Map<string, StoredValue>;

function byLanguage(own: StoredOwn): Flat {
  const entries = Object.entries(own).flatMap(([id, value]): [string, StoredValue][] =>
    isWords(value) ? Object.entries(value.words).map(([lang, text]) => [`${id} ${lang}`, text]) : [[id, value]],
  );
  return new Map(entries);
}

function together(flat: Flat): StoredOwn {
  const own: StoredOwn = {};
  for (const [key, value] of flat) {
    const [id = '', lang] = key.split(' ', 2);
    const before = own[id];
    if (lang === undefined) own[id] = value;
    else own[id] = { words: { ...(before !== undefined && isWords(before) ? before.words : {}), [lang]: String(value) } };
  }
  return own;
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
  return { title, summary, text, facets: {}, tags: [], links: [], place: null, image: null, licence: 'CC-BY-SA-4.0', own: {} };
}

function sameWords(a: Words, b: Words): boolean {
  return a.title === b.title && a.summary === b.summary && a.text === b.text;
}
