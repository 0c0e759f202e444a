import { setTimeout as after } from 'node:timers/promises';
import type { App } from '../../platform/app.ts';
import { remembered } from '../../platform/app.ts';
import type { Drawn, Sheet } from './layout.ts';
import { answer } from './thread.ts';

/** `coming`: it is being made, and will be there soon. `undrawn`: it could not be made in time; the links stand in words. */
export type Drawing = { ok: Drawn[] } | { refused: 'coming' | 'undrawn' };

/** A net of so few cards takes some milliseconds. */
const small = 16;
const mostMilliseconds = 10_000;
const mostKept = 60;

/**
 * A large net takes some tenths of a second: it is laid out in a thread of its own and kept until its cards, titles or links are others.
 * Nobody waits longer than `patience` for it, in milliseconds.
 */
export async function drawing(app: App, sheets: Sheet[], patience = 2_500): Promise<Drawing> {
  if (sheets.every(({ nodes }) => nodes.length <= small)) return { ok: answer(sheets) };
  const all = remembered(app, 'commons.drawings', () => new Map<string, Promise<Drawing>>());
  const question = JSON.stringify(sheets);
  const asked = all.get(question) ?? ask(app, all, question, sheets);
  const waiting = new AbortController();
  const late = after(patience, { refused: 'coming' } as const, { signal: waiting.signal }).catch((): Drawing => ({ refused: 'coming' }));
  const first = await Promise.race([asked, late]);
  waiting.abort();
  return first;
}

function ask(app: App, all: Map<string, Promise<Drawing>>, question: string, sheets: Sheet[]): Promise<Drawing> {
  const asked = run(app, sheets).then((drawn) => {
    // Only those that wait in the line are asked again at the next visit.
    if ('refused' in drawn && drawn.refused === 'coming') all.delete(question);
    return drawn;
  });
  const [oldest] = all.keys();
  if (all.size >= mostKept && oldest !== undefined) all.delete(oldest);
  all.set(question, asked);
  return asked;
}

async function run(app: App, sheets: Sheet[]): Promise<Drawing> {
  const answered = await app.engines.run<Drawn[]>('commons.graph', sheets, mostMilliseconds);
  if ('ok' in answered) return answered;
  return { refused: answered.refused === 'busy' ? 'coming' : 'undrawn' };
}
