import type { ActionFailure } from '@sveltejs/kit';
import { fail } from '@sveltejs/kit';
import { limits } from '../../commons/forms.ts';
import type { ConflictView } from '../../commons/views/conflict.ts';
import type { Typed } from './card-form.ts';
import type { OwnNames } from './own-words.ts';
import type { Sender } from './sender.ts';
import { senderKey } from './sender.ts';

/** `names`: words for what differs in the fields of the gathering. */
type ShownConflict = ConflictView & { names: OwnNames };

/** The form again, with all that was typed. */
export type FormBack = {
  typed: Typed;
  refusals: Record<string, string>;
  told: string | null;
  preview: string | null;
  conflict: ShownConflict | null;
  base: string;
};

/** `base`: the revision that the form began with. */
type Why = { base?: number | string; refusals?: Record<string, string>; told?: string; conflict?: ShownConflict; status?: number };

/** `refusals` and `told` are message keys. */
export function refuse(
  locals: App.Locals,
  typed: Typed,
  { base, refusals = {}, told, conflict, status = 400 }: Why,
): ActionFailure<FormBack> {
  const said = Object.fromEntries(Object.entries(refusals).map(([field, key]) => [field, locals.t(key)]));
  return fail(status, {
    typed,
    refusals: said,
    told: told ? locals.t(told) : null,
    preview: null,
    conflict: conflict ?? null,
    base: base?.toString() ?? '',
  });
}

/** The form again, with its text as readers will see it; setting a text costs work, hence not as often as one likes. */
export async function previewed(
  event: Sender,
  typed: Typed,
  lang: string,
  refusals: Record<string, string>,
  base = '',
): Promise<FormBack | ActionFailure<FormBack>> {
  const { locals } = event;
  const wait = locals.app.limits.take('commons.preview', senderKey(event), { burst: 10, perMinute: 10 });
  if (wait > 0) return refuse(locals, typed, { refusals, told: 'commons.refusal.slow', status: 429, base });
  const said = Object.fromEntries(Object.entries(refusals).map(([field, key]) => [field, locals.t(key)]));
  return {
    typed,
    refusals: said,
    told: null,
    preview: await locals.app.texts.html(typed.text.slice(0, limits.text), { locale: lang, headingLevel: 3, id: 'p' }),
    conflict: null,
    base,
  };
}
