import { addScaled, dot, norm, scale } from './numbers.ts';
import { smallEigen } from './small-eigen.ts';
import { topOf } from './tridiagonal.ts';

/** The directions along which opinions differ most: leading eigenvectors of Xᵀ X, each of length 1 (or 0 when nothing differs). */
export type Axes = { vectors: Float64Array[]; /** Σ of squares of the scores along each */ values: number[] };

/** out = M v for a symmetric matrix M without negative eigenvalue. */
export type Times = (v: Float64Array, out: Float64Array) => void;

export type Effort = {
  /** relative residual at which to stop */ tolerance: number;
  /** products M v at most, per axis */ products: number;
};

export const exact: Effort = { tolerance: 1e-12, products: 1200 };

/** `guesses` are earlier axes, when known; otherwise the search starts from fixed numbers: no chance is involved. */
export function leadingAxes(times: Times, size: number, count: number, effort: Effort, guesses: Float64Array[] = []): Axes {
  const axes: Axes = { vectors: [], values: [] };
  let largest = 0;
  for (let a = 0; a < count; a += 1) {
    const found = leadingAxis(times, startFrom(times, guesses[a], size), axes.vectors, effort);
    largest = Math.max(largest, found.value);
    const real = found.value > 1e-12 * largest;
    axes.vectors.push(real ? found.vector : new Float64Array(size));
    axes.values.push(real ? found.value : 0);
  }
  return axes;
}

/** A guess is mixed with a little of everything: a guess that is an eigenvector, but not the leading one, would be a trap. */
function startFrom(times: Times, guess: Float64Array | undefined, size: number): Float64Array {
  const start = fixedStart(times, size);
  if (!guess) return start;
  const length = norm(start);
  if (length > 0) scale(start, 1e-6 / length);
  addScaled(start, guess, 1);
  return start;
}

/** Not at a right angle to anything in particular. M has gone over it once, so that what does not vary has no part in it. */
function fixedStart(times: Times, size: number): Float64Array {
  const start = new Float64Array(size);
  times(
    Float64Array.from({ length: size }, (_, j) => 0.5 + (((j + 1) * 0.6180339887498949) % 1)),
    start,
  );
  return start;
}

type Ritz = { vector: Float64Array; value: number; residual: number };

/** Lanczos' method, restarted from the best vector so far, at right angles to the axes already found. */
function leadingAxis(times: Times, start: Float64Array, found: Float64Array[], effort: Effort): Ritz {
  let best: Ritz = { vector: start, value: 0, residual: Infinity };
  for (let used = 0; used < effort.products;) {
    const krylov = krylovBasis(times, best.vector, found, effort);
    const ritz = ritzOf(krylov, start.length);
    if (ritz.residual >= best.residual && best.residual < 1e-9 * best.value) break; // rounding is all that is left
    best = ritz;
    used += Math.max(1, krylov.basis.length);
    if (best.residual <= effort.tolerance * best.value) break;
  }
  return best;
}

const window = 80;

type Basis = { basis: Float64Array[]; alpha: number[]; beta: number[] };

/** start, M start, M² start, … at right angles to each other (made so twice, against rounding) and to what was found before. */
function krylovBasis(times: Times, start: Float64Array, found: Float64Array[], effort: Effort): Basis {
  const steps = Math.min(window, start.length - found.length, effort.products);
  const basis: Float64Array[] = [];
  const [alpha, beta]: [number[], number[]] = [[], []];
  const next = start.slice();
  let length = removeFrom(next, found);
  while (basis.length < steps && length > 1e-13 * (alpha[0] ?? 0) && length > 0) {
    const q = scale(next.slice(), 1 / length);
    basis.push(q);
    times(q, next);
    alpha.push(dot(q, next));
    length = removeFrom(next, [...found, ...basis]);
    beta.push(length);
    if (basis.length % 4 === 0 && settled(alpha, beta, effort)) break;
  }
  return { basis, alpha, beta };
}

function removeFrom(v: Float64Array, others: Float64Array[]): number {
  for (const _ of [1, 2]) for (const other of others) addScaled(v, other, -dot(other, v));
  return norm(v);
}

function settled(alpha: number[], beta: number[], effort: Effort): boolean {
  const { value, residual } = topOf(alpha, beta);
  return residual <= effort.tolerance * value;
}

/** The best vector that the basis can give. */
function ritzOf({ basis, alpha, beta }: Basis, size: number): Ritz {
  if (basis.length === 0) return { vector: new Float64Array(size), value: 0, residual: 0 };
  const { value, weights, residual } = topOf(alpha, beta);
  return { vector: combine(basis, weights), value, residual };
}

function combine(basis: Float64Array[], weights: Float64Array): Float64Array {
  const vector = new Float64Array(basis[0]?.length ?? 0);
  for (const [b, q] of basis.entries()) addScaled(vector, q, weights[b] ?? 0);
  return scale(vector, 1 / norm(vector));
}

function tridiagonal(alpha: number[], beta: number[]): Float64Array {
  const n = alpha.length;
  const small = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    small[i * n + i] = alpha[i] ?? 0;
    if (i + 1 < n) small[i * n + i + 1] = small[(i + 1) * n + i] = beta[i] ?? 0;
  }
  return small;
}

/** An axis has no natural direction: its largest loading is made positive (the first one among equals). */
export function orient(axes: Axes): Axes {
  for (const vector of axes.vectors) {
    const largest = vector.reduce((max, loading) => Math.max(max, Math.abs(loading)), 0);
    const leader = vector.find((loading) => Math.abs(loading) >= largest * (1 - 1e-9)) ?? 1;
    if (leader < 0) scale(vector, -1);
  }
  return axes;
}

/** Several leading axes at once, from a single run: exact for those that stand out, approximate for the rest. */
export function roughAxes(times: Times, size: number, count: number): Axes {
  const { basis, alpha, beta } = krylovBasis(times, fixedStart(times, size), [], { tolerance: 0, products: 40 });
  const { values, vectors } = smallEigen(tridiagonal(alpha, beta), alpha.length);
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, count);
  const axes = order.map((e) => combine(basis, vectors.subarray(e * alpha.length, (e + 1) * alpha.length)));
  return orient({ vectors: axes, values: order.map((e) => Math.max(0, values[e] ?? 0)) });
}
