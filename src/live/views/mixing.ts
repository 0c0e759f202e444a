import type { App } from '../../platform/app.ts';
import type { Invalid } from '../forms.ts';
import { mixingForm, mostPeople, parseForm } from '../forms.ts';
import type { Mixed, Plan } from '../mixing/mix.shared.ts';
import type { Reason } from '../mixing/question.ts';
import type { Sheet, SheetRead } from '../mixing/sheet.shared.ts';
import { readPeople, writePlan } from '../mixing/sheet.shared.ts';
import type { MixingAsked } from '../mixing/thread.ts';

export type MixingInput = { people: string; rounds: string; size: string; nested: string; seed: string };

/** A plan with the words of the table: `people` by id, in the order of the table. */
export type MixedView = {
  plan: Plan;
  nested: boolean;
  people: Map<string, { name: string; attributes: Record<string, string[]> }>;
  /** The plan as a table: round, group, place, id, name. */
  csv: string;
};

export type MixingRefused =
  | Invalid
  | { refused: 'unread'; why: Exclude<SheetRead, { ok: unknown }> }
  | { refused: 'impossible'; reasons: Reason[]; names: Map<string, string> }
  | { refused: 'busy' | 'slow' | 'failed' };

/** About two seconds for sixty people over four rounds. */
const iterations = 1_500_000;

/** Groups for people pasted as a table. Nothing is kept. */
export async function tryMixing(app: App, input: MixingInput): Promise<{ ok: MixedView } | MixingRefused> {
  const form = parseForm(mixingForm, input);
  if ('refused' in form) return form;
  const { people: text, rounds, size, nested, seed } = form.ok;
  const read = readPeople(text, rounds);
  if ('refused' in read) return { refused: 'unread', why: read };
  const sheet = withoutNeeds(read.ok);
  if (sheet.people.length > mostPeople) return { refused: 'invalid', fields: { people: 'live.refused.many' } };
  const asked: MixingAsked = { sheet, rounds, size, nested: nested === 'yes', seed, iterations };
  const answered = await app.engines.run<Mixed>('live.mixing', asked);
  if ('refused' in answered) return answered;
  if ('refused' in answered.ok) return { refused: 'impossible', reasons: answered.ok.reasons, names: sheet.names };
  const plan = answered.ok.ok;
  return { ok: { plan, nested: nested === 'yes', people: peopleOf(sheet), csv: writePlan(plan.rounds, sheet.names, []) } };
}

/** Rooms are not asked for here, so nobody can promise a step-free one. */
function withoutNeeds(sheet: Sheet): Sheet {
  return { ...sheet, people: sheet.people.map((person) => ({ ...person, needs: [] })) };
}

function peopleOf({ people, names }: Sheet): MixedView['people'] {
  return new Map(people.map(({ id, attributes }) => [id, { name: names.get(id) ?? id, attributes }]));
}
