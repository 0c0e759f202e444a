import type { Range } from '../platform/search/text-index.ts';

const spanSize = 2 ** 24;

/** All the numbers that the gathering of this card can have: those of a gathering follow one another in a span of their own. */
export function spanOf(num: number): Range {
  const from = Math.floor(num / spanSize) * spanSize;
  return { from, to: from + spanSize - 1 };
}
