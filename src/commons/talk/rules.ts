/** A message may be mended by its author for so long: whoever answers it later can rely on it. */
export const mendMilliseconds = 30 * 60_000;
/** A topic that holds more than this is hard to read: the next thought deserves a topic of its own. */
export const mostMessages = 300;
/** Shown of a long topic, beside its first message, until one asks for all of it. */
export const mostShown = 20;
export const topicsAtOnce = 20;

type Written = { author_id: string; made_at: string; ended_at: string | null; ended_by: string | null };

export function mayMend(message: Written, person: string | undefined, now: Date): boolean {
  return message.author_id === person && message.ended_at === null && now.getTime() - Date.parse(message.made_at) < mendMilliseconds;
}

export function mayWithdraw(message: Written, person: string | undefined, moderates: boolean): boolean {
  return message.ended_at === null && person !== undefined && (message.author_id === person || moderates);
}

/** What the team took away, its author does not bring back. */
export function mayBringBack(message: Written, person: string | undefined, moderates: boolean): boolean {
  return message.ended_at !== null && person !== undefined && (message.ended_by === person || moderates);
}
