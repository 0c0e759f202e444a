import { makeChance } from './chance.ts';
import { fillFirst, fillOn, startFilling } from './fill.ts';
import type { Filling } from './fill.ts';
import { propose, startWalk } from './moves.ts';
import type { Task } from './solve.ts';
import type { Timetable } from './timetable.ts';
import { copyOf, emptyTimetable } from './timetable.ts';
import type { Walk } from './walk.ts';

/** A timetable put aside. Less loss is always better; with the same loss, less cost. */
export type Kept = { slotOf: Int32Array; roomOf: Int32Array; loss: number; missing: number; cost: number };

/**
 * A part of a search. It ends at the share `to` of the budget, or when there is nothing more to find. In spared slots only, it begins
 * with a timetable that keeps to them, or anew.
 */
export type Leg = { to: number; within: Within; start?: Kept } & (
  | { task: 'fill' }
  /** The temperature falls from `hot` to `cold` (to the same power at each share), from where the budget stands to `to`. */
  | { task: 'anneal'; hot: number; cold: number }
);

/** All slots that the rules allow, or those where not everybody pays. */
export type Within = 'all' | 'spared';

/** Where the leg ended, and the best seen so far; `share` of the budget has gone. */
export type Answer = { current: Kept; best: Kept; proposals: number; share: number };

/** `iterations` proposals at most; `share` says from outside which part of a time limit has gone. */
export type Budget = { iterations: number; share?: () => number; better?: (best: Kept) => void };

/** One thread of a search. */
export type Searcher = {
  task: Task;
  within: Within;
  timetable: Timetable;
  filling: Filling;
  walk: Walk;
  best: Kept;
  proposals: number;
  budget: Budget;
};

const longestChunk = 4096;

/** Each thread has its own `stream` of chance. */
export function makeSearcher(task: Task, seed: number, stream: number, budget: Budget): Searcher {
  const timetable = emptyTimetable(task.model);
  const chance = makeChance(seed, stream);
  const filling = startFilling(timetable, chance);
  const walk = startWalk(timetable, task.objective, chance);
  return { task, within: 'all', timetable, filling, walk, best: keep(walk), proposals: 0, budget };
}

export function runLeg(searcher: Searcher, leg: Leg): Answer {
  if (leg.start || leg.within !== searcher.within) takeOver(searcher, leg);
  if (leg.task === 'fill') fill(searcher, leg.to);
  else anneal(searcher, leg);
  return { current: keep(searcher.walk), best: searcher.best, proposals: searcher.proposals, share: Math.min(1, shareOf(searcher)) };
}

/** Which part of the budget has gone. */
function shareOf({ proposals, budget }: Searcher): number {
  return Math.max(proposals / budget.iterations, budget.share?.() ?? 0);
}

function takeOver(searcher: Searcher, { start, within, task }: Leg): void {
  const { chance } = searcher.walk;
  const { model, spared, objective } = searcher.task;
  const rules = within === 'all' ? model : spared;
  const { slotOf, roomOf } = start ?? searcher.timetable;
  searcher.within = within;
  searcher.timetable = start || task === 'anneal' ? copyOf(rules, slotOf, roomOf) : emptyTimetable(rules);
  searcher.filling = startFilling(searcher.timetable, chance);
  searcher.walk = startWalk(searcher.timetable, objective, chance);
}

function fill(searcher: Searcher, to: number): void {
  const { timetable, filling, budget } = searcher;
  if (filling.step === 0) fillFirst(filling);
  noteFilling(searcher);
  while (timetable.missing > 0 && shareOf(searcher) < to) {
    const before = filling.proposals;
    const until = before + stepsWithin(budget, longestChunk);
    while (filling.proposals < until && timetable.missing > 0) {
      fillOn(filling);
      if (timetable.loss < searcher.best.loss || timetable.missing === 0) noteFilling(searcher);
    }
    searcher.proposals += filling.proposals - before;
  }
}

function noteFilling(searcher: Searcher): void {
  const { walk, timetable } = searcher;
  walk.cost = walk.objective.start(timetable.slotOf);
  note(searcher);
}

function anneal(searcher: Searcher, { hot, cold, to }: Leg & { task: 'anneal' }): void {
  const { walk, budget } = searcher;
  const from = shareOf(searcher);
  noteFilling(searcher);
  for (;;) {
    const share = shareOf(searcher);
    if (share >= to || (searcher.best.missing === 0 && searcher.best.cost <= walk.objective.bound)) return;
    walk.temperature = hot * (cold / hot) ** ((share - from) / (to - from));
    const steps = Math.min(stepsWithin(budget, longestChunk), budget.iterations - searcher.proposals);
    for (let i = 0; i < steps; i += 1) if (propose(walk)) note(searcher);
    searcher.proposals += steps;
  }
}

/** Between two looks at the budget. */
function stepsWithin({ iterations }: Budget, longest: number): number {
  return Math.max(1, Math.min(longest, Math.floor(iterations / 2000)));
}

function note({ walk, timetable, best, budget }: Searcher): void {
  if (!isBetter({ loss: timetable.loss, missing: timetable.missing, cost: walk.cost }, best)) return;
  best.slotOf.set(timetable.slotOf);
  best.roomOf.set(timetable.roomOf);
  best.loss = timetable.loss;
  best.missing = timetable.missing;
  best.cost = walk.cost;
  budget.better?.(best);
}

type Worth = Pick<Kept, 'loss' | 'missing' | 'cost'>;

export function isBetter(a: Worth, b: Worth): boolean {
  if (a.loss !== b.loss) return a.loss < b.loss;
  return a.missing === b.missing ? a.cost < b.cost : a.missing < b.missing;
}

function keep({ timetable, cost }: Walk): Kept {
  const { slotOf, roomOf, loss, missing } = timetable;
  return { slotOf: slotOf.slice(), roomOf: roomOf.slice(), loss, missing, cost };
}
