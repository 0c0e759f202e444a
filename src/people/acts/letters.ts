import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Locale, Translate } from '../../platform/i18n.ts';
import type { MailToSend } from '../../platform/mail/outbox.ts';
import { forgetName, post } from '../../platform/mail/outbox.ts';
import { publicUrl } from '../mails.ts';

/** `names`: by id, the people whom its words name. */
export type Letter = { subject: string; text: string; action: string; names?: Record<string, string> };
/** `base`: prefix of the gathering, in whatever language; `path`: where the button leads, in the reader's own. */
export type LetterTo = { to: string; base: string | undefined; path: string };

/** Posts a letter to a person in their language. Their address stays in this room; who left gets none. */
export async function postLetter(app: App, tx: Tx, { to, base, path }: LetterTo, write: (t: Translate) => Letter): Promise<void> {
  const row = await tx
    .selectFrom('persons')
    .select(['email', 'locale'])
    .where('id', '=', to)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!row?.email) return;
  const locale = row.locale as Locale;
  const { subject, text, action, names = {} } = write(app.t(locale));
  const url = publicUrl(app, `/langue/${locale}?vers=${encodeURIComponent(path)}`, base);
  await post(app, tx, { to: row.email, locale, subject, text, actions: [{ label: action, url }], names });
}

export type PostedMail = Omit<MailToSend, 'to' | 'locale'>;

/** Posts a mail that another room wrote, to an address that its owner confirmed and that stays in this room; false when there is none. */
export async function postTo(app: App, tx: Tx, person: string, mail: PostedMail): Promise<boolean> {
  const row = await tx
    .selectFrom('persons')
    .select(['email', 'locale'])
    .where('id', '=', person)
    .where('email_confirmed_at', 'is not', null)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!row?.email) return false;
  await post(app, tx, { ...mail, to: row.email, locale: row.locale as Locale });
  await forgetThoseWhoLeft(app, tx, Object.keys(mail.names ?? {}));
  return true;
}

/** Between reading their names and writing the mail. */
async function forgetThoseWhoLeft(app: App, tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = await tx.selectFrom('persons').select('id').where('id', 'in', ids).where('erased_at', 'is not', null).execute();
  for (const { id } of gone) await forgetName(tx, id, (locale) => app.t(locale)('people.gone'));
}
