import type { CardPlace } from '../../commons/snapshot.ts';
import type { CardDatum } from '../../commons/views/data.ts';
import { cardJson } from './json.ts';
import type { Frame, Sheet } from './sheet.ts';

/** RFC 7946: longitude first, WGS 84; only cards with a spot. Totals and links beside, as in OGC API – Features. */
export function geojsonOf(sheet: Sheet) {
  return collectionOf(
    sheet,
    sheet.cards.flatMap((card) => featureOf(sheet, card)),
  );
}

/** What stands at a point. */
export type Feature<P = object> = { type: 'Feature'; id: string; geometry: { type: 'Point'; coordinates: [number, number] }; properties: P };

export function collectionOf<P>(sheet: Frame, features: readonly Feature<P>[]) {
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
  const { id, place, ...properties } = cardJson(sheet, card);
  return featureAt(card.place, id, { ...properties, place: place?.label ?? null });
}

/** Nothing for what has no spot on the map. */
export function featureAt<P>(spot: CardPlace | null, id: string, properties: P): Feature<P>[] {
  const { lat = null, lon = null } = spot ?? {};
  if (lat === null || lon === null) return [];
  return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties }];
}

/** West, south, east, north. */
function boxOf(points: [number, number][]): [number, number, number, number] {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
