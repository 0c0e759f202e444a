import { hunt, wantsOf, worthOf } from './contents.ts';
import type { Wants } from './contents.ts';
import { addTo, emptyPool, fairPrices } from './fair-prices.ts';
import type { Pool } from './fair-prices.ts';
import type { Ground } from './ground.ts';
import { linesUnder } from './lines.ts';

/**
 * Points of missed interest below which no programme can be in which everything has a place: people have at most one event of those
 * that begin together, and a slot takes no more events than there are rooms.
 *
 * What is lost lies above a line for each person (lines.ts), so it is enough to bound the sum of all slots' worth. Give each event a price:
 * the events together bring in all prices, and no slot makes a surplus greater than that of the best contents there are (contents.ts). Prices
 * plus surpluses are a bound, whatever the prices; good ones are sought with the contents known so far (fair-prices.ts), until the best
 * contents are among these. `startOf` is a programme, the better, the better the bound; it changes nothing in its truth. 0 says nothing.
 */
export function slotBound(ground: Ground, startOf: Int32Array): number {
  if (ground.events.length > mostEvents) return 0;
  const slots = ground.segment.reduce((sum, one) => sum + (one >= 0 ? 1 : 0), 0);
  const { base, slope } = linesUnder(ground, startOf);
  const wants = wantsOf(ground, slope);
  const pool = firstPool(ground, wants, startOf);
  const work = { left: mostWork };
  let prices = firstPrices(wants, startOf);
  let proven = 0;
  for (let round = 0; work.left > 0; round += 1) {
    const fair = fairPrices(pool, prices, slots, round < 2 ? [200, 50, 10] : [30, 10, 4], steps);
    prices = fair.prices;
    work.left -= 6 * pool.list.length * steps;
    const sum = prices.reduce((all, one) => all + one, 0);
    const surplus = (fair.total - sum) / slots;
    const best = addBest(wants, pool, prices, surplus, ground.rooms, work);
    if (work.left <= 0) break;
    // Costs are whole numbers; sums of so many parts are a little off.
    proven = Math.max(proven, Math.ceil(base - sum - slots * best - 0.01 - 1e-12 * Math.abs(base)));
    if (best <= surplus + 1e-3) break;
  }
  return proven;
}

/** Beyond, contents are too many to go through. */
const mostEvents = 100;
/** About a second. */
const mostWork = 6e8;
const steps = 150;
const mostAdded = 400;
const near = 30;

/** The greatest surplus there is; the best contents join the pool. */
function addBest(wants: Wants, pool: Pool, prices: Float64Array, surplus: number, rooms: number, work: { left: number }): number {
  const found: { contents: number[]; left: number }[] = [];
  const task = {
    wants,
    prices,
    most: rooms,
    best: surplus,
    work,
    notable: surplus - near,
    found: (contents: readonly number[], left: number): void => {
      if (found.length < 10 * mostAdded) found.push({ contents: [...contents], left });
    },
    had: new Float64Array(wants.people),
    contents: [],
  };
  hunt(task);
  for (const { contents } of found.sort((a, b) => b.left - a.left).slice(0, mostAdded)) addTo(pool, contents, (one) => worthOf(wants, one));
  return task.best;
}

/** Nothing, the contents of the programme at hand, and what lies one exchange around them. */
function firstPool({ events, rooms }: Ground, wants: Wants, startOf: Int32Array): Pool {
  const pool = emptyPool();
  const add = (contents: number[]): void => {
    if (contents.length <= rooms) addTo(pool, contents, (one) => worthOf(wants, one));
  };
  add([]);
  for (const contents of together(startOf)) {
    add(contents);
    events.forEach((_, e) => {
      if (contents.includes(e)) return add(contents.filter((one) => one !== e));
      add([...contents, e]);
      for (const other of contents) add([...contents.filter((one) => one !== other), e]);
    });
  }
  return pool;
}

function together(startOf: Int32Array): number[][] {
  const bySlot = new Map<number, number[]>();
  startOf.forEach((start, e) => {
    if (start >= 0) bySlot.set(start, [...(bySlot.get(start) ?? []), e]);
  });
  return [...bySlot.values()];
}

/** What would be lost without the event, as things stand. */
function firstPrices(wants: Wants, startOf: Int32Array): Float64Array {
  const prices = new Float64Array(wants.events);
  for (const contents of together(startOf)) {
    const worth = worthOf(wants, contents);
    for (const e of contents)
      prices[e] =
        worth -
        worthOf(
          wants,
          contents.filter((one) => one !== e),
        );
  }
  return prices;
}
