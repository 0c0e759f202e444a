import { authorSeen } from '../../../../../commons/changes/views.ts';
import { changesPage } from '../../../../commons/changes-page.ts';
import { foundOr404, gatheringHere } from '../../../../gathering/front.ts';
import { onServer } from '../../../../still.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { app, t } = locals;
  const { id, name } = foundOr404(locals, await authorSeen(app, gatheringHere(locals), params.id));
  return {
    title: t('commons.recent.of', { name }),
    description: t('commons.recent.ofLead', { name }),
    page: onServer(await changesPage(locals, url, `/gens/${id}/versions`, id)),
  };
};
