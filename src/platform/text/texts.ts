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
type Thread = {
  log: Log;
  limit: number;
  worker: Worker | undefined;
  at: Job | undefined;
  waiting: Job[];
  timer: NodeJS.Timeout | undefined;
};

/** Ten times what the worst text of a card takes; a new thread first reads its code. */
const mostMilliseconds = 4_000;
const startMilliseconds = 6_000;
const mostWaiting = 200;
const mostKept = 8_000_000;

/**
 * A light text is set at once; a heavier one in a thread beside, one after the other. What takes longer than `limit` is shown as it
 * was typed, and so is what comes when too many wait. A text read often is made once.
 */
export function makeTexts(log: Log, limit = mostMilliseconds): Texts {
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
  const limit = thread.worker === undefined ? thread.limit + startMilliseconds : thread.limit;
  const worker = (thread.worker ??= openWorker(thread));
  worker.ref();
  worker.postMessage({ source: job.source, options: job.options });
  thread.timer = setTimeout(() => giveUp(thread, `more than ${limit} ms`), limit);
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
