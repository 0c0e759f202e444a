import type { App } from '../../platform/app.ts';
import { hashSecret } from '../../platform/ids.ts';
import { administers } from '../may.ts';
import type { Role } from '../rules.ts';
import { everyGathering, teamRoles } from '../rules.ts';
import type { Person } from '../views.ts';

export type TeamGrant = { id: string; gathering: string; edition: string | null; role: Role; madeAt: string };
export type Member = { id: string; name: string; grants: TeamGrant[] };

/** The team of a gathering by name, administrators of the installation included; nobody's address. */
export async function teamOf(app: App, gathering: string): Promise<Member[]> {
  const rows = await app.db
    .selectFrom('grants')
    .innerJoin('persons', 'persons.id', 'grants.person_id')
    .select(['grants.id', 'grants.gathering_id', 'grants.edition_id', 'grants.role', 'grants.made_at', 'grants.person_id', 'persons.name'])
    .where('grants.gathering_id', 'in', [gathering, everyGathering])
    .where('grants.ended_at', 'is', null)
    .where('grants.role', 'in', [...teamRoles])
    .where('persons.erased_at', 'is', null)
    .orderBy('persons.name')
    .orderBy('grants.id')
    .execute();
  const members = new Map<string, Member>();
  for (const row of rows) {
    const member = members.get(row.person_id) ?? { id: row.person_id, name: row.name, grants: [] };
    member.grants.push({ id: row.id, gathering: row.gathering_id, edition: row.edition_id, role: row.role, madeAt: row.made_at });
    members.set(row.person_id, member);
  }
  return [...members.values()];
}

export type Invitation = { id: string; email: string; role: Role; edition: string | null; madeAt: string; expiresAt: string };

/** Invitations that still wait for an answer, for administrators of the gathering; nobody else learns an address. */
export async function invitationsOf(app: App, person: Person | undefined, gathering: string): Promise<Invitation[]> {
  if (!administers(person, gathering)) return [];
  const rows = await app.db
    .selectFrom('invitations')
    .select(['id', 'email', 'role', 'edition_id as edition', 'made_at as madeAt', 'expires_at as expiresAt'])
    .where('gathering_id', '=', gathering)
    .where('accepted_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', app.clock.iso())
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, email, role, edition, madeAt, expiresAt }) => ({ id, email, role, edition, madeAt, expiresAt }));
}

export type InvitationState = 'ready' | 'used' | 'ended' | 'expired' | 'unknown';
export type InvitationAtHand =
  | { state: Exclude<InvitationState, 'ready'> }
  | { state: 'ready'; gathering: string; edition: string | null; role: Role; email: string; invitedBy: string; asksName: boolean };

/** What an invitation's link opens, before it is accepted. */
export async function invitationAtHand(app: App, secret: string): Promise<InvitationAtHand> {
  const row = await app.db
    .selectFrom('invitations')
    .leftJoin('persons as host', 'host.id', 'invitations.made_by')
    .leftJoin('persons as guest', 'guest.email', 'invitations.email')
    .selectAll('invitations')
    .select(['host.name as host', 'guest.id as guest'])
    .where('invitations.secret_hash', '=', hashSecret(secret))
    .executeTakeFirst();
  const state = stateOf(row, app.clock.iso());
  if (!row || state !== 'ready') return { state: state === 'ready' ? 'unknown' : state };
  const { gathering_id: gathering, edition_id: edition, role, email } = row;
  return { state, gathering, edition, role, email, invitedBy: row.host ?? '', asksName: row.guest === null };
}

export function stateOf(
  row: { accepted_at: string | null; ended_at: string | null; expires_at: string } | undefined,
  now: string,
): InvitationState {
  if (!row) return 'unknown';
  if (row.accepted_at !== null) return 'used';
  if (row.ended_at !== null) return 'ended';
  return row.expires_at <= now ? 'expired' : 'ready';
}
