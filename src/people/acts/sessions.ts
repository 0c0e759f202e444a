import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { hashSecret } from '../../platform/ids.ts';
import type { PeopleEvent } from '../events.ts';
import { deviceName, isRecent, later, sessionMilliseconds } from '../rules.ts';
import type { PersonRow } from '../tables.ts';
import type { Person } from '../views.ts';
import { personFrom } from '../views.ts';

/** `cookie` is the secret to keep in the browser; `next` the path to go on to. */
export type SignedIn = { cookie: string; person: Person; next: string };

type Start = { agent?: string | null | undefined; next: string; by: Extract<PeopleEvent, { type: 'person.signed-in' }>['by'] };

/** Opens a session. Only the hash of its secret is stored. */
export async function startSession(app: App, tx: Tx, row: PersonRow, { agent, next, by }: Start): Promise<SignedIn> {
  const cookie = app.ids.secret();
  const now = app.clock.iso();
  await tx.deleteFrom('sessions').where('person_id', '=', row.id).where('expires_at', '<=', now).execute();
  await tx
    .insertInto('sessions')
    .values({
      id: app.ids.id(),
      secret_hash: hashSecret(cookie),
      person_id: row.id,
      made_at: now,
      seen_at: now,
      expires_at: later(app.clock.now(), sessionMilliseconds),
      agent: deviceName(agent),
      ended_at: null,
    })
    .execute();
  await tx.updateTable('persons').set({ seen_at: now }).where('id', '=', row.id).execute();
  await app.announce(tx, { type: 'person.signed-in', person: row.id, by } satisfies PeopleEvent);
  return { cookie, person: await personFrom(tx, row), next };
}

/** Ends the session of this browser. Nothing happens when it is no longer one. */
export async function signOut(app: App, secret: string): Promise<void> {
  await app.write((tx) => end(app, tx, (session) => session.secret_hash === hashSecret(secret), { secret }));
}

/** Ends one session of the person, here or elsewhere. */
export async function endSession(app: App, person: Person, input: { session: string }): Promise<{ ok: true } | { refused: 'unknown' }> {
  const ended = await app.write((tx) => end(app, tx, (session) => session.id === input.session, { person: person.id }));
  return ended > 0 ? { ok: true } : { refused: 'unknown' };
}

/** Ends every session of the person but this browser's. */
export async function endOtherSessions(app: App, person: Person, input: { secret: string }): Promise<{ ok: { ended: number } }> {
  const own = hashSecret(input.secret);
  return { ok: { ended: await app.write((tx) => end(app, tx, (session) => session.secret_hash !== own, { person: person.id })) } };
}

/** Ends every session of the person, inside an act that gives the account another key. */
export async function endEverySession(app: App, tx: Tx, person: string): Promise<void> {
  await end(app, tx, () => true, { person });
}

/** Whether this browser's session is the person's and young enough to change what opens the account. */
export async function signedInRecently(app: App, tx: Tx, person: Person, secret: string | undefined): Promise<boolean> {
  const row = await tx
    .selectFrom('sessions')
    .select('made_at')
    .where('secret_hash', '=', hashSecret(secret ?? ''))
    .where('person_id', '=', person.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined && isRecent(row.made_at, app.clock.now());
}

type Seen = { id: string; secret_hash: string; person_id: string };

async function end(app: App, tx: Tx, which: (session: Seen) => boolean, whose: { person?: string; secret?: string }): Promise<number> {
  const open = await tx
    .selectFrom('sessions')
    .select(['id', 'secret_hash', 'person_id'])
    .where((e) => (whose.person === undefined ? e('secret_hash', '=', hashSecret(whose.secret ?? '')) : e('person_id', '=', whose.person)))
    .where('ended_at', 'is', null)
    .execute();
  const gone = open.filter(which);
  for (const session of gone) {
    await tx.updateTable('sessions').set({ ended_at: app.clock.iso() }).where('id', '=', session.id).execute();
    await app.announce(tx, { type: 'session.ended', person: session.person_id, session: session.id } satisfies PeopleEvent);
  }
  return gone.length;
}
