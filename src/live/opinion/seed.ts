/** Numbers in [0, 1) from a seed: always the same for the same seed (Marsaglia's xorshift, 32 bits). */
export type Draw = () => number;

export function drawFrom(seed: number): Draw {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995) | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 8; warm += 1) next();
  return next;
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle(values: Int32Array, draw: Draw): void {
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = Math.floor(draw() * (i + 1));
    const kept = values[i] ?? 0;
    values[i] = values[j] ?? 0;
    values[j] = kept;
  }
}

/** A standard normal number (Box and Muller). */
export function drawNormal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
