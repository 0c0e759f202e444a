import type { RequestEvent } from '@sveltejs/kit';
import { fail } from '@sveltejs/kit';

/** Calculating costs more than reading: a few times a minute for one reader, more for all those behind one address. */
export function tooOften(event: Pick<RequestEvent, 'locals' | 'getClientAddress'>): number {
  const { app, person } = event.locals;
  const wide = app.limits.take('live.engine.from', event.getClientAddress(), { burst: 60, perMinute: 30 });
  return Math.max(wide, person ? app.limits.take('live.engine', person.id, { burst: 12, perMinute: 6 }) : 0);
}

export type Typed = Record<string, string>;
type Told = { told?: string | null; refusals?: Record<string, string>; reasons?: string[] };

/** The form again, with all that was typed. */
export function back(status: number, typed: Typed, { told = null, refusals = {}, reasons = [] }: Told) {
  return fail(status, { typed, told, refusals, reasons, result: null });
}

/** What was typed in the fields of that name, without the rest. */
export function typedIn(form: FormData, fields: readonly string[]): Typed {
  return Object.fromEntries(fields.map((field) => [field, String(form.get(field) ?? '')]));
}

/** 503 when too many wait, 500 for a bug of ours, 422 when the question is too large. */
export const statusOf = { busy: 503, slow: 422, failed: 500 } as const;
