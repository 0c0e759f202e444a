import { readAsked } from '../../commons/asked.ts';
import { listPage } from '../../commons/list-page.ts';
import { onServer } from '../../still.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = readAsked(url, '/chercher', undefined);
  const title = asked.q ? locals.t('commons.search.titleFor', { q: asked.q }) : locals.t('commons.search.title');
  return onServer({ title, list: await listPage(locals, asked) });
};
