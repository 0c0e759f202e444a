import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { forgetMails, forgetName } from '../../platform/mail/outbox.ts';
import type { PeopleEvent } from '../events.ts';
import type { Refused } from '../forms.ts';
import { localeForm, nameForm, parse } from '../forms.ts';
import type { Person } from '../views.ts';
import { isLast } from './grants.ts';
import { closeEveryWayIn } from './persons.ts';
import { signedInRecently } from './sessions.ts';

/** Changes the name shown beside what the person did, past and to come. */
export async function rename(app: App, person: Person, input: { name: unknown }): Promise<{ ok: { name: string } } | Refused> {
  const form = parse(nameForm, input);
  if ('refused' in form) return form;
  await app.write(async (tx) => {
    await tx.updateTable('persons').set({ name: form.ok.name }).where('id', '=', person.id).where('erased_at', 'is', null).execute();
    await app.announce(tx, { type: 'person.changed', person: person.id, what: 'name' } satisfies PeopleEvent);
  });
  return form;
}

/** Chooses the language of the mails to this person. */
export async function chooseLocale(app: App, person: Person, input: { locale: unknown }): Promise<{ ok: true } | Refused> {
  const form = parse(localeForm, input);
  if ('refused' in form) return form;
  await app.write(async (tx) => {
    await tx.updateTable('persons').set({ locale: form.ok.locale }).where('id', '=', person.id).where('erased_at', 'is', null).execute();
    await app.announce(tx, { type: 'person.changed', person: person.id, what: 'locale' } satisfies PeopleEvent);
  });
  return { ok: true };
}

/**
 * Forgets the person: name, address and every way in. What they wrote stays, without a name.
 * `last`: name another administrator first. `again`: sign in once more.
 */
export async function erasePerson(
  app: App,
  person: Person,
  input: { secret: string | undefined },
): Promise<{ ok: true } | { refused: 'again' | 'last' }> {
  return app.write(async (tx) => {
    if (!(await signedInRecently(app, tx, person, input.secret))) return { refused: 'again' };
    const held = await tx.selectFrom('grants').selectAll().where('person_id', '=', person.id).where('ended_at', 'is', null).execute();
    for (const row of held) if (await isLast(tx, row)) return { refused: 'last' };
    const now = app.clock.iso();
    const known = await tx.selectFrom('persons').select('email').where('id', '=', person.id).executeTakeFirst();
    await tx.updateTable('persons').set({ name: '', email: null, erased_at: now }).where('id', '=', person.id).execute();
    await closeEveryWayIn(tx, person.id);
    await tx.updateTable('grants').set({ ended_at: now }).where('person_id', '=', person.id).where('ended_at', 'is', null).execute();
    await tx.deleteFrom('sign_in_links').where('person_id', '=', person.id).execute();
    if (known?.email) await forgetAddress(tx, known.email, now);
    await forgetName(tx, person.id, (locale) => app.t(locale)('people.gone'));
    await app.announce(tx, { type: 'person.erased', person: person.id } satisfies PeopleEvent);
    return { ok: true };
  });
}

async function forgetAddress(tx: Tx, email: string, now: string): Promise<void> {
  await forgetMails(tx, email);
  await tx.deleteFrom('sign_in_links').where('email', '=', email).execute();
  await tx.updateTable('invitations').set({ ended_at: now }).where('email', '=', email).where('accepted_at', 'is', null).execute();
  await tx.updateTable('invitations').set({ email: '' }).where('email', '=', email).execute();
}
