import type { Gathering } from './format.ts';
import { layPeople } from './people.ts';
import type { People } from './people.ts';
import { layPrices } from './prices.ts';
import type { Prices } from './prices.ts';
import { layRules } from './rules.ts';
import type { Rules } from './rules.ts';

/** A gathering, laid out for the search: what must hold, who wishes what, what else it costs. */
export type Ground = Rules & People & Prices;

export function layOut(gathering: Gathering): Ground {
  const rules = layRules(gathering);
  const people = layPeople(rules);
  const full = { ...rules, ...people };
  full.events.forEach((event, e) => {
    // What is pinned goes in before anything else, and nothing is worth leaving it out.
    full.loss[e] = (event.pin ? 100_000 : 0) + (people.interested.from[e + 1] ?? 0) - (people.interested.from[e] ?? 0) + 1;
  });
  return { ...full, ...layPrices(full) };
}
