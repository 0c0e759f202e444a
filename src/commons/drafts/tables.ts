/** A form that somebody keeps for later. Only its writer sees it; it goes when published, discarded, or sixty days after it was kept. */
export type DraftRow = {
  id: string;
  person_id: string;
  gathering_id: string;
  /** create, improve, translate, topic, reply, need */
  act: string;
  kind: string;
  /** The card that would change; null for a new one. */
  card_id: string | null;
  lang: string;
  /** The revision that the form began with; null for a new card. */
  base: number | null;
  title: string;
  /** JSON: the fields as they were typed. */
  body: string;
  made_at: string;
  kept_at: string;
};

declare module '../../platform/database.ts' {
  interface Tables {
    drafts: DraftRow;
  }
}
