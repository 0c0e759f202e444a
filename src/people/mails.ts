import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/database.ts';
import type { Locale, Values } from '../platform/i18n.ts';
import { post } from '../platform/mail/outbox.ts';
import { publicAddress } from '../platform/place-address.ts';

export type MailKind = 'sign-in' | 'confirm' | 'waiting' | 'change' | 'changed' | 'invitation';

/** Posts one of this room's mails; with a path, it carries one button to it. */
export async function postMail(
  app: App,
  tx: Tx,
  mail: { kind: MailKind; to: string; locale: Locale; values?: Values; url?: string },
): Promise<void> {
  const t = app.t(mail.locale);
  await post(app, tx, {
    to: mail.to,
    locale: mail.locale,
    subject: t(`people.mail.${mail.kind}.subject`, mail.values ?? {}),
    text: t(`people.mail.${mail.kind}.text`, mail.values ?? {}),
    ...(mail.url === undefined ? {} : { actions: [{ label: t(`people.mail.${mail.kind}.action`), url: mail.url }] }),
  });
}

/**
 * The complete address of a path. `base` is the prefix of the gathering and of the language, or, for a gathering at a host of its
 * own, all that comes before the path: the caller has made sure that the host is known.
 */
export function publicUrl(app: App, path: string, base = ''): string {
  if (/^https?:/.test(base)) return base + path;
  return `${publicAddress(app)}${base}${path}`;
}

/** Whether mails leave by themselves, or wait until an organiser hands them over. */
export function mailIs(app: App): 'sent' | 'waiting' {
  return app.settings.SMTP_URL === undefined ? 'waiting' : 'sent';
}
