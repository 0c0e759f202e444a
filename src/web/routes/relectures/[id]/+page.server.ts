import { approveHeld, declineHeld, withdrawHeld } from '../../../../commons/held/acts/decide.ts';
import { heldPage } from '../../../../commons/held/views.ts';
import { changesInWords } from '../../../commons/changes-in-words.ts';
import { moderatorHere, settled, textsOf } from '../../../commons/moderate.ts';
import { foundOr404, gatheringHere } from '../../../gathering/front.ts';
import { toDoor } from '../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** A text that waits: its author sees it, the patrol decides. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, person, t } = locals;
  const gathering = gatheringHere(locals);
  if (!person) toDoor(locals);
  const held = foundOr404(locals, await heldPage(app, person, gathering, params.id));
  const title = t('commons.patrol.heldOf', { title: held.title || t('commons.author.erased') });
  const fields = await changesInWords(locals, held.kind, held.changes, held.ownFields);
  return { title, held: { ...held, changes: undefined, ownFields: undefined }, fields };
};

export const actions: Actions = {
  approve: async ({ locals, params }) => {
    const { gathering, person } = moderatorHere(locals);
    const done = await approveHeld(locals.app, person, { gathering, id: params.id, base: locals.place.base });
    const ways = { at: 'approve', values: {}, done: 'patrol.approved' };
    if ('ok' in done) return settled(locals, done, { ...ways, to: `/fiches/${done.ok.slug}` });
    return settled(locals, { refused: done.refused }, { ...ways, to: '' });
  },
  decline: async ({ locals, params, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const values = textsOf(await request.formData(), 'reason');
    const done = await declineHeld(locals.app, person, { gathering, id: params.id, reason: values['reason'], base: locals.place.base });
    return settled(locals, done, { at: 'decline', values, to: '/equipe/patrouille', done: 'patrol.declined' });
  },
  withdraw: async ({ locals, params }) => {
    const { app, person } = locals;
    if (!person) toDoor(locals);
    const done = await withdrawHeld(app, person, { gathering: gatheringHere(locals), id: params.id });
    return settled(locals, done, { at: 'withdraw', values: {}, to: '/relectures', done: 'patrol.withdrawn' });
  },
};
