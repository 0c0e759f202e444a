/** Chance that can be repeated: numbers drawn from a text (FNV-1a to seed, mulberry32 to draw). */
export type Chance = {
  between: (low: number, high: number) => number;
  pick: <T>(list: readonly T[]) => T | undefined;
};

export function makeChance(seed: string): Chance {
  let state = hash(seed);
  const draw = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
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
