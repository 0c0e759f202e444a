import type { Translate } from '../../../platform/i18n.ts';
import type { CardNews, Change, Message } from './news.ts';

/** One change in one sentence, the same in the mail and on the page. */
export function changeWords(t: Translate, { lang }: CardNews['card'], change: Change): string {
  const act = change.act === 'edit' && change.lang !== lang ? 'edit-translation' : change.act;
  const name = change.author ?? t('commons.author.erased');
  const what = t(`commons.digest.change.${act}`, { name, n: change.ofRevision ?? 0, tongue: t(`web.tongue.${change.lang}`) });
  return change.comment === '' ? what : t('commons.digest.commented', { what, comment: change.comment });
}

export function messageWords(t: Translate, message: Message): string {
  const name = message.author ?? t('commons.author.erased');
  const topic = message.topic ?? t('commons.talk.gone');
  return t(`commons.digest.said.${message.first ? 'topic' : 'reply'}`, { name, topic, text: message.text });
}

/** Where the news of a card are read: the comparison when its text changed, else the talk. */
export function newsPath({ card, since, changes, messages }: CardNews): string {
  const last = changes.at(-1)?.number;
  if (last !== undefined) return `/fiches/${card.slug}/comparer?de=${since}&a=${last}`;
  return `/fiches/${card.slug}/discussion${messages[0] ? `#m${messages[0].number}` : ''}`;
}
