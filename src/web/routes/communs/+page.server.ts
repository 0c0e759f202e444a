import { readAsked } from '../../commons/asked.ts';
import { listPage } from '../../commons/list-page.ts';
import { onServer } from '../../still.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) =>
  onServer({
    title: locals.t('commons.list.title'),
    description: locals.t('commons.list.lead'),
    list: await listPage(locals, readAsked(url, '/communs', undefined)),
  });
