import type { Language } from '../../platform/search/words.ts';
import { fold, indexWords } from '../../platform/search/words.ts';

/** A need or an offer as far as finding cares. */
export type Findable = { id: string; lang: string; title: string; text: string; tags: readonly string[] };

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
export function matchesOf<T extends Findable>(one: Findable, others: readonly T[], most = 5): T[] {
  const known = others.map((other) => ({ other, words: wordsOfNeed(other) }));
  const wanted = wordsOfNeed(one);
  const weights = new Map([...wanted].map((word) => [word, weightOf(word, known)]));
  const scored = known.map(({ other, words }) => {
    const shared = [...wanted].filter((word) => words.has(word));
    return { other, score: shared.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) };
  });
  return scored
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);
}

function weightOf(word: string, known: readonly { words: ReadonlySet<string> }[]): number {
  const held = known.filter(({ words }) => words.has(word)).length;
  const rare = Math.log((2 + known.length) / (1 + held));
  return word.startsWith('#') ? 2 * rare : rare;
}

/** Whether it holds every word of a question. */
export function holdsWords(need: Findable, asked: readonly (readonly string[])[]): boolean {
  const words = wordsOfNeed(need);
  return asked.every((forms) => forms.some((form) => words.has(form)));
}
