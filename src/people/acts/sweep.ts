import { sql } from 'kysely';
import type { App } from '../../platform/app.ts';
import { forgetMails } from '../../platform/mail/outbox.ts';
import { daysAgo, keptDays } from '../../platform/sweep.ts';
import type { PeopleEvent } from '../events.ts';
import { closeEveryWayIn } from './persons.ts';

/** What people leave behind at the door: sessions, links, challenges, addresses of invitations, guests who did nothing. */
export async function sweepPeople(app: App): Promise<void> {
  const now = app.clock.iso();
  const ended = daysAgo(app, keptDays.ended);
  const over = daysAgo(app, keptDays.guests);
  await app.write(async (tx) => {
    await tx
      .deleteFrom('sessions')
      .where((e) => e.or([e('expires_at', '<', ended), e('ended_at', '<', ended)]))
      .execute();
    await tx.deleteFrom('sign_in_links').where('expires_at', '<', ended).execute();
    await tx.deleteFrom('challenges').where('expires_at', '<', now).execute();
    await tx.deleteFrom('password_tries').where('made_at', '<', ended).execute();
    await tx.updateTable('invitations').set({ email: '' }).where('expires_at', '<', over).where('email', '<>', '').execute();
  });
  await sweepGuests(app, now.slice(0, 10));
}

/** Once a day, since it looks through all that people wrote. */
async function sweepGuests(app: App, today: string): Promise<void> {
  if (app.memory.get('people.guests-swept') === today) return;
  const columns = columnsOfAuthors(app);
  let after = '';
  for (;;) {
    const guests = await guestsAfter(app, after);
    const last = guests.at(-1);
    if (!last) break;
    const busy = await authorsAmong(
      app,
      columns,
      guests.map(({ id }) => id),
    );
    for (const guest of guests.filter(({ id }) => !busy.has(id))) await forgetGuest(app, guest);
    after = last.id;
  }
  app.memory.set('people.guests-swept', today);
}

type Guest = { id: string; email: string | null };

function guestsAfter(app: App, after: string): Promise<Guest[]> {
  return app.db
    .selectFrom('persons')
    .select(['id', 'email'])
    .where('email_confirmed_at', 'is', null)
    .where('erased_at', 'is', null)
    .where('seen_at', '<', daysAgo(app, keptDays.guests))
    .where('id', '>', after)
    .orderBy('id')
    .limit(100)
    .execute();
}

type Column = { table: string; column: string };

/** Whoever is named in one of these did not do nothing. */
function columnsOfAuthors(app: App): Column[] {
  return app.rooms.flatMap((room) =>
    Object.entries(room.authors ?? {}).flatMap(([table, columns]) => columns.map((column) => ({ table, column }))),
  );
}

async function authorsAmong(app: App, columns: Column[], ids: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { table, column } of columns) {
    const named = sql.ref(column);
    const { rows } = await sql<{
      id: string;
    }>`select distinct ${named} as id from ${sql.table(table)} where ${named} in (${sql.join(ids)})`.execute(app.db);
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** Only while still a guest: the address may have been confirmed since the list was read. */
async function forgetGuest(app: App, { id, email }: Guest): Promise<void> {
  await app.write(async (tx) => {
    const gone = await tx
      .updateTable('persons')
      .set({ name: '', email: null, erased_at: app.clock.iso() })
      .where('id', '=', id)
      .where('email_confirmed_at', 'is', null)
      .where('seen_at', '<', daysAgo(app, keptDays.guests))
      .returning('id')
      .execute();
    if (gone.length === 0) return;
    await closeEveryWayIn(tx, id);
    await tx.deleteFrom('sign_in_links').where('person_id', '=', id).execute();
    if (email !== null) await forgetMails(tx, email);
    await app.announce(tx, { type: 'person.erased', person: id } satisfies PeopleEvent);
  });
}
