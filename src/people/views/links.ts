import type { App } from '../../platform/app.ts';
import { hashSecret } from '../../platform/ids.ts';
import type { LinkPurpose, SignInLinkRow } from '../tables.ts';

/** What a link carries beside its address. */
export type LinkFacts = { next: string; about?: Record<string, string>; change?: 'email' };

export type LinkState = 'ready' | 'used' | 'expired' | 'unknown';
export type LinkAtHand =
  | { state: Exclude<LinkState, 'ready'> }
  | {
      state: 'ready';
      purpose: LinkPurpose;
      /** Empty for a first organiser who does not exist yet. */
      email: string;
      name: string | null;
      /** What the form must ask before the link can be used. */
      asks: ('name' | 'email')[];
      change: boolean;
      /** What its use may confirm, for the room that asked. */
      about: Record<string, string> | null;
    };

/** What a link would do. Reading it uses nothing, so that programs that visit links in mails do no harm. */
export async function linkAtHand(app: App, secret: string): Promise<LinkAtHand> {
  const row = await app.db.selectFrom('sign_in_links').selectAll().where('secret_hash', '=', hashSecret(secret)).executeTakeFirst();
  const state = linkState(row, app.clock.iso());
  if (!row || state !== 'ready') return { state: state === 'ready' ? 'unknown' : state };
  const person = await app.db
    .selectFrom('persons')
    .select(['name', 'email', 'email_confirmed_at'])
    .where((e) => (row.person_id === null ? e('email', '=', row.email) : e('id', '=', row.person_id)))
    .executeTakeFirst();
  const guest = person?.email_confirmed_at === null && row.purpose !== 'first-organiser' && factsOf(row).change === undefined;
  const asks: ('name' | 'email')[] = person ? (guest ? ['name'] : []) : row.purpose === 'first-organiser' ? ['name', 'email'] : ['name'];
  const { change, about = null } = factsOf(row);
  return { state, purpose: row.purpose, email: row.email, name: person?.name ?? null, asks, change: change === 'email', about };
}

/** Facts confirmed by a link that was used, and by whom: for the room that asked. */
export async function confirmedFacts(app: App, secret: string): Promise<{ person: string; facts: Record<string, string> } | undefined> {
  const row = await app.db
    .selectFrom('sign_in_links')
    .selectAll()
    .where('secret_hash', '=', hashSecret(secret))
    .where('used_at', 'is not', null)
    .executeTakeFirst();
  const about = row && factsOf(row).about;
  return row?.person_id && about ? { person: row.person_id, facts: about } : undefined;
}

export function linkState(row: SignInLinkRow | undefined, now: string): LinkState {
  if (!row) return 'unknown';
  if (row.used_at !== null) return 'used';
  return row.expires_at <= now ? 'expired' : 'ready';
}

export function factsOf(row: SignInLinkRow): LinkFacts {
  return JSON.parse(row.facts) as LinkFacts;
}
