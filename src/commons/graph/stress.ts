export type Plane = { x: Float64Array; y: Float64Array };
type Strip = { width: number; height: number };

const rounds = 44;

/**
 * Places whose distances resemble the lengths of the ways along links, inside a strip of paper around (0, 0): the method of Zheng,
 * Pawar and Goodman ("Graph drawing by stochastic gradient descent", 2019), with a chance that is always the same.
 */
export function placeByDistance(count: number, springs: readonly [number, number][], { width, height }: Strip): Plane {
  const unit = 0.8 * Math.sqrt((width * height) / Math.max(1, count));
  const far = distances(count, springs);
  const at = start(count, width, height);
  const pairs = Array.from({ length: (count * (count - 1)) / 2 }, (_, i) => i);
  const pairOf = pairsOf(count);
  const most = far.reduce((high, each) => Math.max(high, each), 1);
  const shuffle = shuffler();
  for (let round = 0; round < rounds; round += 1) {
    const heat = most ** 2 * (0.05 / most ** 2) ** (round / (rounds - 1));
    shuffle(pairs);
    for (const pair of pairs) {
      const i = pairOf.first[pair] ?? 0;
      const j = pairOf.second[pair] ?? 0;
      const wanted = far[i * count + j] ?? 1;
      bring(at, i, j, wanted * unit, Math.min(1, heat / wanted ** 2));
      hold(at, i, width, height);
      hold(at, j, width, height);
    }
  }
  return at;
}

/** Moves two points some share of the way towards the distance they want. */
function bring(at: Plane, i: number, j: number, wanted: number, share: number): void {
  const dx = (at.x[j] ?? 0) - (at.x[i] ?? 0) || 0.01;
  const dy = (at.y[j] ?? 0) - (at.y[i] ?? 0) || 0.01;
  const long = Math.hypot(dx, dy);
  const step = (share * (long - wanted)) / 2 / long;
  at.x[i] = (at.x[i] ?? 0) + dx * step;
  at.y[i] = (at.y[i] ?? 0) + dy * step;
  at.x[j] = (at.x[j] ?? 0) - dx * step;
  at.y[j] = (at.y[j] ?? 0) - dy * step;
}

function hold(at: Plane, i: number, width: number, height: number): void {
  at.x[i] = Math.min(width / 2, Math.max(-width / 2, at.x[i] ?? 0));
  at.y[i] = Math.min(height / 2, Math.max(-height / 2, at.y[i] ?? 0));
}

/** A sunflower on the paper: the first inside. */
function start(count: number, width: number, height: number): Plane {
  const far = (i: number) => Math.sqrt((i + 0.5) / count) / 2;
  return {
    x: Float64Array.from({ length: count }, (_, i) => Math.cos(i * 2.399963) * far(i) * width),
    y: Float64Array.from({ length: count }, (_, i) => Math.sin(i * 2.399963) * far(i) * height),
  };
}

/** The shortest ways between all (Floyd and Warshall). Cards that share neighbours are near, the leaves of a great one further from it. */
function distances(count: number, springs: readonly [number, number][]): Float64Array {
  const beside = Array.from({ length: count }, () => new Set<number>());
  for (const [i, j] of springs) {
    beside[i]?.add(j);
    beside[j]?.add(i);
  }
  const far = new Float64Array(count * count).fill(Infinity);
  for (const [i, j] of springs) far[i * count + j] = far[j * count + i] = lengthOf(beside[i] ?? new Set(), beside[j] ?? new Set());
  for (let via = 0; via < count; via += 1)
    for (let i = 0; i < count; i += 1) {
      const first = far[i * count + via] ?? Infinity;
      if (first === Infinity || i === via) continue;
      for (let j = 0; j < count; j += 1) {
        const way = first + (far[via * count + j] ?? Infinity);
        if (way < (far[i * count + j] ?? Infinity)) far[i * count + j] = way;
      }
    }
  const most = far.reduce((high, each) => (each < Infinity ? Math.max(high, each) : high), 1);
  return far.map((each) => (each < Infinity ? each : most * 0.8 + 1));
}

function lengthOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = a.intersection(b).size;
  return Math.sqrt(Math.max(1, (a.size + b.size - 2 * shared) / 4));
}

function pairsOf(count: number): { first: Uint16Array; second: Uint16Array } {
  const first: number[] = [];
  const second: number[] = [];
  for (let i = 0; i < count; i += 1)
    for (let j = i + 1; j < count; j += 1) {
      first.push(i);
      second.push(j);
    }
  return { first: Uint16Array.from(first), second: Uint16Array.from(second) };
}

/** Fisher and Yates, with numbers that are the same each time. */
function shuffler(): (list: number[]) => void {
  let state = 2017;
  const below = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * most);
  };
  return (list) => {
    for (let i = list.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      [list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0];
    }
  };
}
