import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Locale } from '../../platform/i18n.ts';
import { isLocale } from '../../platform/i18n.ts';
import { hashSecret } from '../../platform/ids.ts';
import type { PeopleEvent } from '../events.ts';
import type { Refused } from '../forms.ts';
import { nameForm, namedForm, parse } from '../forms.ts';
import { postMail } from '../mails.ts';
import type { PersonRow, SignInLinkRow } from '../tables.ts';
import type { LinkState } from '../views/links.ts';
import { factsOf, linkState } from '../views/links.ts';
import type { Person } from '../views.ts';
import { giveInstallation } from './organiser.ts';
import { forgetTries } from './passwords.ts';
import { confirmPerson, dropChanges, leaveAddress, makePerson, personByEmail } from './persons.ts';
import type { SignedIn } from './sessions.ts';
import { endEverySession, startSession } from './sessions.ts';

export type LinkRefused = { refused: Exclude<LinkState, 'ready'> | 'taken' | 'elsewhere' } | Refused;
/** `facts: 'confirmed'`: the reader has seen what the link would confirm, and says yes. */
/** `person`: who is signed in where the link is opened. */
export type LinkInput = {
  person?: Person | undefined;
  facts?: 'confirmed';
  agent?: string | null;
  locale?: Locale;
  name?: unknown;
  email?: unknown;
  /** Of an account whose address nobody has confirmed yet: what was written there is not by who reads the mailbox. */
  mine?: 'no';
};

/**
 * Uses a link once, whatever its purpose: signs in, and confirms the address since only its mailbox held the link.
 * What the link would confirm beside is announced as confirmed, or else as declined: nothing is done in a name unasked.
 * `name` (and `email` for a first organiser) are wanted when there is no person yet; a refused form does not use the link.
 */
export async function useSignInLink(
  app: App,
  secret: string,
  input: LinkInput,
): Promise<{ ok: SignedIn & { facts?: Record<string, string> } } | LinkRefused> {
  const hash = hashSecret(secret);
  return app.write(async (tx) => {
    const link = await tx.selectFrom('sign_in_links').selectAll().where('secret_hash', '=', hash).executeTakeFirst();
    const state = linkState(link, app.clock.iso());
    if (!link || state !== 'ready') return { refused: state === 'ready' ? 'unknown' : state };
    const found = await ownerOf(app, tx, link, input);
    if ('refused' in found) return found;
    const owned = await atFirst(app, tx, found.ok, link, input);
    if ('refused' in owned) return owned;
    const row = await confirmPerson(app, tx, owned.ok);
    await forgetTries(tx, row);
    await tx.updateTable('sign_in_links').set({ used_at: app.clock.iso(), person_id: row.id }).where('secret_hash', '=', hash).execute();
    if (link.purpose === 'first-organiser') await giveInstallation(app, tx, row.id);
    const facts = factsOf(link);
    const confirmed = input.facts === 'confirmed' ? facts.about : undefined;
    const type = confirmed ? 'facts.confirmed' : 'facts.declined';
    if (facts.about) await app.announce(tx, { ...facts.about, type, person: row.id } satisfies PeopleEvent);
    const signedIn = await startSession(app, tx, row, { agent: input.agent, next: facts.next, by: 'link' });
    return { ok: confirmed ? { ...signedIn, facts: confirmed } : signedIn };
  });
}

type Found = { ok: PersonRow } | LinkRefused;

async function ownerOf(app: App, tx: Tx, link: SignInLinkRow, input: LinkInput): Promise<Found> {
  if (link.person_id === null) return link.purpose === 'first-organiser' ? newOrganiser(app, tx, input) : newcomer(app, tx, link, input);
  const row = await tx.selectFrom('persons').selectAll().where('id', '=', link.person_id).where('erased_at', 'is', null).executeTakeFirst();
  if (!row) return { refused: 'unknown' };
  if (factsOf(link).change === 'email') return changeEmail(app, tx, row, link.email, input.person);
  // A link sent to an address that the person has left since opens nothing.
  return link.purpose === 'first-organiser' || row.email === link.email ? { ok: row } : { refused: 'unknown' };
}

/**
 * Whoever confirms an address for the first time says under which name. What somebody else wrote with it before stays with that
 * somebody, who keeps neither the address nor a way in.
 */
async function atFirst(app: App, tx: Tx, row: PersonRow, link: SignInLinkRow, input: LinkInput): Promise<Found> {
  if (row.email_confirmed_at !== null || link.purpose === 'first-organiser' || row.email !== link.email || !input.name) return { ok: row };
  const form = parse(nameForm, input);
  if ('refused' in form) return form;
  const { name } = form.ok;
  if (input.mine === 'no') {
    await tx.updateTable('sign_in_links').set({ person_id: null }).where('secret_hash', '=', link.secret_hash).execute();
    await leaveAddress(app, tx, row);
    return { ok: await makePerson(app, tx, { name, email: link.email, locale: input.locale ?? 'fr', confirmed: true }) };
  }
  if (name === row.name) return { ok: row };
  await tx.updateTable('persons').set({ name }).where('id', '=', row.id).execute();
  await app.announce(tx, { type: 'person.changed', person: row.id, what: 'name' } satisfies PeopleEvent);
  return { ok: { ...row, name } };
}

async function newcomer(app: App, tx: Tx, link: SignInLinkRow, input: LinkInput): Promise<Found> {
  const known = await personByEmail(tx, link.email);
  if (known) return { ok: known };
  const form = parse(nameForm, input);
  if ('refused' in form) return form;
  return { ok: await makePerson(app, tx, { name: form.ok.name, email: link.email, locale: input.locale ?? 'fr', confirmed: true }) };
}

/** Whoever reads the log of the installation keeps the installation: the address is taken at their word. */
async function newOrganiser(app: App, tx: Tx, input: LinkInput): Promise<Found> {
  const form = parse(namedForm, input);
  if ('refused' in form) return form;
  const known = await personByEmail(tx, form.ok.email);
  return { ok: known ?? (await makePerson(app, tx, { ...form.ok, locale: input.locale ?? 'fr', confirmed: true })) };
}

/**
 * A guest who only typed the address loses it to the confirmed person who reads its mailbox.
 * Somebody who never confirmed an address may have typed anybody's: then the new mailbox takes the account over, like
 * every confirmation. A confirmed account is changed from its own session only: an address typed wrong must not give it to
 * whoever reads that mailbox. The other sessions end: they were opened from the address that is left. Passkeys, password and
 * provider stay: they are the person's, not the address's.
 */
async function changeEmail(app: App, tx: Tx, row: PersonRow, email: string, opener: Person | undefined): Promise<Found> {
  if (row.email_confirmed_at !== null && opener?.id !== row.id) return { refused: 'elsewhere' };
  const holder = await personByEmail(tx, email);
  if (holder && holder.id !== row.id) {
    if (holder.email_confirmed_at !== null || row.email_confirmed_at === null) return { refused: 'taken' };
    await leaveAddress(app, tx, holder);
  }
  const changed = { ...row, email };
  await tx.updateTable('persons').set({ email }).where('id', '=', row.id).execute();
  await dropChanges(tx, changed);
  if (row.email_confirmed_at !== null) await endEverySession(app, tx, row.id);
  if (row.email !== null && row.email_confirmed_at !== null)
    await postMail(app, tx, { kind: 'changed', to: row.email, locale: isLocale(row.locale) ? row.locale : 'fr' });
  await app.announce(tx, { type: 'person.changed', person: row.id, what: 'email' } satisfies PeopleEvent);
  return { ok: changed };
}
