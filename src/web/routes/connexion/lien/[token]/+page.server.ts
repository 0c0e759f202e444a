import { error } from '@sveltejs/kit';
import { waitingView } from '../../../../../commons/views/waiting.ts';
import { useSignInLink } from '../../../../../people/acts/use-link.ts';
import { linkAtHand } from '../../../../../people/views/links.ts';
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

export const actions: Actions = {
  default: async (event) => {
    const { locals, params } = event;
    const form = await event.request.formData();
    const values = typed(form, 'name', 'email');
    const facts = form.get('facts') === 'confirmed' ? { facts: 'confirmed' as const } : {};
    const used = await useSignInLink(locals.app, params.token, { ...asker(event), ...values, ...facts, person: locals.person });
    if ('ok' in used) enter(event, { ...used.ok, next: used.ok.next === '/equipe' ? locals.place.href('/equipe') : used.ok.next });
    if (used.refused === 'form' || used.refused === 'taken' || used.refused === 'elsewhere') return failed(locals.t, 'link', values, used);
    error(used.refused === 'unknown' ? 404 : 410, locals.t(`people.link.${used.refused}.title`));
  },
};
