import type { App } from '../../platform/app.ts';
import { withVisitors } from '../../people/visitor.shared.ts';
import type { Locale, Translate } from '../../platform/i18n.ts';
import type { PostedMail } from '../../people/acts/letters.ts';
import { placeAddress } from '../../platform/place-address.ts';
import type { CardNews } from './views/news.ts';
import { changeWords, messageWords, newsPath } from './views/words.ts';

export type Reader = { name: string; locale: Locale };

/** More cards than this are only counted: the page has them all. */
const mostCards = 30;

/** The digest of one reader, in their language, card by card. */
export async function digestMail(app: App, reader: Reader, news: CardNews[], stopSecret: string): Promise<PostedMail> {
  const t = app.t(reader.locale);
  const shown = news.slice(0, mostCards);
  const cards: string[] = [];
  for (const one of shown) cards.push(cardText(app, reader, one, await placeAddress(app, one.card.gathering, reader.locale)));
  const left = news.length - shown.length;
  const home = await placeAddress(app, news[0]?.card.gathering ?? '', reader.locale);
  return {
    subject: t('commons.digest.subject', { n: news.length, title: tamed(t, news[0]?.card.title ?? '') }),
    text: [
      t('commons.digest.hello', { name: tamed(t, reader.name) }),
      ...cards,
      ...(left > 0 ? [t('commons.digest.left', { n: left })] : []),
    ].join('\n\n'),
    actions: [{ label: t('commons.digest.action'), url: `${home}/compte/suivi` }],
    names: Object.fromEntries(shown.flatMap(({ people }) => [...people].map(([id, name]) => [id, tamed(t, name)]))),
    unsubscribeUrl: `${home}/suivi/arret/${stopSecret}`,
  };
}

function cardText(app: App, { locale }: Reader, news: CardNews, address: string): string {
  const t = app.t(locale);
  const lines = [
    ...(news.more ? [t('commons.digest.more')] : []),
    ...news.changes.map((change) => changeWords(t, news.card, change)),
    ...news.messages.map((message) => messageWords(t, message)),
  ];
  return [`# ${tamed(t, news.card.title)}`, ...lines.map((line) => `– ${tamed(t, line)}`), `${address}${newsPath(news)}`].join('\n');
}

/** What anybody may have typed stays on its line, and no address in it can be followed from a mail. */
function tamed(t: Translate, text: string): string {
  return withVisitors(t, text)
    .replace(/\s+/g, ' ')
    .replace(/\b(?:[a-z][a-z\d+.-]*:\/\/|www\.)/gi, '');
}
