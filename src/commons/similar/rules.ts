/** How near two titles are, from 0 to 1: the share of their telling words that both have; rare words weigh more. */
export function nearness(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: (word: string) => number): number {
  const total = (set: Iterable<string>) => [...set].reduce((sum, word) => sum + weigh(word), 0);
  const both = total([...a].filter((word) => b.has(word)));
  const all = total(new Set([...a, ...b]));
  return all === 0 ? 0 : both / all;
}

/** At least this near, and the page asks before a second card is made. */
export const nearEnough = 0.5;
/** At least this near, and the card is shown. */
export const worthShowing = 0.2;
