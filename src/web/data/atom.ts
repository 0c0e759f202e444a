import { foldTag } from '../../commons/forms.ts';
import type { CardDatum } from '../../commons/views/data.ts';
import { licenceUrl } from './licence.ts';
import { mediaTypes } from './formats.ts';
import type { Frame, Sheet } from './sheet.ts';
import { urnOf } from './urn.ts';
import { element, textElement } from './xml.ts';

export type AtomEntry = {
  id: string;
  title: string;
  url: string;
  lang: string;
  made: string;
  changed: string;
  summary: string;
  author: string | null;
  licence: string | null;
  categories: readonly { term: string; label: string }[];
};
export type AtomFeed = Pick<Frame, 'title' | 'source' | 'locale' | 'page' | 'self' | 'first' | 'next' | 'previous' | 'changedAt'> & {
  last: string | null;
  total: number | null;
  size: number;
  entries: readonly AtomEntry[];
};

/** RFC 4287, paged as in RFC 5005; totals in the words of OpenSearch. The feed is named by its first page. */
export function atomOf({ entries, ...feed }: AtomFeed): string {
  const { title, source, locale, page, self, first, last, next, previous, changedAt, total, size } = feed;
  const link = (rel: string, href: string | null, type = mediaTypes.atom.split(';')[0] ?? '') =>
    href === null ? '' : element('link', { rel, href, type });
  const head = [
    textElement('id', first),
    textElement('title', `${title} · ${source}`),
    textElement('updated', changedAt),
    element('author', {}, textElement('name', source)),
    link('self', self),
    link('alternate', page, 'text/html'),
    link('first', first),
    link('previous', previous),
    link('next', next),
    link('last', last),
    element('generator', {}, 'Co-construire'),
    ...(total === null ? [] : [textElement('os:totalResults', String(total)), textElement('os:itemsPerPage', String(size))]),
  ].filter((line) => line !== '');
  const names = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:os': 'http://a9.com/-/spec/opensearch/1.1/', 'xml:lang': locale };
  const inside = [...head, ...entries.map(entryOf)].join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', names, `\n${inside}\n`)}\n`;
}

export function atomEntries({ t, href }: Sheet, cards: readonly CardDatum[]): AtomEntry[] {
  return cards.map((card) => ({
    id: urnOf(card.id),
    title: card.title,
    url: href(`/fiches/${card.slug}`),
    lang: card.lang,
    made: card.madeAt,
    changed: card.changedAt,
    summary: card.summary,
    author: null,
    licence: licenceUrl(card.licence),
    categories: [
      { term: card.kind, label: t(`web.kind.${card.kind}`) },
      ...card.tags.map((tag) => ({ term: foldTag(tag), label: tag })),
    ],
  }));
}

function entryOf(entry: AtomEntry): string {
  const { id, title, url, lang, made, changed, summary, author, licence, categories } = entry;
  const inside = [
    textElement('id', id),
    textElement('title', title),
    element('link', { rel: 'alternate', type: 'text/html', href: url, hreflang: lang }),
    ...(licence ? [element('link', { rel: 'license', href: licence })] : []),
    textElement('published', made),
    textElement('updated', changed),
    ...(author === null ? [] : [element('author', {}, textElement('name', author))]),
    ...(summary ? [textElement('summary', summary)] : []),
    ...categories.map(({ term, label }) => element('category', { term, label })),
  ];
  return element('entry', { 'xml:lang': lang }, inside.join(''));
}
