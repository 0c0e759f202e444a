import type { Answer, Kept, Leg } from './searcher.ts';
import { isBetter } from './searcher.ts';

/**
 * Shares of the budget: the first look round while places are sought; when to give that up; how long to look for a timetable that spares
 * the slots in which everybody pays. It is found at once or hardly ever.
 */
const firstLook = 0.01;
const giveUp = 0.9;
const secondLook = 0.01;

/**
 * Temperatures: at first in terms of the cost to begin with, then in terms of people. Where slots are forbidden, timetables freeze all at
 * once, well above the heat where single moves are chosen with care, and who starts below that ends in a bad valley. Where every slot is
 * allowed nothing freezes, and such heat is time lost.
 */
export type Heat = {
  hotPart: number;
  cold: number;
  /** The share of the budget where cooling ends and the quench begins. */ quench: number;
};
export const heatIfTight: Heat = { hotPart: 0.01, cold: 1.5, quench: 0.85 };
export const heatIfLoose: Heat = { hotPart: 0.004, cold: 0.35, quench: 0.85 };
const coldest = 0.2;

/** While it cools, threads compare so many times; who lies far behind goes on from where the best one is. */
const meetings = 6;

/**
 * The plan of a search by one or several threads: yields what each of them does next and is given their answers. It depends on nothing
 * but those answers, so the same answers lead to the same timetable, however long each thread takes.
 */
export function* makePlan(threads: number, heat: Heat): Generator<Leg[], Kept, Answer[]> {
  const all = (leg: (thread: number) => Leg): Leg[] => Array.from({ length: threads }, (_, thread) => leg(thread));
  let answers = yield all(() => ({ task: 'fill', within: 'all', to: firstLook }));
  for (let to = 2 * firstLook; to < giveUp && leastMissing(answers) > 0; to += Math.max(firstLook, to / 4)) {
    answers = yield all(() => ({ task: 'fill', within: 'all', to }));
  }
  const whole = leastMissing(answers) === 0;
  const hot = Math.max(heat.hotPart * bestOf(answers.map((answer) => answer.best)).cost, 2 * heat.cold);
  if (whole) answers = yield all(() => ({ task: 'fill', within: 'spared', to: gone(answers) + secondLook }));
  const goes = whole ? answers.flatMap(({ current }) => (current.missing === 0 ? [current] : [])) : [];
  const within = goes.length > 0 ? 'spared' : 'all';
  let starts = within === 'spared' ? answers.map(({ current }) => (current.missing === 0 ? current : goes[0])) : wholeStarts(answers);
  const from = gone(answers);
  for (let meeting = 1; meeting <= meetings; meeting += 1) {
    const at = (part: number): number => hot * (heat.cold / hot) ** part;
    const leg = { hot: at((meeting - 1) / meetings), cold: at(meeting / meetings), to: from + (heat.quench - from) * (meeting / meetings) };
    answers = yield all((thread) => ({ task: 'anneal', within, ...leg, ...startAt(starts[thread]) }));
    starts = farBehind(answers);
  }
  answers = yield all((thread) => ({ task: 'anneal', within: 'all', to: 1, hot: heat.cold, cold: coldest, ...startAt(starts[thread]) }));
  return bestOf(answers.map((answer) => answer.best));
}

function gone(answers: Answer[]): number {
  return Math.max(...answers.map((answer) => answer.share));
}

/** Each thread begins with its own, unless another one misses less. */
function wholeStarts(answers: Answer[]): Kept[] {
  const first = bestOf(answers.map((answer) => answer.best));
  return answers.map(({ best }) => (best.missing > first.missing || best.loss > first.loss ? first : best));
}

function startAt(start: Kept | undefined): { start?: Kept } {
  return start ? { start } : {};
}

/** Two threads in the same valley are worth one; but one in a valley far higher up is worth none. */
function farBehind(answers: Answer[]): (Kept | undefined)[] {
  const first = bestOf(answers.map((answer) => answer.current));
  return answers.map(({ current }) => {
    const near = current.loss === first.loss && current.missing === first.missing && current.cost <= 1.25 * first.cost + 10;
    return near ? undefined : first;
  });
}

/** Of equal ones the first. */
export function bestOf(kept: Kept[]): Kept {
  return kept.reduce((best, one) => (isBetter(one, best) ? one : best));
}

function leastMissing(answers: Answer[]): number {
  return Math.min(...answers.map((answer) => answer.best.missing));
}
