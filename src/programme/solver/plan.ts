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
 * How a search cools. Temperatures are parts of `scale` of the cost to begin with, and never below `cold`, which is in people, as is the
 * quench that ends every search.
 *
 * Where slots are forbidden, good timetables are another state than all the others, as ice is of water: at some temperature a small good
 * part comes up by chance and the rest follows, or nothing comes and the timetable freezes as it is. When that happens differs from problem to
 * problem, so all threads cool again and again through the heats where it may. The best of them is then warmed, not so far that it melts, and
 * cooled once more, which heals most of its faults.
 */
export type Heat = { scale: number; rounds: Round[]; cold: number; quench: number };

/**
 * Each thread begins with the best end of the round before and cools `times` times; `work` is the share of the round in what is left for it and
 * for those after it. Where `enough` is set, a round ends early when its best end costs that much less than the middle one.
 */
type Round = { times: number; from: number; to: number; work: number; enough?: number };

export const heatIfTight: Heat = {
  scale: 0.01,
  rounds: [
    { times: 1, from: 1, to: 0.36, work: 4 },
    { times: 4, from: 0.36, to: 0.12, work: 56, enough: 0.6 },
    { times: 2, from: 0.2, to: 0.09, work: 20 },
    { times: 1, from: 0.09, to: 0, work: 7 },
  ],
  cold: 1.5,
  quench: 13,
};
export const heatIfLoose: Heat = {
  scale: 0.004,
  rounds: [
    { times: 1, from: 1, to: 0.1, work: 50 },
    { times: 2, from: 0.25, to: 0.1, work: 33 },
  ],
  cold: 0.35,
  quench: 15,
};
const coldest = 0.2;

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
  const hot = Math.max(heat.scale * bestOf(answers.map((answer) => answer.best)).cost, 2 * heat.cold);
  if (whole) answers = yield all(() => ({ task: 'fill', within: 'spared', to: gone(answers) + secondLook }));
  const goes = whole ? answers.flatMap(({ current }) => (current.missing === 0 ? [current] : [])) : [];
  const within = goes.length > 0 ? 'spared' : 'all';
  let starts: (Kept | undefined)[] =
    within === 'spared' ? answers.map(({ current }) => (current.missing === 0 ? current : goes[0])) : wholeStarts(answers);
  let left = heat.quench + heat.rounds.reduce((sum, { work }) => sum + work, 0);
  for (const { times, from, to, work, enough = 0 } of heat.rounds) {
    const ends: Kept[] = [];
    const begin = gone(answers);
    const length = ((1 - begin) * work) / left;
    const leg = { hot: Math.max(heat.cold, from * hot), cold: Math.max(heat.cold, to * hot) };
    for (let time = 1; time <= times && !isFar(ends, enough); time += 1) {
      answers = yield all((thread) => ({
        task: 'anneal',
        within,
        ...leg,
        to: begin + length * (time / times),
        ...startAt(starts[thread]),
      }));
      ends.push(...answers.map(({ current }) => current));
      starts = [];
    }
    starts = answers.map(() => bestOf(ends));
    left -= work;
  }
  answers = yield all((thread) => ({ task: 'anneal', within: 'all', to: 1, hot: heat.cold, cold: coldest, ...startAt(starts[thread]) }));
  return bestOf(answers.map((answer) => answer.best));
}

/** Whether the best costs less than this part of the middle one; of fewer than three nobody can say. */
function isFar(ends: Kept[], part: number): boolean {
  const costs = ends.map(({ cost }) => cost).toSorted((a, b) => a - b);
  return costs.length > 2 && (costs[0] ?? 0) < part * (costs[Math.floor(costs.length / 2)] ?? 0);
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

/** Of equal ones the first. */
export function bestOf(kept: Kept[]): Kept {
  return kept.reduce((best, one) => (isBetter(one, best) ? one : best));
}

function leastMissing(answers: Answer[]): number {
  return Math.min(...answers.map((answer) => answer.best.missing));
}
