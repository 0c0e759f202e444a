/** The forms in which a set of cards can be taken away, each at the address of its list with this ending. */
export const listFormats = ['atom', 'json', 'csv', 'geojson', 'jsonld'] as const;
export type ListFormat = (typeof listFormats)[number];

/** The same for one card. */
export const cardFormats = ['json', 'jsonld', 'md'] as const;
export type CardFormat = (typeof cardFormats)[number];

/** Media types: RFC 4287, 8259, 4180 with 7111, 7946, JSON-LD 1.1, 7763. */
export const mediaTypes: Record<ListFormat | CardFormat, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  geojson: 'application/geo+json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8; variant=GFM',
};

/** The media type without its parameters, as links name it. */
export function shortType(format: ListFormat | CardFormat): string {
  return mediaTypes[format].split(';')[0] ?? '';
}
