/** Negative when the card at place `a` comes before that at `b`. */
export type Compare = (a: number, b: number) => number;

const runLength = 4_096;

/**
 * The places from 0 to `count` in order. Sorted in short runs that are then merged, so that others have their `turn`:
 * sorting 100,000 titles at once would hold up the process for half a second.
 */
export async function inOrder(count: number, compare: Compare, turn: () => Promise<void>): Promise<number[]> {
  let runs: number[][] = [];
  for (let from = 0; from < count; from += runLength) {
    await turn();
    runs.push(Array.from({ length: Math.min(runLength, count - from) }, (_, i) => from + i).sort(compare));
  }
  while (runs.length > 1) {
    const longer: number[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      await turn();
      longer.push(merged(runs[i] ?? [], runs[i + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function merged(left: number[], right: number[], compare: Compare): number[] {
  const both: number[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const [x = 0, y = 0] = [left[l], right[r]];
    if (compare(x, y) <= 0) {
      both.push(x);
      l += 1;
    } else {
      both.push(y);
      r += 1;
    }
  }
  for (; l < left.length; l += 1) both.push(left[l] ?? 0);
  for (; r < right.length; r += 1) both.push(right[r] ?? 0);
  return both;
}

/** Negative when another place comes before the one put in or taken out. */
type Beside = (other: number) => number;

export function insertAt(order: number[], compare: Beside, place: number): void {
  order.splice(position(order, compare), 0, place);
}

export function removeFrom(order: number[], compare: Beside, place: number): void {
  const at = position(order, compare);
  if (order[at] === place) order.splice(at, 1);
}

/** The first place that does not come before. */
function position(order: readonly number[], compare: Beside): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(order[middle] ?? 0) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const signsInKey = 7;
const beyond = 127;

/**
 * The first signs of a text as a number: a smaller number is a smaller text, the same number says nothing. Comparing
 * numbers that stand side by side is many times faster than comparing texts all over the memory.
 */
export function textKey(text: string): number {
  let key = 0;
  let open = true;
  for (let i = 0; i < signsInKey; i += 1) {
    const code = open && i < text.length ? Math.min(text.charCodeAt(i) + 1, beyond) : 0;
    if (code === beyond) open = false;
    key = key * 128 + code;
  }
  return key;
}
