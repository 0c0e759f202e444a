import type { App } from '../../platform/app.ts';
import { remembered } from '../../platform/app.ts';
import type { PeopleEvent } from '../events.ts';
import type { Refused } from '../forms.ts';
import { emailForm, parse, passwordForm, safeNext } from '../forms.ts';
import { backOffSeconds } from '../rules.ts';
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
  const wait = signInWait(app, email, input.from);
  if (wait > 0) return { refused: 'slow', seconds: wait };
  countTry(app, email);
  const kept = await app.db
    .selectFrom('passwords')
    .innerJoin('persons', 'persons.id', 'passwords.person_id')
    .select(['salt', 'hash', 'params', 'person_id'])
    .where('persons.email', '=', email)
    .executeTakeFirst();
  const typed = typeof input.password === 'string' ? input.password.slice(0, 200) : '';
  const right = await isPassword(app, typed, kept);
  if (!right || !kept) return { refused: 'wrong' };
  failuresOf(app).delete(email);
  return app.write(async (tx) => {
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

type Failures = Map<string, { count: number; until: number }>;
const mostFailures = 20_000;

function failuresOf(app: App): Failures {
  return remembered<Failures>(app, 'people.failures', () => new Map());
}

function signInWait(app: App, email: string, from: string | undefined): number {
  const wide = from === undefined ? 0 : app.limits.take('people.password.from', from, { burst: 60, perMinute: 30 });
  if (wide > 0) return wide;
  const until = failuresOf(app).get(email)?.until ?? 0;
  return Math.max(0, Math.ceil((until - app.clock.now().getTime()) / 1000));
}

/** Counted before the answer is known, so that many tries at once count too. */
function countTry(app: App, email: string): void {
  const failures = failuresOf(app);
  const count = (failures.get(email)?.count ?? 0) + 1;
  failures.delete(email);
  failures.set(email, { count, until: app.clock.now().getTime() + backOffSeconds(count) * 1000 });
  const oldest = failures.keys().next().value;
  if (failures.size > mostFailures && oldest !== undefined) failures.delete(oldest);
}
