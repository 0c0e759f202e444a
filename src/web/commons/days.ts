const zone = 'Europe/Brussels';
const dayIn = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
const hourIn = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });

/** The day (YYYY-MM-DD) of an instant, where the gatherings are. */
export function dayOf(instant: string | Date): string {
  return dayIn.format(new Date(instant));
}

/** The instants (UTC ISO) between which a day lies; undefined when what was typed is no day. */
export function dayBounds(day: string): { from: string; until: string } | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return undefined;
  const start = ['+02:00', '+01:00'].map((offset) => new Date(`${day}T00:00:00${offset}`)).find((at) => hourIn.format(at) === '00');
  if (!start) return undefined;
  return { from: start.toISOString(), until: new Date(start.getTime() + 86_400_000 - 1).toISOString() };
}
