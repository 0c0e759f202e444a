/** Days are text, YYYY-MM-DD, without zone: they compare as text. */
const dayMilliseconds = 86_400_000;
const utcDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' });

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && utcDay.format(Date.parse(text)) === text;
}

/** The day it is at `instant` for people who live in `zone`. */
export function dayIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant);
}

export function isZone(zone: string): boolean {
  try {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
    return format.resolvedOptions().timeZone !== '' && /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(zone);
  } catch {
    return false;
  }
}

export function addDays(day: string, days: number): string {
  return utcDay.format(Date.parse(day) + days * dayMilliseconds);
}

/** How many days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}

/** The same day of another month, or the last one of that month: 31 March less one month is 28 or 29 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const lastDay = Number(utcDay.format(Date.UTC(year, month + months, 0)).slice(8));
  return utcDay.format(first + (Math.min(dayOfMonth, lastDay) - 1) * dayMilliseconds);
}
