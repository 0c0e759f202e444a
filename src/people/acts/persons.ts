import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Locale } from '../../platform/i18n.ts';
import type { PeopleEvent } from '../events.ts';
import type { PersonRow } from '../tables.ts';

export async function personByEmail(tx: Tx, email: string): Promise<PersonRow | undefined> {
  return tx.selectFrom('persons').selectAll().where('email', '=', email).executeTakeFirst();
}

export type NewPerson = { name: string; email: string | null; locale: Locale; confirmed: boolean };

export async function makePerson(app: App, tx: Tx, made: NewPerson): Promise<PersonRow> {
  const now = app.clock.iso();
  const row: PersonRow = {
    id: app.ids.id(),
    name: made.name,
    email: made.email,
    email_confirmed_at: made.confirmed ? now : null,
    locale: made.locale,
    made_at: now,
    seen_at: now,
    erased_at: null,
  };
  await tx.insertInto('persons').values(row).execute();
  await app.announce(tx, { type: 'person.made', person: row.id } satisfies PeopleEvent);
  return row;
}

/**
 * The owner of the mailbox takes the account over. Whoever typed this address first may have been somebody else:
 * every session and every other way in that was made before is gone.
 */
export async function confirmPerson(app: App, tx: Tx, row: PersonRow): Promise<PersonRow> {
  if (row.email_confirmed_at !== null) return row;
  const confirmed = { ...row, email_confirmed_at: app.clock.iso() };
  await tx.updateTable('persons').set({ email_confirmed_at: confirmed.email_confirmed_at }).where('id', '=', row.id).execute();
  await closeEveryWayIn(tx, row.id);
  await dropChanges(tx, row);
  await app.announce(tx, { type: 'person.confirmed', person: row.id } satisfies PeopleEvent);
  return confirmed;
}

/** Changes to other addresses that were asked before: whoever asked them may not be who holds the account now. */
export async function dropChanges(tx: Tx, row: PersonRow): Promise<void> {
  await tx
    .deleteFrom('sign_in_links')
    .where('person_id', '=', row.id)
    .where('purpose', '=', 'confirm')
    .where('email', '<>', row.email ?? '')
    .where('used_at', 'is', null)
    .execute();
}

/** A guest who typed an address that turned out to be somebody else's: what was written stays, no way in is left. */
export async function leaveAddress(app: App, tx: Tx, guest: PersonRow): Promise<void> {
  await tx.updateTable('persons').set({ email: null }).where('id', '=', guest.id).execute();
  await closeEveryWayIn(tx, guest.id);
  await tx.deleteFrom('sign_in_links').where('person_id', '=', guest.id).execute();
  await app.announce(tx, { type: 'person.changed', person: guest.id, what: 'email' } satisfies PeopleEvent);
}

export async function closeEveryWayIn(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('sessions').where('person_id', '=', person).execute();
  await tx.deleteFrom('passwords').where('person_id', '=', person).execute();
  await tx.deleteFrom('passkeys').where('person_id', '=', person).execute();
  await tx.deleteFrom('identities').where('person_id', '=', person).execute();
  await tx.deleteFrom('challenges').where('person_id', '=', person).execute();
}
