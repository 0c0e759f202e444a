import { takingTurns } from '../../platform/turns.ts';
import type { CardIndex, Entry } from '../card-index.ts';
import { wordsOf } from '../card-index.ts';
import type { Kind } from '../kinds.shared.ts';
import { kinds } from '../kinds.shared.ts';
import type { Point } from './mercator.shared.ts';
import { project } from './mercator.shared.ts';

/** A card on the map: where it stands, in degrees, and what its sign says of it. */
export type Spot = Point & { num: number; changedAt: number; kind: Kind; place: string };

/**
 * Where cards stand, in columns by ordinal: a map of a hundred thousand cards goes through all of them several times, and numbers side by
 * side take a fifth of the time that as many objects take. `x` and `y` are on the square of side 1 that papers are cut from; `kind` and
 * `place` are places in `kinds` and in `places`.
 */
export type Ground = Record<(typeof columns)[number], Float64Array> & { places: string[]; byName: Map<string, number> };

const columns = ['x', 'y', 'lat', 'lon', 'num', 'changedAt', 'kind', 'place'] as const;

export function makeGround(size = 1_024): Ground {
  const column = () => new Float64Array(size);
  return {
    x: column(),
    y: column(),
    lat: column(),
    lon: column(),
    num: column(),
    changedAt: column(),
    kind: column(),
    place: column(),
    places: [],
    byName: new Map(),
  };
}

export function putSpot(ground: Ground, ordinal: number, spot: Spot): void {
  if (ordinal >= ground.x.length) for (const name of columns) ground[name] = longer(ground[name], ordinal);
  const place = ground.byName.get(spot.place) ?? ground.places.push(spot.place) - 1;
  ground.byName.set(spot.place, place);
  const { x, y } = project(spot);
  const { lat, lon, num, changedAt } = spot;
  const row = { x, y, lat, lon, num, changedAt, kind: kinds.indexOf(spot.kind), place };
  for (const name of columns) ground[name][ordinal] = row[name];
}

function longer(column: Float64Array, ordinal: number): Float64Array {
  const more = new Float64Array(Math.max(ordinal + 1, column.length * 2));
  more.set(column);
  return more;
}

export function spotAt(ground: Ground, ordinal: number): Spot {
  const at = (name: (typeof columns)[number]) => ground[name][ordinal] ?? 0;
  return {
    num: at('num'),
    changedAt: at('changedAt'),
    lat: at('lat'),
    lon: at('lon'),
    kind: kinds[at('kind')] ?? 'actor',
    place: ground.places[at('place')] ?? '',
  };
}

const kept = new WeakMap<CardIndex, { age: number; entries: Entry[]; ground: Ground }>();

/** Cards that are looked at between two turns: a first map of a hundred thousand takes some tenths of a second. */
const atOnce = 500;

/** The ground of all cards of an index that have a spot; only cards that changed are worked out again. Others have their turn meanwhile. */
export async function groundOf(index: CardIndex): Promise<Ground> {
  const known = kept.get(index) ?? { age: -1, entries: [], ground: makeGround() };
  kept.set(index, known);
  if (known.age === index.age) return known.ground;
  const { age } = index;
  const turn = takingTurns();
  for (const [ordinal, entry] of index.entries.entries()) {
    if (ordinal % atOnce === 0) await turn();
    if (known.entries[ordinal] === entry) continue;
    known.entries[ordinal] = entry;
    const spot = spotOf(entry);
    if (spot) putSpot(known.ground, ordinal, spot);
  }
  known.age = age;
  return known.ground;
}

function spotOf({ num, changedAt, facets, spot }: Entry): Spot | undefined {
  if (!spot) return undefined;
  const words = wordsOf(facets);
  const kind = kinds.find((each) => words.includes(`kind=${each}`)) ?? 'actor';
  return { num, changedAt, kind, lat: spot.lat, lon: spot.lon, place: spot.label };
}
