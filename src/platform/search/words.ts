// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types, and every project that reads this file needs ours
/// <reference path="./snowball-stemmers.d.ts" />
import stemmers from 'snowball-stemmers';
import { isStopWord } from './stop-words.ts';

export type Language = 'fr' | 'nl' | 'de' | 'en';

/** A text as it is compared: small letters without accents, ligatures undone. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (!/[^\0-\x7f]/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøđłþðıĳ]/g, (letter) => plain[letter] ?? letter);
}

const plain: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', þ: 'th', ð: 'd', ı: 'i', ĳ: 'ij' };

/** The stems of a text, folded, in order, without its stop words. */
export function words(text: string, lang: Language): string[] {
  return [...spots(text, lang)].filter(({ word }) => !isStopWord(fold(word), lang)).map(({ word }) => fold(stem(word, lang)));
}

/** What is kept of a text for search: each word's stem, the word itself for the one who is still typing, and its stem without accents. */
export function indexWords(text: string, lang: Language): string[] {
  const kept = new Set<string>();
  for (const { word } of spots(text, lang)) {
    if (!isStopWord(fold(word), lang)) for (const form of forms(word, lang)) kept.add(form);
  }
  return [...kept];
}

/**
 * `whole`: for each finished word, the forms to look for, any of which will do. `prefix`: the last word, when no space ends it yet, as it
 * is typed; `last`: the forms it would have if it were finished (empty without prefix). A search sent with its form ends with a space.
 */
export type QueryTerms = { whole: string[][]; prefix: string | null; last: string[] };

export function queryTerms(q: string, langs: Language[]): QueryTerms {
  const typed = [...spots(q.slice(0, maxQueryLength), langs[0] ?? 'fr')].map(({ word }) => word);
  const telling = typed.filter((word) => !langs.some((lang) => isStopWord(fold(word), lang)));
  const kept = telling.length > 0 ? telling : typed;
  const open = /[\p{L}\p{N}\p{M}]$/u.test(q) && kept.at(-1) === typed.at(-1);
  const all = kept.map((word) => [...new Set(langs.flatMap((lang) => forms(word, lang)))]);
  const last = open ? (all.at(-1) ?? []) : [];
  return { whole: open ? all.slice(0, -1) : all, prefix: open ? fold(kept.at(-1) ?? '') || null : null, last };
}

const maxQueryLength = 200;
const maxWordLength = 40;

export type Spot = { word: string; start: number; end: number };

/** The words of a text with their places, in small letters, elisions and inclusive endings left aside. */
export function* spots(text: string, lang: Language): Generator<Spot> {
  for (const { segment, index, isWordLike } of segmenter(lang).segment(text)) {
    if (isWordLike !== true) continue;
    const elided = elision.exec(segment)?.[0].length ?? 0;
    for (const match of segment.slice(elided).matchAll(/[\p{L}\p{N}\p{M}'’·]+/gu)) {
      const [said = ''] = match[0].split(/·/, 1);
      const word = said
        .toLowerCase()
        .normalize('NFC')
        .replace(/['’]s?$/, '')
        .replace(/['’]/g, '')
        .slice(0, maxWordLength);
      const start = index + elided + match.index;
      if (word !== '') yield { word, start, end: start + match[0].length };
    }
  }
}

const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: Language): Intl.Segmenter {
  const known = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, known);
  return known;
}

/** Stemmers expect accents, people who search often leave them out: both stems, and the word as it is. */
export function forms(word: string, lang: Language): string[] {
  const folded = fold(word);
  return [...new Set([fold(stem(word, lang)), folded, fold(stem(folded, lang))])];
}

const names = { fr: 'french', nl: 'dutch', de: 'german', en: 'english' } as const;
const known = new Map<Language, { stemmer: { stem(word: string): string }; stems: Map<string, string> }>();
const maxKnown = 20_000;

/** Texts repeat their words: the last stems are remembered. */
function stem(word: string, lang: Language): string {
  const memory = known.get(lang) ?? { stemmer: stemmers.newStemmer(names[lang]), stems: new Map<string, string>() };
  known.set(lang, memory);
  const before = memory.stems.get(word);
  if (before !== undefined) return before;
  if (memory.stems.size >= maxKnown) memory.stems.clear();
  const made = memory.stemmer.stem(word);
  memory.stems.set(word, made);
  return made;
}
