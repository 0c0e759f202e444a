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
 * How a search cools, once: the heats of its coolings are parts of `scale` of the cost to begin with, and end at `cold`, which is in people.
 * Where slots are forbidden, good timetables are another state than all the others, as ice is of water: at some heat a small good part comes
 * up by chance and the rest follows. At which one differs from problem to problem, from a tenth on.
 */
export type Heat = { scale: number; cold: number };

export const heatIfTight: Heat = { scale: 0.01, cold: 1.5 };
export const heatIfLoose: Heat = { scale: 0.004, cold: 0.35 };

/** Hot enough to melt the timetable that keeps the rules first: begun at 1, some stay near it for good. */
const hottest = 3;

/**
 * Down to which heats, and the shares of what is left of the budget that lead there; the rest is for freezing, in all slots. Each thread
 * goes its own way until they meet: a good state has come up by then, or will not.
 */
const coolings = [
  { to: 0.5, share: 0.08, meet: false },
  { to: 0.1, share: 0.62, meet: true },
  { to: 0, share: 0.15, meet: false },
];
const coldest = 0.2;

type Plan<Result> = Generator<Leg[], Result, Answer[]>;

/**
 * The plan of a search by one or several threads: yields what each of them does next and is given their answers. It depends on nothing
 * but those answers, so the same answers lead to the same timetable, however long each thread takes.
 */
export function* makePlan(threads: number, { scale, cold }: Heat): Plan<Kept> {
  const filled = yield* findPlaces(threads);
  const first = bestOf(filled.map((answer) => answer.best));
  const spared = first.missing === 0 ? yield Array.from(filled, () => ({ ...fillSpared, to: gone(filled) + secondLook })) : [];
  const whole = spared.flatMap(({ current }) => (current.missing === 0 ? [current] : []));
  const within = whole.length > 0 ? 'spared' : 'all';
  let starts: (Kept | undefined)[] =
    whole.length > 0 ? spared.map(({ current }) => (current.missing === 0 ? current : whole[0])) : wholeStarts(filled);
  let to = gone([...filled, ...spared]);
  const left = 1 - to;
  const unit = Math.max(scale * first.cost, 2 * cold);
  let hot = hottest * unit;
  const heats = coolings.map((cooling) => ({ ...cooling, end: Math.max(cold, cooling.to * unit) }));
  for (const { end, share, meet } of heats) {
    to += share * left;
    const ends = yield starts.map((start) => ({ task: 'anneal', within, hot, cold: end, to, ...startAt(start) }));
    const best = bestOf(ends.map(({ current }) => current));
    starts = starts.map(() => (meet ? best : undefined));
    hot = end;
  }
  const last = yield starts.map(() => ({ task: 'anneal', within: 'all', hot, cold: coldest, to: 1 }));
  return bestOf(last.map((answer) => answer.best));
}

const fillSpared = { task: 'fill', within: 'spared' } as const;

function* findPlaces(threads: number): Plan<Answer[]> {
  const until = (to: number): Leg[] => Array.from({ length: threads }, () => ({ task: 'fill', within: 'all', to }));
  let answers = yield until(firstLook);
  for (let to = 2 * firstLook; to < giveUp && leastMissing(answers) > 0; to += Math.max(firstLook, to / 4)) answers = yield until(to);
  return answers;
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
