import type { App } from '../platform/app.ts';
import type { Reader, Tx } from '../platform/database.ts';
import type { Locale } from '../platform/i18n.ts';
import { hashSecret } from '../platform/ids.ts';
import type { Role } from './rules.ts';
import { later, seenMilliseconds, sessionMilliseconds } from './rules.ts';
import type { PersonRow } from './tables.ts';

export type { Role } from './rules.ts';
export type Grant = { gathering: string; edition: string | null; role: Role };
/** `visitor`: there is no address that could be confirmed. */
export type Standing = 'confirmed' | 'unconfirmed' | 'visitor';
export type Person = { id: string; name: string; locale: Locale; standing: Standing; grants: Grant[] };

/** Who holds this session's secret. Notes, now and then and without making anybody wait, that the session lives. */
export async function personOfSession(app: App, secret: string): Promise<Person | undefined> {
  const now = app.clock.now();
  const row = await app.db
    .selectFrom('sessions')
    .innerJoin('persons', 'persons.id', 'sessions.person_id')
    .select([
      'persons.id',
      'persons.name',
      'persons.locale',
      'persons.email',
      'persons.email_confirmed_at',
      'sessions.id as session',
      'sessions.seen_at',
    ])
    .where('sessions.secret_hash', '=', hashSecret(secret))
    .where('sessions.ended_at', 'is', null)
    .where('sessions.expires_at', '>', now.toISOString())
    .where('persons.erased_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  if (now.getTime() - Date.parse(row.seen_at) >= seenMilliseconds) touchSoon(app, row.id, row.session);
  return personFrom(app.db, row);
}

/** For tests and for closing: the writes of "last seen" that are still under way. */
export async function touching(app: App): Promise<void> {
  await app.memory.get('people.touching');
}

/** The person with this id, unless erased; for events that only carry ids. */
export async function personById(app: App, id: string): Promise<Person | undefined> {
  const row = await app.db.selectFrom('persons').selectAll().where('id', '=', id).where('erased_at', 'is', null).executeTakeFirst();
  return row && personFrom(app.db, row);
}

export async function personFrom(
  db: Reader | Tx,
  row: Pick<PersonRow, 'id' | 'name' | 'locale' | 'email' | 'email_confirmed_at'>,
): Promise<Person> {
  const grants = await db
    .selectFrom('grants')
    .select(['gathering_id as gathering', 'edition_id as edition', 'role'])
    .where('person_id', '=', row.id)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  return { id: row.id, name: row.name, locale: row.locale as Locale, standing: standingOf(row), grants: grants.map(plainGrant) };
}

function plainGrant({ gathering, edition, role }: Grant): Grant {
  return { gathering, edition, role };
}

/** Those of the addresses that a person has; rooms that keep an address until it confirms forget the others. */
export async function addressesInUse(app: App, emails: readonly string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set();
  const rows = await app.db
    .selectFrom('persons')
    .select('email')
    .where('email', 'in', [...emails])
    .execute();
  return new Set(rows.flatMap(({ email }) => (email === null ? [] : [email])));
}

/** Those of these people whom a mail can reach: their address is confirmed. How they are called, and in which language. */
export async function readersOf(app: App, ids: readonly string[]): Promise<Map<string, { name: string; locale: Locale }>> {
  if (ids.length === 0) return new Map();
  const rows = await app.db
    .selectFrom('persons')
    .select(['id', 'name', 'locale'])
    .where('id', 'in', [...ids])
    .where('email', 'is not', null)
    .where('email_confirmed_at', 'is not', null)
    .where('erased_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, name, locale }) => [id, { name, locale: locale as Locale }]));
}

export type Author = { name: string | null; standing: Exclude<Standing, 'visitor'> };

/** Names for authors and hosts. An erased person keeps the place without the name; an unknown id is left out. */
export async function whoIs(app: App, ids: readonly string[]): Promise<Map<string, Author>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await app.db
    .selectFrom('persons')
    .select(['id', 'name', 'email_confirmed_at', 'erased_at'])
    .where('id', 'in', wanted)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { name: row.erased_at === null ? row.name : null, standing: row.email_confirmed_at === null ? 'unconfirmed' : 'confirmed' },
    ]),
  );
}

function standingOf(row: { email: string | null; email_confirmed_at: string | null }): Standing {
  if (row.email_confirmed_at !== null) return 'confirmed';
  return row.email === null ? 'visitor' : 'unconfirmed';
}

function touchSoon(app: App, person: string, session: string): void {
  const seen_at = app.clock.iso();
  const expires_at = later(app.clock.now(), sessionMilliseconds);
  const done = app.write(async (tx) => {
    await tx.updateTable('sessions').set({ seen_at, expires_at }).where('id', '=', session).where('ended_at', 'is', null).execute();
    await tx.updateTable('persons').set({ seen_at }).where('id', '=', person).execute();
  });
  app.memory.set(
    'people.touching',
    done.catch((error) => app.log.error('a session was not touched', error)),
  );
}
