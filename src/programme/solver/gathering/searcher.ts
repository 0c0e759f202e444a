import { makeChance } from '../chance.ts';
import type { Answer, Budget, Kept } from '../searcher.ts';
import { isBetter } from '../searcher.ts';
import { bound } from './bound.ts';
import { fillFirst, fillOn, startFilling } from './fill.ts';
import type { Gathering } from './format.ts';
import { layOut } from './ground.ts';
import type { Ground } from './ground.ts';
import type { Interest } from './interest.ts';
import { interestObjective } from './interest.ts';
import { underHalf } from './losses.ts';
import type { Leg } from './plan.ts';
import { tableOf } from './table.ts';
import type { Walk } from './walk.ts';
import { costOf, makeWalk, propose } from './walk.ts';

/** One thread of a search for a programme. */
export type Searcher = {
  ground: Ground;
  interest: Interest;
  walk: Walk;
  best: Kept;
  proposals: number;
  budget: Budget;
  bound: number;
  /** What moves usually change, measured once: temperatures are shares of it. */
  scale: number;
};

const chunk = 2048;
/** Below this share of moves made among those proposed, a guess beforehand pays. */
const rarely = 0.08;

export function makeGatheringSearcher(gathering: Gathering, seed: number, stream: number, budget: Budget): Searcher {
  const ground = layOut(gathering);
  const interest = interestObjective(ground);
  const none = new Int32Array(ground.events.length).fill(-1);
  const walk = makeWalk(tableOf(ground, none, none), interest, makeChance(seed, stream));
  return { ground, interest, walk, best: keep(walk), proposals: 0, budget, bound: bound(ground).cost, scale: 0 };
}

export function runGatheringLeg(searcher: Searcher, leg: Leg): Answer {
  if (leg.start) takeOver(searcher, leg.start);
  if (leg.task === 'fill') fill(searcher, leg.to);
  else anneal(searcher, leg);
  return { current: keep(searcher.walk), best: searcher.best, proposals: searcher.proposals, share: shareOf(searcher) };
}

function shareOf({ proposals, budget }: Searcher): number {
  return Math.max(proposals / budget.iterations, budget.share?.() ?? 0);
}

function takeOver(searcher: Searcher, { slotOf, roomOf }: Kept): void {
  const { walk, ground, interest } = searcher;
  searcher.walk = makeWalk(tableOf(ground, slotOf, roomOf), interest, walk.chance);
}

function fill(searcher: Searcher, to: number): void {
  const { walk, ground } = searcher;
  const filling = startFilling(walk.table, walk.chance);
  const missingForGood = ground.events.filter((_, e) => ground.starts.from[e] === ground.starts.from[e + 1]).length;
  fillFirst(filling);
  searcher.proposals += ground.events.length;
  noteFilling(searcher);
  while (walk.table.missing > missingForGood && shareOf(searcher) < to) {
    for (let i = 0; i < 20 && walk.table.missing > missingForGood; i += 1) {
      searcher.proposals += fillOn(filling);
      if (walk.table.loss < searcher.best.loss) noteFilling(searcher);
    }
  }
}

function noteFilling(searcher: Searcher): void {
  const { walk } = searcher;
  walk.missed = walk.interest.start(walk.table.startOf);
  note(searcher);
}

function anneal(searcher: Searcher, { to, hot, cold, strict }: Leg & { task: 'anneal' }): void {
  const { walk, budget } = searcher;
  const from = shareOf(searcher);
  noteFilling(searcher);
  if (searcher.scale === 0) searcher.scale = measure(searcher);
  walk.strict = strict;
  for (;;) {
    const share = shareOf(searcher);
    if (share >= to || (searcher.best.missing === 0 && searcher.best.cost <= searcher.bound)) return;
    walk.temperature = searcher.scale * hot * (cold / hot) ** ((share - from) / (to - from));
    const steps = Math.max(1, Math.min(chunk, Math.floor(budget.iterations / 1000), budget.iterations - searcher.proposals));
    const done = walk.seen.done;
    for (let i = 0; i < steps; i += 1) if (propose(walk)) note(searcher);
    searcher.proposals += steps;
    walk.interest.watch(walk.seen.done - done < rarely * steps);
  }
}

/** The mean change of a move, guarantees apart, from proposals that are never made. */
function measure(searcher: Searcher): number {
  const { walk } = searcher;
  walk.temperature = 1e-9;
  walk.strict = true;
  let sum = 0;
  let count = 0;
  const { interest } = walk;
  const change = (move: Parameters<Interest['change']>[0]): number => {
    const found = interest.change(move);
    sum += Math.abs(found - Math.round(found / underHalf) * underHalf);
    count += 1;
    return Infinity;
  };
  searcher.walk.interest = { ...interest, guess: () => undefined, change };
  for (let i = 0; i < 4000 && count < 400; i += 1) propose(walk);
  searcher.proposals += 4000;
  searcher.walk.interest = interest;
  return count === 0 ? 1 : Math.max(1, sum / count);
}

function note({ walk, best, budget }: Searcher): void {
  const { table } = walk;
  const cost = costOf(walk);
  if (!isBetter({ loss: table.loss, missing: table.missing, cost }, best)) return;
  best.slotOf.set(table.startOf);
  best.roomOf.set(table.roomOf);
  best.loss = table.loss;
  best.missing = table.missing;
  best.cost = cost;
  budget.better?.(best);
}

function keep(walk: Walk): Kept {
  const { startOf, roomOf, loss, missing } = walk.table;
  return { slotOf: startOf.slice(), roomOf: roomOf.slice(), loss, missing, cost: costOf(walk) };
}
