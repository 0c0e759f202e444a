import type { Model } from './model.ts';

/** Who sits where, and the counts that make a change cheap to judge. */
export type Seating = {
  /** seat → person, or −1 when empty. */
  occupant: Int32Array;
  /** round · n + person → seat, or −1 when absent. */
  where: Int32Array;
  /** person · n + person → meetings, earlier ones included. */
  meets: Uint8Array;
  /** group · values + value → members who hold it. */
  held: Int16Array;
  /** group · languages + language → members who understand it. */
  heard: Int16Array;
  size: Int32Array;
};

export function seat(model: Model, occupant: Int32Array): Seating {
  const groups = model.groupRound.length;
  const seating: Seating = {
    occupant: new Int32Array(occupant.length).fill(-1),
    where: new Int32Array(model.rounds * model.n).fill(-1),
    meets: model.earlier.slice(),
    held: new Int16Array(groups * model.values.count),
    heard: new Int16Array(groups * model.languages),
    size: new Int32Array(groups),
  };
  occupant.forEach((person, place) => {
    if (person >= 0) sitDown(model, seating, person, place);
  });
  return seating;
}

/** Exchanges what is on two seats of one round; either may be empty. */
export function exchange(model: Model, seating: Seating, a: number, b: number): void {
  const p = seating.occupant[a] ?? -1;
  const q = seating.occupant[b] ?? -1;
  if (p >= 0) standUp(model, seating, p, a);
  if (q >= 0) standUp(model, seating, q, b);
  if (p >= 0) sitDown(model, seating, p, b);
  if (q >= 0) sitDown(model, seating, q, a);
}

function sitDown(model: Model, seating: Seating, person: number, place: number): void {
  const group = model.seatGroup[place] ?? 0;
  countMeetings(model, seating, person, group, 1);
  countGroup(model, seating, person, group, 1);
  seating.occupant[place] = person;
  seating.where[(model.groupRound[group] ?? 0) * model.n + person] = place;
}

function standUp(model: Model, seating: Seating, person: number, place: number): void {
  const group = model.seatGroup[place] ?? 0;
  seating.occupant[place] = -1;
  seating.where[(model.groupRound[group] ?? 0) * model.n + person] = -1;
  countMeetings(model, seating, person, group, -1);
  countGroup(model, seating, person, group, -1);
}

function countMeetings(model: Model, { occupant, meets }: Seating, person: number, group: number, by: 1 | -1): void {
  const { n, seatFrom } = model;
  const end = seatFrom[group + 1] ?? 0;
  for (let i = seatFrom[group] ?? 0; i < end; i += 1) {
    const other = occupant[i] ?? -1;
    if (other < 0) continue;
    const count = (meets[person * n + other] ?? 0) + by;
    meets[person * n + other] = count;
    meets[other * n + person] = count;
  }
}

function countGroup({ values, languages, speaks }: Model, { held, heard, size }: Seating, person: number, group: number, by: 1 | -1): void {
  size[group] = (size[group] ?? 0) + by;
  const end = values.from[person + 1] ?? 0;
  for (let i = values.from[person] ?? 0; i < end; i += 1) {
    const cell = group * values.count + (values.list[i] ?? 0);
    held[cell] = (held[cell] ?? 0) + by;
  }
  for (let language = 0; language < languages; language += 1) {
    const cell = group * languages + language;
    heard[cell] = (heard[cell] ?? 0) + by * (speaks[person * languages + language] ?? 0);
  }
}
