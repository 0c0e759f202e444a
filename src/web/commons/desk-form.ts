import type { ActionFailure } from '@sveltejs/kit';
import { fail, redirect } from '@sveltejs/kit';
import type { Label } from '../../commons/fields.shared.ts';
import { languages } from '../../commons/kinds.shared.ts';
import { withDone } from '../people/session.ts';

/** What a form of the desk shows again: which one, what was typed, and why not. */
export type Told = { form: string; values: Record<string, string>; refused: string; fields: Record<string, string> };
type Result = { ok: unknown } | { refused: string; fields?: Record<string, string> };

/** After an act: on to `to`, saying what was done; or the form again, with what was typed. `prefix`: of the messages that refuse. */
export function settled(
  locals: App.Locals,
  result: Result,
  about: { form: string; to: string; done: string; values?: Record<string, string>; prefix: string },
): ActionFailure<Told> {
  if ('ok' in result) redirect(303, withDone(locals.place.href(about.to), `commons.done.${about.done}`));
  const statuses: Record<string, number> = { invalid: 400, 'not-allowed': 403, 'not-found': 404, slow: 429 };
  const fields = Object.entries(result.fields ?? {}).map(([name, key]) => [name, locals.t(key)]);
  return fail(statuses[result.refused] ?? 409, {
    form: about.form,
    values: about.values ?? {},
    refused: locals.t(`commons.${about.prefix}.refusal.${result.refused}`),
    fields: Object.fromEntries(fields) as Record<string, string>,
  });
}

/** Every text of a form by its name. */
export function textsIn(form: FormData): Record<string, string> {
  const entries = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return Object.fromEntries(entries) as Record<string, string>;
}

/** The words typed for each language in boxes named `label.fr`, `label.nl`… */
export function wordsAt(values: Record<string, string>, name: string): Label {
  return Object.fromEntries(languages.map((lang) => [lang, values[`${name}.${lang}`] ?? '']));
}
