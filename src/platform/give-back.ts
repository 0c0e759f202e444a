import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (how: { type: 'major'; execution: 'async'; flavor: 'last-resort' }) => Promise<void>;

/**
 * Gives back to the machine the memory that was needed once: after a start that is a quarter of all (reading, compiling, laying out).
 * Node keeps it for later unless it is asked like this; the pause is about a tenth of a second,
 * two with a hundred thousand cards.
 */
export async function giveBack(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  await collect({ type: 'major', execution: 'async', flavor: 'last-resort' });
}

const quiet = 0.1;

/** Waits for a second in which hardly anybody asks for anything: a pause after it keeps nobody waiting. */
export async function quietSecond(): Promise<void> {
  for (let busy = 1; busy >= quiet;) {
    const before = performance.eventLoopUtilization();
    await wait(1_000, undefined, { ref: false });
    busy = performance.eventLoopUtilization(before).utilization;
  }
}
