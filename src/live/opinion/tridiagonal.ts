/**
 * The largest eigenvalue of a symmetric tridiagonal matrix (diagonal `alpha`, beside it `beta`) and its eigenvector.
 * `residual` is the weight that leaks out of the basis through the last entry of `beta`.
 */
export function topOf(alpha: number[], beta: number[]): { value: number; weights: Float64Array; residual: number } {
  const n = alpha.length;
  const value = largestValue(alpha, beta);
  let weights: Float64Array = new Float64Array(n).fill(1);
  for (let round = 0; round < 4; round += 1) weights = solveShifted(alpha, beta, value, weights);
  return { value, weights, residual: Math.abs((weights[n - 1] ?? 0) * (beta[n - 1] ?? 0)) };
}

/** Bisection: a number above all eigenvalues leaves only positive pivots. */
function largestValue(alpha: number[], beta: number[]): number {
  const reach = (i: number) => (alpha[i] ?? 0) + Math.abs(beta[i - 1] ?? 0) + (i + 1 < alpha.length ? Math.abs(beta[i] ?? 0) : 0);
  let low = Math.max(...alpha);
  let high = Math.max(...alpha.map((_, i) => reach(i)));
  for (let round = 0; round < 100 && high - low > 1e-16 * Math.abs(high); round += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isAbove(alpha, beta, middle)) high = middle;
    else low = middle;
  }
  return high;
}

function isAbove(alpha: number[], beta: number[], shift: number): boolean {
  let pivot = 1;
  for (let i = 0; i < alpha.length; i += 1) {
    pivot = shift - (alpha[i] ?? 0) - (i > 0 ? (beta[i - 1] ?? 0) ** 2 / pivot : 0);
    if (pivot <= 0) return false;
  }
  return true;
}

/** Solves (shift − T) x = right and makes x of length 1: one round of inverse iteration. The shift is not below any eigenvalue. */
function solveShifted(alpha: number[], beta: number[], shift: number, right: Float64Array): Float64Array {
  const n = alpha.length;
  const tiny = 1e-16 * Math.max(Math.abs(shift), 1e-290);
  const pivots = new Float64Array(n);
  const x = right.slice();
  for (let i = 0; i < n; i += 1) {
    const factor = i > 0 ? (beta[i - 1] ?? 0) / (pivots[i - 1] ?? 1) : 0;
    pivots[i] = Math.max(tiny, shift - (alpha[i] ?? 0) - factor * (i > 0 ? (beta[i - 1] ?? 0) : 0));
    x[i] = (x[i] ?? 0) + factor * (i > 0 ? (x[i - 1] ?? 0) : 0);
  }
  for (let i = n - 1; i >= 0; i -= 1) x[i] = ((x[i] ?? 0) + (i + 1 < n ? (beta[i] ?? 0) * (x[i + 1] ?? 0) : 0)) / (pivots[i] ?? 1);
  const length = Math.hypot(...x);
  return x.map((entry) => entry / length);
}
