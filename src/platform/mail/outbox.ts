import type { App, Room } from '../app.ts';
import type { Tx } from '../database.ts';
import type { Locale } from '../i18n.ts';
import type { Migration } from '../migrate.ts';
import { runSql } from '../migrate.ts';
import { daysAgo, keptDays } from '../sweep.ts';
import { composeMail } from './compose.ts';
import { makeSender } from './smtp.ts';

export type MailRow = {
  id: string;
  to_address: string;
  subject: string;
  /** Emptied once sent: what a mail said belongs to its reader. */
  body: string;
  locale: string;
  actions: string;
  unsubscribe_url: string | null;
  /** JSON: by id, the names of people that the words hold; emptied once sent. */
  names: string;
  made_at: string;
  sent_at: string | null;
};

declare module '../database.ts' {
  interface Tables {
    mails: MailRow;
  }
}

export const mailMigration: Migration = {
  name: 'platform-002-mails',
  up: (tx) =>
    runSql(
      tx,
      `create table mails (id text primary key, to_address text not null, subject text not null, body text not null, locale text not null,
        actions text not null, unsubscribe_url text, made_at text not null, sent_at text)`,
      'create index mails_waiting on mails (made_at) where sent_at is null',
    ),
};

const namesMigration: Migration = {
  name: 'platform-003-mail-names',
  up: (tx) => runSql(tx, `alter table mails add column names text not null default '{}'`),
};

export type MailToSend = {
  to: string;
  subject: string;
  /** Plain text first; the HTML part is made from it. */
  text: string;
  locale: Locale;
  actions?: { label: string; url: string }[];
  unsubscribeUrl?: string;
  /** By id, the names of people that the words hold, as they are written there: whoever leaves is not named in what is sent later. */
  names?: Record<string, string>;
};

/** Puts a mail in the outbox, inside the transaction of the act that causes it. */
export async function post(app: App, tx: Tx, mail: MailToSend): Promise<void> {
  const id = app.ids.id();
  await tx
    .insertInto('mails')
    .values({
      id,
      to_address: mail.to,
      subject: mail.subject,
      body: mail.text,
      locale: mail.locale,
      actions: JSON.stringify(mail.actions ?? []),
      unsubscribe_url: mail.unsubscribeUrl ?? null,
      names: JSON.stringify(mail.names ?? {}),
      made_at: app.clock.iso(),
      sent_at: null,
    })
    .execute();
  if (app.settings.SMTP_URL) await app.announce(tx, { type: 'mail.posted', mail: id });
}

/** Forgets every mail to this address, sent or not. */
export async function forgetMails(tx: Tx, email: string): Promise<void> {
  await tx.deleteFrom('mails').where('to_address', '=', email).execute();
}

/** Forgets the mails that no server has taken and whose links hold this id. */
export async function forgetUnsent(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('mails').where('sent_at', 'is', null).where('actions', 'like', `%${id}%`).execute();
}

/** In the mails that no server has taken, somebody is named by what `instead` says in the language of the mail. */
export async function forgetName(tx: Tx, person: string, instead: (locale: Locale) => string): Promise<void> {
  const rows = await tx.selectFrom('mails').selectAll().where('sent_at', 'is', null).where('names', 'like', `%"${person}"%`).execute();
  for (const { id, subject, body, locale, names: kept } of rows) {
    const { [person]: name = '', ...names } = JSON.parse(kept) as Record<string, string>;
    const without = (words: string) => (name === '' ? words : words.replaceAll(name, instead(locale as Locale)));
    const set = { subject: without(subject), body: without(body), names: JSON.stringify(names) };
    await tx.updateTable('mails').set(set).where('id', '=', id).execute();
  }
}

export type WaitingMail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  actions: { label: string; url: string }[];
  madeAt: string;
};

/** Mails that no server has taken yet, newest first. For administrators only: they hold secret links. */
export async function waitingMails(app: App, limit = 50): Promise<WaitingMail[]> {
  const rows = await app.db.selectFrom('mails').selectAll().where('sent_at', 'is', null).orderBy('made_at', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    text: row.body,
    actions: JSON.parse(row.actions) as { label: string; url: string }[],
    madeAt: row.made_at,
  }));
}

export const mailRoom: Room = {
  name: 'mail',
  migrations: [mailMigration, namesMigration],
  jobs: [{ event: 'mail.posted', name: 'mail.send', run: (app, event) => send(app, String(event['mail'])) }],
  sweep,
};

/** Mails that left or that nobody sent, and the jobs that are done. Dead letters stay until an administrator has seen to them. */
async function sweep(app: App): Promise<void> {
  const [done, waiting] = [daysAgo(app, keptDays.done), daysAgo(app, keptDays.waiting)];
  await app.write(async (tx) => {
    await tx.deleteFrom('mails').where('sent_at', '<', done).execute();
    await tx.deleteFrom('mails').where('sent_at', 'is', null).where('made_at', '<', waiting).execute();
    await tx.deleteFrom('jobs').where('done_at', '<', done).execute();
  });
}

async function send(app: App, id: string): Promise<void> {
  const sender = makeSender(app.settings.SMTP_URL, app.settings.MAIL_FROM ?? 'co-construire@localhost');
  const row = await app.db.selectFrom('mails').selectAll().where('id', '=', id).where('sent_at', 'is', null).executeTakeFirst();
  if (!row || !sender) return;
  const message = composeMail({
    to: row.to_address,
    subject: row.subject,
    text: row.body,
    locale: row.locale as Locale,
    actions: JSON.parse(row.actions) as { label: string; url: string }[],
    from: app.settings.MAIL_FROM ?? 'co-construire@localhost',
    ...(row.unsubscribe_url === null ? {} : { unsubscribeUrl: row.unsubscribe_url }),
  });
  await sender.send(message);
  await app.write((tx) =>
    tx.updateTable('mails').set({ sent_at: app.clock.iso(), body: '', actions: '[]', names: '{}' }).where('id', '=', id).execute(),
  );
}
