import type { App } from '../../platform/app.ts';
import type { PeopleEvent } from '../events.ts';
import { safeNext } from '../forms.ts';
import { deviceName } from '../rules.ts';
import type { PersonRow } from '../tables.ts';
import type { Person } from '../views.ts';
import type { CreationOptions, RequestOptions } from '../webauthn.ts';
import { creationOptions, partyAt, readCreation, readUse, requestOptions } from '../webauthn.ts';
import { makeChallenge, takeChallenge } from './challenges.ts';
import type { SignedIn } from './sessions.ts';
import { signedInRecently, startSession } from './sessions.ts';

/** `origin` of the site that the passkey is for: the installation's, or a gathering's own. A key of one opens nothing at another. */
type FromPage = { origin: string };

/** What the browser needs to make a passkey for this person. */
export async function passkeyToAdd(
  app: App,
  person: Person,
  input: FromPage & { secret: string | undefined },
): Promise<{ ok: CreationOptions } | { refused: 'again' | 'unconfirmed' }> {
  if (person.standing !== 'confirmed') return { refused: 'unconfirmed' };
  const made = await app.write(async (tx) => {
    if (!(await signedInRecently(app, tx, person, input.secret))) return undefined;
    const known = await tx.selectFrom('passkeys').selectAll().where('person_id', '=', person.id).where('ended_at', 'is', null).execute();
    const row = await tx.selectFrom('persons').select('email').where('id', '=', person.id).executeTakeFirst();
    const challenge = await makeChallenge(app, tx, { purpose: 'passkey-add', person_id: person.id, next: '' });
    return { known, challenge, email: row?.email ?? person.name };
  });
  if (!made) return { refused: 'again' };
  return {
    ok: await creationOptions(partyAt(input.origin), made.challenge, { id: person.id, name: person.name, email: made.email }, made.known),
  };
}

/** Keeps the passkey that the browser made. `wrong` for whatever does not answer what was asked, `known` when it is kept already. */
export async function addPasskey(
  app: App,
  person: Person,
  input: FromPage & { response: unknown; agent?: string | null },
): Promise<{ ok: { passkey: string } } | { refused: 'wrong' | 'known' }> {
  const key = await readCreation(partyAt(input.origin), input.response, async (challenge) => {
    const asked = await takeChallenge(app, challenge, 'passkey-add');
    return asked?.person_id === person.id;
  });
  if (!key) return { refused: 'wrong' };
  return app.write(async (tx) => {
    const id = app.ids.id();
    const row = {
      id,
      person_id: person.id,
      name: deviceName(input.agent),
      made_at: app.clock.iso(),
      used_at: null,
      ended_at: null,
      ...key,
    };
    const kept = await tx
      .insertInto('passkeys')
      .values(row)
      .onConflict((e) => e.column('credential_id').doNothing())
      .returning('id')
      .execute();
    if (kept.length === 0) return { refused: 'known' };
    await app.announce(tx, { type: 'passkey.made', person: person.id, passkey: id } satisfies PeopleEvent);
    return { ok: { passkey: id } };
  });
}

/** What the browser needs to offer the passkeys it has for this place; tells nothing about anybody. */
export async function passkeyToUse(app: App, input: FromPage & { next?: string }): Promise<RequestOptions> {
  const next = safeNext(input.next);
  const challenge = await app.write((tx) => makeChallenge(app, tx, { purpose: 'passkey-use', person_id: null, next }));
  return requestOptions(partyAt(input.origin), challenge);
}

export async function signInWithPasskey(
  app: App,
  input: FromPage & { response: unknown; agent?: string | null },
): Promise<{ ok: SignedIn } | { refused: 'wrong' }> {
  const key = await app.db
    .selectFrom('passkeys')
    .selectAll()
    .where('credential_id', '=', credentialOf(input.response))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!key) return { refused: 'wrong' };
  let next: string | undefined;
  const counter = await readUse(partyAt(input.origin), input.response, key, async (challenge) => {
    next = (await takeChallenge(app, challenge, 'passkey-use'))?.next;
    return next !== undefined;
  });
  if (counter === undefined) return { refused: 'wrong' };
  return app.write(async (tx) => {
    const row: PersonRow | undefined = await tx.selectFrom('persons').selectAll().where('id', '=', key.person_id).executeTakeFirst();
    const used = await tx
      .updateTable('passkeys')
      .set({ counter, used_at: app.clock.iso() })
      .where('id', '=', key.id)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute();
    if (!row || used.length === 0) return { refused: 'wrong' };
    return { ok: await startSession(app, tx, row, { agent: input.agent, next: next ?? '/', by: 'passkey' }) };
  });
}

/** Forgets a passkey: with it nobody signs in any more. */
export async function endPasskey(
  app: App,
  person: Person,
  input: { passkey: string; secret: string | undefined },
): Promise<{ ok: true } | { refused: 'again' | 'unknown' }> {
  return app.write(async (tx) => {
    if (!(await signedInRecently(app, tx, person, input.secret))) return { refused: 'again' };
    const ended = await tx
      .updateTable('passkeys')
      .set({ ended_at: app.clock.iso() })
      .where('id', '=', input.passkey)
      .where('person_id', '=', person.id)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute();
    if (ended.length === 0) return { refused: 'unknown' };
    await app.announce(tx, { type: 'passkey.ended', person: person.id, passkey: input.passkey } satisfies PeopleEvent);
    return { ok: true };
  });
}

function credentialOf(response: unknown): string {
  const id = typeof response === 'object' && response !== null && 'id' in response ? response.id : '';
  return typeof id === 'string' ? id : '';
}
