import type { App } from '../../platform/app.ts';
import type { Invalid } from '../forms.ts';
import { most, parseForm, tryForm } from '../forms.ts';
import type { Fault, Gathering } from '../solver/gathering/format.ts';
import { readGathering } from '../solver/gathering/format.ts';
import type { Tim, TimRead } from '../solver/tim.ts';
import { readTim, writeSln } from '../solver/tim.ts';
import type { SolverAsked, Tried } from '../try/thread.ts';

export type TryInput = { problem: string; seconds: string; seed: string };

type TriedGathering = Extract<Tried, { format: 'gathering' }>;

/** What was asked and what was found. `sln` is the published form of a timetable. */
export type ProgrammeView =
  | { format: 'gathering'; gathering: Gathering; found: TriedGathering }
  | { format: 'tim'; tim: Tim; found: Extract<Tried, { format: 'tim' }>; sln: string };

export type TryRefused =
  | Invalid
  | { refused: 'unread-gathering'; faults: Fault[] }
  | { refused: 'unread-tim'; why: Exclude<TimRead, { ok: unknown }> }
  | { refused: 'busy' | 'slow' | 'failed' };

/** A programme for a gathering written as JSON, or a timetable for a published problem. Nothing is kept. */
export async function tryProgramme(app: App, input: TryInput): Promise<{ ok: ProgrammeView } | TryRefused> {
  const form = parseForm(tryForm, input);
  if ('refused' in form) return form;
  const { problem, seconds, seed } = form.ok;
  const run = (question: SolverAsked['question']) =>
    app.engines.run<Tried>('programme.solver', { question, seed, seconds } satisfies SolverAsked, 1000 * seconds + 15_000);
  if (!problem.startsWith('{')) {
    const read = readTim(problem);
    if ('refused' in read) return { refused: 'unread-tim', why: read };
    if (read.ok.events > most.events || read.ok.students > most.students) return tooLarge;
    const answered = await run({ format: 'tim', tim: read.ok });
    if ('refused' in answered) return answered;
    const found = answered.ok;
    if (found.format !== 'tim') throw new Error('a timetable was asked for');
    return { ok: { format: 'tim', tim: read.ok, found, sln: writeSln(found.slotOf, found.roomOf) } };
  }
  const read = readGathering(problem);
  if ('refused' in read) return { refused: 'unread-gathering', faults: read.faults };
  if (isTooLarge(read.ok)) return tooLarge;
  const answered = await run({ format: 'gathering', gathering: read.ok });
  if ('refused' in answered) return answered;
  if (answered.ok.format !== 'gathering') throw new Error('a programme was asked for');
  return { ok: { format: 'gathering', gathering: read.ok, found: answered.ok } };
}

const tooLarge: Invalid = { refused: 'invalid', fields: { problem: 'programme.refused.large' } };

function isTooLarge({ people, offerings, slots, rooms }: Gathering): boolean {
  const copies = offerings.reduce((sum, one) => sum + one.copies, 0);
  return people.length > most.people || copies > most.offerings || slots.length * rooms.length > most.places;
}
