import type { Counts } from './counts.ts';
import { aboveHalf, share, significant } from './tests-of-proportion.ts';

export type Agreed = { statement: number; successes: number; trials: number; share: number; shareTest: number };

/** What most people of the whole conversation agree with, and what most reject: at most five of each. */
export function consensusOf(all: Counts, skip: (statement: number) => boolean): { agree: Agreed[]; disagree: Agreed[] } {
  return { agree: clearMajorities(all.agree, all.seen, skip), disagree: clearMajorities(all.disagree, all.seen, skip) };
}

function clearMajorities(successes: Int32Array, trials: Int32Array, skip: (statement: number) => boolean): Agreed[] {
  return Array.from(successes, (s, statement): Agreed => {
    const n = trials[statement] ?? 0;
    return { statement, successes: s, trials: n, share: share(s, n), shareTest: aboveHalf(s, n) };
  })
    .filter((one) => !skip(one.statement) && one.share > 0.5 && one.shareTest > significant)
    .sort((a, b) => b.share * b.shareTest - a.share * a.shareTest)
    .slice(0, 5);
}

/**
 * Group-informed consensus: the product over groups of the estimated share that agrees; high only where every group agrees.
 * `exponents` say how much each group weighs (1 each by default).
 */
export function groupInformedConsensus(groups: Counts[], statements: number, exponents: number[] = []): Float64Array {
  const product = new Float64Array(statements).fill(1);
  for (const [g, group] of groups.entries()) {
    for (let j = 0; j < statements; j += 1) {
      const estimated = share(group.agree[j] ?? 0, group.seen[j] ?? 0);
      product[j] = (product[j] ?? 1) * (exponents[g] === undefined ? estimated : estimated ** exponents[g]);
    }
  }
  return product;
}

/** Larger groups weigh more, by the root of their size; the weights sum to the number of groups. */
export function rootWeights(sizes: number[]): number[] {
  const roots = sizes.map(Math.sqrt);
  const sum = roots.reduce((total, root) => total + root, 0);
  return roots.map((root) => (sum > 0 ? (root * sizes.length) / sum : 1));
}
