import { below, makeChance } from './chance.ts';

/** What an invented problem is like. Shares are from 0 to 1. */
export type Recipe = {
  seed: number;
  events: number;
  rooms: number;
  features: number;
  students: number;
  /** Events of a student, about. */
  load: number;
  /** Students belong to so many circles, each of which knows so many events only; undefined: everybody chooses among all. */
  circles?: { count: number; size: number };
  /** How likely a room has a feature, and an event asks for one that its room has. */
  has: number;
  asks: number;
  /** Share of slots forbidden to an event; undefined leaves out both slots and order, as in 2002. */
  forbidden?: number;
  /** Pairs of events in a fixed order. */
  ordered?: number;
  /** hidden: a timetable without any cost exists. feasible: one that keeps all rules. wild: perhaps not even that. */
  kind: 'hidden' | 'feasible' | 'wild';
};

const slots = 45;

/** Writes a `.tim` file. Unless wild, it is made around a timetable which is then forgotten. */
export function invent(recipe: Recipe): string {
  const { events, rooms, features, students } = recipe;
  const chance = makeChance(recipe.seed);
  const happens = (share: number): boolean => below(chance, 1e6) < share * 1e6;
  const cells = secretCells(recipe, (n) => below(chance, n));
  const slotOf = (event: number): number => Math.floor((cells[event] ?? 0) / rooms);
  const roomOf = (event: number): number => (cells[event] ?? 0) % rooms;
  const roomHas = table(rooms, features, () => happens(recipe.has));
  const eventAsks = table(
    events,
    features,
    (event, f) => happens(recipe.asks) && (recipe.kind === 'wild' || roomHas[roomOf(event)]?.[f] === 1),
  );
  const known = Array.from({ length: recipe.circles?.count ?? 0 }, () =>
    Array.from({ length: recipe.circles?.size ?? 0 }, () => below(chance, events)),
  );
  const chooses = (): (() => number) => {
    const own = known[below(chance, known.length)];
    return () => (own ? (own[below(chance, own.length)] ?? 0) : below(chance, events));
  };
  const goes = Array.from({ length: students }, () => attendance(recipe, slotOf, chooses()));
  const audience = Array.from({ length: events }, (_, event) => goes.filter((row) => row[event]).length);
  const places = Array.from({ length: rooms }, (_, room) => {
    const largest = audience.reduce((most, size, event) => (roomOf(event) === room ? Math.max(most, size) : most), 1);
    return recipe.kind === 'wild' ? 1 + below(chance, largest + 1) : largest;
  });
  const head = [[events, rooms, features, students], ...places.map((one) => [one]), ...goes, ...roomHas, ...eventAsks];
  if (recipe.forbidden === undefined) return text(head);
  const forbidden = recipe.forbidden;
  const allowed = table(events, slots, (event, slot) => (recipe.kind !== 'wild' && slot === slotOf(event)) || !happens(forbidden));
  const order = table(events, events, () => false);
  for (let n = 0; n < (recipe.ordered ?? 0); n += 1) {
    const [i, j] = [below(chance, events), below(chance, events)];
    const way = Math.sign(slotOf(j) - slotOf(i));
    if (i === j || way === 0) continue;
    order[i]?.splice(j, 1, way);
    order[j]?.splice(i, 1, -way);
  }
  return text([...head, ...allowed, ...order]);
}

/** Distinct places; without the last slots of the days where no cost may be. */
function secretCells({ events, rooms, kind }: Recipe, pick: (n: number) => number): number[] {
  const free = Array.from({ length: slots * rooms }, (_, cell) => cell).filter(
    (cell) => kind !== 'hidden' || Math.floor(cell / rooms) % 9 < 8,
  );
  return Array.from({ length: events }, () => {
    const at = pick(Math.max(1, free.length));
    const cell = free[at] ?? 0;
    free[at] = free.at(-1) ?? 0;
    if (kind !== 'wild') free.pop();
    return cell;
  });
}

/** Events of one student: by the secret timetable at most one in a slot, and when hidden no day alone and no three in a row. */
function attendance({ events, load, kind }: Recipe, slotOf: (event: number) => number, pick: () => number): number[] {
  const row = Array.from({ length: events }, () => 0);
  const busy = new Set<number>();
  for (let tries = 0; tries < 6 * load && busy.size < load; tries += 1) {
    const event = pick();
    const slot = slotOf(event);
    if (kind !== 'wild' && busy.has(slot)) continue;
    const run = [slot - 2, slot - 1, slot + 1, slot + 2].map((one) => busy.has(one) && Math.floor(one / 9) === Math.floor(slot / 9));
    if (kind === 'hidden' && ((run[0] && run[1]) || (run[1] && run[2]) || (run[2] && run[3]))) continue;
    busy.add(slot);
    row[event] = 1;
  }
  if (kind !== 'hidden') return row;
  const perDay = [0, 1, 2, 3, 4].map((day) => [...busy].filter((slot) => Math.floor(slot / 9) === day).length);
  return row.map((on, event) => (perDay[Math.floor(slotOf(event) / 9)] === 1 ? 0 : on));
}

function table(rows: number, columns: number, on: (row: number, column: number) => boolean): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => (on(row, column) ? 1 : 0)));
}

function text(rows: number[][]): string {
  return `${rows.map((row) => row.join(' ')).join('\n')}\n`;
}
