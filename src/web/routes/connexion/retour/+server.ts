import { redirect } from '@sveltejs/kit';
import { finishProvider } from '../../../../people/acts/provider.ts';
import { siteOrigin } from '../../../front/origin.ts';
import { asker, enter, takeProviderSecret } from '../../../people/session.ts';
import type { RequestHandler } from './$types';

/** Where the sign-in provider sends the browser back. */
export const GET: RequestHandler = async (event) => {
  const { locals, url } = event;
  const secret = takeProviderSecret(event);
  const finished = await finishProvider(locals.app, { ...asker(event), search: url.search, secret, origin: siteOrigin(locals) });
  if ('refused' in finished) redirect(303, `${locals.place.href('/connexion')}?refus=${finished.refused}`);
  enter(event, finished.ok);
};
