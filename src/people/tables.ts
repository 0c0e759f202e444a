import type { Role } from './rules.ts';

export type PersonRow = {
  id: string;
  /** Empty once erased. */
  name: string;
  /** Lower-cased, unique when there is one. */
  email: string | null;
  email_confirmed_at: string | null;
  locale: string;
  made_at: string;
  seen_at: string;
  erased_at: string | null;
};

export type SessionRow = {
  id: string;
  secret_hash: string;
  person_id: string;
  made_at: string;
  seen_at: string;
  expires_at: string;
  /** A few words for the person ("Firefox · Android"), not the whole header. */
  agent: string;
  ended_at: string | null;
};

export type LinkPurpose = 'sign-in' | 'confirm' | 'first-organiser';

export type SignInLinkRow = {
  secret_hash: string;
  email: string;
  purpose: LinkPurpose;
  person_id: string | null;
  facts: string;
  made_at: string;
  expires_at: string;
  used_at: string | null;
};

export type PasswordRow = { person_id: string; salt: string; hash: string; params: string; set_at: string };

export type PasskeyRow = {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: string;
  counter: number;
  transports: string;
  name: string;
  made_at: string;
  used_at: string | null;
  ended_at: string | null;
};

export type IdentityRow = { provider: string; subject: string; person_id: string };

export type GrantRow = {
  id: string;
  person_id: string;
  /** `*`: every gathering of this installation. */
  gathering_id: string;
  edition_id: string | null;
  role: Role;
  made_at: string;
  made_by: string | null;
  ended_at: string | null;
};

export type InvitationRow = {
  id: string;
  gathering_id: string;
  edition_id: string | null;
  role: Role;
  email: string;
  secret_hash: string;
  made_by: string;
  made_at: string;
  expires_at: string;
  accepted_at: string | null;
  ended_at: string | null;
};

/** What a browser or a sign-in provider must bring back, within minutes and once. */
export type ChallengeRow = {
  secret_hash: string;
  purpose: 'passkey-add' | 'passkey-use' | 'provider';
  person_id: string | null;
  next: string;
  expires_at: string;
};

/** Tries since the last right password; `made_at` is the latest. */
export type PasswordTriesRow = { email_hash: string; count: number; rests_until: string; made_at: string };

declare module '../platform/database.ts' {
  interface Tables {
    persons: PersonRow;
    sessions: SessionRow;
    sign_in_links: SignInLinkRow;
    passwords: PasswordRow;
    passkeys: PasskeyRow;
    identities: IdentityRow;
    grants: GrantRow;
    invitations: InvitationRow;
    challenges: ChallengeRow;
    password_tries: PasswordTriesRow;
  }
}
