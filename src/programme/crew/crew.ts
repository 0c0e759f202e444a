import type { Worker } from 'node:worker_threads';
import { isBetter } from '../solver/searcher.ts';
import type { Answer, Kept } from '../solver/searcher.ts';
import type { AnyLeg, Question, Solved } from '../solver/solve.ts';
import { planOf } from '../solver/solve.ts';
import type { Charge, Word } from './hand.ts';
import { hire, instant } from './hand.ts';

export type Wish = {
  threads: number;
  seed: number;
  /** Proposals of all threads together: the same timetable each time, with the same number of threads. */
  iterations?: number;
  /** Time limit, from now on. */
  seconds?: number;
  progress?: (news: News) => void;
};

/** The best so far; no timetable costs less than `bound`. */
export type News = { loss: number; missing: number; cost: number; bound: number; proposals: number; seconds: number };

export type Crew = { solved: Promise<Solved>; stop: () => void };

/** Several threads search by one plan (../solver/plan.ts): they set out together, and wait for each other where the plan says so. */
export function setOut(question: Question, wish: Wish): Crew {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const solved = search(question, wish, stop);
  return { solved, stop: () => void Atomics.store(stop, 0, 1) };
}

async function search(question: Question, wish: Wish, stop: Charge['stop']): Promise<Solved> {
  const from = instant();
  const iterations = wish.iterations === undefined ? Infinity : Math.ceil(wish.iterations / wish.threads);
  const time = wish.seconds === undefined ? {} : { time: { from, until: from + wish.seconds * 1000 } };
  const hands = Array.from({ length: wish.threads }, (_, stream) => hire({ question, seed: wish.seed, stream, iterations, stop, ...time }));
  const listen = listener(wish, stop, from);
  try {
    const plan = planOf(question, wish.threads);
    let answers: Answer[] = [];
    for (let next = plan.next([]); ; next = plan.next(answers)) {
      const proposals = answers.reduce((sum, answer) => sum + answer.proposals, 0);
      if (next.done) return { ...next.value, proposals };
      answers = await Promise.all(next.value.map((leg, thread) => walk(hands[thread], leg, (word) => listen(thread, word))));
    }
  } finally {
    await Promise.all(hands.map((hand) => hand.terminate()));
  }
}

function walk(hand: Worker | undefined, leg: AnyLeg, listen: (word: Word) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const hear = (word: Word): void => {
      listen(word);
      if (!('answer' in word)) return;
      hand?.off('message', hear).off('error', reject);
      resolve(word.answer);
    };
    hand?.on('message', hear).on('error', reject).postMessage(leg);
  });
}

/** Tells what is new, and ends a search by time when nothing better can be found. A search by iterations goes on: it must not depend on who was first. */
function listener(wish: Wish, stop: Charge['stop'], from: number): (thread: number, word: Word) => void {
  let best: Kept | undefined;
  const proposals = new Float64Array(wish.threads);
  return (thread, word) => {
    if (!('better' in word)) return;
    proposals[thread] = word.proposals;
    if (word.better.missing === 0 && word.better.cost <= word.bound && wish.iterations === undefined) Atomics.store(stop, 0, 1);
    if (best && !isBetter(word.better, best)) return;
    best = word.better;
    const { loss, missing, cost } = best;
    const seconds = (instant() - from) / 1000;
    wish.progress?.({ loss, missing, cost, bound: word.bound, proposals: proposals.reduce((sum, one) => sum + one, 0), seconds });
  };
}
