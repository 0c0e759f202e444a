import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { analyse } from '../../src/live/opinion/analyse.ts';
import type { CsvRefusal } from '../../src/live/opinion/polis-csv.ts';
import { readModeration, readVotes } from '../../src/live/opinion/polis-csv.ts';
import type { OpinionMap } from '../../src/live/opinion/result.ts';
import { unmoderated } from '../../src/live/opinion/votes.ts';
import type { Command } from './command.ts';
import { complain, readWords, say } from './command.ts';

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
    '  --out FILE        where to write',
  ].join('\n'),
  async run(words) {
    const text = { type: 'string' as const };
    const read = readWords(words, {
      votes: text,
      comments: text,
      mode: { ...text, default: 'own' },
      seed: { ...text, default: '1' },
      compare: text,
      out: text,
    });
    if (!read) return 2;
    const { votes, comments, mode, seed, compare, out } = read.values;
    if (!votes || !out) return (complain('Say what to read and where to write: co-construire opinion --votes FILE --out FILE'), 2);
    if ((mode !== 'own' && mode !== 'polis') || !Number.isInteger(Number(seed)))
      return (complain('--mode is own or polis, --seed is a whole number.'), 2);
    const missing = [votes, comments, compare].find((file) => file !== undefined && !existsSync(file));
    if (missing) return (complain(`${missing} is not there.`), 1);
    return write({ votes, comments, compare, out, mode, seed: Number(seed) });
  },
};

type Wish = { votes: string; comments: string | undefined; compare: string | undefined; out: string; mode: 'own' | 'polis'; seed: number };

function write(wish: Wish): number {
  const votes = readVotes(readFileSync(wish.votes, 'utf8'));
  if ('refused' in votes) return (complain(reason(wish.votes, votes)), 1);
  const moderation = wish.comments ? readModeration(readFileSync(wish.comments, 'utf8')) : { ok: unmoderated };
  if ('refused' in moderation) return (complain(reason(wish.comments ?? '', moderation)), 1);
  const earlier = wish.compare ? earlierMap(readFileSync(wish.compare, 'utf8')) : undefined;
  if (wish.compare && !earlier) return (complain(`${wish.compare} is not a result of this command.`), 1);
  const map = analyse(votes.ok.table, moderation.ok, { mode: wish.mode, seed: wish.seed, ...(earlier ? { earlier } : {}) });
  writeFileSync(wish.out, `${JSON.stringify(map, null, 1)}\n`);
  const { participants, statements, votes: count } = map.counts;
  say(`${wish.out}: ${participants} people, ${statements} statements, ${count} votes, ${sentence(map)}`);
  if (earlier && !map.alignment) complain('The earlier map shares too little with this one; axes were left as they are.');
  return 0;
}

function earlierMap(text: string): OpinionMap | undefined {
  try {
    const map = JSON.parse(text) as OpinionMap;
    return map.format === 'co-construire/opinion' && map.version === 1 ? map : undefined;
  } catch {
    return undefined;
  }
}

function sentence(map: OpinionMap): string {
  if (map.structure?.verdict === 'none') return 'no group structure: votes do not hang together.';
  const sizes = map.groups.map((group) => group.size).join(', ');
  const gradual = map.structure?.verdict === 'gradual' ? ' (no clear border between them)' : '';
  return `${map.groups.length} groups of ${sizes}${gradual}.`;
}

function reason(file: string, { refused, row }: CsvRefusal): string {
  if (refused === 'not-votes') return `${file} is neither participants-votes.csv nor votes.csv.`;
  if (refused === 'not-comments') return `${file} has no column comment-id.`;
  return `${file}, row ${row}: a vote is 1 (agree), 0 (pass), -1 (disagree) or empty.`;
}
