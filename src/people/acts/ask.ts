import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Locale } from '../../platform/i18n.ts';
import { isLocale } from '../../platform/i18n.ts';
import { hashSecret } from '../../platform/ids.ts';
import type { Refused } from '../forms.ts';
import { emailForm, guestForm, parse, safeNext } from '../forms.ts';
import type { MailKind } from '../mails.ts';
import { mailIs, postMail, publicUrl } from '../mails.ts';
import { later, linkMilliseconds } from '../rules.ts';
import type { LinkPurpose } from '../tables.ts';
import type { Person } from '../views.ts';
import type { LinkFacts } from '../views/links.ts';
import { makePerson, personByEmail } from './persons.ts';
import type { SignedIn } from './sessions.ts';
import { signedInRecently, startSession } from './sessions.ts';

export type Slow = { refused: 'slow'; seconds: number };
/** `sent`, or `waiting` for an organiser to hand it over when there is no mail server. */
export type Asked = { ok: { mail: 'sent' | 'waiting' } };

/** Where the asker is: prefix of gathering and language, where to go on, and the network address as a wide net. */
type Where = { locale: Locale; base?: string | undefined; next?: string | undefined; from?: string | undefined };

/** Mails a link that signs in, or makes an account. The answer is the same whether the address is known or not. */
export async function askSignInLink(app: App, input: Where & { email: unknown }): Promise<Asked | Slow | Refused> {
  const form = parse(emailForm, input);
  if ('refused' in form) return form;
  const { email } = form.ok;
  const wait = mailWait(app, email, input.from);
  if (wait > 0) return { refused: 'slow', seconds: wait };
  await app.write(async (tx) => {
    const known = await personByEmail(tx, email);
    await mailLink(app, tx, {
      purpose: 'sign-in',
      email,
      person: known?.id ?? null,
      locale: known && isLocale(known.locale) ? known.locale : input.locale,
      base: input.base,
      facts: { next: safeNext(input.next) },
    });
  });
  return { ok: { mail: mailIs(app) } };
}

/**
 * For a known address that is not signed in: mails a link that signs in and confirms what its owner did.
 * Once used with a yes, `facts.confirmed` is announced with `facts`, and `confirmedFacts` finds them by the link's secret.
 */
export async function askConfirmation(
  app: App,
  input: Where & { email: unknown; facts: Record<string, string> },
): Promise<Asked | Slow | Refused> {
  const form = parse(emailForm, input);
  if ('refused' in form) return form;
  const { email } = form.ok;
  const wait = mailWait(app, email, input.from);
  if (wait > 0) return { refused: 'slow', seconds: wait };
  await app.write(async (tx) => {
    const known = await personByEmail(tx, email);
    const locale = known && isLocale(known.locale) ? known.locale : input.locale;
    const facts = { next: safeNext(input.next), about: input.facts };
    await mailLink(app, tx, { purpose: 'confirm', email, person: known?.id ?? null, locale, base: input.base, facts });
  });
  return { ok: { mail: mailIs(app) } };
}

/**
 * A newcomer acts at once with a name and an address: an unconfirmed person, a session, and a mail to confirm.
 * A known address is refused, since anybody could type it; then see `askConfirmation`.
 */
export async function beginGuest(
  app: App,
  input: Where & { email: unknown; name: unknown; agent?: string | null },
): Promise<{ ok: SignedIn } | { refused: 'known' } | Slow | Refused> {
  const form = parse(guestForm, input);
  if ('refused' in form) return form;
  const { email, name, locale } = form.ok;
  const wait = mailWait(app, email, input.from);
  if (wait > 0) return { refused: 'slow', seconds: wait };
  const next = safeNext(input.next);
  return app.write(async (tx) => {
    if (await personByEmail(tx, email)) return { refused: 'known' };
    const row = await makePerson(app, tx, { name, email, locale, confirmed: false });
    await mailLink(app, tx, { purpose: 'confirm', email, person: row.id, locale, base: input.base, facts: { next } });
    return { ok: await startSession(app, tx, row, { agent: input.agent, next, by: 'guest' }) };
  });
}

/**
 * Mails a link to the new address; the address changes when the link is used. An address that somebody else has
 * gets no mail, and the answer does not say so.
 */
export async function askEmailChange(
  app: App,
  person: Person,
  input: Where & { email: unknown; secret: string | undefined },
): Promise<Asked | { refused: 'again' } | Slow | Refused> {
  const form = parse(emailForm, input);
  if ('refused' in form) return form;
  const { email } = form.ok;
  const wait = mailWait(app, email, input.from);
  if (wait > 0) return { refused: 'slow', seconds: wait };
  return app.write(async (tx) => {
    if (!(await signedInRecently(app, tx, person, input.secret))) return { refused: 'again' };
    const facts: LinkFacts = { next: safeNext(input.next ?? '/compte'), change: 'email' };
    if (await isFree(tx, email, person))
      await mailLink(app, tx, { purpose: 'confirm', email, person: person.id, locale: person.locale, base: input.base, facts });
    return { ok: { mail: mailIs(app) } };
  });
}

/**
 * Seconds to wait before another mail goes to this address; a venue shares one network address, hence the wide net. Each network
 * address has its own few mails, so that somebody who asks in another's name does not keep the owner from asking.
 */
function mailWait(app: App, email: string, from = ''): number {
  const wide = from === '' ? 0 : app.limits.take('people.mail.from', from, { burst: 60, perMinute: 30 });
  const own = wide > 0 ? wide : app.limits.take('people.mail', `${email} ${from}`, { burst: 4, perMinute: 0.5 });
  return own > 0 ? own : app.limits.take('people.mail.to', email, { burst: 20, perMinute: 2 });
}

/** An address that a guest only typed is free for somebody confirmed: the link proves whose it is. */
async function isFree(tx: Tx, email: string, person: Person): Promise<boolean> {
  const holder = await personByEmail(tx, email);
  return holder === undefined || (holder.email_confirmed_at === null && person.standing === 'confirmed');
}

type NewLink = { purpose: LinkPurpose; email: string; person: string | null; facts: LinkFacts };

async function mailLink(app: App, tx: Tx, link: NewLink & { locale: Locale; base?: string | undefined }): Promise<void> {
  const secret = await keepLink(app, tx, link);
  const kind = mailKind(link);
  const hours = Math.round(linkMilliseconds(link.purpose, mailIs(app) === 'sent') / 3_600_000);
  const url = publicUrl(app, `/connexion/lien/${secret}`, link.base);
  await postMail(app, tx, { kind, to: link.email, locale: link.locale, url, values: { hours, days: Math.round(hours / 24) } });
}

function mailKind({ purpose, facts }: NewLink): MailKind {
  if (facts.change) return 'change';
  if (facts.about) return 'waiting';
  return purpose === 'confirm' ? 'confirm' : 'sign-in';
}

/** Stores the hash of a new link and returns its secret. Links long past are swept on the way. */
export async function keepLink(app: App, tx: Tx, link: NewLink): Promise<string> {
  const secret = app.ids.secret();
  const now = app.clock.now();
  await tx
    .deleteFrom('sign_in_links')
    .where('expires_at', '<', later(now, -linkMilliseconds('confirm', true)))
    .execute();
  await tx
    .insertInto('sign_in_links')
    .values({
      secret_hash: hashSecret(secret),
      email: link.email,
      purpose: link.purpose,
      person_id: link.person,
      facts: JSON.stringify(link.facts),
      made_at: now.toISOString(),
      expires_at: later(now, linkMilliseconds(link.purpose, mailIs(app) === 'sent')),
      used_at: null,
    })
    .execute();
  return secret;
}
