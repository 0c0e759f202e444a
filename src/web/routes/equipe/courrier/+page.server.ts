import { error } from '@sveltejs/kit';
import { administersAll } from '../../../../people/may.ts';
import { waitingMails } from '../../../../platform/mail/outbox.ts';
import { toDoor } from '../../../people/session.ts';
import type { PageServerLoad } from './$types';

/** These mails open anybody's account: only those who keep the whole installation read them. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  const { app, person, t } = locals;
  if (!person) toDoor(locals);
  if (!administersAll(person)) error(403, t('web.error.403.title'));
  setHeaders({ 'cache-control': 'no-store' });
  const mails = (await waitingMails(app)).map(({ id, to, subject, text, actions, madeAt }) => ({
    id,
    to,
    subject,
    madeAt,
    text: [text, ...actions.map((action) => `${action.label}\n${action.url}`)].join('\n\n'),
  }));
  return { title: t('people.letters.title'), mails, sends: app.settings.SMTP_URL !== undefined };
};
