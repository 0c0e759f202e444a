import type { CardDatum } from '../../commons/views/data.ts';
import { valueLabel } from '../commons/labels.ts';
import { licenceUrl } from './licence.ts';
import type { Frame, Sheet } from './sheet.ts';
import { urnOf } from './urn.ts';

/** A page of cards: what set it is, where the next page is, then the cards. */
export function jsonOf(sheet: Sheet) {
  return { ...headOf(sheet), cards: sheet.cards.map((card) => cardJson(sheet, card)) };
}

export function headOf(frame: Frame) {
  const { title, source, locale, page, self, first, next, previous, last, total, number, pages, size, changedAt } = frame;
  return {
    title,
    source,
    language: locale,
    about: frame.href('/donnees'),
    page,
    total,
    number,
    pages,
    size,
    changed: changedAt,
    links: { self, first, previous, next, last },
  };
}

type Words = Pick<Sheet, 't' | 'href' | 'file'>;

/** One card: ids and words of facets side by side, so that neither programs nor people have to guess. */
export function cardJson({ t, href, file }: Words, card: CardDatum) {
  const { id, slug, kind, title, summary, lang, langs, facets, tags, place, image, links, licence, revision, madeAt, changedAt } = card;
  return {
    id: urnOf(id),
    url: href(`/fiches/${slug}`),
    data: href(`/fiches/${slug}.json`),
    kind,
    title,
    summary,
    language: lang,
    languages: langs,
    facets: Object.fromEntries(
      Object.entries(facets).map(([facet, values]) => [facet, values.map((value) => ({ value, label: valueLabel(t, kind, facet, value) }))]),
    ),
    tags,
    place,
    image: image && { url: file(image.name), description: image.alt, credit: image.credit || null },
    links: links.map(({ url, label }) => ({ url, label: label || null })),
    licence: licenceUrl(licence),
    revision,
    made: madeAt,
    changed: changedAt,
  };
}
