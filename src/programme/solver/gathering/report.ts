import { makeChance } from '../chance.ts';
import type { Kept } from '../searcher.ts';
import { bound } from './bound.ts';
import type { Bound } from './bound.ts';
import { fillFirst, startFilling } from './fill.ts';
import type { Ground } from './ground.ts';
import type { Interest } from './interest.ts';
import { interestObjective } from './interest.ts';
import { noMust, underHalf } from './losses.ts';
import type { Table } from './table.ts';
import { emptyTable, priceOfTie, tableOf } from './table.ts';

export type Placed = { offering: string; copy: number; slot: string; room: string; pinned: boolean };

/** The cost by level, then by part. `withoutMust` and `underHalf` count people. */
export type Costs = {
  unplaced: number;
  loss: number;
  withoutMust: number;
  underHalf: number;
  points: number;
  parts: Record<'interest' | 'rooms' | 'changes' | 'repeats' | 'tracks' | 'paths' | 'hosts' | 'offer', number>;
};

/** One person, without a name: what was had of what could be had. */
export type Profile = { wishes: number; ideal: number; had: number; share: number };

export type Report = {
  programme: Placed[];
  unplaced: { offering: string; copy: number }[];
  cost: Costs;
  bound: Bound;
  /** Mean points of programmes made at random within the rules; `captured` = (random − points) / (random − bound). */
  random: number;
  captured: number;
  /** What people get of their private ideals, together. */
  reached: number;
  /** `withWishes` have wishes that can be granted; `nothing` of them get nothing, `whole` miss nothing. */
  people: { withWishes: number; whole: number; nothing: number; worst: Profile[] };
};

/** A programme, laid out again: everything below is counted anew, not remembered from the search. */
export type Outcome = { ground: Ground; table: Table; interest: Interest; missed: number };

export function outcomeOf(ground: Ground, { slotOf, roomOf }: Pick<Kept, 'slotOf' | 'roomOf'>): Outcome {
  const table = tableOf(ground, slotOf, roomOf);
  const interest = interestObjective(ground);
  return { ground, table, interest, missed: interest.start(table.startOf) };
}

export function reportOf(outcome: Outcome, seed: number): Report {
  const { ground, table, interest } = outcome;
  const { gathering, events } = ground;
  const cost = costsOf(outcome);
  const least = bound(ground, table.startOf);
  const random = randomPoints(ground, seed);
  const name = (e: number): { offering: string; copy: number } => ({
    offering: gathering.offerings[events[e]?.offering ?? 0]?.id ?? '',
    copy: (events[e]?.copy ?? 0) + 1,
  });
  const placed = [...events.keys()].filter((e) => (table.startOf[e] ?? -1) >= 0);
  return {
    programme: placed.map((e) => ({
      ...name(e),
      slot: gathering.slots[table.startOf[e] ?? 0]?.id ?? '',
      room: gathering.rooms[table.roomOf[e] ?? 0]?.id ?? '',
      pinned: events[e]?.pin !== undefined,
    })),
    unplaced: [...events.keys()].filter((e) => (table.startOf[e] ?? -1) < 0).map(name),
    cost,
    bound: least,
    random,
    captured: random <= least.cost ? 1 : rounded((random - cost.points) / (random - least.cost)),
    reached: rounded(shareOf(ground, interest)),
    people: peopleOf(ground, interest),
  };
}

export function costsOf({ ground, table, missed }: Outcome): Costs {
  const withoutMust = Math.round(missed / noMust);
  const under = Math.round((missed - withoutMust * noMust) / underHalf);
  const interest = missed - withoutMust * noMust - under * underHalf;
  const { events, slots: T, rooms: R, startPrice, roomPrice, ties, gathering } = ground;
  const parts: Costs['parts'] = { interest, rooms: 0, changes: 0, repeats: 0, tracks: 0, paths: 0, hosts: 0, offer: 0 };
  events.forEach(({ offering, copy }, e) => {
    const start = table.startOf[e] ?? -1;
    if (start < 0) return;
    const published = gathering.offerings[offering]?.published.find((one) => one.copy === copy + 1);
    const room = table.roomOf[e] ?? 0;
    const change =
      published?.room !== undefined && published.room !== gathering.rooms[room]?.id ? Math.round(gathering.weights.roomChange) : 0;
    parts.changes += (startPrice[e * T + start] ?? 0) + change;
    parts.rooms += (roomPrice[e * R + room] ?? 0) - change;
  });
  for (const tie of ties) {
    const part = ({ copies: 'repeats', track: 'tracks', path: 'paths', host: 'hosts' } as const)[tie.kind];
    parts[part] += priceOfTie(table, tie);
  }
  ground.coverPrice.forEach((price, at) => {
    if (table.covered[at] === 0) parts.offer += price;
  });
  const points = interest + table.soft;
  // Hosts' days are what the table counts beside all that.
  parts.hosts += points - Object.values(parts).reduce((sum, one) => sum + one, 0);
  return { unplaced: table.missing, loss: table.loss, withoutMust, underHalf: under, points, parts };
}

const tries = 10;

function randomPoints(ground: Ground, seed: number): number {
  const interest = interestObjective(ground);
  let sum = 0;
  for (let i = 0; i < tries; i += 1) {
    const table = emptyTable(ground);
    fillFirst(startFilling(table, makeChance(seed, 1000 + i)));
    sum += costsOf({ ground, table, interest, missed: interest.start(table.startOf) }).points;
  }
  return Math.round(sum / tries);
}

function shareOf({ ideal }: Ground, { gainOf }: Interest): number {
  let [had, could] = [0, 0];
  ideal.forEach((most, p) => {
    could += most;
    had += Math.min(most, gainOf[p] ?? 0);
  });
  return could === 0 ? 1 : had / could;
}

const worstShown = 5;

function peopleOf({ ideal, wishes }: Ground, { gainOf }: Interest): Report['people'] {
  const profiles = [...ideal].flatMap((most, p): Profile[] => {
    const had = gainOf[p] ?? 0;
    return most === 0
      ? []
      : [{ wishes: (wishes.from[p + 1] ?? 0) - (wishes.from[p] ?? 0), ideal: most, had, share: rounded(Math.min(1, had / most)) }];
  });
  return {
    withWishes: profiles.length,
    whole: profiles.filter(({ had, ideal: most }) => had >= most).length,
    nothing: profiles.filter(({ had }) => had === 0).length,
    worst: profiles.toSorted((a, b) => a.share - b.share || b.ideal - a.ideal).slice(0, worstShown),
  };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
