import { addMonths, addDays, daysBetween, isDay, isZone } from './days.ts';

export type EditionState = 'draft' | 'public' | 'closed';
export type Dates = { startsOn: string | null; endsOn: string | null };
export type DateRefusals = Partial<
  Record<'startsOn' | 'endsOn' | 'zone' | 'year', 'not_a_day' | 'before_start' | 'required' | 'unknown_zone' | 'wrong_year'>
>;

/** An edition may have no dates yet, but not an end without a start. */
export function dateRefusals(edition: Dates & { zone: string; year: number }): DateRefusals {
  const { startsOn, endsOn, zone, year } = edition;
  const refusals: DateRefusals = {};
  if (startsOn !== null && !isDay(startsOn)) refusals.startsOn = 'not_a_day';
  if (endsOn !== null && !isDay(endsOn)) refusals.endsOn = 'not_a_day';
  else if (endsOn !== null && startsOn === null) refusals.startsOn = 'required';
  else if (endsOn !== null && startsOn !== null && endsOn < startsOn) refusals.endsOn = 'before_start';
  if (!isZone(zone)) refusals.zone = 'unknown_zone';
  if (!Number.isInteger(year) || year < 1900 || year > 2200) refusals.year = 'wrong_year';
  return refusals;
}

export type EditionDates = Dates & { slug: string; year: number; state: EditionState };

/** The edition that the site speaks of: the one at hand, else the nearest to come, else the latest gone by. */
export function editionOfTheDay<E extends EditionDates>(editions: E[], day: string): E | undefined {
  const shown = editions.filter((edition) => edition.state !== 'draft').toSorted((a, b) => sortDay(a).localeCompare(sortDay(b)));
  return shown.find((edition) => edition.state === 'public' && lastDay(edition) >= day) ?? shown.at(-1);
}

/** Newest first; an edition without dates stands by its year. */
export function newestFirst<E extends EditionDates>(editions: E[]): E[] {
  return editions.toSorted((a, b) => sortDay(b).localeCompare(sortDay(a)));
}

export type Proposal = { slug: string; startsOn: string; endsOn: string };

/** Dates for the next edition: two years later, on the same weekday as the last one, the same length. */
export function proposeNext(last: Dates & { year: number }, takenSlugs: string[], day: string): Proposal {
  const before = last.startsOn ?? `${last.year}-07-01`;
  const length = last.startsOn && last.endsOn ? daysBetween(last.startsOn, last.endsOn) : 2;
  let years = 2;
  while (sameWeekday(before, addMonths(before, years * 12)) <= day) years += 1;
  const startsOn = sameWeekday(before, addMonths(before, years * 12));
  return { slug: freeSlug(startsOn.slice(0, 4), takenSlugs), startsOn, endsOn: addDays(startsOn, length) };
}

export function freeSlug(wanted: string, taken: string[]): string {
  let slug = wanted;
  for (let n = 2; taken.includes(slug); n += 1) slug = `${wanted}-${n}`;
  return slug;
}

/** The nearest day to `wanted` that falls on the weekday of `model`. */
function sameWeekday(model: string, wanted: string): string {
  const off = ((daysBetween(model, wanted) % 7) + 7) % 7;
  return addDays(wanted, off > 3 ? 7 - off : -off);
}

function sortDay(edition: EditionDates): string {
  return edition.startsOn ?? `${edition.year}-01-01`;
}

function lastDay(edition: Dates & { year: number }): string {
  return edition.endsOn ?? edition.startsOn ?? `${edition.year}-12-31`;
}
