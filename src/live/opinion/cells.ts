import type { Points } from './place.ts';

/** People who stand close together, taken as one: their mean place and their summed weight. */
export type Cells = { centres: Points; weights: Float64Array };

type Cell = {
  rows: number[];
  weight: number;
  mean: number[];
  /** along which coordinate it is widest, and how wide */ widest: number;
  scatter: number;
};

/**
 * At most `most` cells: again and again the cell with the largest scatter is cut at its mean, across its widest coordinate.
 * No chance is involved, and neither the order nor the names of people matter.
 */
export function cellsOf(points: Points, weights: Float64Array, most = 100): Cells {
  const rows = Array.from({ length: points.count }, (_, i) => i).filter((i) => (weights[i] ?? 0) > 0);
  const cells = rows.length > 0 ? [cellOf(points, weights, rows)] : [];
  while (cells.length < most) {
    const worst = cells.reduce((top, cell, c) => (cell.scatter > (cells[top]?.scatter ?? 0) ? c : top), 0);
    const cell = cells[worst];
    if (!cell || cell.scatter <= 1e-18 * cell.weight) break;
    cells.splice(worst, 1, ...cut(points, weights, cell));
  }
  const at = Float64Array.from(cells.flatMap((cell) => cell.mean));
  return { centres: { d: points.d, count: cells.length, at }, weights: Float64Array.from(cells, (cell) => cell.weight) };
}

function cut(points: Points, weights: Float64Array, cell: Cell): Cell[] {
  const isLow = (i: number) => (points.at[i * points.d + cell.widest] ?? 0) <= (cell.mean[cell.widest] ?? 0);
  const halves = [cell.rows.filter(isLow), cell.rows.filter((i) => !isLow(i))];
  if (halves.some((rows) => rows.length === 0)) return [{ ...cell, scatter: 0 }];
  return halves.map((rows) => cellOf(points, weights, rows));
}

function cellOf(points: Points, weights: Float64Array, rows: number[]): Cell {
  const weight = rows.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
  const { d, at } = points;
  const mean: number[] = [];
  let [widest, scatter] = [0, -1];
  for (let a = 0; a < d; a += 1) {
    let [sum, squares] = [0, 0];
    for (const i of rows) sum += (weights[i] ?? 0) * (at[i * d + a] ?? 0);
    const middle = sum / weight;
    for (const i of rows) squares += (weights[i] ?? 0) * ((at[i * d + a] ?? 0) - middle) ** 2;
    mean.push(middle);
    if (squares > scatter) [widest, scatter] = [a, squares];
  }
  return { rows, weight, mean, widest, scatter: rows.length > 1 ? scatter : 0 };
}
