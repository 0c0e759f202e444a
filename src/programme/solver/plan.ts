import type { Answer, Kept, Leg } from './searcher.ts';
import { isBetter } from './searcher.ts';

/** Share of the budget after which a timetable with gaps is improved as it is. */
const giveUp = 0.9;
const firstLook = 0.01;
const quench = 0.85;

/**
 * The plan of a search by one or several threads: yields what each of them does next and is given their answers. It depends on nothing
 * but those answers, so the same answers lead to the same timetable, however long each thread takes.
 */
export function* makePlan(threads: number): Generator<Leg[], Kept, Answer[]> {
  const all = (leg: (thread: number) => Leg): Leg[] => Array.from({ length: threads }, (_, thread) => leg(thread));
  let answers = yield all(() => ({ task: 'fill', to: firstLook }));
  for (let to = 2 * firstLook; to < giveUp && leastMissing(answers) > 0; to += Math.max(firstLook, to / 4)) {
    answers = yield all(() => ({ task: 'fill', to }));
  }
  const begin = bestOf(answers.map((answer) => answer.best));
  const cold = 1.5;
  const starts = answers.map(({ best }) => (best.loss > begin.loss ? begin : best));
  answers = yield all((thread) => {
    const start = starts[thread] ?? begin;
    return { task: 'anneal', to: quench, hot: Math.max(0.01 * start.cost, 2 * cold), cold, start };
  });
  answers = yield all(() => ({ task: 'anneal', to: 1, hot: cold, cold: 0.2 }));
  return bestOf(answers.map((answer) => answer.best));
}

/** Of equal ones the first. */
export function bestOf(kept: Kept[]): Kept {
  return kept.reduce((best, one) => (isBetter(one, best) ? one : best));
}

function leastMissing(answers: Answer[]): number {
  return Math.min(...answers.map((answer) => answer.best.missing));
}
