import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import type { DraftAct } from '../../../commons/drafts/acts.ts';
import { discardDraft, keepDraft } from '../../../commons/drafts/acts.ts';
import { draftOf } from '../../../commons/drafts/views.ts';
import { gatheringHere } from '../../gathering/front.ts';
import { withDone } from '../../people/session.ts';
import type { Typed } from '../card-form.ts';
import { refuse } from '../refuse.ts';

/** Which form this is. `slug` and `base`: of a card that exists. */
export type FormOf = { act: DraftAct; kind: string; lang: string; slug?: string; base?: number };

const parameter = 'brouillon';
const writtenCookie = 'ecrit';
const mostWritten = 5;

/** Under this name the browser keeps what is typed in the form, whatever the version of the card. */
export function localKey({ act, kind, lang, slug }: FormOf): string {
  return [act, slug ?? kind, lang].join('/');
}

/** The draft that the address names, over what the form would show; `query` keeps it in the address of the form. */
export async function withDraft(
  { locals, url }: Pick<RequestEvent, 'locals' | 'url'>,
  typed: Typed,
): Promise<{ typed: Typed; base: number | null; query: string; draft: string | null }> {
  const id = url.searchParams.get(parameter);
  const draft = await draftOf(locals.app, locals.person, gatheringHere(locals), id);
  if (!draft) return { typed, base: null, query: '', draft: null };
  return { typed: { ...typed, ...(draft.typed as Partial<Typed>) }, base: draft.base, query: `${parameter}=${draft.id}&`, draft: draft.id };
}

/** Keeps the form as it is for later, mistakes and all, and shows it again. */
export async function keep(event: RequestEvent, form: FormOf, typed: Typed, refusals: Record<string, string>) {
  const { locals, url } = event;
  const { app, person, place } = locals;
  const { base } = form;
  const again = base === undefined ? {} : { base };
  if (!person) return refuse(locals, typed, { ...again, told: 'commons.draft.guest', status: 401 });
  const { name: _name, email: _email, ...words } = typed;
  const id = url.searchParams.get(parameter);
  const input = { ...form, gathering: gatheringHere(locals), title: typed.title, typed: words, ...(id === null ? {} : { id }) };
  const kept = await keepDraft(app, person, input);
  if ('refused' in kept) return refuse(locals, typed, { ...again, refusals, told: `commons.draft.${kept.refused}`, status: 409 });
  if (Object.keys(refusals).length > 0) return refuse(locals, typed, { ...again, refusals });
  const next = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
  next.set(parameter, kept.ok.id);
  redirect(303, withDone(`${place.href(place.path)}?${next}`, 'commons.done.draft'));
}

/** The form was published: its draft goes, here and in the browser. */
export async function written(event: RequestEvent, form: FormOf): Promise<void> {
  const { app, person, place } = event.locals;
  const id = event.url.searchParams.get(parameter);
  if (person && id !== null) await discardDraft(app, person, id);
  const before = (event.cookies.get(writtenCookie) ?? '').split(' ').filter(Boolean);
  const value = [...new Set([...before, localKey(form)])].slice(-mostWritten).join(' ');
  const secure = place.origin.startsWith('https:');
  event.cookies.set(writtenCookie, value, { path: '/', httpOnly: false, sameSite: 'lax', secure, maxAge: 30 * 24 * 3600 });
}
