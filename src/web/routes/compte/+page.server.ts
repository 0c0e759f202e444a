import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import { discardDraft } from '../../../commons/drafts/acts.ts';
import { draftsOf } from '../../../commons/drafts/views.ts';
import { askEmailChange } from '../../../people/acts/ask.ts';
import { endPasskey } from '../../../people/acts/passkeys.ts';
import { removePassword, setPassword } from '../../../people/acts/passwords.ts';
import { chooseLocale, erasePerson, rename } from '../../../people/acts/profile.ts';
import { endOtherSessions, endSession, signOut } from '../../../people/acts/sessions.ts';
import type { Person } from '../../../people/views.ts';
import { accountOf } from '../../../people/views/account.ts';
import type { Refusal } from '../../people/refusals.ts';
import { failed, typed } from '../../people/refusals.ts';
import { asker, dropSession, toDoor, withDone } from '../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { app, person, place, session } = locals;
  if (!person) toDoor(locals);
  const { email, passwordSetAt, passkeys, sessions, recent } = await accountOf(app, person, session);
  const { name, locale, standing } = person;
  const drafts = place.gathering ? await draftsOf(app, person, place.gathering.id) : [];
  return { title: locals.t('people.account.title'), name, own: locale, standing, email, passwordSetAt, passkeys, sessions, recent, drafts };
};

export const actions: Actions = {
  about: async (event) => {
    const { person, form, app, t } = await asked(event);
    const values = typed(form, 'name', 'locale');
    const named = await rename(app, person, values);
    const refused = 'refused' in named ? named : await chooseLocale(app, person, values);
    return 'refused' in refused ? failed(t, 'about', values, refused) : back(event, 'people.done.about');
  },
  discard: async (event) => {
    const { person, form, app, t } = await asked(event);
    const { draft } = typed(form, 'draft');
    const gone = await discardDraft(app, person, draft);
    return 'refused' in gone ? failed(t, 'drafts', {}, { refused: 'unknown' }) : back(event, 'commons.done.discarded');
  },
  email: async (event) => {
    const { person, form, app, t } = await asked(event);
    const { session: secret, place } = event.locals;
    const values = typed(form, 'email');
    const changed = await askEmailChange(app, person, { ...asker(event), email: values.email, secret, next: place.href('/compte') });
    if ('refused' in changed) return failed(t, 'email', values, changed);
    back(event, changed.ok.mail === 'sent' ? 'people.done.email' : 'people.done.email.waiting');
  },
  password: async (event) => {
    const { person, form, app, secret } = await asked(event);
    return after(event, 'password', await setPassword(app, person, { password: form.get('password'), secret }), 'people.done.password');
  },
  nopassword: async (event) => {
    const { person, app, secret } = await asked(event);
    return after(event, 'password', await removePassword(app, person, { secret }), 'people.done.password.removed');
  },
  nopasskey: async (event) => {
    const { person, form, app, secret } = await asked(event);
    const { passkey } = typed(form, 'passkey');
    return after(event, 'passkeys', await endPasskey(app, person, { passkey, secret }), 'people.done.passkey.ended');
  },
  close: async (event) => {
    const { person, form, app } = await asked(event);
    const { session } = typed(form, 'session');
    return after(event, 'sessions', await endSession(app, person, { session }), 'people.done.session');
  },
  others: async (event) => {
    const { person, app, secret = '' } = await asked(event);
    await endOtherSessions(app, person, { secret });
    back(event, 'people.done.sessions');
  },
  out: async (event) => {
    const { app, session, place } = event.locals;
    if (session) await signOut(app, session);
    dropSession(event);
    redirect(303, withDone(place.href('/'), 'people.done.out'));
  },
  erase: async (event) => {
    const { person, form, app, t, secret } = await asked(event);
    if (form.get('sure') !== 'yes') return failed(t, 'erase', {}, { refused: 'form', fields: { sure: 'people.account.erase.tick' } });
    const erased = await erasePerson(app, person, { secret });
    if ('refused' in erased) return failed(t, 'erase', {}, erased);
    dropSession(event);
    redirect(303, withDone(event.locals.place.href('/'), 'people.done.erased'));
  },
};

type Asked = { person: Person; form: FormData; app: App.Locals['app']; t: App.Locals['t']; secret: string | undefined };

async function asked(event: RequestEvent): Promise<Asked> {
  const { app, person, session: secret, t } = event.locals;
  if (!person) toDoor(event.locals);
  return { person, form: await event.request.formData(), app, t, secret };
}

function after(event: RequestEvent, at: string, result: { ok: unknown } | Refusal, done: string) {
  return 'refused' in result ? failed(event.locals.t, at, {}, result) : back(event, done);
}

function back(event: RequestEvent, done: string): never {
  redirect(303, withDone(event.locals.place.href('/compte'), done));
}
