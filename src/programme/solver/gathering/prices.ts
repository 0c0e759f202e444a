import type { Rows } from '../rows.ts';
import { makeRows } from '../rows.ts';
import type { Rules } from './rules.ts';
import type { People } from './people.ts';

/** What two events cost each other: `copies` near each other, `track` at the same time, `near` in rooms far from each other. */
export type Tie = { e: number; f: number; kind: 'copies' | 'track' | 'path' | 'host' };

/** The soft side of a gathering that does not depend on people's days, in whole points. */
export type Prices = {
  /** `startPrice[event · slots + start]`, `roomPrice[event · rooms + room]`: changes of what is published, and room for expected people. */
  startPrice: Float64Array;
  roomPrice: Float64Array;
  expected: Float64Array;
  ties: Tie[];
  tiesOf: Rows;
  /** Something each slot should offer: a language, a calm format. `coverPrice[group · slots + slot]` is due while nothing of it is held. */
  covers: string[];
  coversOf: Rows;
  coverPrice: Float64Array;
};

export function layPrices(ground: Rules & People): Prices {
  const { events, gathering, slots: T, rooms: R } = ground;
  const { weights } = gathering;
  const expected = expectedPeople(ground);
  const startPrice = new Float64Array(events.length * T);
  const roomPrice = new Float64Array(events.length * R);
  events.forEach(({ offering, copy }, e) => {
    const people = expected[e] ?? 0;
    gathering.rooms.forEach(({ capacity }, r) => {
      const over = Math.max(0, people - capacity) ** 2 / Math.max(1, capacity);
      roomPrice[e * R + r] = Math.round(weights.crowded * over + weights.empty * Math.max(0, capacity - people));
    });
    const published = gathering.offerings[offering]?.published.find((one) => one.copy === copy + 1);
    if (!published) return;
    const interested = (ground.interested.from[e + 1] ?? 0) - (ground.interested.from[e] ?? 0);
    const move = Math.round(weights.slotChange * (1 + interested / 100));
    gathering.slots.forEach(({ id }, t) => {
      if (id !== published.slot) startPrice[e * T + t] = move;
    });
    gathering.rooms.forEach(({ id }, r) => {
      if (published.room !== undefined && id !== published.room) roomPrice[e * R + r] = (roomPrice[e * R + r] ?? 0) + weights.roomChange;
    });
  });
  const ties = tiesOf(ground);
  return {
    startPrice: startPrice.map(Math.round),
    roomPrice: roomPrice.map(Math.round),
    expected,
    ties,
    tiesOf: rowsOfTies(ties, events.length),
    ...layCovers(ground),
  };
}

/** How many come, before it is known what else is on: by strength, fewer when someone wishes more than the days hold; shared by copies. */
export function expectedPeople({ events, gathering, wishes, wishLevel, presence, people }: Rules & People): Float64Array {
  const comes = new Float64Array(gathering.offerings.length);
  for (let p = 0; p < people; p += 1) {
    const first = wishes.from[p] ?? 0;
    const end = wishes.from[p + 1] ?? 0;
    const likely = Math.min(1, (presence[p] ?? 0) / Math.max(1, end - first));
    for (let i = first; i < end; i += 1) {
      const o = wishes.list[i] ?? 0;
      comes[o] = (comes[o] ?? 0) + likely * (gathering.weights.show[wishLevel[i] ?? 0] ?? 0);
    }
  }
  return Float64Array.from(events, ({ offering }) => {
    const one = gathering.offerings[offering];
    return Math.min(one?.most ?? Infinity, (comes[offering] ?? 0) / (one?.copies ?? 1));
  });
}

function tiesOf({ events, gathering, apart, kin, orders }: Rules & People): Tie[] {
  const { offerings, weights } = gathering;
  const ties: Tie[] = [];
  for (let e = 0; e < events.length; e += 1) {
    for (let i = apart.from[e] ?? 0; i < (apart.from[e + 1] ?? 0); i += 1) {
      const f = apart.list[i] ?? 0;
      if (f <= e) continue;
      if (events[e]?.offering === events[f]?.offering) ties.push({ e, f, kind: 'copies' });
      if (kin[i] === 1 && weights.distance > 0) ties.push({ e, f, kind: 'host' });
    }
    const track = offerings[events[e]?.offering ?? -1]?.track;
    for (let f = e + 1; track !== undefined && f < events.length; f += 1) {
      const same = offerings[events[f]?.offering ?? -1]?.track === track && events[e]?.offering !== events[f]?.offering;
      if (same) ties.push({ e, f, kind: 'track' });
    }
  }
  return [...ties, ...orders.map(({ i, j }): Tie => ({ e: i, f: j, kind: 'path' }))];
}

function rowsOfTies(ties: Tie[], events: number): Rows {
  const rows = Array.from({ length: events }, (): number[] => []);
  ties.forEach(({ e, f }, i) => {
    rows[e]?.push(i);
    rows[f]?.push(i);
  });
  return makeRows(rows);
}

function layCovers({ events, gathering, slots: T, there, segment }: Rules & People): Pick<Prices, 'covers' | 'coversOf' | 'coverPrice'> {
  const { offerings, languages, calm, weights, people } = gathering;
  const covers = [...languages.map((one) => `language ${one}`), ...(calm.length > 0 ? ['calm'] : [])];
  const coverPrice = new Float64Array(covers.length * T);
  languages.forEach((language, g) => {
    people.forEach((one, p) => {
      if (one.languages.length !== 1 || one.languages[0] !== language) return;
      for (let t = 0; t < T; t += 1) if (there[p * T + t] === 1) coverPrice[g * T + t] = (coverPrice[g * T + t] ?? 0) + weights.language;
    });
  });
  for (let t = 0; calm.length > 0 && t < T; t += 1) if ((segment[t] ?? -1) >= 0) coverPrice[languages.length * T + t] = weights.formats;
  return {
    covers,
    coversOf: makeRows(
      events.map(({ offering }) => {
        const one = offerings[offering];
        const spoken = one?.language === undefined ? languages : [one.language, ...one.interpreted];
        const found = languages.flatMap((language, g) => (spoken.includes(language) ? [g] : []));
        return one?.format !== undefined && calm.includes(one.format) ? [...found, languages.length] : found;
      }),
    ),
    coverPrice: coverPrice.map(Math.round),
  };
}
