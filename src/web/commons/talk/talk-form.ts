import type { ActionFailure } from '@sveltejs/kit';
import { fail } from '@sveltejs/kit';
import { proofIn } from '../proof.ts';

/** What a form of the talk shows again: `at` names which one of the page. */
export type TalkBack = { at: string; typed: TalkTyped; refusals: Record<string, string>; told: string | null };
/** `proof`: the work of the browser of somebody who is not signed in. */
export type TalkTyped = { title: string; text: string; name: string; email: string; proof?: string };

/** What the form asks of somebody who is not signed in. */
export type Guest = { visitors: boolean; at: string };

export const emptyTalk: TalkTyped = { title: '', text: '', name: '', email: '' };

export function readTalk(form: FormData): TalkTyped {
  const text = (name: string) => String(form.get(name) ?? '');
  return { title: text('title'), text: text('text'), name: text('name'), email: text('email'), proof: proofIn(form) };
}

const statuses: Record<string, number> = { slow: 429, 'not-found': 404, 'not-allowed': 403 };

type Refusal = { refused: string; fields?: Record<string, string> };

export function refuseTalk(t: App.Locals['t'], at: string, typed: TalkTyped, refusal: Refusal): ActionFailure<TalkBack> {
  if (!refusal.fields)
    return fail(statuses[refusal.refused] ?? 409, { at, typed, refusals: {}, told: t(`commons.talk.refusal.${refusal.refused}`) });
  const refusals = Object.fromEntries(Object.entries(refusal.fields).map(([field, key]) => [field, t(key)]));
  return fail(422, { at, typed, refusals, told: null });
}

/** What this form of the page shows: what was typed in it when it was refused, else nothing. */
export function talkAt(form: TalkBack | null | undefined, at: string): TalkBack {
  return form?.at === at ? form : { at, typed: emptyTalk, refusals: {}, told: null };
}
