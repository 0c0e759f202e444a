import type { Chance } from './chance.ts';
import { shuffle } from './chance.ts';
import type { Orbits, Symmetry } from './orbits.ts';
import { mirrored, orbitsOf, turned } from './orbits.ts';

/**
 * A symmetry that makes `rounds` rounds out of (rounds − still) / order base rounds; with a mirror, each round is its own image. A still round is
 * carried into itself: its groups are the images of a few, which take one point from each ring.
 */
type Turning = Symmetry & { rounds: number; still: number };

/** At most so many rounds more than wanted are tried: more rounds may have more symmetry. */
const moreRounds = 2;
const firstLook = 120_000;
const secondLooks = 3;

/** `repeats`: meetings of a pair after its first, over all rounds that were sought. */
export type Developed = { rounds: number[][][]; repeats: number };

/** `over`: whether the time is up, asked now and then. */
type Limit = { proposals: number; over: () => boolean };

/**
 * Rounds with few or no repeated meetings, for `groups` groups of `size`, looked for among those that a turn of the points carries into
 * each other (as in most solutions of Kirkman's schoolgirls): only base rounds are sought, by annealing, so that all images of their pairs
 * differ. Finds plans where no field does the work, mostly near the greatest possible number of rounds. Undefined when nothing can be sought.
 */
export function developed(groups: number, size: number, wanted: number, chance: Chance, limit: Limit): Developed | undefined {
  const looked: { turning: Turning; found: Developed }[] = [];
  const look = (turning: Turning, steps: number) =>
    looked.push({ turning, found: search(turning, groups * size, size, chance, { ...limit, proposals: steps }) });
  const best = () => looked.toSorted((a, b) => a.found.repeats - b.found.repeats);
  const solved = () => looked.at(-1)?.found.repeats === 0;
  const every = turnings(groups, size, wanted).slice(0, Math.floor(limit.proposals / firstLook));
  for (const turning of every) if (!solved() && !limit.over()) look(turning, firstLook);
  const left = limit.proposals - every.length * firstLook;
  for (const { turning } of best().slice(0, secondLooks))
    if (!solved() && !limit.over()) look(turning, Math.floor(left / Math.min(secondLooks, every.length)));
  const found = best()[0]?.found;
  return found && { ...found, rounds: found.rounds.slice(0, wanted) };
}

/** Those with the fewest base rounds first: they leave the least to seek. */
function turnings(groups: number, size: number, wanted: number): Turning[] {
  const n = groups * size;
  const all: Turning[] = [];
  for (const mirror of groups % 2 === 0 ? [false, true] : [false]) {
    const [points, others] = mirror ? [n / 2, n - 2] : [n, n - 1];
    const most = Math.min(wanted + moreRounds, Math.floor(others / (size - 1)));
    for (let rounds = wanted; rounds <= most; rounds += 1) {
      for (let order = 3; order <= rounds; order += 1) {
        if (!mirror) all.push(...withStillRounds(n, size, rounds, order));
        if (rounds % order !== 0) continue;
        all.push({ rounds, order, fixed: points % order, mirror, still: 0 });
        if (order < 5) all.push({ rounds, order, fixed: (points % order) + order, mirror, still: 0 });
      }
    }
  }
  const seek = ({ rounds, order, mirror }: Turning) => rounds / order / (mirror ? 2 : 1);
  return all.filter(({ fixed, mirror }) => fixed < n / (mirror ? 2 : 1)).toSorted((a, b) => seek(a) - seek(b) || a.fixed - b.fixed);
}

function withStillRounds(n: number, size: number, rounds: number, order: number): Turning[] {
  if (n % (order * size) !== 0) return [];
  const least = rounds % order;
  return [least, least + order]
    .filter((still) => still > 0 && still <= rounds)
    .map((still) => ({ rounds, order, fixed: 0, mirror: false, still }));
}

/**
 * Base rounds: `places[base · points + place]` is a point; then still rounds, with one place for each ring. `repeats` counts those of all rounds
 * together.
 */
type State = {
  turning: Turning;
  orbits: Orbits;
  n: number;
  points: number;
  size: number;
  places: Int32Array;
  /** Where still rounds begin. */
  stillFrom: number;
  uses: Int32Array;
  repeats: number;
};

function search(turning: Turning, n: number, size: number, chance: Chance, limit: Limit): Developed {
  const state = start(turning, n, size, chance);
  const best = { places: state.places.slice(), repeats: state.repeats };
  for (let i = 0; i < limit.proposals && best.repeats > 0; i += 1) {
    if (i % 8192 === 8191 && limit.over()) break;
    const share = ((i / limit.proposals) * cycles) % 1;
    propose(state, chance, turning.order * hot * (cold / hot) ** share);
    if (state.repeats >= best.repeats) continue;
    best.repeats = state.repeats;
    best.places.set(state.places);
  }
  return { rounds: allRounds({ ...state, places: best.places }), repeats: best.repeats };
}

/** Heat in terms of one pair repeated in all turns. */
const hot = 0.9;
const cold = 0.12;
const cycles = 4;

function start(turning: Turning, n: number, size: number, chance: Chance): State {
  const orbits = orbitsOf(n, turning);
  const points = turning.mirror ? n / 2 : n;
  const list = Array.from({ length: points }, (_, point) => point);
  const bases = (turning.rounds - turning.still) / turning.order;
  const rings = list.filter((point) => turning.still > 0 && point % turning.order === 0);
  const base = Array.from({ length: bases }, () => shuffle([...list], chance)).flat();
  const still = Array.from({ length: turning.still }, () => shuffle([...rings], chance)).flat();
  const places = Int32Array.from([...base, ...still]);
  const uses = new Int32Array(orbits.length.length);
  const state = { turning, orbits, n, points, size, places, stillFrom: base.length, uses, repeats: 0 };
  for (let place = 0; place < places.length; place += 1) {
    for (let other = place - (place % size); other < place; other += 1) use(state, places[place] ?? 0, places[other] ?? 0, 1);
  }
  return state;
}

/** One pair of a base round more or less: all its images are met as often. */
function use(state: State, a: number, b: number, by: 1 | -1): void {
  const { orbits, uses, n, turning } = state;
  const orbit = orbits.of[a * n + b] ?? 0;
  const length = orbits.length[orbit] ?? 1;
  const images = (turning.order * (turning.mirror ? 2 : 1)) / length;
  const before = uses[orbit] ?? 0;
  uses[orbit] = before + by;
  state.repeats += length * (Math.max(0, (before + by) * images - 1) - Math.max(0, before * images - 1));
}

/** Two points of one round exchange their places, or one gives its place to its image; or not. */
function propose(state: State, chance: Chance, temperature: number): void {
  const { size, places } = state;
  const a = chance.below(places.length);
  const p = places[a] ?? 0;
  const image = imageOf(state, chance, a);
  const b = image === undefined ? otherPlace(state, chance, a) : a;
  const q = image ?? places[b] ?? 0;
  if (p === q || (a !== b && Math.floor(a / size) === Math.floor(b / size))) return;
  const before = state.repeats;
  put(state, a, q);
  if (a !== b) put(state, b, p);
  const worse = state.repeats - before;
  if (worse <= 0 || chance.unit() < Math.exp(-worse / temperature)) return;
  put(state, a, p);
  if (a !== b) put(state, b, q);
}

/** Sometimes the point may be replaced by another one: its mirror image, or in a still round any of its ring. */
function imageOf({ turning, points, places, stillFrom }: State, chance: Chance, place: number): number | undefined {
  const p = places[place] ?? 0;
  if (place >= stillFrom) return chance.below(2) === 0 ? turned(p, chance.below(turning.order), turning, points) : undefined;
  return turning.mirror && chance.below(4) === 0 ? mirrored(p, points) : undefined;
}

/** Of the same round. */
function otherPlace({ turning, points, stillFrom }: State, chance: Chance, place: number): number {
  const first = place < stillFrom ? 0 : stillFrom;
  const length = place < stillFrom ? points : points / turning.order;
  return place - ((place - first) % length) + chance.below(length);
}

function put(state: State, place: number, point: number): void {
  const { size, places } = state;
  const old = places[place] ?? 0;
  for (let other = place - (place % size), end = other + size; other < end; other += 1) {
    if (other === place) continue;
    use(state, old, places[other] ?? 0, -1);
    use(state, point, places[other] ?? 0, 1);
  }
  places[place] = point;
}

function allRounds(state: State): number[][][] {
  const { turning, places, points, size, stillFrom } = state;
  const turnedBy = (list: Int32Array, steps: number): number[] => Array.from(list, (point) => turned(point, steps, turning, points));
  const moving = Array.from({ length: turning.rounds - turning.still }, (_, round) => {
    const base = Math.floor(round / turning.order) * points;
    const side = turnedBy(places.subarray(base, base + points), round % turning.order);
    return turning.mirror ? [...side, ...side.map((point) => mirrored(point, points))] : side;
  });
  const rings = points / turning.order;
  const still = Array.from({ length: turning.still }, (_, i) => {
    const few = places.subarray(stillFrom + i * rings, stillFrom + (i + 1) * rings);
    return Array.from({ length: turning.order }, (__, steps) => turnedBy(few, steps)).flat();
  });
  return [...moving, ...still].map((whole) =>
    Array.from({ length: whole.length / size }, (__, group) => whole.slice(group * size, (group + 1) * size)),
  );
}
