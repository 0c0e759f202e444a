import { fold } from '../platform/search/words.ts';
import type { Lang } from './kinds.shared.ts';

/**
 * Where a title stands in an alphabetical order, as in the catalogue of a library: without its first article, accents, capitals or
 * signs, word by word. Texts that compare as smaller come first.
 */
export function filingKey(title: string, lang: Lang): string {
  const plain = fold(title)
    .replaceAll('·', '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.replace(articles[lang], '') || plain;
}

/** Followed by another word only; an elided one has lost its apostrophe to a space. */
const articles: Record<Lang, RegExp> = {
  fr: /^(?:le|la|les|l|un|une) /,
  nl: /^(?:de|het|een|t) /,
  de: /^(?:der|die|das|ein|eine) /,
  en: /^(?:the|an|a) /,
};

/** The letters of the directory: what begins with a digit before them, what begins with none of them after. */
export const letters = ['0', ...'abcdefghijklmnopqrstuvwxyz', 'z+'] as const;
export type Letter = (typeof letters)[number];

export function letterOf(key: string): Letter {
  const first = key.charAt(0);
  if (first >= 'a' && first <= 'z') return first as Letter;
  return first < 'a' ? '0' : 'z+';
}
