import { below, makeChance } from './chance.ts';
import type { Recipe } from './invent.testing.ts';

/**
 * Recipes for problems of the sizes of published sets, for measuring: small, medium and big as of Lewis and Paechter (no cell of the week, or
 * hardly one, stays empty in the timetable they were made around), and those of ITC-2007 by number.
 */
export type Family = 'small' | 'medium' | 'big' | 'itc2007';

const packed = { small: [200, 225, 5], medium: [390, 425, 10], big: [1000, 1075, 25] } as const;

/** Events, rooms, features, students, pairs in order of the instances of ITC-2007, from 1 on. */
const sizes2007 = [
  [400, 10, 10, 500, 40],
  [400, 10, 10, 500, 40],
  [200, 20, 10, 1000, 20],
  [200, 20, 10, 1000, 20],
  [400, 20, 20, 300, 120],
  [400, 20, 20, 300, 120],
  [200, 20, 20, 500, 20],
  [200, 20, 20, 500, 20],
  [400, 10, 20, 500, 40],
  [400, 10, 20, 500, 40],
  [200, 10, 10, 1000, 40],
  [200, 10, 10, 1000, 40],
  [400, 20, 10, 300, 120],
  [400, 20, 10, 300, 120],
  [200, 10, 20, 500, 20],
  [200, 10, 20, 500, 20],
  [100, 10, 10, 500, 10],
  [200, 10, 10, 500, 20],
  [300, 10, 10, 1000, 40],
  [400, 10, 10, 1000, 40],
  [500, 20, 20, 300, 40],
  [600, 20, 20, 500, 40],
  [400, 20, 30, 1000, 120],
  [400, 20, 30, 1000, 120],
] as const;

/** `number` is the number in its set; `seed` makes others of the same kind. */
export function recipeOf(family: Family, number: number, seed = 0): Recipe {
  const chance = makeChance(1000 * seed + number, family.length);
  const between = (least: number, most: number): number => least + below(chance, most - least + 1);
  if (family === 'itc2007') {
    const [events, rooms, features, students, ordered] = sizes2007[(number - 1) % sizes2007.length] ?? sizes2007[0];
    const load = events < 300 ? 14 : 21;
    const own = { has: 0.6, asks: 0.18 + below(chance, 30) / 100, forbidden: 0.43 + below(chance, 18) / 100 };
    const circles = circlesFor(events, 2.2 * load, events < 300 ? 0.72 : 0.48);
    return { seed: 100 * seed + number, events, rooms, features, students, load, circles, ...own, ordered, kind: 'hidden' };
  }
  const [least, most, rooms] = packed[family];
  const events = between(least, most);
  const recipe = { seed: 100 * seed + number, events, rooms: Math.max(rooms, Math.ceil(events / 45)), features: between(3, 10) };
  const students = family === 'big' ? between(800, 1200) : between(rooms * 40, 1000);
  const load = between(8, 20);
  const loose = { ...recipe, students, load, has: 0.5, asks: between(10, 90) / 100, kind: 'feasible' } as const;
  return number % 2 === 0 ? loose : { ...loose, circles: circlesFor(events, 1.5 * load, between(30, 90) / 100) };
}

/** So many circles that about this share of all pairs of events has a student in common. */
function circlesFor(events: number, size: number, share: number): { count: number; size: number } {
  return { count: Math.max(1, Math.round((share * events ** 2) / size ** 2)), size: Math.round(size) };
}
