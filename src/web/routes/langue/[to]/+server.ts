import { error, redirect } from '@sveltejs/kit';
import { safePath } from '../../../../people/forms.ts';
import { isLocale } from '../../../../platform/i18n.ts';
import type { RequestHandler } from './$types';

const year = 365 * 24 * 3600;

/** Keeps the chosen language in a cookie and goes back to the same page in it. */
export const GET: RequestHandler = ({ params, url, locals, cookies }) => {
  if (!isLocale(params.to)) error(404, locals.t('web.error.404.title'));
  cookies.set('langue', params.to, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true });
  redirect(303, locals.place.inLocale(params.to, safePath(url.searchParams.get('vers'))));
};
