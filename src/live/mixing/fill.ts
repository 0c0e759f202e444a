import type { Chance } from './chance.ts';
import { shuffle } from './chance.ts';
import type { Model } from './model.ts';
import { never } from './model.ts';

/** A first seating that keeps sizes, presence, pins, sets and rooms. When some set or need found no place: the people concerned. */
export type Filled = { occupant: Int32Array } | { stuck: { round: number; people: number[] } };

const attempts = 40;

export function fill(model: Model, chance: Chance): Filled {
  const occupant = new Int32Array(model.seatGroup.length).fill(-1);
  for (let round = 0; round < (model.nested ? 1 : model.rounds); round += 1) {
    let stuck: number[] | undefined = [];
    for (let attempt = 0; attempt < attempts && stuck; attempt += 1) stuck = fillRound(model, round, occupant, chance);
    if (stuck) return { stuck: { round, people: stuck } };
  }
  if (model.nested) gather(model, occupant);
  return { occupant };
}

/** Nested groups: each group goes as a whole into its group of the next round. */
function gather(model: Model, occupant: Int32Array): void {
  const next = model.seatFrom.slice();
  model.question.parents?.forEach((parents, round) => {
    parents.forEach((parent, i) => {
      const group = (model.groupFrom[round] ?? 0) + i;
      const into = (model.groupFrom[round + 1] ?? 0) + parent;
      const members = occupant.slice(model.seatFrom[group], model.seatFrom[group + 1]);
      occupant.set(members, next[into]);
      next[into] = (next[into] ?? 0) + members.length;
    });
  });
}

/** People who go to one group together: a set, or one person. `languages` is how many of them every member understands. */
type Party = { members: number[]; pin: number; kept: number; need: number; languages: number };

type Table = { model: Model; round: number; occupant: Int32Array; size: Int32Array; extras: number; heard: Uint8Array };

export function fillRound(model: Model, round: number, occupant: Int32Array, chance: Chance): number[] | undefined {
  const first = model.groupFrom[round] ?? 0;
  const end = model.groupFrom[round + 1] ?? 0;
  occupant.fill(-1, model.seatFrom[first], model.seatFrom[end]);
  const parties = partiesOf(model, round, chance);
  const least = model.min.subarray(first, end).reduce((sum, min) => sum + min, 0);
  const people = parties.reduce((sum, party) => sum + party.members.length, 0);
  const table: Table = {
    model,
    round,
    occupant,
    extras: people - least,
    size: new Int32Array(model.groupRound.length),
    heard: new Uint8Array(model.groupRound.length * model.languages).fill(1),
  };
  for (const party of parties) {
    const group = choose(table, party, chance);
    if (group < 0) return party.members;
    sit(table, party, group);
  }
  return undefined;
}

/** Those with the least choice first: pinned, then with needs, then large, then already placed, then with few languages. */
function partiesOf(model: Model, round: number, chance: Chance): Party[] {
  const { n, present, sets, setOf, needs, pin, keep, languages } = model;
  const here = (person: number): boolean => present[round * n + person] === 1;
  const singles = Array.from({ length: n }, (_, person) => person)
    .filter((person) => setOf[person] === -1)
    .map((person) => [person]);
  const parties = [...sets, ...singles].map((members) => members.filter(here)).filter((members) => members.length > 0);
  const first = ({ members, kept, languages: few }: Party): number => few + (kept >= 0 ? 0 : 50) - members.length * 100;
  const rank = (party: Party): number => (party.pin >= 0 ? 0 : 1e6) + (party.need ? 0 : 1e5) + first(party);
  const all = parties.map((members) => ({
    members,
    pin: Math.max(...members.map((person) => pin[round * n + person] ?? -1)),
    kept: Math.max(...members.map((person) => keep[round * n + person] ?? -1)),
    need: members.reduce((mask, person) => mask | (needs[person] ?? 0), 0),
    languages: Array.from({ length: languages }, (_, l) => l).filter((l) => understands(model, members, l)).length,
  }));
  const order = shuffle(
    all.map((_, i) => i),
    chance,
  );
  return order.flatMap((i) => all[i] ?? []).sort((a, b) => rank(a) - rank(b));
}

function understands({ speaks, languages }: Model, members: number[], language: number): boolean {
  return members.every((person) => speaks[person * languages + language] === 1);
}

function choose(table: Table, party: Party, chance: Chance): number {
  if (party.pin >= 0) return fits(table, party, party.pin) ? party.pin : -1;
  let best = -1;
  let bestScore = Infinity;
  const end = table.model.groupFrom[table.round + 1] ?? 0;
  for (let group = table.model.groupFrom[table.round] ?? 0; group < end; group += 1) {
    if (!fits(table, party, group)) continue;
    const score =
      conflicts(table, party, group) * 100 + fullness(table, party, group) + chance.unit() * 0.01 - (party.kept === group ? 50 : 0);
    if (score >= bestScore) continue;
    best = group;
    bestScore = score;
  }
  return best;
}

function fits({ model, size, extras }: Table, { members, need }: Party, group: number): boolean {
  const now = size[group] ?? 0;
  const then = now + members.length;
  const max = (model.seatFrom[group + 1] ?? 0) - (model.seatFrom[group] ?? 0);
  const beyond = then - Math.max(now, model.min[group] ?? 0);
  return then <= max && (beyond <= 0 || beyond <= extras) && (need & ~(model.features[group] ?? 0)) === 0;
}

/** Pairs who must not meet, and a missing common language. */
function conflicts({ model, occupant, heard }: Table, { members }: Party, group: number): number {
  const { n, earlier, seatFrom, languages } = model;
  const others = occupant.subarray(seatFrom[group], seatFrom[group + 1]);
  let count = 0;
  for (const other of others) if (other >= 0) for (const person of members) if ((earlier[person * n + other] ?? 0) >= never) count += 1;
  if (languages < 2) return count;
  for (let l = 0; l < languages; l += 1) if (heard[group * languages + l] && understands(model, members, l)) return count;
  return count + 1;
}

/** Spreads people evenly; but those who do not understand every language sit together with those who are already there. */
function fullness({ model, size }: Table, party: Party, group: number): number {
  const filled = (size[group] ?? 0) / ((model.seatFrom[group + 1] ?? 0) - (model.seatFrom[group] ?? 0));
  return party.languages < model.languages ? -filled : filled;
}

function sit(table: Table, { members }: Party, group: number): void {
  const { model, occupant, size, heard } = table;
  const now = size[group] ?? 0;
  table.extras -= Math.max(0, now + members.length - Math.max(now, model.min[group] ?? 0));
  members.forEach((person, i) => (occupant[(model.seatFrom[group] ?? 0) + now + i] = person));
  size[group] = now + members.length;
  for (let l = 0; l < model.languages; l += 1) if (!understands(model, members, l)) heard[group * model.languages + l] = 0;
}
