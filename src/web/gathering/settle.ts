import { type ActionFailure, fail, redirect } from '@sveltejs/kit';
import type { Typed } from './typed.ts';

type Result = { ok: unknown } | { refused: string; fields?: Record<string, string>; number?: number };
/** What a form shows again: which one, what was typed, and why not. */
export type Told = { form: string; values: Typed; refused: string; fields: Record<string, string> };
type Ways = { to: string; done: string; values: Typed; form: string };

const statuses: Record<string, number> = { form: 400, not_allowed: 403, not_found: 404 };

/** After an act: on to where it shows, saying what was done; or the form again, with what was typed. */
export function settle(locals: App.Locals, result: Result, { to, done, values, form }: Ways): ActionFailure<Told> {
  if ('ok' in result) {
    const key = `gathering.done.${done}`;
    redirect(303, locals.place.href(`${to}${to.includes('?') ? '&' : '?'}fait=${key}`));
  }
  return fail(statuses[result.refused] ?? 409, { form, values, refused: result.refused, fields: result.fields ?? {} });
}
