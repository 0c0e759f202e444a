/** Chance from a seed: the same seed tells the same story. Generator: sfc32 ("small fast counting", 32 bits). */
export type Chance = {
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
  /** From 0 (may be) to 1 (never). */
  unit(): number;
};

export function makeChance(seed: number): Chance {
  // The state lives in a typed array: numbers of 32 bits in closed-over variables would be allocated at each step.
  const state = Int32Array.of(seed | 0, Math.floor(seed / 2 ** 32) | 0, 0x9e3779b9, 1);
  const unit = (): number => step(state) * 2 ** -32;
  for (let i = 0; i < 16; i += 1) unit();
  return { unit, below: (n) => Math.floor(unit() * n) };
}

export function shuffle<T extends Int32Array | string[] | number[]>(list: T, chance: Chance): T {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = chance.below(i + 1);
    const kept = list[i];
    const other = list[j];
    if (kept === undefined || other === undefined) continue;
    list[i] = other;
    list[j] = kept;
  }
  return list;
}

function step(state: Int32Array): number {
  const a = state[0] ?? 0;
  const b = state[1] ?? 0;
  const c = state[2] ?? 0;
  const counter = state[3] ?? 0;
  const out = (((a + b) | 0) + counter) | 0;
  state[3] = counter + 1;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + out) | 0;
  return out >>> 0;
}
