import { isStopWord } from '../platform/search/stop-words.ts';
import type { WordsRow } from '../platform/search/text-index.ts';
import { fold, forms, spots } from '../platform/search/words.ts';
import { foldTag } from './forms.ts';
import type { Lang } from './kinds.shared.ts';
import { languages } from './kinds.shared.ts';
import type { Snapshot, Words } from './snapshot.ts';
import { originalWords } from './snapshot.ts';
import type { CardFacetRow, CardRow, CardTextRow } from './tables.ts';

/** What the tables that lists and searches read say of a snapshot: never more than the snapshot says. */
export function cardColumns(snapshot: Snapshot) {
  const { title, summary } = originalWords(snapshot);
  const { image, place } = snapshot;
  return {
    kind: snapshot.kind,
    lang: snapshot.lang,
    title,
    summary,
    image: image?.name ?? null,
    image_alt: image?.alt ?? null,
    image_credit: image?.credit ?? null,
    place_label: place?.label ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    licence: snapshot.licence,
    outlinks: JSON.stringify(snapshot.links),
  } satisfies Partial<CardRow>;
}

export function textRows(card: string, snapshot: Snapshot): CardTextRow[] {
  return eachText(snapshot).map(({ lang, title, summary, text, of }) => ({ card_id: card, lang, title, summary, text, of_revision: of }));
}

/** The facets of the form, the tags, and the languages that the card can be read in. */
export function facetRows(card: string, snapshot: Snapshot): CardFacetRow[] {
  const values: Record<string, string[]> = {
    ...snapshot.facets,
    kind: [snapshot.kind],
    lang: [...(snapshot.facets['lang'] ?? []), ...eachText(snapshot).map((text) => text.lang)],
    tag: snapshot.tags.map(foldTag),
  };
  return Object.entries(values).flatMap(([facet, list]) =>
    [...new Set(list)].filter((value) => value !== '').map((value) => ({ card_id: card, facet, value })),
  );
}

export type CardWords = {
  row: WordsRow;
  /** Folded words as they are written, for suggestions. */
  terms: Set<string>;
};

/** Folded, stemmed words, each text in its own language, read once. */
export function cardWords(num: number, snapshot: Snapshot): CardWords {
  const title = new Set<string>();
  const rest = new Set<string>();
  const terms = new Set<string>();
  for (const each of eachText(snapshot)) {
    collect(each.title, each.lang, title, terms);
    collect(around(each, snapshot), each.lang, rest, terms);
  }
  return { row: { num, title: [...title], rest: [...rest] }, terms };
}

function collect(text: string, lang: Lang, into: Set<string>, terms: Set<string>): void {
  for (const { word } of spots(text, lang)) {
    const { folded, kept } = formsOf(word, lang);
    for (const form of kept) into.add(form);
    if (kept.length > 0 && folded.length > 2) terms.add(folded);
  }
}

type Forms = { folded: string; kept: string[] };
const known = new Map<string, Forms>();
const mostKnown = 50_000;

/** Texts repeat their words. */
function formsOf(word: string, lang: Lang): Forms {
  const key = `${lang} ${word}`;
  const before = known.get(key);
  if (before) return before;
  const folded = fold(word);
  const made = { folded, kept: isStopWord(folded, lang) ? [] : forms(word, lang) };
  if (known.size >= mostKnown) known.clear();
  known.set(key, made);
  return made;
}

function eachText(snapshot: Snapshot): (Words & { lang: Lang; of: number })[] {
  return languages.flatMap((lang) => {
    const text = snapshot.texts[lang];
    return text ? [{ lang, ...text }] : [];
  });
}

function around({ summary, text }: Words, { tags, place, links }: Snapshot): string {
  return [summary, withoutAddresses(text), tags.join(' '), place?.label ?? '', ...links.map((link) => link.label)].join(' ');
}

/** Addresses hold no words that anybody would look for. */
function withoutAddresses(markdown: string): string {
  return markdown.replace(/https?:\/\/\S+/g, ' ');
}
