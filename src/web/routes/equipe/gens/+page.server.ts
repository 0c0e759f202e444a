import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import { gatheringName } from '../../../../gathering/views.ts';
import { endGrant, grant } from '../../../../people/acts/grants.ts';
import { endInvitation, invite } from '../../../../people/acts/invitations.ts';
import { givenRoles } from '../../../../people/forms.ts';
import { administers } from '../../../../people/may.ts';
import { invitationsOf, teamOf } from '../../../../people/views/team.ts';
import { failed, typed } from '../../../people/refusals.ts';
import { withDone } from '../../../people/session.ts';
import { atDesk } from '../../../people/team-desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { app, t } = locals;
  const { person, gathering } = atDesk(locals);
  const [team, invitations] = await Promise.all([teamOf(app, gathering.id), invitationsOf(app, person, gathering.id)]);
  const decides = administers(person, gathering.id);
  return { title: t('people.team.title'), team, invitations, decides, you: person.id, roles: [...givenRoles] };
};

export const actions: Actions = {
  invite: async (event) => {
    const { app, place, t } = event.locals;
    const { person, gathering } = atDesk(event.locals);
    const values = typed(await event.request.formData(), 'email', 'role', 'locale');
    const { name } = await gatheringName(app, gathering.id, place.locale);
    const locale = givenLocale(values.locale, place.locale);
    const input = {
      email: values.email,
      role: values.role,
      locale,
      gathering: gathering.id,
      gatheringName: name,
      base: baseIn(event, locale),
    };
    const invited = await invite(app, person, input);
    if ('refused' in invited) return failed(t, 'invite', values, invited);
    back(event, invited.ok.mail === 'sent' ? 'people.done.invited' : 'people.done.invited.waiting');
  },
  withdraw: async (event) => {
    const { person } = atDesk(event.locals);
    const { invitation } = typed(await event.request.formData(), 'invitation');
    const ended = await endInvitation(event.locals.app, person, { invitation });
    return 'refused' in ended ? failed(event.locals.t, 'invited', {}, ended) : back(event, 'people.done.invitation.ended');
  },
  give: async (event) => {
    const { person, gathering } = atDesk(event.locals);
    const values = typed(await event.request.formData(), 'to', 'role');
    const given = await grant(event.locals.app, person, { to: values.to, role: values.role, gathering: gathering.id });
    return 'refused' in given ? failed(event.locals.t, 'give', values, given) : back(event, 'people.done.given');
  },
  end: async (event) => {
    const { person } = atDesk(event.locals);
    const { grant: id } = typed(await event.request.formData(), 'grant');
    const ended = await endGrant(event.locals.app, person, { grant: id });
    return 'refused' in ended ? failed(event.locals.t, 'team', {}, ended) : back(event, 'people.done.taken');
  },
};

type Locale = App.Locals['place']['locale'];

function givenLocale(asked: string | undefined, otherwise: Locale): Locale {
  return (['fr', 'nl', 'de', 'en'] as const).find((locale) => locale === asked) ?? otherwise;
}

/** The prefix of a page in that language, for the link in the mail. */
function baseIn(event: RequestEvent, locale: Locale): string {
  return event.locals.place.inLocale(locale, '/').replace(/\/$/, '');
}

function back(event: RequestEvent, done: string): never {
  redirect(303, withDone(event.locals.place.href('/equipe/gens'), done));
}
