import type { Chance } from './chance.ts';
import { shuffle } from './chance.ts';
import { design } from './design.ts';
import { developed } from './develop.ts';
import { fillRound } from './fill.ts';
import type { Model } from './model.ts';
import type { Effort } from './question.ts';

/** A seating built by algebra or symmetry, and how many of its rounds are known to repeat no meeting. The other rounds are filled by chance. */
export type Pattern = { occupant: Int32Array; rounds: number };

/**
 * Possible when all rounds have the same groups, everybody is always there, nobody needs a certain room or company, and the pinned
 * people are hosts who keep one group each. Missing people (sizes that do not divide) are the last points of the last column.
 */
export function pattern(model: Model, chance: Chance, effort: Effort): Pattern | undefined {
  const shape = sameShape(model);
  const hosts = shape && hostsOf(model, shape.groups);
  if (!shape || !hosts) return undefined;
  const rounds = roundsFor(model, shape, hosts.length > 0, chance, effort);
  const people = line(model, hosts, shape.groups, chance);
  const occupant = new Int32Array(model.seatGroup.length).fill(-1);
  rounds.forEach((groups, round) => {
    const order = hosts.length > 0 ? groups.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)) : groups;
    order.forEach((points, i) => {
      const group = (model.groupFrom[round] ?? 0) + i;
      const seated = points.filter((point) => point < model.n).map((point) => people[point] ?? -1);
      occupant.set(seated, model.seatFrom[group]);
    });
  });
  for (let round = rounds.length; round < model.rounds; round += 1) if (fillRound(model, round, occupant, chance)) return undefined;
  return { occupant, rounds: rounds.length };
}

/**
 * By algebra; when that gives too few rounds, by turning base rounds, where nobody is bound to a column. A few repeats are taken when
 * the missing rounds would hardly get along with fewer.
 */
function roundsFor(model: Model, { groups, size }: Shape, hosted: boolean, chance: Chance, effort: Effort): number[][][] {
  const fits = (round: number[][]) => fitsPeople(model, round, hosted);
  const built = design(groups, size, model.rounds, chance).filter(fits);
  if (built.length === model.rounds || hosted || groups * size > mostTurned) return built;
  const found = developed(groups, size, model.rounds, chance, { proposals, over: () => (effort.share?.() ?? 0) > 0.6 });
  if (!found || found.repeats > 2 * groups * (model.rounds - built.length)) return built;
  const shown = withEmptySeatsLast(found.rounds, groups * size, groups * size - model.n);
  return shown?.every(fits) ? shown : built;
}

/** Under two seconds. In larger crowds nobody wants so many rounds that algebra does not give them. */
const proposals = 3_000_000;
const mostTurned = 100;

/** Seats that stay empty are points who never meet; they become the last ones. Undefined when there are too few such points. */
function withEmptySeatsLast(rounds: number[][][], n: number, empty: number): number[][][] | undefined {
  if (empty === 0) return rounds;
  const met = new Set(rounds.flat().flatMap((group) => group.flatMap((a) => group.map((b) => a * n + b))));
  for (let first = 0; first < n; first += 1) {
    const apart = [first];
    for (let point = 0; point < n && apart.length < empty; point += 1) {
      if (apart.every((other) => !met.has(point * n + other))) apart.push(point);
    }
    if (apart.length === empty) return renumbered(rounds, n, apart);
  }
  return undefined;
}

function renumbered(rounds: number[][][], n: number, last: number[]): number[][][] {
  const order = [...Array.from({ length: n }, (_, point) => point).filter((point) => !last.includes(point)), ...last];
  const place = new Map(order.map((point, i) => [point, i]));
  return rounds.map((groups) => groups.map((group) => group.map((point) => place.get(point) ?? 0)));
}

type Shape = { groups: number; size: number };

function sameShape({ nested, present, sets, needs, languages, question, n }: Model): Shape | undefined {
  const shapes = new Set(question.rounds.map((round) => round.groups.map(({ min, max }) => `${min}-${max}`).join(' ')));
  const [first] = question.rounds;
  const size = first?.groups[0]?.max ?? 0;
  const groups = first?.groups.length ?? 0;
  const even = first?.groups.every((group) => group.max === size && group.min === first.groups[0]?.min);
  const plain = !nested && sets.length === 0 && languages < 2 && !needs.some((need) => need !== 0) && !present.includes(0);
  return plain && even && shapes.size === 1 && groups * size - n <= groups ? { groups, size } : undefined;
}

/** Hosts in the order of their groups; undefined when the pins are of another kind. */
function hostsOf({ pin, n, rounds, groupFrom }: Model, groups: number): number[] | undefined {
  const hosts: number[] = [];
  for (let person = 0; person < n; person += 1) {
    const pins = Array.from({ length: rounds }, (_, round) => (pin[round * n + person] ?? -1) - (groupFrom[round] ?? 0));
    const group = pins[0] ?? -1;
    if (pin[person] === -1 && pins.every((_, round) => pin[round * n + person] === -1)) continue;
    if (group < 0 || pins.some((other) => other !== group) || hosts[group] !== undefined) return undefined;
    hosts[group] = person;
  }
  return Object.keys(hosts).length === 0 ? [] : Array.from({ length: groups }, (_, group) => hosts[group] ?? -1);
}

/** No group may fall below its least size; and with hosts (column 0) each group needs one of them. */
function fitsPeople({ min, n }: Model, groups: number[][], hosted: boolean): boolean {
  const hostRows = new Set(groups.flatMap((points) => points.filter((point) => point < groups.length)).slice(0, groups.length));
  const spread =
    !hosted || (hostRows.size === groups.length && groups.every((points) => points.filter((point) => point < groups.length).length === 1));
  return spread && groups.every((points) => points.filter((point) => point < n).length >= (min[0] ?? 0));
}

/** People in the order of the points: hosts first, then those alike side by side, so that each group takes one of each kind. */
function line(model: Model, hosts: number[], groups: number, chance: Chance): number[] {
  const { n, values } = model;
  const key = (person: number): string =>
    [...values.list.subarray(values.from[person], values.from[person + 1])].map((v) => String(v).padStart(4, '0')).join(' ');
  const others = shuffle(
    Array.from({ length: n }, (_, person) => person),
    chance,
  ).filter((person) => !hosts.includes(person));
  const keys = new Map(others.map((person) => [person, key(person)]));
  others.sort((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : (keys.get(a) ?? '') > (keys.get(b) ?? '') ? 1 : 0));
  const column = hosts.map((host) => (host >= 0 ? host : (others.pop() ?? -1)));
  return hosts.length === 0 ? others : [...column.slice(0, groups), ...others];
}
