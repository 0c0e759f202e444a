const day = 24 * 3_600_000;
const days = 60;

/** Drafts kept before this time are gone. */
export function oldest(now: Date): string {
  return new Date(now.getTime() - days * day).toISOString();
}

/** The day until which a draft is there. */
export function goesOn(keptAt: string): string {
  return new Date(Date.parse(keptAt) + days * day).toISOString().slice(0, 10);
}
