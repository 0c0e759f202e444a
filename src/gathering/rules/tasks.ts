import { addDays, addMonths, daysBetween } from './days.ts';

/** When a task falls due, counted back from the first day; a negative number comes after it. */
export type Before = { monthsBefore: number | null; daysBefore: number | null };

/** The way of a team, from twelve months before to the month after; its words are `gathering.model.<key>`. */
export const taskModel: (Before & { key: string })[] = [
  { key: 'gather', monthsBefore: 12, daysBefore: null },
  { key: 'theme', monthsBefore: 11, daysBefore: null },
  { key: 'place', monthsBefore: 10, daysBefore: null },
  { key: 'budget', monthsBefore: 9, daysBefore: null },
  { key: 'publish', monthsBefore: 8, daysBefore: null },
  { key: 'call', monthsBefore: 7, daysBefore: null },
  { key: 'partners', monthsBefore: 6, daysBefore: null },
  { key: 'formats', monthsBefore: 4, daysBefore: null },
  { key: 'rooms', monthsBefore: 3, daysBefore: null },
  { key: 'programme', monthsBefore: 2, daysBefore: null },
  { key: 'volunteers', monthsBefore: 1, daysBefore: null },
  { key: 'access', monthsBefore: null, daysBefore: 21 },
  { key: 'signs', monthsBefore: null, daysBefore: 7 },
  { key: 'settle', monthsBefore: null, daysBefore: 1 },
  { key: 'welcome', monthsBefore: null, daysBefore: 0 },
  { key: 'thanks', monthsBefore: null, daysBefore: -7 },
  { key: 'review', monthsBefore: null, daysBefore: -30 },
];

export function dueOn(before: Before, firstDay: string): string {
  return addDays(addMonths(firstDay, -(before.monthsBefore ?? 0)), -(before.daysBefore ?? 0));
}

/** The same task one edition later: counted back again when it has its count, else moved by as many days as the edition. */
export function nextDueOn(task: Before & { dueOn: string | null }, from: string | null, to: string): string | null {
  if (task.monthsBefore !== null || task.daysBefore !== null) return dueOn(task, to);
  if (task.dueOn === null || from === null) return null;
  return addDays(task.dueOn, daysBetween(from, to));
}
