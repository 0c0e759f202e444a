import { makeChance } from '../drawings/chance.ts';
import type { Kind } from '../parts/kinds.ts';
import { markPath } from '../parts/kinds.ts';

/** A drawing for a card without picture, 120 by 90: three forms of its kind, placed by chance that its address repeats. */
export function picture(kind: Kind, seed: string): string {
  const chance = makeChance(seed);
  const sizes = [chance.between(30, 40), chance.between(18, 26), chance.between(9, 14)];
  return sizes
    .map((r, i) => markPath(kind, round(chance.between(18 + i * 26, 54 + i * 26)), round(chance.between(24, 68)), round(r)))
    .join('');
}

function round(value: number): number {
  return Math.round(value);
}
