import { redirect } from '@sveltejs/kit';
import { askSignInLink } from '../../../people/acts/ask.ts';
import { signInWithPassword } from '../../../people/acts/passwords.ts';
import { providerName } from '../../../people/acts/provider.ts';
import { failed, typed } from '../../people/refusals.ts';
import { asker, enter, nextOf } from '../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

const refusals = new Set(['unreachable', 'expired', 'wrong', 'unverified', 'off', 'slow']);

export const load: PageServerLoad = ({ locals, url }) => {
  const refused = url.searchParams.get('refus') ?? '';
  return {
    title: locals.t('people.enter.title'),
    next: nextOf(locals, url.searchParams.get('vers')),
    provider: providerName(locals.app) ?? null,
    refused: refusals.has(refused) ? locals.t(`people.refusal.provider.${refused}`) : null,
  };
};

export const actions: Actions = {
  link: async (event) => {
    const { locals } = event;
    const form = await event.request.formData();
    const values = typed(form, 'email', 'vers');
    const asked = await askSignInLink(locals.app, { ...asker(event), email: values.email, next: nextOf(locals, values.vers) });
    if ('refused' in asked) return failed(locals.t, 'link', values, asked);
    redirect(303, `${locals.place.href('/connexion/envoye')}?courrier=${asked.ok.mail}`);
  },
  password: async (event) => {
    const { locals } = event;
    const form = await event.request.formData();
    const values = typed(form, 'email', 'vers');
    const next = nextOf(locals, values.vers);
    const entered = await signInWithPassword(locals.app, { ...asker(event), email: values.email, password: form.get('password'), next });
    if ('refused' in entered) return failed(locals.t, 'password', values, entered);
    enter(event, entered.ok);
  },
};
