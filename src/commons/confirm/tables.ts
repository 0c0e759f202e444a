/**
 * What a gathering expects of its commons. `confirmations`: how many make a card confirmed; 0 where nobody is asked. `visitors`:
 * `yes` where people contribute without an address.
 */
export type CommonsSettingsRow = { gathering_id: string; confirmations: number; visitors: string };

/** Somebody says that a card is right and useful, of the revision they read. */
export type ConfirmationRow = {
  id: string;
  card_id: string;
  person_id: string;
  revision: number;
  made_at: string;
  withdrawn_at: string | null;
  /** Since when the card says something much different, and from which revision on. */
  aged_at: string | null;
  aged_by: number | null;
};

declare module '../../platform/database.ts' {
  interface Tables {
    commons_settings: CommonsSettingsRow;
    confirmations: ConfirmationRow;
  }
}
