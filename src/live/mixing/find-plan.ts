import type { Cooling, Found } from './anneal.ts';
import { anneal, partOf } from './anneal.ts';
import { aloneBound, balanceBound, repeatBound } from './bound.ts';
import type { Chance } from './chance.ts';
import type { Filled } from './fill.ts';
import { fill } from './fill.ts';
import type { Model } from './model.ts';
import type { Pattern } from './pattern.ts';
import { pattern } from './pattern.ts';
import type { Effort } from './question.ts';

type Stuck = Extract<Filled, { stuck: unknown }>;
type Heats = { low: Cooling; high: Cooling };

/** The best seating the effort allows: from algebra where the question allows it, from the plan to keep, else from chance. */
export function findPlan(model: Model, chance: Chance, effort: Effort): Found | Stuck {
  const watched = onlyBetter(effort);
  const heats = heatsOf(model);
  const kept = model.keep.some((group) => group >= 0);
  const built = kept ? undefined : pattern(model, chance, effort);
  if (built && built.rounds === model.rounds) return anneal(model, built.occupant, chance, watched, heats.low);
  const filled = fill(model, chance);
  if ('stuck' in filled) return filled;
  if (built) return bothWays(model, built, filled.occupant, chance, fromNow(watched), heats);
  return anneal(model, filled.occupant, chance, watched, kept ? heats.low : heats.high);
}

/** Algebra gave some of the rounds: the others are sought alone, then all a little; then all anew from chance. The best of the two. */
function bothWays(model: Model, built: Pattern, random: Int32Array, chance: Chance, effort: Effort, heats: Heats): Found {
  const rest = anneal(model, built.occupant, chance, partOf(effort, 0, 0.25), { ...heats.high, firstRound: built.rounds });
  const whole = anneal(model, rest.occupant, chance, partOf(effort, 0.25, 0.6), { ...heats.low, cycles: 1 });
  if (whole.cost <= heats.low.enough + 1e-6) return { ...whole, proposals: rest.proposals + whole.proposals };
  const anew = anneal(model, random, chance, partOf(effort, 0.6, 1), heats.high);
  const best = whole.cost <= anew.cost ? whole : anew;
  return { ...best, proposals: rest.proposals + whole.proposals + anew.proposals };
}

/** The time that is left, as a whole: building has taken some. */
function fromNow({ share, ...effort }: Effort): Effort {
  if (!share) return effort;
  const begun = share();
  return { ...effort, share: () => (share() - begun) / Math.max(1e-9, 1 - begun) };
}

/** Low heat keeps what is nearly perfect; high heat makes any two people exchangeable, protected ones too. */
function heatsOf(model: Model): Heats {
  const { repeat, alone, balance } = model.question.weights;
  const guarded = model.values.guard.some((price) => price > 0);
  const enough = balanceBound(model) + alone * aloneBound(model) + (model.nested ? 0 : repeat * repeatBound(model));
  const cold = 0.12 * (model.values.count > 0 ? Math.min(repeat, balance) : repeat);
  return {
    low: { hot: repeat * 0.3, cold, cycles: 2, enough, firstRound: 0 },
    high: { hot: Math.max(repeat * 1.2, guarded ? alone * 0.3 : 0), cold, cycles: 2, enough, firstRound: 0 },
  };
}

/** Several searches, one growing best: only what beats all before is told. */
function onlyBetter(effort: Effort): Effort {
  const { better } = effort;
  if (!better) return effort;
  let lowest = Infinity;
  return {
    ...effort,
    better: (cost) => {
      if (cost >= lowest) return;
      lowest = cost;
      better(cost);
    },
  };
}
