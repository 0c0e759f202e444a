import type { Field } from './fields.shared.ts';
import { isWorded, standing } from './fields.shared.ts';
import type { Kind, Lang, Licence } from './kinds.shared.ts';

export type Words = { title: string; summary: string; text: string };
export type Outlink = { url: string; label: string };
export type CardPlace = { label: string; lat: number | null; lon: number | null };
export type CardImage = { name: string; alt: string; credit: string };
export type KeptFile = { file: string; label: string };

/** A value of a field, in one language. Choices and cards are lists of ids. */
export type OwnValue = string | number | string[] | Outlink | CardPlace | KeptFile;
/** As it is kept: texts in each language. */
export type StoredValue = OwnValue | { words: Partial<Record<Lang, string>> };
/** By the id of the field. A field without value is left out. */
export type Own = Record<string, OwnValue>;
export type StoredOwn = Record<string, StoredValue>;

/** What one form shows and sends back: the words of one language, and what all languages share. */
export type CardFields = Words & {
  facets: Record<string, string[]>;
  tags: string[];
  links: Outlink[];
  place: CardPlace | null;
  image: CardImage | null;
  licence: Licence;
  own: Own;
};

export type FieldName = keyof CardFields;

type Shared = Omit<CardFields, keyof Words | 'own'> & {
  kind: Kind;
  /** The language it was first written in. */
  lang: Lang;
  /** `of`: of the original, the revision that last changed it; of a translation, the one that it renders. */
  texts: Partial<Record<Lang, Words & { of: number }>>;
};

/** A state of a card as somebody may see it: `own` holds the fields that were asked for, and none unless asked. */
export type Snapshot = Shared & { own: StoredOwn };

/**
 * Everything editable of a card, in every language: what a revision keeps and what a restore brings back. `kept` holds
 * the values of all fields, private and retired ones too; hence this type never leaves the room, and is no `Snapshot`.
 */
export type Whole = Shared & { kept: StoredOwn };

export function parseWhole(body: string): Whole {
  const whole = JSON.parse(body) as Shared & { kept?: StoredOwn };
  return { ...whole, kept: whole.kept ?? {} };
}

/** The values of these fields and of no others. Merged choices read as the one they were merged into. */
export function seenBy({ kept, ...shared }: Whole, fields: readonly Field[]): Snapshot {
  const own = fields.flatMap((field) => {
    const value = kept[field.id];
    return value === undefined ? [] : [[field.id, field.shape === 'choice' ? read(field, value) : value] as const];
  });
  return { ...shared, own: Object.fromEntries(own) };
}

function read(field: Field, value: StoredValue): StoredValue {
  return Array.isArray(value) ? [...new Set(value.map((id) => standing(field.choices, id)))] : value;
}

export function wordsIn(snapshot: Pick<Shared, 'texts'>, lang: Lang): (Words & { of: number }) | undefined {
  return snapshot.texts[lang];
}

/** The words in their first language, which every card has. */
export function originalWords(snapshot: Pick<Shared, 'texts' | 'lang'>): Words & { of: number } {
  return snapshot.texts[snapshot.lang] ?? { title: '', summary: '', text: '', of: 0 };
}

/** How long its words are, in every language. */
export function signsOf(snapshot: Pick<Shared, 'texts'>): number {
  return Object.values(snapshot.texts).reduce((sum, { title, summary, text }) => sum + title.length + summary.length + text.length, 0);
}

export function fieldsOf(snapshot: Snapshot, lang: Lang): CardFields {
  const { title, summary, text } = wordsIn(snapshot, lang) ?? originalWords(snapshot);
  const { facets, tags, links, place, image, licence } = snapshot;
  return { title, summary, text, facets, tags, links, place, image, licence, own: ownIn(snapshot, lang) };
}

/** The values as a reader of `lang` gets them: a text that is not translated yet reads in the first language. */
export function ownIn({ own, lang: first }: Pick<Snapshot, 'own' | 'lang'>, lang: Lang): Own {
  const values = Object.entries(own).map(([id, value]) => [id, inLanguage(value, lang, first)] as const);
  return Object.fromEntries(values.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
}

function inLanguage(value: StoredValue, lang: Lang, first: Lang): OwnValue | undefined {
  if (!isWords(value)) return value;
  return value.words[lang] ?? value.words[first] ?? Object.values(value.words)[0];
}

export function isWords(value: StoredValue): value is { words: Partial<Record<Lang, string>> } {
  return typeof value === 'object' && 'words' in value;
}

/** The state as revision `number` would keep it once `fields` are written in `lang`; only the `visible` fields are touched. */
export function withFields(whole: Whole, lang: Lang, fields: CardFields, number: number, visible: readonly Field[]): Whole {
  const { title, summary, text, own, ...shared } = fields;
  const before = wordsIn(whole, lang);
  const same = before !== undefined && before.title === title && before.summary === summary && before.text === text;
  const of = lang === whole.lang ? number : originalWords(whole).of;
  const texts = same ? whole.texts : { ...whole.texts, [lang]: { title, summary, text, of } };
  return { ...whole, ...shared, texts, kept: withOwn(whole, lang, own, visible) };
}

export function withOwn(whole: Pick<Whole, 'kept' | 'lang'>, lang: Lang, own: Own, visible: readonly Field[]): StoredOwn {
  const kept = { ...whole.kept };
  for (const field of visible) {
    const value = isWorded(field.shape)
      ? worded(kept[field.id], lang, whole.lang, own[field.id])
      : sameAsKept(field, kept[field.id], own[field.id]);
    if (value === undefined) delete kept[field.id];
    else kept[field.id] = value;
  }
  return kept;
}

/** Choices that only read otherwise since a merge stay as they were written. */
function sameAsKept(field: Field, kept: StoredValue | undefined, value: OwnValue | undefined): StoredValue | undefined {
  if (kept === undefined || value === undefined || field.shape !== 'choice') return value;
  return stable(read(field, kept)) === stable(value) ? kept : value;
}

/** Without words in its first language a text is gone; a translation that repeats the original is none. */
function worded(kept: StoredValue | undefined, lang: Lang, first: Lang, typed: OwnValue | undefined): StoredValue | undefined {
  const before = kept !== undefined && isWords(kept) ? kept.words : {};
  const text = typeof typed === 'string' ? typed : '';
  if (text === '' && lang === first) return undefined;
  const { [lang]: mine, ...others } = before;
  if (text === '') return Object.keys(others).length > 0 ? { words: others } : undefined;
  const shown = mine ?? inLanguage({ words: before }, lang, first);
  return text === shown ? { words: before } : { words: { ...before, [lang]: text } };
}

export function sameState(a: Whole, b: Whole): boolean {
  return stable(a) === stable(b);
}

/** JSON with sorted keys. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(byKey)) : inner));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
