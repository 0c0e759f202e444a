/**
 * The maximally diverse grouping problem (MDGP): split n elements into groups within given sizes so that the distances inside the
 * groups sum up to as much as possible. Format of MDGPLIB: `n G ss|ds`, then least and largest size of each group; then `i j distance`.
 */
export type Grouping = {
  n: number;
  min: Int32Array;
  max: Int32Array;
  /** i · n + j, both ways. */
  distance: Float64Array;
};

type GroupingRead = { ok: Grouping } | { refused: 'not-mdgp'; line: number };

export function readGrouping(text: string): GroupingRead {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  const [head = [], ...rest] = lines;
  const n = Number(head[0]);
  const groups = Number(head[1]);
  const sizes = head.slice(3).map(Number);
  const whole = [n, groups, ...sizes].every((number) => Number.isInteger(number) && number >= 0);
  if (!whole || n < 1 || sizes.length !== 2 * groups) return { refused: 'not-mdgp', line: 1 };
  const distance = new Float64Array(n * n);
  for (const [k, [first, second, far]] of rest.entries()) {
    if (first === '' || first === undefined) continue;
    const [i, j, d] = [Number(first), Number(second), Number(far)];
    if (!(i >= 0 && i < n && j >= 0 && j < n && Number.isFinite(d))) return { refused: 'not-mdgp', line: k + 2 };
    distance[i * n + j] = d;
    distance[j * n + i] = d;
  }
  const sizesAt = (odd: number): Int32Array => Int32Array.from({ length: groups }, (_, group) => sizes[2 * group + odd] ?? 0);
  return { ok: { n, min: sizesAt(0), max: sizesAt(1), distance } };
}

/** Sum of the distances of all pairs that share a group. */
export function groupingValue({ n, distance }: Grouping, groupOf: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) if (groupOf[i] === groupOf[j]) sum += distance[i * n + j] ?? 0;
  }
  return sum;
}
