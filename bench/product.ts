import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../src/platform/root.ts';

export const pinnedNode = join(root, 'node_modules/node/bin/node');
const canPin = spawnSync('taskset', ['-V']).status === 0;

/** USER_HZ, the same on every Linux that Node runs on. */
const ticksPerSecond = 100;

const started = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of started) child.kill('SIGKILL');
});

/** How the figures were taken, for those who read them. */
export const pinning = canPin ? 'each process on one core (taskset)' : 'without taskset: processes share all cores';

/** How much else the machine was doing. */
export function busy(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} cores`;
}

export type Child = { process: ChildProcess; address: string; openedIn: number };

/** Starts the product as people do, on one core, and waits until it says that it is open. */
export async function startProduct(env: Record<string, string>, nodeWords: string[] = []): Promise<Child> {
  return startOnCore(
    0,
    [...nodeWords, join(root, 'bin/co-construire'), 'serve'],
    { PORT: '0', LOG_LEVEL: 'silent', ...env },
    /open: (http\S+?)\/?\s/,
  );
}

/** A Node process on one core; `opened` finds the address in what it prints. */
export async function startOnCore(core: number, words: string[], env: Record<string, string>, opened: RegExp): Promise<Child> {
  const began = performance.now();
  const child = spawnOnCore(core, words, env);
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (some: Buffer) => {
      printed += some.toString();
      const found = opened.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was open: ${printed}`)));
  });
  return { process: child, address, openedIn: performance.now() - began };
}

export function spawnOnCore(core: number, words: string[], env: Record<string, string>): ChildProcess {
  const command = canPin ? ['taskset', '-c', String(core), pinnedNode] : [pinnedNode];
  const [program = pinnedNode, ...rest] = [...command, ...words];
  const child = spawn(program, rest, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

export async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

export type Memory = { resident: number; own: number | undefined };

/** Megabytes: all that is resident, and the part that is the process's own (without the pages of mapped files). */
export function memoryOf(child: ChildProcess): Memory {
  const status = `/proc/${child.pid}/status`;
  if (!existsSync(status)) {
    const kilobytes = Number(spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).stdout.toString());
    return { resident: kilobytes / 1024, own: undefined };
  }
  const text = readFileSync(status, 'utf8');
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? Number.NaN) / 1024;
  return { resident: read('VmRSS'), own: read('RssAnon') };
}

/** Seconds of processor that the process has used, where /proc tells: unlike time on the wall, others do not lengthen it. */
export function processorOf(child: ChildProcess): number {
  const stat = `/proc/${child.pid}/stat`;
  if (!existsSync(stat)) return Number.NaN;
  const [user, system] = readFileSync(stat, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return ((user ?? 0) + (system ?? 0)) / ticksPerSecond;
}

/** Runs a command of the product to its end. */
export function runProduct(words: string[], env: Record<string, string>): void {
  const ran = spawnSync(pinnedNode, [join(root, 'bin/co-construire'), ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (ran.status !== 0) throw new Error(`co-construire ${words.join(' ')} ended with ${ran.status}`);
}
