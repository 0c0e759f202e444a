import { readCsv } from './csv.ts';
import type { Moderation, VoteTable } from './votes.ts';
import { tableFromLog, tableFromRows } from './votes.ts';

/** Votes of a Polis export; `published[i]` is the group it gives to person i, or '' where it gives none. */
export type ExportedVotes = { table: VoteTable; published: string[] };
export type CsvRefusal = { refused: 'not-votes' | 'not-comments' | 'bad-vote'; row: number };

/** Reads `participants-votes.csv` (a row per person) or `votes.csv` (a row per vote, the last one of a pair stands). */
export function readVotes(text: string): { ok: ExportedVotes } | CsvRefusal {
  const [header = [], ...rows] = readCsv(text);
  if (header.includes('voter-id')) return readLog(header, rows);
  if (header[0] === 'participant') return readWide(header, rows);
  return { refused: 'not-votes', row: 1 };
}

function readLog(header: string[], rows: string[][]): { ok: ExportedVotes } | CsvRefusal {
  const [person, statement, vote, time] = ['voter-id', 'comment-id', 'vote', 'timestamp'].map((name) => header.indexOf(name));
  const cell = (row: string[], at: number | undefined) => row[at ?? -1] ?? '';
  const log = rows.map((row) => ({
    participant: cell(row, person),
    statement: cell(row, statement),
    vote: voteOf(cell(row, vote)),
    at: Number(cell(row, time)) || 0,
  }));
  const bad = log.findIndex((one) => Number.isNaN(one.vote));
  if (bad >= 0) return { refused: 'bad-vote', row: bad + 2 };
  const table = tableFromLog(log);
  return { ok: { table, published: table.participants.map(() => '') } };
}

function readWide(header: string[], rows: string[][]): { ok: ExportedVotes } | CsvRefusal {
  const first = header.findIndex((name) => /^\d+$/.test(name));
  const from = first < 0 ? header.length : first;
  const group = header.indexOf('group-id');
  const votes: [number, number][][] = [];
  for (const [i, row] of rows.entries()) {
    const entries: [number, number][] = [];
    for (let c = from; c < row.length; c += 1) if (row[c] !== '') entries.push([c - from, voteOf(row[c] ?? '')]);
    if (entries.some(([column, vote]) => Number.isNaN(vote) || column >= header.length - from)) return { refused: 'bad-vote', row: i + 2 };
    votes.push(entries);
  }
  const table = tableFromRows(
    rows.map((row) => row[0] ?? ''),
    header.slice(from),
    votes,
  );
  return { ok: { table, published: rows.map((row) => row[group] ?? '') } };
}

function voteOf(cell: string): number {
  const vote = cell.trim() === '' ? NaN : Number(cell);
  return vote === -1 || vote === 0 || vote === 1 ? vote : NaN;
}

/** What `comments.csv` says of each statement: moderated out (−1), or meta. */
export function readModeration(text: string): { ok: Moderation } | CsvRefusal {
  const [header = [], ...rows] = readCsv(text);
  const [id, moderated, meta] = ['comment-id', 'moderated', 'is-meta'].map((name) => header.indexOf(name));
  if (id === undefined || id < 0) return { refused: 'not-comments', row: 1 };
  const where = (test: (row: string[]) => boolean) => new Set(rows.filter(test).map((row) => row[id] ?? ''));
  return { ok: { out: where((row) => row[moderated ?? -1] === '-1'), meta: where((row) => row[meta ?? -1] === 'true') } };
}
