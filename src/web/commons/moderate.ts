import type { ActionFailure } from '@sveltejs/kit';
import { error, fail, redirect } from '@sveltejs/kit';
import { mayModerate } from '../../commons/may.ts';
import type { Here } from '../gathering/front.ts';
import { deskHere } from '../gathering/front.ts';
import { withDone } from '../people/session.ts';
import type { Told } from '../people/told.ts';

/** Who looks after the cards: signed in, of the team, and entrusted with it. */
export function moderatorHere(locals: App.Locals): Here {
  const here = deskHere(locals);
  if (!mayModerate(here.person, here.gathering)) error(403, locals.t('commons.patrol.refused'));
  return here;
}

type Result = { ok: unknown } | { refused: string; fields?: Record<string, string> };
/** `at`: which form of the page; `to`: where what was done shows. */
type Ways = { at: string; values: Record<string, string>; to: string; done: string };

const statuses: Record<string, number> = { invalid: 400, 'not-allowed': 403, 'not-found': 404 };

/** After an act: on to where it shows; or the form again, with what was typed and why not. */
export function settled(locals: App.Locals, result: Result, { at, values, to, done }: Ways): ActionFailure<Told> {
  if ('ok' in result) redirect(303, withDone(locals.place.href(to), `commons.done.${done}`));
  const refusals = Object.fromEntries(Object.entries(result.fields ?? {}).map(([field, key]) => [field, locals.t(key)]));
  const told = result.fields ? '' : locals.t(`commons.moderate.refusal.${result.refused}`);
  return fail(statuses[result.refused] ?? 409, { at, values, refusals, told });
}

/** The texts of a form by name. */
export function textsOf(form: FormData, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]));
}
