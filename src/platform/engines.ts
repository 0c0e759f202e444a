import { Worker } from 'node:worker_threads';
import type { Room } from './app.ts';
import type { Log } from './log.ts';

/** `busy`: too many wait already. `slow`: stopped at its limit. `failed`: a bug, which the log tells. */
export type Answered<Answer> = { ok: Answer } | { refused: 'busy' | 'slow' | 'failed' };

/**
 * Long calculations that rooms offer by name (`room.engine`), each in a thread of its own, one after the other. Those that are given
 * little time stand in a line of their own: a drawing that takes tenths of a second does not wait behind a programme.
 */
export type Engines = {
  run<Answer>(name: string, question: unknown, limit?: number): Promise<Answered<Answer>>;
  close(): Promise<void>;
};

const usualLimit = 20_000;
const shortLimit = 10_000;
const mostWaiting = 8;
const mostMegabytes = 512;

export function makeEngines(rooms: readonly Room[], log: Log): Engines {
  const files = new Map(
    rooms.flatMap(({ name, engines }) => Object.entries(engines ?? {}).map(([engine, file]) => [`${name}.${engine}`, file])),
  );
  const running = new Set<Worker>();
  const short = makeLine();
  const long = makeLine();
  return {
    async run<Answer>(name: string, question: unknown, limit = usualLimit) {
      const file = files.get(name);
      if (!file) throw new Error(`no room offers the engine ${name}`);
      const line = limit <= shortLimit ? short : long;
      return line<Answered<Answer>>(() => runOnce(running, file, { question, limit, log }), { refused: 'busy' });
    },
    async close() {
      for (const worker of running) await worker.terminate();
    },
  };
}

/** Work one after the other; `full` is answered at once when too many wait. */
function makeLine() {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async <T>(work: () => Promise<T>, full: T): Promise<T> => {
    if (waiting >= mostWaiting) return full;
    waiting += 1;
    const done = turn.then(work).finally(() => (waiting -= 1));
    turn = done.catch(() => undefined);
    return done;
  };
}

/** Where an engine's own code stands, beside the file that names it, as source or as compiled. */
export function besides(here: string, name: string): URL {
  return new URL(`./${name}.${here.endsWith('.ts') ? 'ts' : 'js'}`, here);
}

type Run = { question: unknown; limit: number; log: Log };

function runOnce<Answer>(running: Set<Worker>, file: URL, { question, limit, log }: Run): Promise<Answered<Answer>> {
  const worker = new Worker(besides(import.meta.url, 'engine-thread'), {
    workerData: { file: file.href, question },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  running.add(worker);
  return new Promise((resolve) => {
    const end = (answered: Answered<Answer>) => {
      clearTimeout(timer);
      running.delete(worker);
      resolve(answered);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ refused: 'slow' }), limit);
    worker.once('message', (answer: Answer) => end({ ok: answer }));
    worker.once('error', (error) => {
      log.error('an engine failed', error, { file: file.pathname });
      end({ refused: 'failed' });
    });
    worker.once('exit', () => end({ refused: 'failed' }));
  });
}
