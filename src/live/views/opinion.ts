import type { App } from '../../platform/app.ts';
import type { Invalid } from '../forms.ts';
import { opinionForm, parseForm } from '../forms.ts';
import type { CsvRefusal } from '../opinion/polis-csv.ts';
import { readVotes } from '../opinion/polis-csv.ts';
import type { OpinionMap } from '../opinion/result.ts';
import { readVoteSheet } from '../opinion/sheet.ts';
import type { OpinionAsked } from '../opinion/thread.ts';
import type { VoteTable } from '../opinion/votes.ts';

export type OpinionInput = { votes: string; seed: string };
export type OpinionRefused =
  Invalid | { refused: 'unread'; why: CsvRefusal } | { refused: 'large' } | { refused: 'busy' | 'slow' | 'failed' };

const mostPeople = 5_000;
const mostStatements = 1_000;

/** The map of votes pasted as a table. Nothing is kept. */
export async function tryOpinion(app: App, input: OpinionInput): Promise<{ ok: OpinionMap } | OpinionRefused> {
  const form = parseForm(opinionForm, input);
  if ('refused' in form) return form;
  const read = readTable(form.ok.votes);
  if ('refused' in read) return { refused: 'unread', why: read };
  const table = read.ok;
  if (table.participants.length > mostPeople || table.statements.length > mostStatements) return { refused: 'large' };
  return app.engines.run<OpinionMap>('live.opinion', { table, seed: form.ok.seed } satisfies OpinionAsked);
}

/** An export of Polis, or a table as people keep it. */
function readTable(text: string): { ok: VoteTable } | CsvRefusal {
  if (!/^(?:participant,|.*\bvoter-id\b)/.test(text)) return readVoteSheet(text);
  const read = readVotes(text);
  return 'ok' in read ? { ok: read.ok.table } : read;
}
