import { redirect } from '@sveltejs/kit';
import { beginProvider } from '../../../../people/acts/provider.ts';
import { siteOrigin } from '../../../front/origin.ts';
import { keepProviderSecret, nextOf } from '../../../people/session.ts';
import type { RequestHandler } from './$types';

/** A plain link and not a form: the page's policy lets no form leave this site. */
export const GET: RequestHandler = async (event) => {
  const { locals, url } = event;
  const door = locals.place.href('/connexion');
  const wait = locals.app.limits.take('people.provider.from', event.getClientAddress(), { burst: 60, perMinute: 30 });
  if (wait > 0) redirect(303, `${door}?refus=slow`);
  const begun = await beginProvider(locals.app, { next: nextOf(locals, url.searchParams.get('vers')), origin: siteOrigin(locals) });
  if ('refused' in begun) redirect(303, `${door}?refus=${begun.refused}`);
  keepProviderSecret(event, begun.ok.secret);
  redirect(303, begun.ok.url, { external: [new URL(begun.ok.url).origin] });
};
