import type { App } from '../platform/app.ts';
import { suggest } from '../platform/search/suggest.ts';
import type { Matching, Range, Term } from '../platform/search/text-index.ts';
import { matching } from '../platform/search/text-index.ts';
import type { QueryTerms } from '../platform/search/words.ts';
import { fold, queryTerms } from '../platform/search/words.ts';
import { languages } from './kinds.shared.ts';
import { wordsTable } from './migrations.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Numbers of the cards that hold every word, and what to propose when there are none. */
export type Found = Matching & { suggestion(): Promise<string | null> };

/** Looks in every language at once: people do not say in which one they type. */
export async function search(app: App, gathering: string, range: Range, q: string): Promise<Found> {
  const found = await matching(app, wordsTable, range, termsOf(queryTerms(q, [...languages])));
  return { ...found, suggestion: () => suggestionFor(app, gathering, q) };
}

/** One letter alone begins too many words to be a beginning. */
function termsOf({ whole, prefix, last }: QueryTerms): Term[] {
  const finished = whole.map((forms) => ({ forms, prefix: null }));
  if (prefix === null) return finished;
  return [...finished, { forms: last, prefix: prefix.length > 1 ? prefix : null }];
}

/** The same words with those that no card knows replaced by their nearest; null when that changes nothing. */
async function suggestionFor(app: App, gathering: string, q: string): Promise<string | null> {
  const known = await vocabularyOf(app, gathering);
  const typed = q.trim().split(/\s+/).slice(0, 8);
  const better = typed.map((word) => (known.known.has(fold(word)) ? word : (suggest(word, known)[0] ?? word)));
  return better.join(' ') === typed.join(' ') ? null : better.join(' ');
}
