import { fold } from './words.ts';

const maxSuggestions = 5;

/** Known words close to a mistyped one, nearest first, then most used: one slip up to five letters, two above. */
export function suggest(word: string, vocabulary: Iterable<{ term: string; count: number }>): string[] {
  const typed = fold(word).slice(0, 40);
  const limit = typed.length < 3 ? 0 : typed.length <= 5 ? 1 : 2;
  if (limit === 0) return [];
  const close: { term: string; count: number; distance: number }[] = [];
  for (const { term, count } of vocabulary) {
    if (Math.abs(term.length - typed.length) > limit) continue;
    const distance = slips(typed, term, limit);
    if (distance > 0 && distance <= limit) close.push({ term, count, distance });
  }
  close.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.term < b.term ? -1 : 1));
  return close.slice(0, maxSuggestions).map(({ term }) => term);
}

/**
 * Letters added, left out, changed or swapped with their neighbour (optimal string alignment distance);
 * `limit + 1` as soon as it is known to be more than `limit`.
 */
export function slips(a: string, b: string, limit: number): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const cell = cheapest(a, b, row, column, { older, previous, current });
      current.push(cell);
      least = Math.min(least, cell);
    }
    if (least > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}

type Rows = { older: number[]; previous: number[]; current: number[] };

function cheapest(a: string, b: string, row: number, column: number, { older, previous, current }: Rows): number {
  const same = a[row - 1] === b[column - 1];
  const cell = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1));
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(cell, at(older, column - 2) + 1) : cell;
}

function at(row: number[], column: number): number {
  return row[column] ?? Infinity;
}
