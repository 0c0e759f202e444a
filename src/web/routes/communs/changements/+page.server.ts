import { changesPage } from '../../../commons/changes-page.ts';
import { onServer } from '../../../still.ts';
import type { PageServerLoad } from './$types';

/** `?avant=` names the last change already read. */
export const load: PageServerLoad = async ({ locals, url }) => ({
  title: locals.t('commons.recent.title'),
  description: locals.t('commons.recent.lead'),
  page: onServer(await changesPage(locals, url, '/communs/changements')),
});
