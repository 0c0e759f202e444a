/** A translation that its original has left behind: kept beside the texts, so that what needs work is listed without reading them. */
export type StaleTranslationRow = {
  card_id: string;
  lang: string;
  gathering_id: string;
  /** The revision whose original it renders, and the one that last changed the original. */
  of_revision: number;
  original_revision: number;
  /** When the original first went on without it. */
  since: string;
};

declare module '../../platform/database.ts' {
  interface Tables {
    stale_translations: StaleTranslationRow;
  }
}
