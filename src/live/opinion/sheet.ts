import { readCsv } from './csv.ts';
import type { CsvRefusal } from './polis-csv.ts';
import type { VoteTable } from './votes.ts';
import { tableFromRows } from './votes.ts';

const says: Record<string, -1 | 0 | 1> = {
  ...byWord(1, ['1', '+1', '+', 'oui', 'd’accord', "d'accord", 'accord', 'yes', 'agree', 'ja', 'eens', 'zustimmung']),
  ...byWord(0, ['0', 'passe', 'pass', 'pas', 'enthaltung', 'geen mening']),
  ...byWord(-1, [
    '-1',
    '−1',
    '-',
    'non',
    'pas d’accord',
    "pas d'accord",
    'désaccord',
    'no',
    'disagree',
    'nee',
    'oneens',
    'nein',
    'ablehnung',
  ]),
};

function byWord(vote: -1 | 0 | 1, words: string[]): Record<string, -1 | 0 | 1> {
  return Object.fromEntries(words.map((word) => [word, vote]));
}

/** A table as people keep it: a row per person, the name first, then a column per statement with its words on top. */
export function readVoteSheet(text: string): { ok: VoteTable } | CsvRefusal {
  const [header = [], ...rows] = readCsv(text);
  const statements = header.slice(1).map((words) => words.trim());
  const told = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (statements.length === 0 || statements.includes('') || new Set(statements).size < statements.length || told.length === 0) {
    return { refused: 'not-votes', row: 1 };
  }
  const entries: [number, number][][] = [];
  for (const [i, row] of told.entries()) {
    const own: [number, number][] = [];
    for (const [column, cell] of row.slice(1).entries()) {
      const said = cell.trim().toLowerCase();
      const vote = said === '' ? undefined : says[said];
      if (said !== '' && (vote === undefined || column >= statements.length)) return { refused: 'bad-vote', row: i + 2 };
      if (vote !== undefined) own.push([column, vote]);
    }
    entries.push(own);
  }
  return { ok: tableFromRows(uniqueNames(told), statements, entries) };
}

/** Two rows of the same name are two people. */
function uniqueNames(rows: string[][]): string[] {
  const seen = new Map<string, number>();
  return rows.map(([name = '']) => {
    const known = (seen.get(name) ?? 0) + 1;
    seen.set(name, known);
    return known === 1 && name !== '' ? name : `${name} ${known}`.trim();
  });
}
