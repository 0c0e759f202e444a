import { fail, redirect } from '@sveltejs/kit';
import { keepDraft } from '../../../../commons/drafts/acts.ts';
import { approveHeld, declineHeld, withdrawHeld } from '../../../../commons/held/acts/decide.ts';
import { heldPage } from '../../../../commons/held/views.ts';
import type { HeldText } from '../../../../commons/views/typed.ts';
import { heldText } from '../../../../commons/views/typed.ts';
import { comesBack } from '../../../commons/comes-back.ts';
import { chosenIn, toldConflict } from '../../../commons/held-conflict.ts';
import { changesInWords } from '../../../commons/changes-in-words.ts';
import { moderatorHere, settled, textsOf } from '../../../commons/moderate.ts';
import { foundOr404, gatheringHere } from '../../../gathering/front.ts';
import { toDoor, withDone } from '../../../people/session.ts';
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
  approve: async ({ locals, params, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const chosen = chosenIn(await request.formData());
    const held = await heldText(locals.app, person, gathering, params.id);
    const done = await approveHeld(locals.app, person, { gathering, id: params.id, base: locals.place.base, chosen });
    const ways = { at: 'approve', values: {}, done: 'patrol.approved' };
    if ('ok' in done) redirect(303, withDone(locals.place.href(done.ok.path), 'commons.done.patrol.approved'));
    if (done.refused === 'conflict' && held) {
      return fail(409, { at: 'approve', values: {}, refusals: {}, ...(await toldConflict(locals, person, done, held)) });
    }
    return settled(locals, { refused: done.refused }, { ...ways, to: '' });
  },
  decline: async ({ locals, params, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const values = textsOf(await request.formData(), 'reason');
    const held = await heldText(locals.app, person, gathering, params.id);
    const done = await declineHeld(locals.app, person, { gathering, id: params.id, reason: values['reason'], base: locals.place.base });
    if ('ok' in done && held) await giveBack(locals, held);
    return settled(locals, done, { at: 'decline', values, to: '/equipe/patrouille', done: 'patrol.declined' });
  },
  withdraw: async ({ locals, params }) => {
    const { app, person } = locals;
    if (!person) toDoor(locals);
    const gathering = gatheringHere(locals);
    const held = await heldText(app, person, gathering, params.id);
    const done = await withdrawHeld(app, person, { gathering, id: params.id });
    if ('ok' in done && held) await giveBack(locals, held);
    return settled(locals, done, { at: 'withdraw', values: {}, to: '/relectures', done: 'patrol.withdrawn' });
  },
};

/** What is not published is among the drafts of whoever wrote it. Somebody without an address has none. */
async function giveBack(locals: App.Locals, held: HeldText): Promise<void> {
  const form = held.author.standing === 'visitor' ? undefined : await comesBack(locals, held.author, held);
  if (form) await keepDraft(locals.app, held.author, form.draft);
}
