import type { Configuration } from 'openid-client';
import type { App } from '../../platform/app.ts';
import { remembered } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Locale } from '../../platform/i18n.ts';
import { emailField, nameField, safeNext } from '../forms.ts';
import { publicUrl } from '../mails.ts';
import type { Claims } from '../openid.ts';
import { authorizeUrl, discoverProvider, readAnswer } from '../openid.ts';
import type { PersonRow } from '../tables.ts';
import { makeChallenge, takeChallenge } from './challenges.ts';
import { confirmPerson, makePerson, personByEmail } from './persons.ts';
import type { SignedIn } from './sessions.ts';
import { startSession } from './sessions.ts';

/** The path to register with the provider. */
export const providerReturnPath = '/connexion/retour';

/** The provider's name for the button, when one is set. */
export function providerName(app: App): string | undefined {
  return app.settings.OIDC_ISSUER && app.settings.OIDC_CLIENT_ID ? app.settings.OIDC_NAME : undefined;
}

/** Where to send the browser, and the secret to keep in a short-lived cookie until it comes back. */
export async function beginProvider(
  app: App,
  input: { next?: string; origin?: string },
): Promise<{ ok: { url: string; secret: string } } | { refused: 'off' | 'unreachable' }> {
  if (!providerName(app)) return { refused: 'off' };
  const config = await configOf(app);
  if (!config) return { refused: 'unreachable' };
  const next = safeNext(input.next);
  const secret = await app.write((tx) => makeChallenge(app, tx, { purpose: 'provider', person_id: null, next }));
  return { ok: { url: await authorizeUrl(config, secret, publicUrl(app, providerReturnPath, input.origin)), secret } };
}

type Finished = { ok: SignedIn } | { refused: 'off' | 'unreachable' | 'expired' | 'wrong' | 'unverified' };

/**
 * `search` is the query that the provider sent the browser back with. The person is the one already tied to the
 * provider's subject, else the one with the same verified address, else a new one.
 */
export async function finishProvider(
  app: App,
  input: { search: string; secret: string | undefined; origin?: string; locale: Locale; agent?: string | null },
): Promise<Finished> {
  if (!providerName(app)) return { refused: 'off' };
  const asked = input.secret === undefined ? undefined : await takeChallenge(app, input.secret, 'provider');
  if (!asked || input.secret === undefined) return { refused: 'expired' };
  const config = await configOf(app);
  if (!config) return { refused: 'unreachable' };
  const claims = await claimsOf(app, config, input.secret, publicUrl(app, providerReturnPath, input.origin) + input.search);
  if (!claims) return { refused: 'wrong' };
  return app.write(async (tx) => {
    const row = await personOfClaims(app, tx, claims, input.locale);
    if (!row) return { refused: 'unverified' };
    return { ok: await startSession(app, tx, row, { agent: input.agent, next: asked.next, by: 'provider' }) };
  });
}

/** Asked once, and asked again only after a failure. */
async function configOf(app: App): Promise<Configuration | undefined> {
  const { OIDC_ISSUER: issuer = '', OIDC_CLIENT_ID: clientId = '', OIDC_CLIENT_SECRET: clientSecret } = app.settings;
  try {
    return await remembered(app, 'people.provider', () => discoverProvider({ issuer, clientId, clientSecret }));
  } catch (error) {
    app.memory.delete('people.provider');
    app.log.error('the sign-in provider does not answer', error);
    return undefined;
  }
}

async function claimsOf(app: App, config: Configuration, secret: string, returned: string): Promise<Claims | undefined> {
  try {
    return await readAnswer(config, secret, new URL(returned));
  } catch (error) {
    app.log.warn('the sign-in provider answered wrong', { error: String(error) });
    return undefined;
  }
}

async function personOfClaims(app: App, tx: Tx, claims: Claims, locale: Locale): Promise<PersonRow | undefined> {
  const provider = app.settings.OIDC_ISSUER ?? '';
  const tied = await tx
    .selectFrom('identities')
    .innerJoin('persons', 'persons.id', 'identities.person_id')
    .selectAll('persons')
    .where('provider', '=', provider)
    .where('subject', '=', claims.subject)
    .executeTakeFirst();
  if (tied) return tied;
  const email = emailField.safeParse(claims.email);
  if (!claims.emailVerified || !email.success) return undefined;
  const known = await personByEmail(tx, email.data);
  const name = nameField.safeParse(claims.name);
  const newcomer = { name: name.success ? name.data : app.t(locale)('people.nameless'), email: email.data, locale, confirmed: true };
  const row = known ? await confirmPerson(app, tx, known) : await makePerson(app, tx, newcomer);
  await tx.insertInto('identities').values({ provider, subject: claims.subject, person_id: row.id }).execute();
  return row;
}
