/**
 * The name that is kept of somebody who gave none: the same whatever the language of the page it was written on, and told from a
 * name that somebody typed by an invisible sign (U+2063). Readers get it in their own language.
 */
export const visitorMark = 'Visiteur·se\u2063';

/** Words for readers: wherever they name a visitor, they say so in the reader's language. */
export function withVisitors(t: (key: string) => string, words: string): string {
  return words.includes(visitorMark) ? words.replaceAll(visitorMark, t('people.visitor')) : words;
}

/** For programs, in no language: a visitor has no name, and is told from somebody who has left. */
export function authorTold(name: string | null | undefined): { author: string | null; by?: 'visitor' } {
  return name === visitorMark ? { author: null, by: 'visitor' } : { author: name ?? null };
}
