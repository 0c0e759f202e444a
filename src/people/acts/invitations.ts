import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Locale } from '../../platform/i18n.ts';
import { isLocale } from '../../platform/i18n.ts';
import { hashSecret } from '../../platform/ids.ts';
import type { PeopleEvent } from '../events.ts';
import type { Refused } from '../forms.ts';
import { inviteForm, nameForm, parse } from '../forms.ts';
import { mailIs, postMail, publicUrl } from '../mails.ts';
import { administers } from '../may.ts';
import { invitationMilliseconds, later } from '../rules.ts';
import type { InvitationRow, PersonRow } from '../tables.ts';
import type { Person } from '../views.ts';
import type { InvitationState } from '../views/team.ts';
import { stateOf } from '../views/team.ts';
import type { Slow } from './ask.ts';
import { giveRole } from './grants.ts';
import { confirmPerson, makePerson, personByEmail } from './persons.ts';
import type { SignedIn } from './sessions.ts';
import { startSession } from './sessions.ts';

/** `gatheringName` is for the mail: this room knows gatherings by id only. */
type InviteInput = {
  gathering: string;
  gatheringName: string;
  edition?: string | null;
  role: unknown;
  email: unknown;
  locale: Locale;
  base?: string;
};
type Invited = { ok: { invitation: string; mail: 'sent' | 'waiting' } };

/** Mails an invitation into the team, in the person's language when known. */
export async function invite(app: App, person: Person, input: InviteInput): Promise<Invited | { refused: 'not-allowed' } | Slow | Refused> {
  if (!administers(person, input.gathering)) return { refused: 'not-allowed' };
  const form = parse(inviteForm, input);
  if ('refused' in form) return form;
  const seconds = app.limits.take('people.invite', person.id, { burst: 40, perMinute: 4 });
  if (seconds > 0) return { refused: 'slow', seconds };
  const { email, role } = form.ok;
  const secret = app.ids.secret();
  const row: InvitationRow = {
    id: app.ids.id(),
    gathering_id: input.gathering,
    edition_id: input.edition ?? null,
    role,
    email,
    secret_hash: hashSecret(secret),
    made_by: person.id,
    made_at: app.clock.iso(),
    expires_at: later(app.clock.now(), invitationMilliseconds),
    accepted_at: null,
    ended_at: null,
  };
  return app.write(async (tx) => {
    await tx.insertInto('invitations').values(row).execute();
    const known = await personByEmail(tx, email);
    const locale = known && isLocale(known.locale) ? known.locale : form.ok.locale;
    const values = { name: person.name, gathering: input.gatheringName, role: app.t(locale)(`people.role.${role}`), days: 14 };
    await postMail(app, tx, { kind: 'invitation', to: email, locale, values, url: publicUrl(app, `/invitation/${secret}`, input.base) });
    await app.announce(tx, { type: 'invitation.made', invitation: row.id, gathering: row.gathering_id } satisfies PeopleEvent);
    return { ok: { invitation: row.id, mail: mailIs(app) } };
  });
}

type AcceptInput = { name?: unknown; locale?: Locale; agent?: string | null };
/** `cookie` is there when the invitation also signed in. */
export type Accepted = { ok: { person: Person; gathering: string } & Partial<Pick<SignedIn, 'cookie'>> };

/**
 * Whoever is signed in and confirmed takes the role; else the person of the invited address, which the link confirms
 * and signs in. `name` is wanted for a newcomer.
 */
export async function acceptInvitation(
  app: App,
  person: Person | undefined,
  input: AcceptInput & { secret: string },
): Promise<Accepted | { refused: Exclude<InvitationState, 'ready'> } | Refused> {
  return app.write(async (tx) => {
    const row = await tx.selectFrom('invitations').selectAll().where('secret_hash', '=', hashSecret(input.secret)).executeTakeFirst();
    const state = stateOf(row, app.clock.iso());
    if (!row || state !== 'ready') return { refused: state === 'ready' ? 'unknown' : state };
    if (person?.standing === 'confirmed') {
      await take(app, tx, row, person.id);
      return { ok: { person, gathering: row.gathering_id } };
    }
    const guest = await guestOf(app, tx, row.email, input);
    if ('refused' in guest) return guest;
    await take(app, tx, row, guest.ok.id);
    const { cookie, person: signedIn } = await startSession(app, tx, guest.ok, { agent: input.agent, next: '/equipe', by: 'invitation' });
    return { ok: { cookie, person: signedIn, gathering: row.gathering_id } };
  });
}

/** Takes an invitation back before it is accepted. */
export async function endInvitation(
  app: App,
  person: Person,
  input: { invitation: string },
): Promise<{ ok: true } | { refused: 'not-allowed' | 'unknown' }> {
  return app.write(async (tx) => {
    const row = await tx
      .selectFrom('invitations')
      .selectAll()
      .where('id', '=', input.invitation)
      .where('accepted_at', 'is', null)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (!row) return { refused: 'unknown' };
    if (!administers(person, row.gathering_id)) return { refused: 'not-allowed' };
    await tx.updateTable('invitations').set({ ended_at: app.clock.iso() }).where('id', '=', row.id).execute();
    await app.announce(tx, { type: 'invitation.ended', invitation: row.id, gathering: row.gathering_id } satisfies PeopleEvent);
    return { ok: true };
  });
}

async function guestOf(app: App, tx: Tx, email: string, input: AcceptInput): Promise<{ ok: PersonRow } | Refused> {
  const known = await personByEmail(tx, email);
  if (known) return { ok: await confirmPerson(app, tx, known) };
  const form = parse(nameForm, input);
  if ('refused' in form) return form;
  return { ok: await makePerson(app, tx, { name: form.ok.name, email, locale: input.locale ?? 'fr', confirmed: true }) };
}

async function take(app: App, tx: Tx, row: InvitationRow, person: string): Promise<void> {
  const { gathering_id: gathering, edition_id: edition, role, made_by: by } = row;
  await tx.updateTable('invitations').set({ accepted_at: app.clock.iso() }).where('id', '=', row.id).execute();
  await giveRole(app, tx, { to: person, gathering, edition, role, by });
  await app.announce(tx, { type: 'invitation.accepted', invitation: row.id, gathering, person } satisfies PeopleEvent);
}
