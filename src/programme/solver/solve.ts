import { daysObjective } from './days.ts';
import type { Gathering } from './gathering/format.ts';
import { makeProgrammePlan } from './gathering/plan.ts';
import type { Leg as ProgrammeLeg } from './gathering/plan.ts';
import { makeGatheringSearcher, runGatheringLeg } from './gathering/searcher.ts';
import type { Model } from './model.ts';
import { makeModel } from './model.ts';
import type { Objective } from './objective.ts';
import type { Heat } from './plan.ts';
import { heatIfLoose, heatIfTight, makePlan } from './plan.ts';
import type { Answer, Budget, Kept, Leg } from './searcher.ts';
import { makeSearcher, runLeg } from './searcher.ts';
import type { Tim } from './tim.ts';

/** What is to be solved, as plain data that can travel to another thread. */
export type Question = { format: 'tim'; tim: Tim } | { format: 'gathering'; gathering: Gathering };

/** The same, ready for the search. `spared` also forbids the slots in which everybody pays, to look whether it goes without. */
export type Task = { model: Model; spared: Model; objective: Objective };

export type Solved = Kept & { proposals: number };

/** A part of a search: timetables and programmes each have their own plan. */
export type AnyLeg = Leg | ProgrammeLeg;

/** One thread of a search, whatever is searched. No answer costs less than `bound`. */
export type Seeker = { run: (leg: AnyLeg) => Answer; bound: number; proposals: () => number };

export function taskOf({ tim }: Question & { format: 'tim' }): Task {
  const objective = daysObjective(tim.attendees, tim.students, tim.days, tim.perDay);
  return { model: makeModel(tim), spared: makeModel({ ...tim, allowed: withoutLastSlots(tim) }), objective };
}

/** An event that may be held in last slots of days only keeps them. */
function withoutLastSlots({ allowed, slots, perDay }: Tim): Uint8Array {
  const others = allowed.map((on, at) => ((at % slots) % perDay === perDay - 1 ? 0 : on));
  return others.map((on, at) => (others.subarray(at - (at % slots), at - (at % slots) + slots).includes(1) ? on : (allowed[at] ?? 0)));
}

/** Each thread has its own `stream` of chance. */
export function seekerOf(question: Question, seed: number, stream: number, budget: Budget): Seeker {
  if (question.format === 'gathering') {
    const searcher = makeGatheringSearcher(question.gathering, seed, stream, budget);
    return { run: (leg) => runGatheringLeg(searcher, leg as ProgrammeLeg), bound: searcher.bound, proposals: () => searcher.proposals };
  }
  const task = taskOf(question);
  const searcher = makeSearcher(task, seed, stream, budget);
  return { run: (leg) => runLeg(searcher, leg as Leg), bound: task.objective.bound, proposals: () => searcher.proposals };
}

export function planOf(question: Question, threads: number): Generator<AnyLeg[], Kept, Answer[]> {
  return question.format === 'gathering' ? makeProgrammePlan(threads) : makePlan(threads, heatFor(question.tim));
}

function heatFor(tim: Tim): Heat {
  return tim.allowed.includes(0) ? heatIfTight : heatIfLoose;
}

/**
 * Looks for an answer in this one thread. Pure: the same question, seed and iterations give the same answer. Several threads go
 * through the same plan: see ../crew/.
 */
export function solve(question: Question, seed: number, budget: Budget): Solved {
  const seeker = seekerOf(question, seed, 0, budget);
  const plan = planOf(question, 1);
  let next = plan.next([]);
  while (!next.done) next = plan.next(next.value.map(seeker.run));
  return { ...next.value, proposals: seeker.proposals() };
}
