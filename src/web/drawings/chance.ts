import { chanceFrom } from '../../platform/chance.ts';

/** Chance that a text repeats (FNV-1a makes the seed). */
export type Chance = {
  between: (low: number, high: number) => number;
  pick: <T>(list: readonly T[]) => T | undefined;
};

export function makeChance(seed: string): Chance {
  const draw = chanceFrom(hash(seed));
  return {
    between: (low, high) => low + draw() * (high - low),
    pick: (list) => list[Math.floor(draw() * list.length)],
  };
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const letter of text) h = Math.imul(h ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return h;
}
