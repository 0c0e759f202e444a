import { fold } from './words.ts';

const maxSuggestions = 5;
const longestWord = 40;

/** A folded word that texts hold, and in how many of them. */
export type Term = { term: string; count: number };
type Known = Term & { letters: number };

/** Words to suggest, by their length: only those about as long as a mistyped one are looked at. */
export type Vocabulary = { known: ReadonlySet<string>; byLength: ReadonlyMap<number, readonly Known[]> };

export function makeVocabulary(terms: readonly Term[]): Vocabulary {
  const byLength = new Map<number, Known[]>();
  for (const { term, count } of terms) {
    const same = byLength.get(term.length);
    const known = { term, count, letters: lettersOf(term) };
    if (same) same.push(known);
    else byLength.set(term.length, [known]);
  }
  return { known: new Set(terms.map(({ term }) => term)), byLength };
}

/** Known words close to a mistyped one, nearest first, then most used: one slip up to five letters, two above. */
export function suggest(word: string, { byLength }: Vocabulary): string[] {
  const typed = fold(word).slice(0, longestWord);
  const limit = typed.length < 3 ? 0 : typed.length <= 5 ? 1 : 2;
  if (limit === 0) return [];
  const letters = lettersOf(typed);
  const close: (Term & { distance: number })[] = [];
  for (let length = typed.length - limit; length <= typed.length + limit; length += 1) {
    for (const { term, count, letters: others } of byLength.get(length) ?? []) {
      // A slip brings in one letter at most, and takes away one at most.
      if (ones(letters & ~others) > limit || ones(others & ~letters) > limit) continue;
      const distance = slips(typed, term, limit);
      if (distance > 0 && distance <= limit) close.push({ term, count, distance });
    }
  }
  close.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.term < b.term ? -1 : 1));
  return close.slice(0, maxSuggestions).map(({ term }) => term);
}

/** One bit for each letter that the word holds; signs share bits. */
function lettersOf(term: string): number {
  let letters = 0;
  for (let i = 0; i < term.length; i += 1) letters |= 1 << (term.charCodeAt(i) & 31);
  return letters;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
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
