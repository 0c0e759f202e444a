import type { Counts } from './counts.ts';
import { share } from './tests-of-proportion.ts';
import type { Draw } from './seed.ts';

/**
 * How much it matters that a statement is seen next: high when few pass on it, when it pulls people apart, when people agree
 * with it, and above all while it is new. Meta statements always get 49.
 */
export function priorities(counts: Counts, extremity: Float64Array, meta: (statement: number) => boolean): Float64Array {
  return extremity.map((pull, j) => {
    if (meta(j)) return 49;
    const [a, s] = [counts.agree[j] ?? 0, counts.seen[j] ?? 0];
    const passes = s - a - (counts.disagree[j] ?? 0);
    const importance = (1 - share(passes, s)) * (1 + pull) * share(a, s);
    return (importance * (1 + 8 * 2 ** (-s / 5))) ** 2;
  });
}

/** One of the `unseen` statements, drawn in proportion to its priority; undefined when all were seen. */
export function nextStatement(unseen: readonly number[], priority: Float64Array, draw: Draw): number | undefined {
  const total = unseen.reduce((sum, j) => sum + (priority[j] ?? 1), 0);
  let left = draw() * total;
  for (const j of unseen) {
    left -= priority[j] ?? 1;
    if (left < 0) return j;
  }
  return unseen.at(-1);
}
