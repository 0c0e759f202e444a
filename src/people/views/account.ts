import type { App } from '../../platform/app.ts';
import { hashSecret } from '../../platform/ids.ts';
import { isRecent } from '../rules.ts';
import type { Person } from '../views.ts';

export type SessionSeen = { id: string; device: string; madeAt: string; seenAt: string; current: boolean };

/** Where the person is signed in, the latest first; `secret` tells which one is this browser. */
export async function sessionsOf(app: App, person: Person, secret: string | undefined): Promise<SessionSeen[]> {
  const rows = await app.db
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', person.id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', app.clock.iso())
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const own = secret === undefined ? '' : hashSecret(secret);
  return rows.map((row) => ({ id: row.id, device: row.agent, madeAt: row.made_at, seenAt: row.seen_at, current: row.secret_hash === own }));
}

export type PasskeySeen = { id: string; name: string; madeAt: string; usedAt: string | null };

export type Account = {
  email: string | null;
  /** A password was set, and since when. */
  passwordSetAt: string | null;
  passkeys: PasskeySeen[];
  /** Names of the providers tied to this person. */
  providers: string[];
  sessions: SessionSeen[];
  /** Signed in within the hour: may change what opens the account. */
  recent: boolean;
};

/** Everything the person's own page shows. */
export async function accountOf(app: App, person: Person, secret: string | undefined): Promise<Account> {
  const [row, password, passkeys, identities, sessions] = await Promise.all([
    app.db.selectFrom('persons').select('email').where('id', '=', person.id).executeTakeFirst(),
    app.db.selectFrom('passwords').select('set_at').where('person_id', '=', person.id).executeTakeFirst(),
    passkeysOf(app, person),
    app.db.selectFrom('identities').select('provider').where('person_id', '=', person.id).orderBy('provider').execute(),
    sessionsOf(app, person, secret),
  ]);
  const own = sessions.find((session) => session.current);
  return {
    email: row?.email ?? null,
    passwordSetAt: password?.set_at ?? null,
    passkeys,
    providers: identities.map((identity) => identity.provider),
    sessions,
    recent: own !== undefined && isRecent(own.madeAt, app.clock.now()),
  };
}

async function passkeysOf(app: App, person: Person): Promise<PasskeySeen[]> {
  const rows = await app.db
    .selectFrom('passkeys')
    .select(['id', 'name', 'made_at as madeAt', 'used_at as usedAt'])
    .where('person_id', '=', person.id)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, madeAt, usedAt }) => ({ id, name, madeAt, usedAt }));
}

/** What the house knows of the person, for the person, as plain JSON: this room's part, and each other room's under its name. */
export async function personExport(app: App, person: Person): Promise<Record<string, unknown>> {
  const of = person.id;
  const about = await app.db.selectFrom('persons').selectAll().where('id', '=', of).executeTakeFirstOrThrow();
  const account = await accountOf(app, person, undefined);
  const grants = await app.db.selectFrom('grants').selectAll().where('person_id', '=', of).orderBy('id').execute();
  const invited = await app.db
    .selectFrom('invitations')
    .select(['gathering_id', 'edition_id', 'role', 'made_at', 'accepted_at', 'ended_at'])
    .where('email', '=', about.email ?? '')
    .orderBy('id')
    .execute();
  const others: Record<string, unknown> = {};
  for (const room of app.rooms) if (room.about) others[room.name] = await room.about(app, of);
  const sessions = account.sessions.map(({ id, device, madeAt, seenAt }) => ({ id, device, madeAt, seenAt }));
  return {
    person: about,
    passwordSetAt: account.passwordSetAt,
    passkeys: account.passkeys,
    providers: account.providers,
    sessions,
    grants,
    invitations: invited,
    rooms: others,
  };
}
