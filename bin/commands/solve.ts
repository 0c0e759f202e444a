import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { News, Wish } from '../../src/programme/crew/crew.ts';
import { setOut } from '../../src/programme/crew/crew.ts';
import type { TimRead } from '../../src/programme/solver/tim.ts';
import { readTim, writeSln } from '../../src/programme/solver/tim.ts';
import type { Command } from './command.ts';
import { complain, readWords, say } from './command.ts';

export const solve: Command = {
  name: 'solve',
  usage: 'solve --format tim FILE --seconds N --out FILE',
  summary: 'finds a timetable for a published problem',
  help: [
    'Reads a post-enrolment timetabling problem and looks for a timetable that keeps every rule and spares people bad days.',
    '  --format tim FILE  the problem: ITC-2007 track 2, ITC-2002, Socha, Lewis-Paechter',
    '  --out FILE         the timetable (.sln): a line "slot room" for each event, from 0 on, "-1 -1" without a place',
    '  --seconds N        how long to search (30)   --iterations N   proposals instead of seconds: repeatable to the bit',
    '  --threads T        how many at once (2)      --seed S         another seed, another timetable (1)',
    '  --progress         tells each step forward, one JSON line on the error stream',
    'Ends earlier when nothing better can exist. Ctrl-C stops and writes the best found so far.',
    'Prints one line: {"distance":…,"cost":…,"seconds":…,"proposals":…,"seed":…}; distance is the number of students whose event',
    'has no place (0: complete). Ends with 1 when the file is not of the format. How it works: docs/engines/solver.md.',
  ].join('\n'),
  async run(words) {
    const start = performance.now();
    const read = readWords(words, {
      format: { type: 'string', default: 'tim' },
      seconds: { type: 'string' },
      iterations: { type: 'string' },
      seed: { type: 'string', default: '1' },
      threads: { type: 'string', default: '2' },
      out: { type: 'string' },
      progress: { type: 'boolean', default: false },
    });
    if (!read) return 2;
    const { values, positionals } = read;
    const wrong = wrongWords(values, positionals);
    if (wrong) return (complain(wrong), 2);
    return solveTim(values, positionals[0] ?? '', start);
  },
};

type Words = { format: string; seconds?: string; iterations?: string; seed: string; threads: string; out?: string; progress: boolean };

function wrongWords(words: Words, positionals: string[]): string | undefined {
  const whole = { iterations: words.iterations ?? '1', threads: words.threads };
  const bad = Object.entries(whole).find(([, text]) => !/^[1-9]\d{0,14}$/.test(text));
  if (bad) return `--${bad[0]} must be a whole number from 1 on, not "${bad[1]}".`;
  if (Number(words.threads) > 64) return `--threads must be 64 at most, not "${words.threads}".`;
  if (!/^-?\d{1,15}$/.test(words.seed)) return `--seed must be a whole number, not "${words.seed}".`;
  if (words.seconds !== undefined && !(Number(words.seconds) > 0)) return `--seconds must be a number above 0, not "${words.seconds}".`;
  if (words.seconds !== undefined && words.iterations !== undefined) return 'Give --seconds or --iterations, not both.';
  if (words.format !== 'tim') return `--format knows only "tim", not "${words.format}".`;
  if (positionals.length !== 1 || !words.out)
    return 'Say what to read and where to write: co-construire solve --format tim FILE --out FILE';
  return existsSync(positionals[0] ?? '') ? undefined : `${positionals[0]} is not there.`;
}

async function solveTim(words: Words, file: string, start: number): Promise<number> {
  const read = readTim(readFileSync(file, 'utf8'));
  if ('refused' in read) return (complain(`${file}: ${notRead(read)}`), 1);
  const crew = setOut({ format: 'tim', tim: read.ok }, wishOf(words, start));
  process.once('SIGINT', crew.stop).once('SIGTERM', crew.stop);
  const solved = await crew.solved;
  process.off('SIGINT', crew.stop).off('SIGTERM', crew.stop);
  writeFileSync(words.out ?? '', writeSln(solved.slotOf, solved.roomOf));
  const { loss: distance, cost, proposals } = solved;
  say(JSON.stringify({ distance, cost, seconds: secondsSince(start), proposals, seed: Number(words.seed) }));
  return 0;
}

function wishOf({ seconds, iterations, threads, seed, progress }: Words, start: number): Wish {
  const limit =
    iterations === undefined
      ? { seconds: Math.max(0.01, Number(seconds ?? 30) - secondsSince(start)) }
      : { iterations: Number(iterations) };
  return { threads: Number(threads), seed: Number(seed), ...limit, ...(progress ? { progress: tell } : {}) };
}

function tell({ loss, missing, cost, bound, proposals, seconds }: News): void {
  const perSecond = Math.round(proposals / Math.max(seconds, 0.001));
  complain(JSON.stringify({ distance: loss, unplaced: missing, cost, bound, perSecond, seconds: Number(seconds.toFixed(2)) }));
}

function notRead(read: Exclude<TimRead, { ok: unknown }>): string {
  if (read.refused === 'token') return `token ${read.token} should be ${read.expected}, not "${read.found}".`;
  const [short, long] = read.expected;
  return `it has ${read.found} tokens; for its four first numbers ${short} are expected, or ${long} with allowed slots and order.`;
}

function secondsSince(start: number): number {
  return Number(((performance.now() - start) / 1000).toFixed(3));
}
