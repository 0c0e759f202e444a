import type { OpinionMap, PersonOnMap, StatementOnMap } from './result.ts';

/** A turn of the plane: (x, y) → (c x − s y, s x + c y), after mirroring y when `mirror` is −1. */
type Turn = { c: number; s: number; mirror: 1 | -1 };
type Pair = { from: number[]; to: number[]; weight: number };

/**
 * The same map, turned or mirrored so that it lies over an earlier one as well as it can (orthogonal Procrustes, least
 * squares), with group numbers carried over. Axes of two runs, or of two editions, mean the same only after this.
 * Refused when fewer than three statements and fewer than three people are known to both.
 */
export function layOver(map: OpinionMap, earlier: OpinionMap): { ok: OpinionMap } | { refused: 'nothing-shared' } {
  const shared = sharedPlaces(map, earlier);
  if (!shared) return { refused: 'nothing-shared' };
  const turn = bestTurn(shared.pairs);
  const turned = {
    ...map,
    ...turnedPlaces(map, turn),
    alignment: { fit: fitOf(shared.pairs, turn), shared: shared.pairs.length, by: shared.by },
  };
  return { ok: renumbered(turned, carriedNumbers(turned, earlier)) };
}

function sharedPlaces(map: OpinionMap, earlier: OpinionMap): { pairs: Pair[]; by: 'statements' | 'participants' } | undefined {
  const statements = pairsOf(map.statements.filter(tells), earlier.statements.filter(tells), (one) => one.loadings, votesOn);
  if (statements.length >= 3) return { pairs: statements, by: 'statements' };
  const participants = pairsOf(
    map.participants,
    earlier.participants,
    (one) => one.position,
    () => 1,
  );
  return participants.length >= 3 ? { pairs: participants, by: 'participants' } : undefined;
}

function tells(one: StatementOnMap): boolean {
  return one.state === 'in' && one.loadings.some((loading) => loading !== 0);
}

function votesOn(one: StatementOnMap): number {
  return Math.sqrt(one.agree + one.disagree + one.pass);
}

function pairsOf<T extends { id: string }>(now: T[], then: T[], place: (one: T) => number[], weight: (one: T) => number): Pair[] {
  const before = new Map(then.map((one) => [one.id, one]));
  return now.flatMap((one) => {
    const other = before.get(one.id);
    return other ? [{ from: place(one), to: place(other), weight: Math.sqrt(weight(one) * weight(other)) }] : [];
  });
}

/** In the plane the best turn has a closed form; the mirrored one is tried too. */
function bestTurn(pairs: Pair[]): Turn {
  const turns = ([1, -1] as const).map((mirror): Turn & { match: number } => {
    let [along, across] = [0, 0];
    for (const { from, to, weight } of pairs) {
      const [x = 0, y = 0] = [from[0], mirror * (from[1] ?? 0)];
      along += weight * (x * (to[0] ?? 0) + y * (to[1] ?? 0));
      across += weight * (x * (to[1] ?? 0) - y * (to[0] ?? 0));
    }
    const match = Math.hypot(along, across);
    return match > 0 ? { c: along / match, s: across / match, mirror, match } : { c: 1, s: 0, mirror, match };
  });
  const [plain, mirrored] = turns;
  const best = plain && mirrored && mirrored.match > plain.match * (1 + 1e-12) ? mirrored : plain;
  return { c: best?.c ?? 1, s: best?.s ?? 0, mirror: best?.mirror ?? 1 };
}

function turned(place: number[], { c, s, mirror }: Turn): number[] {
  const [x = 0, y = 0] = [place[0], mirror * (place[1] ?? 0)];
  return [c * x - s * y, s * x + c * y];
}

/** Correlation of the two maps on what they share, after the turn: 1 = the same but for size. */
function fitOf(pairs: Pair[], turn: Turn): number {
  let [both, now, then] = [0, 0, 0];
  for (const { from, to, weight } of pairs) {
    const [x = 0, y = 0] = turned(from, turn);
    both += weight * (x * (to[0] ?? 0) + y * (to[1] ?? 0));
    now += weight * (x * x + y * y);
    then += weight * ((to[0] ?? 0) ** 2 + (to[1] ?? 0) ** 2);
  }
  return now > 0 && then > 0 ? both / Math.sqrt(now * then) : 0;
}

function turnedPlaces(map: OpinionMap, turn: Turn): Pick<OpinionMap, 'statements' | 'participants' | 'groups'> {
  return {
    statements: map.statements.map((one) => ({ ...one, loadings: turned(one.loadings, turn), position: turned(one.position, turn) })),
    participants: map.participants.map((one) => ({ ...one, position: turned(one.position, turn) })),
    groups: map.groups.map((one) => ({ ...one, centre: turned(one.centre, turn) })),
  };
}

/** For each group its number in the earlier map: by common members first, then by nearest centre; new groups follow. */
function carriedNumbers(map: OpinionMap, earlier: OpinionMap): number[] {
  const before = new Map(earlier.participants.map((person) => [person.id, person.group]));
  const likeness = map.groups.flatMap((now) =>
    earlier.groups.map((then) => ({
      now: now.id,
      old: then.id,
      common: commonMembers(map.participants, before, now.id, then.id),
      apart: distance(now.centre, then.centre),
    })),
  );
  const taken = new Map<number, number>();
  for (const pair of likeness.sort((a, b) => b.common - a.common || a.apart - b.apart)) {
    if (!taken.has(pair.now) && ![...taken.values()].includes(pair.old)) taken.set(pair.now, pair.old);
  }
  let next = earlier.groups.length;
  return map.groups.map((group) => taken.get(group.id) ?? next++);
}

function commonMembers(people: PersonOnMap[], before: Map<string, number | null>, now: number, then: number): number {
  return people.filter((person) => person.group === now && before.get(person.id) === then).length;
}

function distance(a: number[], b: number[]): number {
  return Math.hypot(...a.map((x, i) => x - (b[i] ?? 0)));
}

function renumbered(map: OpinionMap, numbers: number[]): OpinionMap {
  const order = [...numbers.keys()].sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  return {
    ...map,
    groups: order.flatMap((g) => map.groups.slice(g, g + 1).map((group) => ({ ...group, id: numbers[g] ?? g }))),
    statements: map.statements.map((one) => ({ ...one, groups: order.flatMap((g) => one.groups.slice(g, g + 1)) })),
    participants: map.participants.map((person) => ({
      ...person,
      group: person.group === null ? null : (numbers[person.group] ?? person.group),
    })),
  };
}
