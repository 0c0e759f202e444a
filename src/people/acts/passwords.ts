import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { hashSecret } from '../../platform/ids.ts';
import type { PeopleEvent } from '../events.ts';
import type { Refused } from '../forms.ts';
import { emailForm, parse, passwordForm, safeNext } from '../forms.ts';
import { backOffSeconds, later } from '../rules.ts';
import { hashPassword, isPassword } from '../scrypt.ts';
import type { Person } from '../views.ts';
import type { Slow } from './ask.ts';
import type { SignedIn } from './sessions.ts';
import { signedInRecently, startSession } from './sessions.ts';

type SignInInput = { email: unknown; password: unknown; next?: string; agent?: string | null; from?: string };

/**
 * `wrong` says neither which of the two is wrong nor whether the address is known, in the same time.
 * After five wrong ones in a row the account rests, longer each time; a link by mail still works.
 */
export async function signInWithPassword(app: App, input: SignInInput): Promise<{ ok: SignedIn } | { refused: 'wrong' } | Slow | Refused> {
  const form = parse(emailForm, input);
  if ('refused' in form) return form;
  const { email } = form.ok;
  const wait = widePace(app, input.from) || (await countTry(app, email));
  if (wait > 0) return { refused: 'slow', seconds: wait };
  const kept = await app.db
    .selectFrom('passwords')
    .innerJoin('persons', 'persons.id', 'passwords.person_id')
    .select(['salt', 'hash', 'params', 'person_id'])
    .where('persons.email', '=', email)
    .executeTakeFirst();
  const typed = typeof input.password === 'string' ? input.password.slice(0, 200) : '';
  const right = await isPassword(app, typed, kept);
  if (!right || !kept) return { refused: 'wrong' };
  return app.write(async (tx) => {
    await forgetTries(tx, { email });
    const row = await tx.selectFrom('persons').selectAll().where('id', '=', kept.person_id).where('email', '=', email).executeTakeFirst();
    if (!row) return { refused: 'wrong' };
    return { ok: await startSession(app, tx, row, { agent: input.agent, next: safeNext(input.next), by: 'password' }) };
  });
}

/** `again`: the session is older than an hour, sign in once more. Only a confirmed person may have a password. */
export async function setPassword(
  app: App,
  person: Person,
  input: { password: unknown; secret: string | undefined },
): Promise<{ ok: true } | { refused: 'again' | 'unconfirmed' } | Refused> {
  const form = parse(passwordForm, input);
  if ('refused' in form) return form;
  if (person.standing !== 'confirmed') return { refused: 'unconfirmed' };
  const hashed = await hashPassword(app, form.ok.password);
  return app.write(async (tx) => {
    if (!(await signedInRecently(app, tx, person, input.secret))) return { refused: 'again' };
    const row = { ...hashed, set_at: app.clock.iso() };
    await tx
      .insertInto('passwords')
      .values({ person_id: person.id, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute();
    await app.announce(tx, { type: 'password.set', person: person.id } satisfies PeopleEvent);
    return { ok: true };
  });
}

export async function removePassword(
  app: App,
  person: Person,
  input: { secret: string | undefined },
): Promise<{ ok: true } | { refused: 'again' | 'unknown' }> {
  return app.write(async (tx) => {
    if (!(await signedInRecently(app, tx, person, input.secret))) return { refused: 'again' };
    const gone = await tx.deleteFrom('passwords').where('person_id', '=', person.id).returning('person_id').execute();
    if (gone.length === 0) return { refused: 'unknown' };
    await app.announce(tx, { type: 'password.removed', person: person.id } satisfies PeopleEvent);
    return { ok: true };
  });
}

/** The owner is here: wrong passwords that others typed do not hold the account up any more. */
export async function forgetTries(tx: Tx, { email }: { email: string | null }): Promise<void> {
  if (email !== null) await tx.deleteFrom('password_tries').where('email_hash', '=', hashSecret(email)).execute();
}

function widePace(app: App, from: string | undefined): number {
  return from === undefined ? 0 : app.limits.take('people.password.from', from, { burst: 60, perMinute: 30 });
}

/** Seconds to wait, or 0 and the try is counted: before its answer is known, so that many at once count too, in every process. */
async function countTry(app: App, email: string): Promise<number> {
  const email_hash = hashSecret(email);
  const now = app.clock.now();
  return app.write(async (tx) => {
    const before = await tx.selectFrom('password_tries').selectAll().where('email_hash', '=', email_hash).executeTakeFirst();
    const wait = Date.parse(before?.rests_until ?? now.toISOString()) - now.getTime();
    if (wait > 0) return Math.ceil(wait / 1000);
    const count = (before?.count ?? 0) + 1;
    const tried = { count, rests_until: later(now, backOffSeconds(count) * 1000), made_at: now.toISOString() };
    await tx
      .insertInto('password_tries')
      .values({ email_hash, ...tried })
      .onConflict((on) => on.column('email_hash').doUpdateSet(tried))
      .execute();
    return 0;
  });
}
