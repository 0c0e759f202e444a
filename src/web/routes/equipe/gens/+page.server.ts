import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import { gatheringName } from '../../../../gathering/views.ts';
import { editionsList } from '../../../../gathering/views/editions.ts';
import { endGrant, grant } from '../../../../people/acts/grants.ts';
import { endInvitation, invite } from '../../../../people/acts/invitations.ts';
import { givenRoles } from '../../../../people/forms.ts';
import { administers } from '../../../../people/may.ts';
import { invitationsOf, teamOf } from '../../../../people/views/team.ts';
import { foundOr404 } from '../../../gathering/front.ts';
import { mailBase } from '../../../front/origin.ts';
import { failed, typed } from '../../../people/refusals.ts';
import { withDone } from '../../../people/session.ts';
import { atDesk } from '../../../people/team-desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { app, place, t } = locals;
  const { person, gathering } = atDesk(locals);
  const [team, invitations] = await Promise.all([teamOf(app, gathering.id), invitationsOf(app, person, gathering.id)]);
  const decides = administers(person, gathering.id);
  const editions = (await editionsList(app, person, gathering.id, place.locale)).map(({ id, title }) => ({ id, title: title.text }));
  return { title: t('people.team.title'), team, invitations, editions, decides, you: person.id, roles: [...givenRoles] };
};

export const actions: Actions = {
  invite: async (event) => {
    const { app, place, t } = event.locals;
    const { person, gathering } = atDesk(event.locals);
    const values = typed(await event.request.formData(), 'email', 'role', 'edition', 'locale');
    const { name } = await gatheringName(app, gathering.id, place.locale);
    const locale = givenLocale(values.locale, place.locale);
    const input = {
      email: values.email,
      role: values.role,
      locale,
      gathering: gathering.id,
      edition: await editionIn(event.locals, values.edition),
      gatheringName: name,
      base: mailBase(event.locals, locale),
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
    const values = typed(await event.request.formData(), 'to', 'role', 'edition');
    const edition = await editionIn(event.locals, values.edition);
    const given = await grant(event.locals.app, person, { to: values.to, role: values.role, gathering: gathering.id, edition });
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

/** The edition that a role is for, of this gathering; null is all of them. What is no edition here does not exist. */
async function editionIn(locals: App.Locals, asked: string): Promise<string | null> {
  if (asked === '') return null;
  const { person, gathering } = atDesk(locals);
  const editions = await editionsList(locals.app, person, gathering.id, locals.place.locale);
  return foundOr404(
    locals,
    editions.find((one) => one.id === asked),
  ).id;
}

function back(event: RequestEvent, done: string): never {
  redirect(303, withDone(event.locals.place.href('/equipe/gens'), done));
}
