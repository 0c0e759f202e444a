/** What this room announces. Ids only: whoever listens reads the rest through the views. */
export type PeopleEvent =
  | { type: 'person.made'; person: string }
  | { type: 'person.signed-in'; person: string; by: 'link' | 'password' | 'passkey' | 'provider' | 'invitation' | 'guest' }
  | { type: 'person.confirmed'; person: string }
  | { type: 'person.changed'; person: string; what: 'name' | 'locale' | 'email' }
  | { type: 'person.erased'; person: string }
  /** A confirmation link was used: the facts that its asker gave stand beside, by their own names. */
  | { type: 'facts.confirmed'; person: string; [fact: string]: string }
  /** The link was used for its address only: its owner wants nothing of what was asked in their name. */
  | { type: 'facts.declined'; person: string; [fact: string]: string }
  | { type: 'session.ended'; person: string; session: string }
  | { type: 'password.set'; person: string }
  | { type: 'password.removed'; person: string }
  | { type: 'passkey.made'; person: string; passkey: string }
  | { type: 'passkey.ended'; person: string; passkey: string }
  | { type: 'grant.made'; grant: string; person: string; gathering: string }
  | { type: 'grant.ended'; grant: string; person: string; gathering: string }
  | { type: 'invitation.made'; invitation: string; gathering: string }
  | { type: 'invitation.accepted'; invitation: string; gathering: string; person: string }
  | { type: 'invitation.ended'; invitation: string; gathering: string };
