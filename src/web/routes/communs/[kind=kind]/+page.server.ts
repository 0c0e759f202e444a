import { readAsked } from '../../../commons/asked.ts';
import { listPage } from '../../../commons/list-page.ts';
import { kindOfPath, listPath } from '../../../commons/paths.ts';
import { onServer } from '../../../still.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const kind = kindOfPath(params.kind) ?? 'actor';
  return onServer({
    title: locals.t(`web.kinds.${kind}`),
    description: locals.t(`web.kindText.${kind}`),
    kind,
    list: await listPage(locals, readAsked(url, listPath(kind), kind)),
  });
};
