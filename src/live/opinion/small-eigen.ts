/** Eigenvalues and vectors of a small symmetric matrix by Jacobi rotations. `matrix` (n × n, row by row) is overwritten. */
export type Eigen = { values: Float64Array; /** vector e is row e */ vectors: Float64Array };

export function smallEigen(matrix: Float64Array, n: number): Eigen {
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < 60 && offDiagonal(matrix, n) > 0; sweep += 1) {
    for (let p = 0; p < n - 1; p += 1) for (let q = p + 1; q < n; q += 1) annihilate(matrix, vectors, n, p, q);
  }
  return { values: Float64Array.from({ length: n }, (_, i) => matrix[i * n + i] ?? 0), vectors };
}

/** The largest entry off the diagonal, or 0 when it no longer matters beside the diagonal. */
function offDiagonal(matrix: Float64Array, n: number): number {
  let [off, on] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < i; j += 1) off = Math.max(off, Math.abs(matrix[i * n + j] ?? 0));
    on = Math.max(on, Math.abs(matrix[i * n + i] ?? 0));
  }
  return off <= 1e-17 * on ? 0 : off;
}

/** One rotation in the plane (p, q) that makes entry (p, q) vanish. */
function annihilate(matrix: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const apq = matrix[p * n + q] ?? 0;
  if (apq === 0) return;
  const theta = ((matrix[q * n + q] ?? 0) - (matrix[p * n + p] ?? 0)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  turn(matrix, n, { first: p, second: q, step: n, c, s: t * c });
  turn(matrix, n, { first: p * n, second: q * n, step: 1, c, s: t * c });
  turn(vectors, n, { first: p * n, second: q * n, step: 1, c, s: t * c });
  matrix[p * n + q] = 0;
  matrix[q * n + p] = 0;
}

function turn(values: Float64Array, n: number, by: { first: number; second: number; step: number; c: number; s: number }): void {
  for (let k = 0; k < n; k += 1) {
    const [i, j] = [by.first + k * by.step, by.second + k * by.step];
    const [x, y] = [values[i] ?? 0, values[j] ?? 0];
    values[i] = by.c * x - by.s * y;
    values[j] = by.s * x + by.c * y;
  }
}
