import type { Chance } from './chance.ts';
import { shuffle } from './chance.ts';
import type { Ring } from './field.ts';
import { makeRing } from './field.ts';

/**
 * Rounds in which no two points ever share a group twice, for `groups` groups of `size`: as many as could be built, at most `wanted`.
 * `rounds[r][group]` lists points 0 … groups·size − 1; point = column · groups + row, and every group takes one point of each column,
 * except in the rounds played inside the columns (see `within`), which come last.
 *
 * Round r puts (column, row) in group row − shift[r][column]. Two points of two columns meet in round r when the difference of their
 * rows is the difference of the shifts, so nobody meets twice when, for each two columns, those differences all differ: a transversal
 * design made from a difference matrix. Over a finite field shift[r][c] = r·c does it for every r.
 */
export function design(groups: number, size: number, wanted: number, chance: Chance): number[][][] {
  if (groups < 2 || size < 2) return wanted > 0 ? [playOnce(groups, size)] : [];
  const ring = makeRing(groups);
  const shifts = size <= ring.spread.length ? fieldShifts(ring, size, wanted) : searchShifts(ring, size, wanted, chance);
  const rounds = shifts.map((shift) => shiftRound(ring, shift));
  const more = wanted - rounds.length;
  return more > 0 && groups % size === 0 ? [...rounds, ...within(groups, size, more, chance)] : rounds;
}

function playOnce(groups: number, size: number): number[][] {
  return Array.from({ length: groups }, (_, row) => Array.from({ length: size }, (_, column) => column * groups + row));
}

function fieldShifts(ring: Ring, size: number, wanted: number): number[][] {
  const columns = ring.spread.slice(0, size);
  return Array.from({ length: Math.min(wanted, ring.order) }, (_, round) => columns.map((column) => ring.multiply(round, column)));
}

function shiftRound(ring: Ring, shift: number[]): number[][] {
  return Array.from({ length: ring.order }, (_, group) => shift.map((by, column) => column * ring.order + ring.add(group, by)));
}

/** Points of one column never met: when `size` divides the rows, each column plays the same game, smaller. */
function within(groups: number, size: number, wanted: number, chance: Chance): number[][][] {
  const inner = design(groups / size, size, wanted, chance);
  return inner.map((round) =>
    Array.from({ length: size }, (_, column) => round.map((group) => group.map((point) => column * groups + point))).flat(),
  );
}

/** No field is large enough: shifts found one round after the other by trying, with a bounded number of steps. */
function searchShifts(ring: Ring, size: number, wanted: number, chance: Chance): number[][] {
  let best: number[][] = [];
  for (let attempt = 0; attempt < 30 && best.length < Math.min(wanted, ring.order); attempt += 1) {
    const used = Array.from({ length: size * size }, () => new Uint8Array(ring.order));
    const rows: number[][] = [];
    for (let row = nextShift(ring, size, used, chance); row && rows.length < wanted; row = nextShift(ring, size, used, chance)) {
      rows.push(row);
      markDifferences(ring, row, used);
    }
    if (rows.length > best.length) best = rows;
  }
  return best;
}

function nextShift(ring: Ring, size: number, used: Uint8Array[], chance: Chance): number[] | undefined {
  const row = [0];
  let steps = 400;
  const fits = (value: number): boolean => row.every((other, column) => !used[column * size + row.length]?.[ring.subtract(value, other)]);
  const extend = (): boolean => {
    if (row.length === size) return true;
    for (const value of shuffle(
      Array.from({ length: ring.order }, (_, i) => i),
      chance,
    )) {
      if ((steps -= 1) < 0) return false;
      if (!fits(value)) continue;
      row.push(value);
      if (extend()) return true;
      row.pop();
    }
    return false;
  };
  return extend() ? row : undefined;
}

function markDifferences(ring: Ring, row: number[], used: Uint8Array[]): void {
  for (let a = 0; a < row.length; a += 1) {
    for (let b = a + 1; b < row.length; b += 1) {
      const seen = used[a * row.length + b];
      if (seen) seen[ring.subtract(row[b] ?? 0, row[a] ?? 0)] = 1;
    }
  }
}
