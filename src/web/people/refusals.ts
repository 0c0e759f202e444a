import { fail } from '@sveltejs/kit';
import type { Translate } from '../../platform/i18n.ts';
import type { Told } from './told.ts';

export type Refusal = { refused: string; fields?: Record<string, string>; seconds?: number };

const statuses: Record<string, number> = {
  form: 422,
  slow: 429,
  wrong: 403,
  again: 403,
  unconfirmed: 403,
  'not-allowed': 403,
  unknown: 404,
  last: 409,
  already: 409,
  taken: 409,
  elsewhere: 403,
};

export function failed(t: Translate, at: string, values: Record<string, string>, refusal: Refusal) {
  const fields = Object.entries(refusal.fields ?? {}).map(([name, key]) => [name, t(key)]);
  const told = refusal.fields ? '' : t(`people.refusal.${refusal.refused}`, { seconds: refusal.seconds ?? 0 });
  const body: Told = { at, values, refusals: Object.fromEntries(fields), told };
  return fail(statuses[refusal.refused] ?? 400, body);
}

/** The typed texts of a form, to be shown again; never a password. */
export function typed<Name extends string>(form: FormData, ...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, text(form.get(name))])) as Record<Name, string>;
}

function text(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
