import type { Entry } from '../card-index.ts';
import { wordsOf } from '../card-index.ts';
import { keptOf } from '../kept.ts';
import type { Kind } from '../kinds.shared.ts';
import { kinds } from '../kinds.shared.ts';
import type { Point } from './mercator.shared.ts';
import { project } from './mercator.shared.ts';

/** Where a card stands: in degrees, and on the square of side 1 that papers are cut from. */
export type Spot = Point & { num: number; changedAt: number; kind: Kind; place: string; x: number; y: number };

/** The spots of all cards of an index, by ordinal; working one out costs far more than drawing it. */
export const spotsIn = keptOf(spotOf);

function spotOf({ num, changedAt, facets, spot }: Entry): Spot | undefined {
  if (!spot) return undefined;
  const words = wordsOf(facets);
  const kind = kinds.find((each) => words.includes(`kind=${each}`)) ?? 'actor';
  return { num, changedAt, kind, lat: spot.lat, lon: spot.lon, place: spot.label, ...project(spot) };
}
