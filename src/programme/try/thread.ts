import { instant } from '../crew/hand.ts';
import type { Blocked, Reason } from '../solver/gathering/explain.ts';
import { blockedImprovements, reasonsFor } from '../solver/gathering/explain.ts';
import { layOut } from '../solver/gathering/ground.ts';
import type { Report } from '../solver/gathering/report.ts';
import { outcomeOf, reportOf } from '../solver/gathering/report.ts';
import type { Question } from '../solver/solve.ts';
import { solve } from '../solver/solve.ts';

/** What is asked of the thread in which programmes are looked for. */
export type SolverAsked = { question: Question; seed: number; seconds: number };

export type Tried =
  | { format: 'gathering'; report: Report; reasons: Reason[]; blocked: Blocked[] }
  | { format: 'tim'; slotOf: Int32Array; roomOf: Int32Array; distance: number; missing: number; cost: number };

export function answer({ question, seed, seconds }: SolverAsked): Tried {
  const start = instant();
  const solved = solve(question, seed, { iterations: Infinity, share: () => (instant() - start) / (1000 * seconds) });
  if (question.format === 'tim') {
    const { slotOf, roomOf, loss: distance, missing, cost } = solved;
    return { format: 'tim', slotOf, roomOf, distance, missing, cost };
  }
  const outcome = outcomeOf(layOut(question.gathering), solved);
  return { format: 'gathering', report: reportOf(outcome, seed), reasons: reasonsFor(outcome), blocked: blockedImprovements(outcome) };
}
