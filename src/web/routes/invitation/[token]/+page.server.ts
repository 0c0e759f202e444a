import { error, redirect } from '@sveltejs/kit';
import { gatheringName } from '../../../../gathering/views.ts';
import { acceptInvitation } from '../../../../people/acts/invitations.ts';
import { invitationAtHand } from '../../../../people/views/team.ts';
import { failed, typed } from '../../../people/refusals.ts';
import { asker, enter, withDone } from '../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { app, place, person, t } = locals;
  const invitation = await invitationAtHand(app, params.token);
  if (invitation.state !== 'ready') error(invitation.state === 'unknown' ? 404 : 410, t(`people.invitation.${invitation.state}.title`));
  const named = invitation.gathering === place.gathering?.id ? await gatheringName(app, invitation.gathering, place.locale) : null;
  const words = {
    name: invitation.invitedBy,
    gathering: named?.name ?? t('people.invitation.here'),
    role: t(`people.role.${invitation.role}`),
  };
  const as = person?.standing === 'confirmed' ? person.name : null;
  return {
    title: t('people.invitation.title'),
    text: t('people.invitation.text', words),
    hint: t(`people.role.${invitation.role}.hint`),
    as,
    email: invitation.email,
    asksName: as === null && invitation.asksName,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { app, person, place, t } = event.locals;
    const values = typed(await event.request.formData(), 'name');
    const accepted = await acceptInvitation(app, person, { ...asker(event), secret: event.params.token, name: values.name });
    if ('ok' in accepted) {
      const next = place.href('/equipe');
      if (accepted.ok.cookie) enter(event, { cookie: accepted.ok.cookie, next }, 'people.done.joined');
      redirect(303, withDone(next, 'people.done.joined'));
    }
    if (accepted.refused === 'form') return failed(t, 'invitation', values, accepted);
    error(accepted.refused === 'unknown' ? 404 : 410, t(`people.invitation.${accepted.refused}.title`));
  },
};
