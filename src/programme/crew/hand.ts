import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Answer, Budget, Kept } from '../solver/searcher.ts';
import type { AnyLeg, Question } from '../solver/solve.ts';
import { seekerOf } from '../solver/solve.ts';

/** What a thread is told once. `until` and `from` are instants in milliseconds; without them only `iterations` count. */
export type Charge = {
  question: Question;
  seed: number;
  stream: number;
  iterations: number;
  time?: { from: number; until: number };
  /** Not 0 any more: stop with the best so far. */
  stop: Int32Array<SharedArrayBuffer>;
};

export type Word = { answer: Answer } | { better: Kept; bound: number; proposals: number };

const mark = 'co-construire solver';
const newsEvery = 100;

/** A thread that searches. It is told its legs by `postMessage(leg)` and says words. */
export function hire(charge: Charge): Worker {
  // Started from this very file, so that it is found as source and as built.
  return new Worker(new URL(import.meta.url), { workerData: { mark, charge } });
}

/** Milliseconds on a clock that all threads share. */
export function instant(): number {
  return performance.timeOrigin + performance.now();
}

const told = workerData as { mark?: string; charge: Charge } | null;
if (!isMainThread && told?.mark === mark) work(told.charge);

function work({ question, seed, stream, iterations, time, stop }: Charge): void {
  let lastNews = 0;
  const budget: Budget = {
    iterations,
    share: () => (Atomics.load(stop, 0) !== 0 ? 1 : time ? (instant() - time.from) / (time.until - time.from) : 0),
    better: (best) => {
      const found = best.missing === 0 && best.cost <= seeker.bound;
      if (!found && instant() - lastNews < newsEvery) return;
      lastNews = instant();
      say({ better: best, bound: seeker.bound, proposals: seeker.proposals() });
    },
  };
  const seeker = seekerOf(question, seed, stream, budget);
  parentPort?.on('message', (leg: AnyLeg) => say({ answer: seeker.run(leg) }));
}

function say(word: Word): void {
  parentPort?.postMessage(word);
}
