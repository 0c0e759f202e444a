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
 * Each thread begins with the best end of the round before and cools from each of these heats, one after another; no further if it has `found`
 * what it is for. `work` is a share in what is left for all rounds that are not done.
 */
type Round = { coolings: { from: number; work: number }[]; to: number; found?: (costs: number[]) => boolean };

/** Whether a good state has come up, told by the costs where threads ended: the best is far below the middle one. */
function hasComeUp(costs: number[]): boolean {
  const [best = 0, ...others] = costs.toSorted((a, b) => a - b);
  return others.length > 1 && best < 0.6 * (others[Math.floor((others.length - 1) / 2)] ?? 0);
}

export const heatIfTight: Heat = {
  scale: 0.01,
  rounds: [
    { coolings: [{ from: 1, work: 4 }], to: 0.36 },
    {
      coolings: [
        { from: 0.36, work: 14 },
        { from: 0.36, work: 18 },
        { from: 0.6, work: 38 },
      ],
      to: 0.12,
      found: hasComeUp,
    },
    { coolings: twice({ from: 0.2, work: 6 }), to: 0.09 },
    { coolings: [{ from: 0.09, work: 4 }], to: 0 },
  ],
  cold: 1.5,
  quench: 8,
};
export const heatIfLoose: Heat = {
  scale: 0.004,
  rounds: [
    { coolings: [{ from: 1, work: 50 }], to: 0.1 },
    { coolings: twice({ from: 0.25, work: 16.5 }), to: 0.1 },
  ],
  cold: 0.35,
  quench: 15,
};
const coldest = 0.2;

type Plan<Result> = Generator<Leg[], Result, Answer[]>;

/** What each thread sets out from: where it stands, unless told otherwise. */
type Starts = (Kept | undefined)[];

/**
 * The plan of a search by one or several threads: yields what each of them does next and is given their answers. It depends on nothing
 * but those answers, so the same answers lead to the same timetable, however long each thread takes.
 */
export function* makePlan(threads: number, heat: Heat): Plan<Kept> {
  const filled = yield* findPlaces(threads);
  const first = bestOf(filled.map((answer) => answer.best));
  const unit = Math.max(heat.scale * first.cost, 2 * heat.cold);
  const spared = first.missing === 0 ? yield Array.from(filled, () => ({ ...fillSpared, to: gone(filled) + secondLook })) : [];
  const whole = spared.flatMap(({ current }) => (current.missing === 0 ? [current] : []));
  const within = whole.length > 0 ? 'spared' : 'all';
  let starts: Starts = whole.length > 0 ? spared.map(({ current }) => (current.missing === 0 ? current : whole[0])) : wholeStarts(filled);
  let share = gone([...filled, ...spared]);
  let left = heat.quench + sumOf(heat.rounds.flatMap(({ coolings }) => coolings.map(({ work }) => work)));
  for (const { coolings, to, found } of heat.rounds) {
    const ends: Kept[] = [];
    const perWork = (1 - share) / left;
    for (const { from, work } of coolings) {
      share = Math.min(1, share + work * perWork);
      const leg = { task: 'anneal', within, hot: heatAt(from), cold: heatAt(to), to: share } as const;
      const answers = yield starts.map((start) => ({ ...leg, ...startAt(start) }));
      ends.push(...answers.map(({ current }) => current));
      share = gone(answers);
      starts = starts.map(() => undefined);
      if (found?.(ends.map(({ cost }) => cost))) break;
    }
    starts = starts.map(() => bestOf(ends));
    left -= sumOf(coolings.map(({ work }) => work));
  }
  const last = yield starts.map((start) => ({ task: 'anneal', within: 'all', to: 1, hot: heat.cold, cold: coldest, ...startAt(start) }));
  return bestOf(last.map((answer) => answer.best));

  function heatAt(part: number): number {
    return Math.max(heat.cold, part * unit);
  }
}

const fillSpared = { task: 'fill', within: 'spared' } as const;

function* findPlaces(threads: number): Plan<Answer[]> {
  const until = (to: number): Leg[] => Array.from({ length: threads }, () => ({ task: 'fill', within: 'all', to }));
  let answers = yield until(firstLook);
  for (let to = 2 * firstLook; to < giveUp && leastMissing(answers) > 0; to += Math.max(firstLook, to / 4)) answers = yield until(to);
  return answers;
}

function twice<One>(one: One): One[] {
  return [one, one];
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
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
