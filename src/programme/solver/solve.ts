import { daysObjective } from './days.ts';
import type { Model } from './model.ts';
import { makeModel } from './model.ts';
import type { Objective } from './objective.ts';
import type { Heat } from './plan.ts';
import { heatIfLoose, heatIfTight, makePlan } from './plan.ts';
import type { Budget, Kept } from './searcher.ts';
import { makeSearcher, runLeg } from './searcher.ts';
import type { Tim } from './tim.ts';

/** What is to be solved, as plain data that can travel to another thread. */
export type Question = { format: 'tim'; tim: Tim };

/** The same, ready for the search. */
export type Task = { model: Model; objective: Objective };

export type Solved = Kept & { proposals: number };

export function taskOf({ tim }: Question): Task {
  return { model: makeModel(tim), objective: daysObjective(tim.attendees, tim.students, tim.days, tim.perDay) };
}

export function heatFor({ tim }: Question): Heat {
  return tim.allowed.includes(0) ? heatIfTight : heatIfLoose;
}

/**
 * Looks for a timetable in this one thread. Pure: the same question, seed and iterations give the same timetable. Several threads go
 * through the same plan: see ../crew/.
 */
export function solve(question: Question, seed: number, budget: Budget): Solved {
  const searcher = makeSearcher(taskOf(question), seed, 0, budget);
  const plan = makePlan(1, heatFor(question));
  let next = plan.next([]);
  while (!next.done) next = plan.next(next.value.map((leg) => runLeg(searcher, leg)));
  return { ...next.value, proposals: searcher.proposals };
}
