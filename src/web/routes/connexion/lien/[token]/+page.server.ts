import { error } from '@sveltejs/kit';
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
  return { title: locals.t(`people.link.${kind}.title`), kind, email: link.email, name: link.name, asks: link.asks };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, params } = event;
    const values = typed(await event.request.formData(), 'name', 'email');
    const used = await useSignInLink(locals.app, params.token, { ...asker(event), ...values });
    if ('ok' in used) enter(event, { ...used.ok, next: used.ok.next === '/equipe' ? locals.place.href('/equipe') : used.ok.next });
    if (used.refused === 'form' || used.refused === 'taken') return failed(locals.t, 'link', values, used);
    error(used.refused === 'unknown' ? 404 : 410, locals.t(`people.link.${used.refused}.title`));
  },
};
