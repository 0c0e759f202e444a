import { Worker } from 'node:worker_threads';
import type { Log } from '../log.ts';
import { cleanText } from './clean.ts';
import type { MarkdownOptions } from './markdown.ts';
import { renderAsTyped, renderMarkdown } from './markdown.ts';
import { makeMemory } from './memory.ts';
import { isLight } from './parts.shared.ts';

/** Markdown to HTML, the same for every page, without holding up anybody else. */
export type Texts = { html(source: string, options?: MarkdownOptions): Promise<string>; close(): Promise<void> };

type Question = { source: string; options: MarkdownOptions };
type Job = Question & { done: (html: string) => void };
type Limit = { passed: number; spent: number };
type Thread = {
  log: Log;
  limit: Limit;
  worker: Worker | undefined;
  at: Job | undefined;
  waiting: Job[];
  timer: NodeJS.Timeout | undefined;
};

/** What a text may take of the clock, and of a processor: several times what an honest one does. A new thread first reads its code. */
const most = { passed: 4_000, spent: 1_000 };
const atStart = { passed: 6_000, spent: 1_500 };
const lookEvery = 100;
const mostWaiting = 200;
const mostKept = 8_000_000;

/**
 * A light text is set at once; a heavier one in a thread beside, one after the other. What takes more than `limit` is shown as it
 * was typed, and so is what comes when too many wait. A text read often is made once.
 */
export function makeTexts(log: Log, limit = most): Texts {
  const memory = makeMemory(mostKept);
  const asked = new Map<string, Promise<string>>();
  const thread: Thread = { log, limit, worker: undefined, at: undefined, waiting: [], timer: undefined };
  return {
    async html(source, options = {}) {
      const key = `${JSON.stringify(options)}\n${source}`;
      const known = memory.get(key) ?? asked.get(key);
      if (known !== undefined) return known;
      if (isLight(source)) return memory.keep(key, renderMarkdown(source, options));
      if (thread.waiting.length >= mostWaiting) return renderAsTyped(source, options);
      const made = setBeside(thread, { source: cleanText(source), options }).then((html) => memory.keep(key, html));
      asked.set(key, made);
      return made.finally(() => asked.delete(key));
    },
    async close() {
      clearTimeout(thread.timer);
      const left = [thread.at, ...thread.waiting.splice(0)];
      thread.at = undefined;
      await thread.worker?.terminate();
      for (const job of left) job?.done(renderAsTyped(job.source, job.options));
    },
  };
}

function setBeside(thread: Thread, question: Question): Promise<string> {
  return new Promise((done) => {
    thread.waiting.push({ ...question, done });
    if (thread.at === undefined) next(thread);
  });
}

/** Hands the next text over; its time runs from here, not from when it was asked. */
function next(thread: Thread): void {
  const job = thread.waiting.shift();
  thread.at = job;
  if (job === undefined) return void thread.worker?.unref();
  const more = thread.worker === undefined ? atStart : { passed: 0, spent: 0 };
  const limit = { passed: thread.limit.passed + more.passed, spent: thread.limit.spent + more.spent };
  const worker = (thread.worker ??= openWorker(thread));
  worker.ref();
  worker.postMessage({ source: job.source, options: job.options });
  void watch(thread, job, limit);
}

/** A machine with much to do lets time pass without work: the processor's time is what a heavy text is known by. */
async function watch(thread: Thread, job: Job, limit: Limit): Promise<void> {
  const { worker } = thread;
  if (worker === undefined) return;
  const began = performance.now();
  const before = await spentBy(worker);
  const look = async (): Promise<void> => {
    const spent = (await spentBy(worker)) - before;
    if (thread.at !== job) return;
    if (spent > limit.spent) giveUp(thread, `more than ${limit.spent} ms of a processor`);
    else if (performance.now() - began > limit.passed) giveUp(thread, `more than ${limit.passed} ms`);
    else thread.timer = setTimeout(() => void look(), lookEvery);
  };
  if (thread.at === job) thread.timer = setTimeout(() => void look(), lookEvery);
}

/** In milliseconds; an older Node counts none, and there the clock alone limits. */
async function spentBy(worker: Worker): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1_000;
  } catch {
    return 0;
  }
}

function openWorker(thread: Thread): Worker {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 256 } });
  const mine = () => thread.worker === worker;
  worker.on('message', (html: string) => mine() && answer(thread, html));
  worker.on('error', (error) => mine() && giveUp(thread, error));
  return worker;
}

function answer(thread: Thread, html: string): void {
  clearTimeout(thread.timer);
  thread.at?.done(html);
  next(thread);
}

function giveUp(thread: Thread, why: unknown): void {
  void thread.worker?.terminate();
  thread.worker = undefined;
  const job = thread.at;
  if (job === undefined) return;
  thread.log.error('a text is shown as it was typed', why, { characters: job.source.length });
  answer(thread, renderAsTyped(job.source, job.options));
}
