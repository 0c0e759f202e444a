import type { Ground } from './ground.ts';

/**
 * Levels of the cost in one number: a person with less than half of what was possible outweighs everything soft, a person with
 * none of the musts outweighs all of those.
 */
export const underHalf = 2 ** 27;
export const noMust = 2 ** 40;

/** By person and gain: `list[from[p] + gain]`. People with the same ideal share a row. A gain above the ideal cannot be had, nor paid for. */
export function layLossPrices({ people, ideal, gathering, wishes, wishLevel, values }: Ground): { from: Int32Array; list: Float64Array } {
  const { interest, fairness } = gathering.weights;
  const rows = new Map<string, { at: number; row: number[] }>();
  let length = 0;
  const from = Int32Array.from({ length: people }, (_, p) => {
    const u = ideal[p] ?? 0;
    let all = u;
    for (let i = wishes.from[p] ?? 0; i < (wishes.from[p + 1] ?? 0); i += 1) all += values[wishLevel[i] ?? 0] ?? 0;
    const known = rows.get(`${u} ${all}`);
    if (known) return known.at;
    const row = Array.from({ length: all + 1 }, (_unused, gain) => {
      const missed = u === 0 ? 0 : Math.max(0, u - gain) / u;
      return Math.round(interest * (missed + fairness * missed * missed)) + (2 * gain < u ? underHalf : 0);
    });
    rows.set(`${u} ${all}`, { at: length, row });
    length += row.length;
    return length - row.length;
  });
  return { from, list: Float64Array.from([...rows.values()].flatMap(({ row }) => row)) };
}
