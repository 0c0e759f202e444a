import type { Kind, Lang, Licence } from './kinds.shared.ts';

export type Words = { title: string; summary: string; text: string };
export type Outlink = { url: string; label: string };
export type CardPlace = { label: string; lat: number | null; lon: number | null };
export type CardImage = { name: string; alt: string; credit: string };

/** What one form shows and sends back: the words of one language, and what all languages share. */
export type CardFields = Words & {
  facets: Record<string, string[]>;
  tags: string[];
  links: Outlink[];
  place: CardPlace | null;
  image: CardImage | null;
  licence: Licence;
};

export type FieldName = keyof CardFields;

/** Everything editable of a card, in every language: what a revision keeps and what a restore brings back. */
export type Snapshot = Omit<CardFields, keyof Words> & {
  kind: Kind;
  /** The language it was first written in. */
  lang: Lang;
  /** `of`: of the original, the revision that last changed it; of a translation, the one that it renders. */
  texts: Partial<Record<Lang, Words & { of: number }>>;
};

export function parseSnapshot(body: string): Snapshot {
  return JSON.parse(body) as Snapshot;
}

export function wordsIn(snapshot: Snapshot, lang: Lang): (Words & { of: number }) | undefined {
  return snapshot.texts[lang];
}

/** The words in their first language, which every card has. */
export function originalWords(snapshot: Snapshot): Words & { of: number } {
  return snapshot.texts[snapshot.lang] ?? { title: '', summary: '', text: '', of: 0 };
}

/** How long its words are, in every language. */
export function signsOf(snapshot: Snapshot): number {
  return Object.values(snapshot.texts).reduce((sum, { title, summary, text }) => sum + title.length + summary.length + text.length, 0);
}

export function fieldsOf(snapshot: Snapshot, lang: Lang): CardFields {
  const { title, summary, text } = wordsIn(snapshot, lang) ?? originalWords(snapshot);
  const { facets, tags, links, place, image, licence } = snapshot;
  return { title, summary, text, facets, tags, links, place, image, licence };
}

/** The snapshot as revision `number` would keep it once `fields` are written in `lang`. */
export function withFields(snapshot: Snapshot, lang: Lang, fields: CardFields, number: number): Snapshot {
  const { title, summary, text, ...shared } = fields;
  const before = wordsIn(snapshot, lang);
  const same = before !== undefined && before.title === title && before.summary === summary && before.text === text;
  const of = lang === snapshot.lang ? number : originalWords(snapshot).of;
  const texts = same ? snapshot.texts : { ...snapshot.texts, [lang]: { title, summary, text, of } };
  return { ...snapshot, ...shared, texts };
}

export function sameSnapshot(a: Snapshot, b: Snapshot): boolean {
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
