import type { Chance } from './chance.ts';
import { makeChance, shuffle } from './chance.ts';
import type { Grouping } from './mdgp.shared.ts';
import { groupingValue } from './mdgp.shared.ts';
import type { Effort } from './question.ts';

type Diverse = { ok: { groupOf: Int32Array; value: number; proposals: number } } | { refused: 'sizes'; least: number; most: number };

/** Elements on numbered seats; `sum[group · n + i]` is the distance of element i to the whole group, so that an exchange costs five reads. */
type State = { grouping: Grouping; occupant: Int32Array; seatGroup: Int32Array; size: Int32Array; sum: Float64Array };

const longestChunk = 4096;
/** One long cooling, then shorter ones from less heat. */
const longShare = 0.5;
const reheats = 3;
const reheat = 0.4;
/** Temperatures in terms of a small loss at a local maximum. */
const hot = 0.25;
const cold = 0.045;

/** Simulated annealing on exchanges of two elements (or an element and an empty seat); see docs/engines/mixing.md. */
export function groupDiversely(grouping: Grouping, effort: Effort): Diverse {
  const least = grouping.min.reduce((sum, min) => sum + min, 0);
  const most = grouping.max.reduce((sum, max) => sum + max, 0);
  if (grouping.n < least || grouping.n > most) return { refused: 'sizes', least, most };
  const chance = makeChance(effort.seed);
  const state = seatAll(grouping, chance);
  const chunk = Math.max(1, Math.min(longestChunk, Math.floor(effort.iterations / 400)));
  const climbing = Math.min(4 * grouping.n ** 2, Math.floor(effort.iterations / 10));
  tryMany(state, chance, 1e-9, climbing);
  const loss = smallLoss(state, chance);
  let value = groupingValue(grouping, groupsOf(state));
  const best = { groupOf: groupsOf(state), value, proposals: climbing };
  for (;;) {
    const share = Math.max(best.proposals / effort.iterations, effort.share?.() ?? 0);
    if (share >= 1) break;
    const steps = Math.min(chunk, effort.iterations - best.proposals);
    value += tryMany(state, chance, loss * heatAt(share, grouping.n), steps);
    best.proposals += steps;
    if (value <= best.value + 1e-6) continue;
    best.value = value;
    best.groupOf = groupsOf(state);
    effort.better?.(-value);
  }
  return { ok: { ...best, value: groupingValue(grouping, best.groupOf) } };
}

function seatAll(grouping: Grouping, chance: Chance): State {
  const { n, min, max, distance } = grouping;
  const seatGroup = Int32Array.from([...max].flatMap((size, group) => Array.from({ length: size }, () => group)));
  const occupant = new Int32Array(seatGroup.length).fill(-1);
  const size = new Int32Array(max.length);
  const order = shuffle(
    Int32Array.from({ length: n }, (_, i) => i),
    chance,
  );
  const firstSeat = [...max].map(
    (
      (seat) => (length: number) =>
        (seat += length) - length
    )(0),
  );
  let group = 0;
  for (const element of order) {
    const needy = min.findIndex((least, g) => (size[g] ?? 0) < least);
    while (needy < 0 && (size[group] ?? 0) >= (max[group] ?? 0)) group += 1;
    const into = needy >= 0 ? needy : group;
    occupant[(firstSeat[into] ?? 0) + (size[into] ?? 0)] = element;
    size[into] = (size[into] ?? 0) + 1;
  }
  const sum = new Float64Array(max.length * n);
  occupant.forEach((element, place) => {
    if (element >= 0) addRow(sum, (seatGroup[place] ?? 0) * n, distance, element * n, n, 1);
  });
  return { grouping, occupant, seatGroup, size, sum };
}

function addRow(sum: Float64Array, into: number, distance: Float64Array, row: number, n: number, sign: 1 | -1): void {
  for (let i = 0; i < n; i += 1) sum[into + i] = (sum[into + i] ?? 0) + sign * (distance[row + i] ?? 0);
}

/**
 * The loss that one exchange in a hundred stays below at a local maximum: the scale of the heat, whatever the distances are. Small
 * problems have few exchanges, whose smallest loss says little: there it is the middle one.
 */
function smallLoss(state: State, chance: Chance): number {
  const { n } = state.grouping;
  const losses: number[] = [];
  for (let i = 0; i < 4000; i += 1) {
    const change = gain(state, chance.below(state.occupant.length), chance.below(state.occupant.length));
    if (change < 0) losses.push(-change);
  }
  return losses.sort((a, b) => a - b)[Math.floor(losses.length * Math.min(0.5, Math.max(0.01, 4 / n - 0.03)))] ?? 1;
}

/** Small problems get more heat: they can afford it. */
function heatAt(share: number, n: number): number {
  const first = share < longShare;
  const passed = first ? share / longShare : (((share - longShare) / (1 - longShare)) * reheats) % 1;
  const from = hot * Math.max(1, 240 / n) * (first ? 1 : reheat);
  return from * (cold / from) ** passed;
}

/**
 * Tries `steps` exchanges and gives back what they changed in the value. The loop draws its own numbers (xorshift of 32 bits, started
 * from `chance`) and reads the arrays directly: it runs some twenty million times a second.
 */
function tryMany(state: State, chance: Chance, temperature: number, steps: number): number {
  const { occupant, seatGroup } = state;
  const seats = occupant.length;
  let bits = 1 + chance.below(2 ** 31 - 2);
  let changed = 0;
  for (let i = 0; i < steps; i += 1) {
    bits = xorshift(bits);
    const a = Math.floor((bits >>> 0) * 2 ** -32 * seats);
    bits = xorshift(bits);
    const b = Math.floor((bits >>> 0) * 2 ** -32 * seats);
    if (seatGroup[a] === seatGroup[b] || !mayLeave(state, a, b)) continue;
    const more = gain(state, a, b);
    if (more < 0) {
      if (more < -20 * temperature) continue;
      bits = xorshift(bits);
      if ((bits >>> 0) * 2 ** -32 >= Math.exp(more / temperature)) continue;
    }
    exchange(state, a, b);
    changed += more;
  }
  return changed;
}

function xorshift(bits: number): number {
  let next = bits ^ (bits << 13);
  next ^= next >>> 17;
  return next ^ (next << 5);
}

/** Seat `a` is taken; and when `b` is empty, the group of `a` can do with one less. */
function mayLeave({ occupant, seatGroup, size, grouping }: State, a: number, b: number): boolean {
  if ((occupant[a] ?? -1) < 0) return false;
  const g = seatGroup[a] ?? 0;
  return (occupant[b] ?? -1) >= 0 || (size[g] ?? 0) > (grouping.min[g] ?? 0);
}

function gain({ grouping, occupant, seatGroup, sum }: State, a: number, b: number): number {
  const { n, distance } = grouping;
  const p = occupant[a] ?? -1;
  const q = occupant[b] ?? -1;
  const g = (seatGroup[a] ?? 0) * n;
  const h = (seatGroup[b] ?? 0) * n;
  if (p < 0 || g === h) return 0;
  const moved = (sum[h + p] ?? 0) - (sum[g + p] ?? 0);
  return q < 0 ? moved : moved + (sum[g + q] ?? 0) - (sum[h + q] ?? 0) - 2 * (distance[p * n + q] ?? 0);
}

function exchange({ grouping, occupant, seatGroup, size, sum }: State, a: number, b: number): void {
  const { n, distance } = grouping;
  const p = occupant[a] ?? -1;
  const q = occupant[b] ?? -1;
  const g = seatGroup[a] ?? 0;
  const h = seatGroup[b] ?? 0;
  occupant[a] = q;
  occupant[b] = p;
  if (q >= 0) return exchangeRows(sum, g * n, h * n, distance, p * n, q * n, n);
  size[g] = (size[g] ?? 0) - 1;
  size[h] = (size[h] ?? 0) + 1;
  addRow(sum, g * n, distance, p * n, n, -1);
  addRow(sum, h * n, distance, p * n, n, 1);
}

function exchangeRows(sum: Float64Array, g: number, h: number, distance: Float64Array, p: number, q: number, n: number): void {
  for (let i = 0; i < n; i += 1) {
    const change = (distance[q + i] ?? 0) - (distance[p + i] ?? 0);
    sum[g + i] = (sum[g + i] ?? 0) + change;
    sum[h + i] = (sum[h + i] ?? 0) - change;
  }
}

function groupsOf({ grouping, occupant, seatGroup }: State): Int32Array {
  const groupOf = new Int32Array(grouping.n);
  occupant.forEach((element, place) => {
    if (element >= 0) groupOf[element] = seatGroup[place] ?? 0;
  });
  return groupOf;
}
