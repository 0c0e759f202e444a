import { stopDigests } from '../../../../../commons/watch/acts/settings.ts';
import { digestsOf } from '../../../../../commons/watch/views/list.ts';
import { foundOr404 } from '../../../../gathering/front.ts';
import type { Actions, PageServerLoad } from './$types';

/** The link at the foot of each digest. Programs that visit links change nothing; mail programs and people send the form. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const rhythm = foundOr404(locals, await digestsOf(locals.app, params.secret));
  return { title: locals.t('commons.digest.stop.title'), stopped: rhythm === 'never' };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const done = await stopDigests(locals.app, params.secret);
    foundOr404(locals, 'ok' in done ? done.ok : undefined);
  },
};
