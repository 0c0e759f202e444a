import type { LinkPurpose } from './tables.ts';

export const roles = ['administrator', 'programme', 'welcome', 'moderator', 'contributor', 'participant'] as const;
export type Role = (typeof roles)[number];

/** Those who sit at the team's desk. */
export const teamRoles = ['administrator', 'programme', 'welcome', 'moderator'] as const satisfies readonly Role[];

/** A grant on this gathering holds for every gathering of the installation. */
export const everyGathering = '*';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A session lives this long after it was last seen. */
export const sessionMilliseconds = 90 * day;
/** How often "last seen" is written. */
export const seenMilliseconds = 10 * minute;
/** What could lock a person out asks for a session younger than this. */
export const recentMilliseconds = hour;
export const challengeMilliseconds = 5 * minute;
export const invitationMilliseconds = 14 * day;

/** Without a mail server a person hands the link over, which takes longer than a mail. */
export function linkMilliseconds(purpose: LinkPurpose, sentByMail: boolean): number {
  if (purpose === 'confirm') return 7 * day;
  return purpose === 'sign-in' && sentByMail ? 2 * hour : day;
}

export function isRecent(madeAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(madeAt) < recentMilliseconds;
}

export function later(now: Date, milliseconds: number): string {
  const moved = new Date(now.getTime() + milliseconds);
  return moved.toISOString();
}

/** The wait, in seconds, after so many wrong passwords in a row: none for five, then 5 s doubled up to 15 minutes. */
export function backOffSeconds(failures: number): number {
  return failures < 5 ? 0 : Math.min(900, 5 * 2 ** (failures - 5));
}

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** "Firefox · Android" from a User-Agent header; empty when nothing is recognised. */
export function deviceName(agent: string | null | undefined): string {
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent ?? ''))?.[1];
  return [find(browsers), find(systems)].filter((part) => part !== undefined).join(' · ');
}

type Held = { gathering: string; edition: string | null; role: Role };

/**
 * True when ending `gone` leaves a gathering, or the installation, without anybody who administers all of it.
 * `active` holds the grants of `gone`'s gathering and of `*`.
 */
export function leavesNobody(gone: Held & { id: string }, active: (Held & { id: string })[]): boolean {
  if (gone.role !== 'administrator' || gone.edition !== null) return false;
  const others = active.filter((grant) => grant.id !== gone.id && grant.role === 'administrator' && grant.edition === null);
  return !others.some((grant) => grant.gathering === everyGathering || grant.gathering === gone.gathering);
}
