/**
 * Chance from a seed: the same seed tells the same story. Generator: xoroshiro64* (Blackman & Vigna), two words of 32 bits.
 * The state is a typed array, so that a step allocates nothing: the search draws some fifty million numbers a second.
 */
export type Chance = Int32Array;

export function makeChance(seed: number, stream = 0): Chance {
  const chance = Int32Array.of(scatter(seed | 0, stream) || 1, scatter(Math.floor(seed / 2 ** 32) | 0, stream + 0x5bd1e995));
  for (let i = 0; i < 16; i += 1) draw(chance);
  return chance;
}

/** A whole number from 0 to n − 1. */
export function below(chance: Chance, n: number): number {
  return Math.floor((draw(chance) >>> 0) * 2 ** -32 * n);
}

/** From 0 (never) to 1 (may be): its logarithm is a number. */
export function unit(chance: Chance): number {
  return ((draw(chance) >>> 0) + 1) * 2 ** -32;
}

/**
 * A place of the list where `wanted` stands, all such places alike, or −1 when none is met in so many looks. Each look is `below(chance,
 * list.length)`; the state is kept at hand meanwhile instead of in memory
 * as `draw` does, because up to half of a search is spent here.
 */
export function lookFor(chance: Chance, list: Uint8Array, wanted: number, looks: number): number {
  const part = 2 ** -32 * list.length;
  let a = chance[0] ?? 0;
  let b = chance[1] ?? 0;
  let found = -1;
  for (let left = looks; left > 0; left -= 1) {
    const at = Math.floor((Math.imul(a, 0x9e3779bb) >>> 0) * part);
    b ^= a;
    a = ((a << 26) | (a >>> 6)) ^ b ^ (b << 9);
    b = (b << 13) | (b >>> 19);
    if (list[at] === wanted) {
      found = at;
      break;
    }
  }
  chance[0] = a;
  chance[1] = b;
  return found;
}

function draw(chance: Chance): number {
  const a = chance[0] ?? 0;
  const b = (chance[1] ?? 0) ^ a;
  chance[0] = ((a << 26) | (a >>> 6)) ^ b ^ (b << 9);
  chance[1] = (b << 13) | (b >>> 19);
  return Math.imul(a, 0x9e3779bb);
}

/** Neighbouring seeds must not begin alike (the finalizer of MurmurHash3). */
function scatter(seed: number, stream: number): number {
  let bits = (seed ^ Math.imul(stream, 0x9e3779b1)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
