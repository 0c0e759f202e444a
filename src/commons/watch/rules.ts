/** How often what changed is sent by mail. */
export const rhythms = ['now', 'day', 'week', 'never'] as const;
export type Rhythm = (typeof rhythms)[number];
/** Whether cards that one makes, improves or talks about are watched by themselves. */
export type Own = 'on' | 'off';

/** Morning in Europe, whatever the season. */
const hour = 5;
const day = 86_400_000;

/** When the present day or week of digests began: every day at that hour (UTC), every week on Monday. */
export function periodStart(rhythm: 'day' | 'week', now: Date): string {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour);
  const latest = new Date(today <= now.getTime() ? today : today - day);
  const back = rhythm === 'day' ? 0 : (latest.getUTCDay() + 6) % 7;
  return new Date(latest.getTime() - back * day).toISOString();
}

/** Of one card, at most so many changes and as many messages are told one by one. */
export const mostTold = 20;
export const watchesAtOnce = 40;
