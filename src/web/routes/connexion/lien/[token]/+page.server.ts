import type { RequestEvent } from '@sveltejs/kit';
import { error } from '@sveltejs/kit';
import { waitingView } from '../../../../../commons/views/waiting.ts';
import { useSignInLink } from '../../../../../people/acts/use-link.ts';
import { linkAtHand } from '../../../../../people/views/links.ts';
import type { Person } from '../../../../../people/views.ts';
import { publishHere } from '../../../../commons/waited.ts';
import { failed, typed } from '../../../../people/refusals.ts';
import { asker, enter } from '../../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** Shows what the link would do; only the button uses it, since programs visit links in mails. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const link = await linkAtHand(locals.app, params.token);
  if (link.state !== 'ready') error(link.state === 'unknown' ? 404 : 410, locals.t(`people.link.${link.state}.title`));
  const kind = link.change ? 'change' : link.purpose;
  const waiting = link.about?.['waiting'];
  const { email, name, asks } = link;
  const shown = waiting === undefined ? undefined : await waitingView(locals.app, waiting);
  return { title: locals.t(`people.link.${shown ? 'waiting' : kind}.title`), kind, email, name, asks, waiting: shown ?? null };
};

type Used = { cookie: string; next: string; person: Person; facts?: Record<string, string> };

async function goOn(event: RequestEvent, { facts, person, ...used }: Used): Promise<never> {
  const { locals } = event;
  const next = used.next === '/equipe' ? locals.place.href('/equipe') : used.next;
  const waiting = facts?.['waiting'];
  const then = waiting === undefined ? { next } : await publishHere(locals, person, waiting, next);
  return enter(event, { ...used, next: then.next }, 'done' in then ? then.done : undefined);
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params } = event;
    const form = await event.request.formData();
    const values = typed(form, 'name', 'email', 'mine');
    const facts = form.get('facts') === 'confirmed' ? { facts: 'confirmed' as const } : {};
    const mine = values.mine === 'no' ? { mine: 'no' as const } : {};
    const { name, email } = values;
    const used = await useSignInLink(locals.app, params.token, { ...asker(event), name, email, ...facts, ...mine, person: locals.person });
    if ('ok' in used) return goOn(event, used.ok);
    if (used.refused === 'form' || used.refused === 'taken' || used.refused === 'elsewhere') return failed(locals.t, 'link', values, used);
    error(used.refused === 'unknown' ? 404 : 410, locals.t(`people.link.${used.refused}.title`));
  },
};
