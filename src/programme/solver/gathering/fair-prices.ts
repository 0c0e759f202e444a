/** Contents of slots met so far, in flat arrays: contents i are `list[from[i]] … list[from[i + 1] − 1]`, worth `worth[i]`. */
export type Pool = { known: Set<string>; from: number[]; list: number[]; worth: number[] };

export function emptyPool(): Pool {
  return { known: new Set(), from: [0], list: [], worth: [] };
}

export function addTo(pool: Pool, contents: readonly number[], worth: (contents: readonly number[]) => number): void {
  const sorted = contents.toSorted((a, b) => a - b);
  const key = sorted.join(' ');
  if (pool.known.has(key)) return;
  pool.known.add(key);
  pool.list.push(...sorted);
  pool.from.push(pool.list.length);
  pool.worth.push(worth(sorted));
}

type Flat = { from: Int32Array; list: Int32Array; worth: Float64Array; surplus: Float64Array };

/**
 * Prices of events at which all slots together keep as little surplus as the contents known so far allow: then the sum of prices and surpluses is
 * the least, and that sum is what is proven. The greatest surplus is smoothed (log of a sum of powers, `heat`), and the smooth function
 * goes down by accelerated gradient steps (Nesterov, begun anew when they lead astray).
 */
export function fairPrices(
  pool: Pool,
  first: Float64Array,
  slots: number,
  heats: number[],
  steps: number,
): { prices: Float64Array; total: number } {
  const { from, list, worth } = pool;
  const flat = {
    from: Int32Array.from(from),
    list: Int32Array.from(list),
    worth: Float64Array.from(worth),
    surplus: new Float64Array(worth.length),
  };
  let best = { prices: first.slice(), total: Infinity };
  for (const heat of heats) {
    const goDown = descent(best.prices, heat / (6 * slots));
    for (let step = 0; step < steps; step += 1) {
      const { point } = goDown;
      const most = surpluses(flat, point);
      const total = point.reduce((sum, one) => sum + one, 0) + slots * most;
      if (total < best.total) best = { prices: point.slice(), total };
      goDown.move(slopeAt(flat, slots, heat, most, point.length));
    }
  }
  return best;
}

function surpluses({ from, list, worth, surplus }: Flat, prices: Float64Array): number {
  let most = -Infinity;
  for (let i = 0; i < worth.length; i += 1) {
    let left = worth[i] ?? 0;
    const end = from[i + 1] ?? 0;
    for (let k = from[i] ?? 0; k < end; k += 1) left -= prices[list[k] ?? 0] ?? 0;
    surplus[i] = left;
    if (left > most) most = left;
  }
  return most;
}

/** Of the smooth function; contents far below the greatest surplus count for nothing. */
function slopeAt({ from, list, surplus }: Flat, slots: number, heat: number, most: number, events: number): Float64Array {
  const near: [number, number][] = [];
  let sum = 0;
  for (let i = 0; i < surplus.length; i += 1) {
    const below = (surplus[i] ?? 0) - most;
    if (below < -18 * heat) continue;
    near.push([i, Math.exp(below / heat)]);
    sum += Math.exp(below / heat);
  }
  const slope = new Float64Array(events).fill(1);
  for (const [i, share] of near) {
    for (let k = from[i] ?? 0; k < (from[i + 1] ?? 0); k += 1) slope[list[k] ?? 0] = (slope[list[k] ?? 0] ?? 0) - (slots * share) / sum;
  }
  return slope;
}

function descent(first: Float64Array, pace: number): { point: Float64Array; move: (slope: Float64Array) => void } {
  let last = first.slice();
  let speed = 1;
  const going = {
    point: first.slice(),
    move: (slope: Float64Array): void => {
      const next = going.point.map((one, i) => one - pace * (slope[i] ?? 0));
      const astray = slope.reduce((sum, one, i) => sum + one * ((next[i] ?? 0) - (last[i] ?? 0)), 0) > 0;
      const faster = astray ? 1 : (1 + Math.sqrt(1 + 4 * speed * speed)) / 2;
      const on = astray ? 0 : (speed - 1) / faster;
      going.point = next.map((one, i) => one + on * (one - (last[i] ?? 0)));
      [last, speed] = [next, faster];
    },
  };
  return going;
}
