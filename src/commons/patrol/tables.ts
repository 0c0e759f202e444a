/** One act of those who look after the commons, public with its reason. */
export type ModerationActRow = {
  id: string;
  gathering_id: string;
  /** A word of `moderationActs`. */
  act: string;
  made_at: string;
  made_by: string;
  reason: string;
  card_id: string | null;
  /** Of an act that takes another back: that other one. */
  of_act: string | null;
  /** JSON of a `Report`: what became of each card. */
  report: string;
  /** The act that took this one back. */
  undone_by: string | null;
};

/** Whose work an act touched, so that they are told and may answer. Goes with the person. */
export type ModerationPersonRow = { act_id: string; person_id: string };

export type AppealRow = {
  id: string;
  act_id: string;
  gathering_id: string;
  person_id: string;
  text: string;
  made_at: string;
  /** upheld or overturned, once answered. */
  outcome: string | null;
  answer: string;
  answered_at: string | null;
  answered_by: string | null;
};

/** An edit that looked suspicious and waits to be read by the patrol. */
export type HeldEditRow = {
  id: string;
  gathering_id: string;
  /** Null for a card that does not exist yet. */
  card_id: string | null;
  author_id: string;
  title: string;
  /** JSON of a `WaitingEdit`; empty once it is published, withdrawn or its author gone. */
  body: string;
  /** JSON: words of `suspicions`. */
  reasons: string;
  made_at: string;
  /** waiting, published, declined, withdrawn */
  state: string;
  decided_at: string | null;
  decided_by: string | null;
  note: string;
  revision_id: string | null;
  /** Of a declined edit: the act that said no. */
  act_id: string | null;
};

/** Who may write on a card; without a card, who may add one. */
export type ProtectionRow = {
  id: string;
  gathering_id: string;
  card_id: string | null;
  /** confirmed, team */
  level: string;
  reason: string;
  made_at: string;
  made_by: string;
  until: string | null;
  ended_at: string | null;
  ended_by: string | null;
};

/** Words of a gathering that make an edit wait, one a line. */
export type PatrolWordsRow = { gathering_id: string; words: string; changed_at: string; changed_by: string };

declare module '../../platform/database.ts' {
  interface Tables {
    moderation_acts: ModerationActRow;
    moderation_persons: ModerationPersonRow;
    appeals: AppealRow;
    held_edits: HeldEditRow;
    card_protections: ProtectionRow;
    patrol_words: PatrolWordsRow;
  }
}
