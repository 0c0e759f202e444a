import { mergeSnapshots } from '../merge-snapshots.ts';
import type { FieldName, Whole } from '../snapshot.ts';
import { sameState } from '../snapshot.ts';

/** One revision as far as taking back wants to know. */
export type Step = { id: string; number: number; author: string; act: string };
/** Revisions of one card that follow one another. */
export type Run = { from: number; to: number };

/**
 * What becomes of a card whose revisions `take` are taken back: it goes to the archive when it was made by them and
 * nobody else has worked on it since; else each run of them is taken out, the latest first. `kept`: its beginning is
 * among them and stays, since others built on it.
 */
export type Plan = { way: 'archive' } | { way: 'runs'; runs: Run[]; kept: 'kept' | null };

export function planFor(steps: readonly Step[], take: ReadonlySet<number>): Plan {
  const first = steps[0];
  const made = first !== undefined && take.has(first.number);
  // An earlier undo is no work on the card: it only said again what was there.
  const others = steps.some((step) => !take.has(step.number) && step.author !== first?.author && step.act !== 'undo');
  if (made && !others) return { way: 'archive' };
  const numbers = [...take].filter((number) => number !== first?.number);
  return { way: 'runs', runs: runsOf(numbers), kept: made ? 'kept' : null };
}

function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const number of numbers.toSorted((a, b) => b - a)) {
    const last = runs.at(-1);
    if (last && last.from === number + 1) last.from = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}

/** The revisions whose texts are needed to take these runs out of the card as it stands at `current`. */
export function numbersNeeded(runs: readonly Run[], current: number): number[] {
  return [...new Set([current, ...runs.flatMap(({ from, to }) => [from - 1, to])])];
}

export type TakenOut = {
  /** What the card will say; undefined when nothing changes. */
  snapshot: Whole | undefined;
  /** The revision that it says again, when it is exactly one. */
  to: number | null;
  /** Places that others changed since, which stay as they are. */
  left: FieldName[];
};

/** Takes runs out of what the card says now; what others wrote in between and since stays. */
export function takeOut(runs: readonly Run[], current: number, said: ReadonlyMap<number, Whole>): TakenOut {
  const now = said.get(current);
  if (!now) return { snapshot: undefined, to: null, left: [] };
  const left = new Set<FieldName>();
  let snapshot = now;
  for (const { from, to } of runs) {
    const [before, after] = [said.get(from - 1), said.get(to)];
    if (!before || !after) continue;
    if (sameState(after, snapshot)) {
      snapshot = before;
      continue;
    }
    const joined = mergeSnapshots(after, snapshot, before, current + 1);
    snapshot = joined.merged;
    for (const field of joined.left) left.add(field);
  }
  if (sameState(snapshot, now)) return { snapshot: undefined, to: null, left: [...left] };
  const exact = runs.map(({ from }) => from - 1).find((number) => sameState(said.get(number) ?? now, snapshot));
  return { snapshot, to: exact ?? null, left: [...left] };
}
