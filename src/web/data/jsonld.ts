import type { Kind } from '../../commons/kinds.shared.ts';
import type { CardDatum } from '../../commons/views/data.ts';
import { licenceUrl } from './licence.ts';
import type { Frame, Sheet } from './sheet.ts';
import { urnOf } from './urn.ts';

export type Node = Record<string, unknown>;
type Words = Pick<Sheet, 'href' | 'file'>;
/** What the page of one card knows more: who wrote it (names), and the cards it is linked with. */
export type CardAround = { authors: readonly string[]; mentions: readonly { id: string; slug: string; title: string }[] };

const vocabulary = 'https://schema.org';

/** schema.org: a page of a collection and its cards. */
export function jsonldOf(sheet: Sheet): Node {
  return collectionPage(
    sheet,
    sheet.cards.map((card) => nodeOf(sheet, card)),
  );
}

export function collectionPage(frame: Frame, items: readonly Node[]): Node {
  const { title, locale, self, page, source, total, number, size } = frame;
  return {
    '@context': vocabulary,
    '@type': 'CollectionPage',
    '@id': self,
    name: title,
    url: page,
    inLanguage: locale,
    isPartOf: { '@type': 'WebSite', name: source, url: frame.href('/') },
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: total,
      itemListElement: items.map((item, i) => ({
        '@type': 'ListItem',
        position: (number - 1) * size + i + 1,
        item,
      })),
    },
  };
}

export function cardJsonld(words: Words, card: CardDatum, around: CardAround): Node {
  return { '@context': vocabulary, ...nodeOf(words, card, around) };
}

/** An actor is somebody, of whom the card is an account; the other kinds are the account itself. */
function nodeOf(words: Words, card: CardDatum, around?: CardAround): Node {
  const { kind, facets, title, summary, slug } = card;
  const url = words.href(`/fiches/${slug}`);
  const same = { '@id': urnOf(card.id), name: title, ...(summary ? { description: summary } : {}), url, ...imageOf(words, card) };
  const account = { ...writtenOf(card), ...aroundOf(words, around) };
  if (kind !== 'actor') return { '@type': typeOf(kind, facets), ...same, ...account, ...placeOf('contentLocation', card), ...citations(card) };
  const person = facets['nature']?.includes('person') === true;
  const links = card.links.length > 0 ? { sameAs: card.links.map((link) => link.url) } : {};
  const subjectOf = { '@type': 'CreativeWork', url, ...account };
  return { '@type': person ? 'Person' : 'Organization', ...same, ...placeOf(person ? 'workLocation' : 'location', card), ...links, subjectOf };
}

function typeOf(kind: Kind, facets: CardDatum['facets']): string {
  if (kind === 'tool') return facets['family']?.includes('digital') ? 'SoftwareApplication' : 'HowTo';
  if (kind === 'practice') return 'Article';
  if (facets['nature']?.includes('question')) return 'Question';
  return facets['nature']?.includes('text') ? 'Article' : 'CreativeWork';
}

function writtenOf({ lang, licence, madeAt, changedAt, tags, revision }: CardDatum): Node {
  const keywords = tags.length > 0 ? { keywords: tags.join(', ') } : {};
  const version = String(revision);
  return { inLanguage: lang, license: licenceUrl(licence), dateCreated: madeAt, dateModified: changedAt, version, ...keywords };
}

function aroundOf({ href }: Words, around: CardAround | undefined): Node {
  if (!around) return {};
  const { authors, mentions } = around;
  return {
    ...(authors.length > 0 ? { author: authors.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(mentions.length > 0
      ? { mentions: mentions.map(({ id, slug, title }) => ({ '@type': 'Thing', '@id': urnOf(id), name: title, url: href(`/fiches/${slug}`) })) }
      : {}),
  };
}

function placeOf(property: string, { place }: CardDatum): Node {
  if (!place) return {};
  const { label, lat, lon } = place;
  const geo = lat === null || lon === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } };
  return { [property]: { '@type': 'Place', name: label, ...geo } };
}

function imageOf({ file }: Words, { image }: CardDatum): Node {
  if (!image) return {};
  const credit = image.credit ? { creditText: image.credit } : {};
  return { image: { '@type': 'ImageObject', contentUrl: file(image.name), caption: image.alt, ...credit } };
}

function citations({ links }: CardDatum): Node {
  return links.length > 0 ? { citation: links.map((link) => link.url) } : {};
}
