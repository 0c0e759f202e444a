import { readingKey } from '../../commons/kinds.shared.ts';
import type { CardPageView } from '../../commons/views/card.ts';
import type { CardWords } from './card-sheet.ts';
import { authorNames, datumOf } from './card-sheet.ts';
import type { CardFormat } from './formats.ts';
import { cardJson } from './json.ts';
import { cardJsonld } from './jsonld.ts';
import { licenceUrl } from './licence.ts';
import { markdownOf } from './markdown.ts';
import { urnOf } from './urn.ts';

/** One card whole, in the language shown: its words, its links, and the names of those who wrote it. */
export const cardWriters: Record<CardFormat, (words: CardWords, card: CardPageView) => string> = {
  json: (words, card) => JSON.stringify(wholeJson(words, card)),
  jsonld: (words, card) => JSON.stringify(jsonldOfCard(words, card)),
  md: (words, card) => markdownOf(words, card, licenceUrl(card.fields.licence)),
};

export function jsonldOfCard(words: CardWords, card: CardPageView) {
  return cardJsonld(words, datumOf(card), { authors: authorNames(words, card), mentions: card.links.map((link) => link.card) });
}

function wholeJson(words: CardWords, card: CardPageView) {
  const { t, href } = words;
  return {
    ...cardJson(words, datumOf(card)),
    text: card.fields.text,
    archived: card.archivedAt,
    authors: authorNames(words, card),
    cards: card.links.map(({ type, direction, note, card: other }) => ({
      type,
      direction,
      reads: t(readingKey(type, direction)),
      note: note || null,
      id: urnOf(other.id),
      kind: other.kind,
      title: other.title,
      url: href(`/fiches/${other.slug}`),
    })),
  };
}
