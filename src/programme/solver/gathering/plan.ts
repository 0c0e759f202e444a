import { bestOf } from '../plan.ts';
import type { Answer, Kept } from '../searcher.ts';

/** A part of a search for a programme. Temperatures are shares of what a move usually changes; `strict`: guarantees first. */
export type Leg = { to: number; start?: Kept } & ({ task: 'fill' } | { task: 'anneal'; hot: number; cold: number; strict: boolean });

/** Yields what each thread does next and is given their answers: places for all, then colder and colder, each time from what each has. */
export function* makeProgrammePlan(threads: number): Generator<Leg[], Kept, Answer[]> {
  const all = (leg: (thread: number) => Leg): Leg[] => Array.from({ length: threads }, (_, thread) => leg(thread));
  let answers = yield all(() => ({ task: 'fill', to: 0.02 }));
  if (leastMissing(answers) > 0) answers = yield all(() => ({ task: 'fill', to: 0.25 }));
  const begin = bestOf(answers.map((answer) => answer.best));
  // Nearly all is decided between a tenth and a thirtieth of what a move usually changes (bench/solver-interest.ts).
  answers = yield all(() => ({ task: 'anneal', to: 0.15, hot: 0.3, cold: 0.09, strict: false, start: begin }));
  answers = yield all(() => ({ task: 'anneal', to: 0.93, hot: 0.09, cold: 0.03, strict: false }));
  const best = bestOf(answers.map((answer) => answer.best));
  answers = yield all(() => ({ task: 'anneal', to: 1, hot: 0.03, cold: 0.004, strict: true, start: best }));
  return bestOf(answers.map((answer) => answer.best));
}

function leastMissing(answers: Answer[]): number {
  return Math.min(...answers.map((answer) => answer.best.missing));
}
