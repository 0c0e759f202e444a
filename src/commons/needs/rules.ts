import type { Language } from '../../platform/search/words.ts';
import { fold, indexWords } from '../../platform/search/words.ts';

/** A need or an offer as far as finding cares. */
export type Findable = { id: string; lang: string; title: string; text: string; tags: readonly string[] };

/** With the words that it is found by. */
export type Worded<N extends Findable> = { need: N; words: ReadonlySet<string> };

/** The folded words of a need; its tags come as `#tag` too. */
export function wordsOfNeed({ lang, title, text, tags }: Findable): Set<string> {
  const said = indexWords(`${title} ${text} ${tags.join(' ')}`, lang as Language);
  return new Set([...said, ...tags.map((tag) => `#${fold(tag)}`)]);
}

const leastScore = 1.2;

/**
 * Those of `others` that share telling words with `one`, the closest first. A word tells the more the fewer have it
 * (inverse document frequency: ln((1 + n) / (1 + df))); a tag shared tells twice as much.
 */
export function matchesOf<N extends Findable>(one: Findable, others: readonly Worded<N>[], most = 5): N[] {
  const wanted = [...wordsOfNeed(one)];
  const shared = others.map(({ need, words }) => ({ need, words: wanted.filter((word) => words.has(word)) }));
  const held = new Map<string, number>();
  for (const word of shared.flatMap(({ words }) => words)) held.set(word, (held.get(word) ?? 0) + 1);
  const weight = (word: string) => weightOf(word, held.get(word) ?? 0, others.length);
  return shared
    .map(({ need, words }) => ({ need, score: words.reduce((sum, word) => sum + weight(word), 0) }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || (a.need.id < b.need.id ? -1 : 1))
    .slice(0, most)
    .map(({ need }) => need);
}

function weightOf(word: string, held: number, all: number): number {
  const rare = Math.log((2 + all) / (1 + held));
  return word.startsWith('#') ? 2 * rare : rare;
}

/** Whether these words hold every word of a question. */
export function holdsWords(words: ReadonlySet<string>, asked: readonly (readonly string[])[]): boolean {
  return asked.every((forms) => forms.some((form) => words.has(form)));
}
