import type { Own, Rhythm } from './rules.ts';

/** Somebody follows a card. Each cursor is the last revision or message that they were told by mail, or saw on a page. */
export type WatchRow = {
  person_id: string;
  card_id: string;
  gathering_id: string;
  made_at: string;
  told_revision: number;
  told_message: number;
  seen_revision: number;
  seen_message: number;
  /** Set when the person no longer wants to: what they then improve does not bring it back by itself. */
  ended_at: string | null;
};

/** Who chose nothing has no row: cards of one's own are watched, and no mail is sent. */
export type WatchSettingRow = {
  person_id: string;
  rhythm: Rhythm;
  own: Own;
  /** The digests of the day or week that began then are done for this person. */
  done_until: string;
  /** How many were posted: whoever posts the next one must have counted the same. */
  digests: number;
  /** In the link of each digest that stops them; it opens nothing else. */
  stop_secret: string;
};

declare module '../../platform/database.ts' {
  interface Tables {
    watches: WatchRow;
    watch_settings: WatchSettingRow;
  }
}
