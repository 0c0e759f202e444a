import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { News, Wish } from '../../src/programme/crew/crew.ts';
import { setOut } from '../../src/programme/crew/crew.ts';
import type { TimRead } from '../../src/programme/solver/tim.ts';
import { readTim, writeSln } from '../../src/programme/solver/tim.ts';
import { isLocale } from '../../src/platform/i18n.ts';
import type { Command } from './command.ts';
import { complain, readWords, say } from './command.ts';
import { solveProgramme } from './solve-programme.ts';

export const solve: Command = {
  name: 'solve',
  usage: 'solve --format gathering FILE --out FILE',
  summary: 'finds a programme for a gathering, or a timetable for a published problem',
  help: [
    'Looks for a programme that keeps every rule and lets people go to what they wish.',
    '  --format gathering FILE.json   a gathering: docs/engines/programme-format.md',
    '  --format interest FILE.cat --rooms R --slots T   who wishes what (PrefLib): every room suits everything',
    '  --out FILE         the programme and its report (JSON): costs with their bound, what has no place and why, what was refused and why',
    '  --lost WHAT:ID     host, room or slot that is lost (may be given again; room:ID@SLOT,SLOT: then only): answers with 0, 1, 2, 5, 10, 20',
    '                     changes of what is published',
    '  --locale L         language of the sentences in the report: fr, nl, de, en (en)',
    'Prints one line: {"unplaced":…,"withoutMust":…,"underHalf":…,"points":…,"bound":…,"captured":…,"reached":…,"worst":…}.',
    'Also reads post-enrolment timetabling problems, and looks for a timetable that spares people bad days.',
    '  --format tim FILE  the problem: ITC-2007 track 2, ITC-2002, Socha, Lewis-Paechter',
    '  --out FILE         the timetable (.sln): a line "slot room" for each event, from 0 on, "-1 -1" without a place',
    'In all formats:',
    '  --seconds N        how long to search (30)   --iterations N   proposals instead of seconds: repeatable to the bit',
    '  --threads T        how many at once (2)      --seed S         another seed, another timetable (1)',
    '  --progress         tells each step forward, one JSON line on the error stream',
    'Ends earlier when nothing better can exist. Ctrl-C stops and writes the best found so far.',
    'For tim it prints one line: {"distance":…,"cost":…,"seconds":…,"proposals":…,"seed":…}; distance is the number of students whose event',
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
      rooms: { type: 'string', default: '' },
      slots: { type: 'string', default: '' },
      locale: { type: 'string', default: 'en' },
      lost: { type: 'string', multiple: true, default: [] },
    });
    if (!read) return 2;
    const { values, positionals } = read;
    const wrong = wrongWords(values, positionals);
    if (wrong) return (complain(wrong), 2);
    const file = positionals[0] ?? '';
    if (values.format === 'tim') return solveTim(values, file, start);
    const { format, rooms, slots, locale, out = '' } = values;
    const wishes = {
      format,
      rooms,
      slots,
      out,
      locale: isLocale(locale) ? locale : 'en',
      seed: Number(values.seed),
      lost: values.lost,
      ...(values.iterations === undefined ? {} : { iterations: Number(values.iterations) }),
      ...(values.seconds === undefined ? {} : { seconds: Number(values.seconds) }),
    } as const;
    return solveProgramme(wishes, file, () => wishOf(values, start), start);
  },
};

type Words = { format: string; seconds?: string; iterations?: string; seed: string; threads: string; out?: string; progress: boolean } & {
  rooms: string;
  slots: string;
  locale: string;
};

function wrongWords(words: Words, positionals: string[]): string | undefined {
  const matrix = words.format === 'interest' ? { rooms: words.rooms, slots: words.slots } : {};
  const whole = { iterations: words.iterations ?? '1', threads: words.threads, ...matrix };
  const bad = Object.entries(whole).find(([, text]) => !/^[1-9]\d{0,14}$/.test(text));
  if (bad) return `--${bad[0]} must be a whole number from 1 on, not "${bad[1]}".`;
  if (Number(words.threads) > 64) return `--threads must be 64 at most, not "${words.threads}".`;
  if (!/^-?\d{1,15}$/.test(words.seed)) return `--seed must be a whole number, not "${words.seed}".`;
  if (words.seconds !== undefined && !(Number(words.seconds) > 0)) return `--seconds must be a number above 0, not "${words.seconds}".`;
  if (words.seconds !== undefined && words.iterations !== undefined) return 'Give --seconds or --iterations, not both.';
  if (!['gathering', 'interest', 'tim'].includes(words.format)) {
    return `--format knows "gathering", "interest" and "tim", not "${words.format}".`;
  }
  if (words.format === 'interest' && (Number(words.rooms) > 400 || Number(words.slots) > 126))
    return 'At most 400 --rooms and 126 --slots.';
  if (!isLocale(words.locale)) return `--locale knows fr, nl, de and en, not "${words.locale}".`;
  if (positionals.length !== 1 || !words.out)
    return 'Say what to read and where to write: co-construire solve --format gathering FILE --out FILE';
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
