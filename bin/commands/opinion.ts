import { analyse } from '../../src/live/opinion/analyse.ts';
import type { CsvRefusal } from '../../src/live/opinion/polis-csv.ts';
import { readModeration, readVotes } from '../../src/live/opinion/polis-csv.ts';
import type { OpinionMap } from '../../src/live/opinion/result.ts';
import type { WorkerBases } from '../../src/live/opinion/polis-state.ts';
import { readWorkerBases } from '../../src/live/opinion/polis-state.ts';
import { unmoderated } from '../../src/live/opinion/votes.ts';
import type { Command } from './command.ts';
import { complain, readWords, say } from './command.ts';
import { readText, writeText } from './files.ts';

export const opinion: Command = {
  name: 'opinion',
  usage: 'opinion --votes FILE --out FILE',
  summary: 'draws the opinion map of exported votes',
  help: [
    'Reads the votes of a Polis-like export and writes the opinion map as JSON (format: docs/engines/opinion.md).',
    '  --votes FILE      participants-votes.csv (a row per person) or votes.csv (a row per vote)',
    '  --comments FILE   comments.csv: statements moderated out, and meta statements',
    '  --mode own|polis  own (default) or the same figures as Polis',
    '  --seed NUMBER     for the tests of structure (default 1)',
    '  --compare FILE    an earlier result: the map is turned to lie over it, groups keep their numbers',
    '  --bases FILE      polis mode: takes the base clusters of this JSON of a Polis worker (math-pca2.json)',
    '  --out FILE        where to write',
    'Ends with 0 when the map was written, 1 when a file is refused, 2 for wrong words.',
  ].join('\n'),
  async run(words) {
    const text = { type: 'string' as const };
    const read = readWords(words, {
      votes: text,
      comments: text,
      mode: { ...text, default: 'own' },
      seed: { ...text, default: '1' },
      compare: text,
      bases: text,
      out: text,
    });
    if (!read) return 2;
    const wish = wishOf(read.values, read.positionals);
    return typeof wish === 'string' ? (complain(wish), 2) : write(wish);
  },
};

type Words = { votes?: string; comments?: string; mode: string; seed: string; compare?: string; bases?: string; out?: string };
type Wish = Omit<Words, 'votes' | 'out' | 'mode' | 'seed'> & { votes: string; out: string; mode: 'own' | 'polis'; seed: number };

/** What is wished, or what is wrong with the words. */
function wishOf({ votes, out, mode, seed, ...more }: Words, [stray]: string[]): Wish | string {
  if (stray !== undefined) return `"${stray}" belongs to no option. Options: co-construire opinion --help`;
  if (!votes || !out) return 'Say what to read and where to write: co-construire opinion --votes FILE --out FILE';
  if (mode !== 'own' && mode !== 'polis') return `--mode is own or polis, not "${mode}".`;
  if (!/^-?\d{1,9}$/.test(seed)) return `--seed must be a whole number, not "${seed}".`;
  if (more.bases !== undefined && mode !== 'polis') return '--bases goes with --mode polis.';
  return { ...more, votes, out, mode, seed: Number(seed) };
}

function write(wish: Wish): number {
  const votes = understood(wish.votes, readVotes);
  const moderation = wish.comments === undefined ? unmoderated : understood(wish.comments, readModeration);
  const bases = wish.bases === undefined ? undefined : basesIn(wish.bases);
  const earlier = wish.compare === undefined ? undefined : earlierMap(wish.compare);
  if (!votes || !moderation || (wish.bases && !bases) || (wish.compare && !earlier)) return 1;
  const options = { mode: wish.mode, seed: wish.seed, ...(earlier ? { earlier } : {}), ...(bases ? { bases } : {}) };
  const map = analyse(votes.table, moderation, options);
  if (!writeText(wish.out, `${JSON.stringify(map, null, 1)}\n`)) return 1;
  const { participants, statements, votes: count } = map.counts;
  say(`${wish.out}: ${participants} people, ${statements} statements, ${count} votes, ${sentence(map)}`);
  if (earlier && !map.alignment) complain('The earlier map shares too little with this one; axes were left as they are.');
  return 0;
}

/** What a table says, or undefined after having said why it cannot be taken. */
function understood<T>(file: string, read: (text: string) => { ok: T } | CsvRefusal): T | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const told = read(text);
  if ('ok' in told) return told.ok;
  complain(reason(file, told));
  return undefined;
}

function basesIn(file: string): WorkerBases | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const read = readWorkerBases(text);
  if ('ok' in read) return read.ok;
  complain(`${file} holds no base-clusters of a Polis worker.`);
  return undefined;
}

function earlierMap(file: string): OpinionMap | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const map = readMap(text);
  if (!map) complain(`${file} is not a result of this command.`);
  return map;
}

function readMap(text: string): OpinionMap | undefined {
  try {
    const map = JSON.parse(text) as Partial<OpinionMap> | null;
    const whole = [map?.statements, map?.participants, map?.groups].every(Array.isArray);
    return map?.format === 'co-construire/opinion' && map.version === 1 && whole ? (map as OpinionMap) : undefined;
  } catch {
    return undefined;
  }
}

function sentence(map: OpinionMap): string {
  if (map.structure?.verdict === 'none') return 'no group structure: votes do not hang together.';
  if (map.groups.length < 2) return 'no groups: everybody stands together.';
  const sizes = map.groups.map((group) => group.size).join(', ');
  const gradual = map.structure?.verdict === 'gradual' ? ' (no clear border between them)' : '';
  return `${map.groups.length} groups of ${sizes}${gradual}.`;
}

function reason(file: string, { refused, row }: CsvRefusal): string {
  if (refused === 'not-votes') return `${file} is neither participants-votes.csv nor votes.csv.`;
  if (refused === 'not-comments') return `${file} has no column comment-id.`;
  return `${file}, row ${row}: a vote is 1 (agree), 0 (pass), -1 (disagree) or empty.`;
}
