import type { Ground } from './ground.ts';

/** Who gains how much from an event, in points: row e is `who[from[e]] … who[from[e + 1] − 1]`. */
export type Wants = { people: number; events: number; from: Int32Array; who: Int32Array; gain: Float64Array };

/** A step of unit gain is worth `slope[person]` points. */
export function wantsOf({ events, people, interested, interestLevel, values }: Ground, slope: Float64Array): Wants {
  const gain = Float64Array.from(interested.list, (p, i) => (slope[p] ?? 0) * (values[interestLevel[i] ?? 0] ?? 0));
  return { people, events: events.length, from: interested.from, who: interested.list, gain };
}

/** What people have of these events when they are held at the same time: each person the best of them. */
export function worthOf({ people, from, who, gain }: Wants, contents: readonly number[]): number {
  const had = new Float64Array(people);
  for (const e of contents) {
    for (let i = from[e] ?? 0; i < (from[e + 1] ?? 0); i += 1) had[who[i] ?? 0] = Math.max(had[who[i] ?? 0] ?? 0, gain[i] ?? 0);
  }
  return had.reduce((sum, one) => sum + one, 0);
}

/** The contents of one slot that leave most when each event has its price. `left` goes down with the work. */
export type Hunt = {
  wants: Wants;
  prices: Float64Array;
  /** Events that a slot holds at most. */
  most: number;
  /** Nothing below this is of interest; it rises to the best there is. */
  best: number;
  work: { left: number };
  /** Told of contents whose surplus is above `notable`; they change afterwards. */
  notable: number;
  found: (contents: readonly number[], surplus: number) => void;
  had: Float64Array;
  contents: number[];
};

/**
 * Goes through all contents by branch and bound. What an event adds only falls as others come in (people have one of them already), so what
 * each adds now is at least what it can add later. When the work runs out, nothing is proven.
 */
export function hunt(task: Hunt): void {
  const all = Array.from({ length: task.wants.events }, (_, e) => e);
  explore(task, all, 0);
}

function explore(task: Hunt, candidates: number[], surplus: number): void {
  const room = task.most - task.contents.length;
  const gains = task.prices.map(() => 0);
  const order: number[] = [];
  for (const e of candidates) {
    gains[e] = addition(task, e);
    if ((gains[e] ?? 0) > 0) order.push(e);
  }
  order.sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0));
  for (let i = 0; i < order.length && task.work.left > 0; i += 1) {
    const most = order.slice(i, i + room).reduce((sum, e) => sum + (gains[e] ?? 0), surplus);
    if (most <= task.best + 1e-6) return;
    const event = order[i] ?? 0;
    visit(task, event, order.slice(i + 1), surplus + (gains[event] ?? 0));
  }
}

function visit(task: Hunt, event: number, others: number[], surplus: number): void {
  task.contents.push(event);
  task.best = Math.max(task.best, surplus);
  if (surplus > task.notable) task.found(task.contents, surplus);
  if (task.contents.length < task.most && others.length > 0) {
    const before = bringIn(task, event);
    explore(task, others, surplus);
    const { from, who } = task.wants;
    before.forEach((had, i) => (task.had[who[(from[event] ?? 0) + i] ?? 0] = had));
  }
  task.contents.pop();
}

function addition({ wants: { from, who, gain }, had, prices, work }: Hunt, event: number): number {
  let sum = -(prices[event] ?? 0);
  const end = from[event + 1] ?? 0;
  for (let i = from[event] ?? 0; i < end; i += 1) {
    const more = (gain[i] ?? 0) - (had[who[i] ?? 0] ?? 0);
    if (more > 0) sum += more;
  }
  work.left -= end - (from[event] ?? 0) + 4;
  return sum;
}

/** What people had before. */
function bringIn({ wants: { from, who, gain }, had }: Hunt, event: number): Float64Array {
  const people = who.subarray(from[event], from[event + 1]);
  const before = Float64Array.from(people, (p) => had[p] ?? 0);
  people.forEach((p, i) => (had[p] = Math.max(before[i] ?? 0, gain[(from[event] ?? 0) + i] ?? 0)));
  return before;
}
