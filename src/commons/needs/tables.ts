/** What an actor looks for, or gives. */
export type NeedRow = {
  id: string;
  gathering_id: string;
  card_id: string;
  /** need, offer */
  sort: string;
  lang: string;
  title: string;
  text: string;
  /** As written, between commas. */
  tags: string;
  place_label: string | null;
  /** Last day on which it stands (YYYY-MM-DD). */
  until: string | null;
  /** open, met, withdrawn */
  state: string;
  made_by: string;
  made_at: string;
  changed_at: string;
};

/** What became of a need, and what it said then. */
export type NeedChangeRow = {
  id: string;
  need_id: string;
  made_at: string;
  made_by: string;
  /** made, changed, restored, open, met, withdrawn */
  act: string;
  /** JSON of the words at that time. */
  body: string;
};

/** Who wrote to whom about a need, and when; what was said is in the mail only. `answers`: an earlier message. */
export type NeedMessageRow = {
  id: string;
  need_id: string;
  answers: string | null;
  from_person: string;
  to_person: string;
  made_at: string;
};

declare module '../../platform/database.ts' {
  interface Tables {
    needs: NeedRow;
    need_changes: NeedChangeRow;
    need_messages: NeedMessageRow;
  }
}
