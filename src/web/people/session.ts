import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import { safeNext } from '../../people/forms.ts';
import { mailBase } from '../front/origin.ts';
import { sessionCookie } from '../hooks.server.ts';

/** The longest that browsers keep a cookie; when a session ends is decided by the server. */
const cookieSeconds = 400 * 24 * 3600;
const providerCookie = 'coco-fournisseur';
const providerSeconds = 5 * 60;

/** Keeps the session in this browser and goes on, saying what happened. */
export function enter(event: RequestEvent, signedIn: { cookie: string; next: string }, done = 'people.done.in'): never {
  keepSession(event, signedIn.cookie);
  redirect(303, withDone(signedIn.next, done));
}

export function keepSession(event: RequestEvent, secret: string): void {
  event.cookies.set(sessionCookie, secret, { ...options(event), maxAge: cookieSeconds });
}

export function dropSession(event: RequestEvent): void {
  event.cookies.delete(sessionCookie, options(event));
}

export function keepProviderSecret(event: RequestEvent, secret: string): void {
  event.cookies.set(providerCookie, secret, { ...options(event), maxAge: providerSeconds });
}

export function takeProviderSecret(event: RequestEvent): string | undefined {
  const secret = event.cookies.get(providerCookie);
  event.cookies.delete(providerCookie, options(event));
  return secret;
}

/** Who asks, from where: what the acts of sign-in want to know about a request. */
export function asker(event: RequestEvent) {
  const { place } = event.locals;
  return {
    locale: place.locale,
    base: mailBase(event.locals),
    agent: event.request.headers.get('user-agent'),
    from: event.getClientAddress(),
  };
}

/** Sends whoever is not signed in to the door, to come back here afterwards. */
export function toDoor(locals: App.Locals): never {
  const here = locals.place.href(locals.place.path);
  redirect(303, `${locals.place.href('/connexion')}?vers=${encodeURIComponent(here)}`);
}

/** The path to go on to, from `?vers=` or from the field of that name; home when there is none. */
export function nextOf(locals: App.Locals, asked: FormDataEntryValue | null): string {
  const next = safeNext(typeof asked === 'string' ? asked : null);
  return next === '/' ? locals.place.href('/') : next;
}

/** The sentence with this key is shown at the top of the next page. */
export function withDone(path: string, key: string): string {
  const [before = '', hash] = path.split('#');
  return `${before}${before.includes('?') ? '&' : '?'}fait=${key}${hash === undefined ? '' : `#${hash}`}`;
}

function options(event: RequestEvent) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: event.locals.place.origin.startsWith('https:') } as const;
}
