import type { App, Event } from '../platform/app.ts';
import { waitingMails } from '../platform/mail/outbox.ts';
import { giveInstallation } from './acts/organiser.ts';
import { makePerson } from './acts/persons.ts';
import { startSession } from './acts/sessions.ts';
import type { Person } from './views.ts';
import { personFrom } from './views.ts';

export type SignedInPerson = { person: Person; secret: string; email: string };

/** A confirmed person with a session of their own, without going through a mail. */
export async function someone(app: App, name: string, email = `${name.toLowerCase()}@example.org`): Promise<SignedInPerson> {
  return app.write(async (tx) => {
    const row = await makePerson(app, tx, { name, email, locale: 'fr', confirmed: true });
    const { cookie, person } = await startSession(app, tx, row, { next: '/', by: 'link' });
    return { person, secret: cookie, email };
  });
}

/** The same, administrator of the installation. */
export async function keeper(app: App, name: string): Promise<SignedInPerson> {
  const made = await someone(app, name);
  await app.write((tx) => giveInstallation(app, tx, made.person.id));
  return { ...made, person: await again(app, made.person) };
}

/** The person as the next request would read them. */
export async function again(app: App, person: Person): Promise<Person> {
  return personFrom(app.db, {
    id: person.id,
    name: person.name,
    locale: person.locale,
    email: person.standing === 'visitor' ? null : '-',
    email_confirmed_at: person.standing === 'confirmed' ? '-' : null,
  });
}

/** The secret of the latest link mailed to this address. */
export async function mailedSecret(app: App, email: string): Promise<string> {
  const mail = (await waitingMails(app)).find((one) => one.to === email);
  const url = mail?.actions[0]?.url ?? '';
  return url.split('/').at(-1) ?? '';
}

/** Everything that is stored, but for the mails, which hold their link until they leave. */
export async function dump(app: App): Promise<string> {
  const tables = await app.db.introspection.getTables();
  const names = tables.map((table) => table.name).filter((name) => name !== 'mails');
  const rows = await Promise.all(
    names.map((name) =>
      app.db
        .selectFrom(name as 'persons')
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(rows);
}

/** Keeps the events of this room as they are announced. */
export function listen(app: App): Event[] {
  const heard: Event[] = [];
  const announce = app.announce.bind(app);
  app.announce = async (tx, event) => {
    heard.push(event);
    await announce(tx, event);
  };
  return heard;
}
