import { restoreNeed } from '../../../../../../commons/needs/acts/restore.ts';
import { needPage } from '../../../../../../commons/needs/views.ts';
import { needVersions } from '../../../../../../commons/needs/views/versions.ts';
import { settled } from '../../../../../commons/desk-form.ts';
import { toHeld } from '../../../../../commons/held.ts';
import { foundOr404, gatheringHere } from '../../../../../gathering/front.ts';
import { toDoor } from '../../../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

const labels = { title: 'needs.what', text: 'needs.more', tags: 'field.tags', place: 'field.place', until: 'needs.until' };

/** All that a need or an offer ever said, and the way back to it. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, person, t } = locals;
  const { need } = foundOr404(locals, await needPage(app, gatheringHere(locals), params.need));
  const versions = await needVersions(app, need.id);
  return {
    title: t('commons.needs.versionsOf', { title: need.title }),
    need: { id: need.id, title: need.title },
    signedIn: person !== undefined,
    versions: versions.map((version) => ({
      ...version,
      changes: version.changes.map(({ part, segments }) => ({ label: t(`commons.${labels[part]}`), segments })),
    })),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { app, person } = locals;
    if (!person) toDoor(locals);
    const change = String((await request.formData()).get('change') ?? '');
    const done = await restoreNeed(app, person, { gathering: gatheringHere(locals), id: params.need, change });
    if ('refused' in done && done.refused === 'held') toHeld(locals, done);
    return settled(locals, done, { form: 'restore', prefix: 'needs', to: `/communs/besoins/${params.need}`, done: 'needs.restored' });
  },
};
