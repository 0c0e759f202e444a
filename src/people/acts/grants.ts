import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { PeopleEvent } from '../events.ts';
import type { Refused } from '../forms.ts';
import { parse, roleForm } from '../forms.ts';
import { administers } from '../may.ts';
import type { Role } from '../rules.ts';
import { everyGathering, leavesNobody } from '../rules.ts';
import type { GrantRow } from '../tables.ts';
import type { Person } from '../views.ts';

type GrantInput = { to: string; gathering: string; edition?: string | null; role: unknown };

/** Gives a role in a gathering, or in one edition of it. `*` as gathering: in all of them. */
export async function grant(
  app: App,
  person: Person,
  input: GrantInput,
): Promise<{ ok: { grant: string } } | { refused: 'not-allowed' | 'unknown' | 'unconfirmed' | 'already' } | Refused> {
  if (!administers(person, input.gathering)) return { refused: 'not-allowed' };
  const form = parse(roleForm, input);
  if ('refused' in form) return form;
  return app.write(async (tx) => {
    const to = await tx
      .selectFrom('persons')
      .select('email_confirmed_at')
      .where('id', '=', input.to)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (!to) return { refused: 'unknown' };
    if (to.email_confirmed_at === null) return { refused: 'unconfirmed' };
    const made = await giveRole(app, tx, { ...input, edition: input.edition ?? null, role: form.ok.role, by: person.id });
    return made === undefined ? { refused: 'already' } : { ok: { grant: made } };
  });
}

/** Takes a role back; one's own may be laid down by anybody. `last`: nobody would be left to administer. */
export async function endGrant(
  app: App,
  person: Person,
  input: { grant: string },
): Promise<{ ok: true } | { refused: 'not-allowed' | 'unknown' | 'last' }> {
  return app.write(async (tx) => {
    const row = await tx.selectFrom('grants').selectAll().where('id', '=', input.grant).where('ended_at', 'is', null).executeTakeFirst();
    const own = row?.person_id === person.id;
    if (!row) return { refused: 'unknown' };
    if (!own && !administers(person, row.gathering_id)) return { refused: 'not-allowed' };
    if (await isLast(tx, row)) return { refused: 'last' };
    await tx.updateTable('grants').set({ ended_at: app.clock.iso() }).where('id', '=', row.id).execute();
    await app.announce(tx, {
      type: 'grant.ended',
      grant: row.id,
      person: row.person_id,
      gathering: row.gathering_id,
    } satisfies PeopleEvent);
    if (row.role === 'administrator') await endInvitationsOf(app, tx, row.person_id);
    return { ok: true };
  });
}

/** Whoever no longer decides on a team no longer brings people into it. */
async function endInvitationsOf(app: App, tx: Tx, person: string): Promise<void> {
  const [pending, held] = await Promise.all([
    tx
      .selectFrom('invitations')
      .select(['id', 'gathering_id'])
      .where('made_by', '=', person)
      .where('accepted_at', 'is', null)
      .where('ended_at', 'is', null)
      .execute(),
    tx
      .selectFrom('grants')
      .select('gathering_id')
      .where('person_id', '=', person)
      .where('role', '=', 'administrator')
      .where('edition_id', 'is', null)
      .where('ended_at', 'is', null)
      .execute(),
  ]);
  const kept = new Set(held.map((grant) => grant.gathering_id));
  for (const { id, gathering_id: gathering } of pending.filter((one) => !kept.has(everyGathering) && !kept.has(one.gathering_id))) {
    await tx.updateTable('invitations').set({ ended_at: app.clock.iso() }).where('id', '=', id).execute();
    await app.announce(tx, { type: 'invitation.ended', invitation: id, gathering } satisfies PeopleEvent);
  }
}

type Giving = { to: string; gathering: string; edition: string | null; role: Role; by: string };

/** The id of the new grant, or nothing when the person has it already. */
export async function giveRole(app: App, tx: Tx, { to, gathering, edition, role, by }: Giving): Promise<string | undefined> {
  const same = await tx
    .selectFrom('grants')
    .select('edition_id')
    .where('person_id', '=', to)
    .where('gathering_id', '=', gathering)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .execute();
  if (same.some((held) => held.edition_id === edition)) return undefined;
  const id = app.ids.id();
  const now = app.clock.iso();
  await tx
    .insertInto('grants')
    .values({ id, person_id: to, gathering_id: gathering, edition_id: edition, role, made_at: now, made_by: by, ended_at: null })
    .execute();
  await app.announce(tx, { type: 'grant.made', grant: id, person: to, gathering } satisfies PeopleEvent);
  return id;
}

export async function isLast(tx: Tx, row: GrantRow): Promise<boolean> {
  const active = await tx
    .selectFrom('grants')
    .select(['id', 'gathering_id as gathering', 'edition_id as edition', 'role'])
    .where('gathering_id', 'in', [row.gathering_id, everyGathering])
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .execute();
  return leavesNobody({ id: row.id, gathering: row.gathering_id, edition: row.edition_id, role: row.role }, active);
}
