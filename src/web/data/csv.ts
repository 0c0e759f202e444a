import type { CardDatum } from '../../commons/views/data.ts';
import { sortFacet } from '../../commons/kinds.shared.ts';
import { sortableFacets } from '../commons/asked.ts';
import { facetLabel, valueLabel } from '../commons/labels.ts';
import { licenceUrl } from './licence.ts';
import type { Sheet } from './sheet.ts';

type Cell = string | number | null;
export type Column<Row = CardDatum> = { name: string; of(row: Row): Cell };

export function csvOf(sheet: Sheet): string {
  return tableOf(columnsOf(sheet), sheet.cards);
}

/**
 * RFC 4180: commas, CRLF, the first line names the columns. It begins with a byte order mark, without which spreadsheets read accents
 * wrongly. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map((column) => column.of(row)))];
  return `\ufeff${lines.map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** Numbers are ours; texts are anybody's: `=`, `+`, `-`, `@`, tab and line ends begin formulas (OWASP, CSV injection). */
export function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]/.test(safe) || safe.startsWith("'") ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function columnsOf({ t, href, file, kind }: Sheet): Column[] {
  const finer: Column = { name: t('commons.data.finer'), of: (card) => labelsOf(t, card, sortFacet[card.kind]) };
  const facets = sortableFacets(kind).filter((facet) => facet !== 'kind');
  return [
    { name: t('commons.field.title'), of: (card) => card.title },
    { name: t('commons.facet.kind'), of: (card) => t(`web.kind.${card.kind}`) },
    ...(kind ? [] : [finer]),
    { name: t('commons.field.summary'), of: (card) => card.summary },
    ...facets.map((facet) => ({ name: facetLabel(t, kind, facet), of: (card: CardDatum) => labelsOf(t, card, facet) })),
    { name: t('commons.field.tags'), of: (card) => card.tags.join(', ') },
    { name: t('commons.field.place'), of: (card) => card.place?.label ?? null },
    { name: t('commons.field.lat'), of: (card) => card.place?.lat ?? null },
    { name: t('commons.field.lon'), of: (card) => card.place?.lon ?? null },
    { name: t('commons.field.links'), of: (card) => card.links.map((link) => link.url).join(' ') },
    { name: t('commons.field.image'), of: (card) => (card.image ? file(card.image.name) : null) },
    { name: t('commons.data.language'), of: (card) => card.lang },
    { name: t('commons.field.licence'), of: (card) => licenceUrl(card.licence) },
    { name: t('commons.data.made'), of: (card) => card.madeAt },
    { name: t('commons.changed'), of: (card) => card.changedAt },
    { name: t('commons.data.address'), of: (card) => href(`/fiches/${card.slug}`) },
  ];
}

function labelsOf(t: Sheet['t'], card: CardDatum, facet: string): string {
  return (card.facets[facet] ?? []).map((value) => valueLabel(t, card.kind, facet, value)).join(', ');
}
