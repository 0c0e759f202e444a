import type { ActionFailure } from '@sveltejs/kit';
import { fail } from '@sveltejs/kit';
import { limits } from '../../commons/forms.ts';
import type { Similar } from '../../commons/similar/views.ts';
import type { ConflictView } from '../../commons/views/conflict.ts';
import type { Typed } from './card-form.ts';
import type { OwnNames } from './own-words.ts';
import type { Sender } from './sender.ts';
import { senderKey } from './sender.ts';

/** `names`: words for what differs in the fields of the gathering. */
export type ShownConflict = ConflictView & { names: OwnNames };

/** The form again, with all that was typed. */
export type FormBack = {
  typed: Typed;
  refusals: Record<string, string>;
  told: string | null;
  preview: string | null;
  conflict: ShownConflict | null;
  similar: Similar | null;
  base: string;
};

/** `base`: the revision that the form began with. */
type Why = {
  base?: number | string;
  refusals?: Record<string, string>;
  told?: string;
  conflict?: ShownConflict;
  similar?: Similar;
  status?: number;
};

/** `refusals` and `told` are message keys. */
export function refuse(
  locals: App.Locals,
  typed: Typed,
  { base, refusals = {}, told = signedOut(locals), conflict, similar, status = 400 }: Why,
): ActionFailure<FormBack> {
  const said = Object.fromEntries(Object.entries(refusals).map(([field, key]) => [field, locals.t(key)]));
  return fail(status, {
    typed,
    refusals: said,
    told: told ? locals.t(told) : null,
    preview: null,
    conflict: conflict ?? null,
    similar: similar ?? null,
    base: base?.toString() ?? '',
  });
}

/** Whoever was signed in when the form was shown, and is not any more, is told why the form asks who they are. */
function signedOut({ session, person }: App.Locals): string | undefined {
  return session && !person ? 'commons.draft.signedOut' : undefined;
}

/** The form again, with the cards that somebody looked for to put them in a field. */
export function looked(locals: App.Locals, typed: Typed, refusals: Record<string, string>, base = ''): FormBack {
  const asked = Object.entries(refusals).filter(([, key]) => key !== 'commons.fields.refused.choose');
  const said = Object.fromEntries(asked.map(([field, key]) => [field, locals.t(key)]));
  return { typed, refusals: said, told: null, preview: null, conflict: null, similar: null, base };
}

/** The form again, with its text as readers will see it; setting a text costs work, hence not as often as one likes. */
export async function previewed(
  event: Sender,
  typed: Typed,
  lang: string,
  refusals: Record<string, string>,
  base = '',
  similar: Similar | null = null,
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
    similar,
    base,
  };
}
