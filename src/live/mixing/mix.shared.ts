import { makeChance } from './chance.ts';
import { impossible } from './impossible.ts';
import type { Model } from './model.ts';
import { makeModel } from './model.ts';
import { findPlan } from './find-plan.ts';
import type { Effort, Question, Reason } from './question.ts';
import type { Report } from './report.ts';
import { brokenPromises, makeReport } from './report.ts';
import { seat } from './seating.ts';

/** `rounds[round][group]` lists ids in order. */
export type Plan = { rounds: string[][][]; report: Report; cost: number; proposals: number };

/**
 * Impossible: proven, with every reason found. Unsolved: the search found no plan that keeps every promise; the nearest plan breaks only
 * those named (it is missing when not even a place was found for somebody).
 */
export type Mixed =
  { ok: Plan } | { refused: 'impossible'; reasons: Reason[] } | { refused: 'unsolved'; reasons: Reason[]; nearest?: Plan };

/**
 * Makes groups over rounds: sizes, presence, pins, sets, rooms and languages are kept; repeated meetings, people left alone and
 * imbalance are made as small as the effort allows. Pure: the same question, seed and iterations give the same plan.
 */
export function mix(question: Question, effort: Effort): Mixed {
  const reasons = impossible(question);
  if (reasons.length > 0) return { refused: 'impossible', reasons };
  const model = makeModel(question);
  const found = findPlan(model, makeChance(effort.seed), effort);
  if ('stuck' in found) return { refused: 'unsolved', reasons: [notPlaced(model, found.stuck)] };
  const seating = seat(model, found.occupant);
  const plan: Plan = {
    rounds: readRounds(model, found.occupant),
    report: makeReport(model, seating),
    cost: found.cost,
    proposals: found.proposals,
  };
  const failed = brokenPromises(model, seating);
  return failed.length === 0 ? { ok: plan } : { refused: 'unsolved', reasons: failed, nearest: plan };
}

function readRounds({ groupFrom, seatFrom, ids, rounds }: Model, occupant: Int32Array): string[][][] {
  return Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: (groupFrom[round + 1] ?? 0) - (groupFrom[round] ?? 0) }, (_, i) => {
      const group = (groupFrom[round] ?? 0) + i;
      const members = occupant.slice(seatFrom[group], seatFrom[group + 1]).filter((person) => person >= 0);
      return [...members.sort()].map((person) => ids[person] ?? '');
    }),
  );
}

function notPlaced({ ids }: Model, { round, people }: { round: number; people: number[] }): Reason {
  return { why: 'not-found', promise: 'place', round, group: -1, people: people.map((person) => ids[person] ?? '') };
}
