/** Rows of different lengths in two flat arrays: row i is `list[from[i]] … list[from[i + 1] − 1]`. */
export type Rows = { from: Int32Array; list: Int32Array };

export function makeRows(rows: readonly (readonly number[])[]): Rows {
  const from = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    from[i + 1] = (from[i] ?? 0) + row.length;
  });
  return { from, list: Int32Array.from(rows.flat()) };
}

/** The numbers below n that are to be kept. */
export function upTo(n: number, keep: (i: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < n; i += 1) if (keep(i)) found.push(i);
  return found;
}
