import type { CardDatum } from '../../commons/views/data.ts';
import { cardJson } from './json.ts';
import type { Sheet } from './sheet.ts';

/** RFC 7946: longitude first, WGS 84; only cards with a spot. Totals and links beside, as in OGC API – Features. */
export function geojsonOf(sheet: Sheet) {
  const features = sheet.cards.flatMap((card) => featureOf(sheet, card));
  const link = (rel: string, href: string | null, type: string) => (href === null ? [] : [{ rel, href, type }]);
  const json = 'application/geo+json';
  return {
    type: 'FeatureCollection',
    title: sheet.title,
    numberMatched: sheet.total,
    numberReturned: features.length,
    timeStamp: sheet.changedAt,
    links: [
      ...link('self', sheet.self, json),
      ...link('next', sheet.next, json),
      ...link('prev', sheet.previous, json),
      ...link('alternate', sheet.page, 'text/html'),
    ],
    ...(features.length > 0 ? { bbox: boxOf(features.map(({ geometry }) => geometry.coordinates)) } : {}),
    features,
  };
}

function featureOf(sheet: Sheet, card: CardDatum) {
  const { lat, lon } = card.place ?? {};
  if (lat === undefined || lon === undefined || lat === null || lon === null) return [];
  const { id, place, ...properties } = cardJson(sheet, card);
  const coordinates: [number, number] = [lon, lat];
  return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties: { ...properties, place: place?.label ?? null } }];
}

/** West, south, east, north. */
function boxOf(points: [number, number][]): [number, number, number, number] {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
