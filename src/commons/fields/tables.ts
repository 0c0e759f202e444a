/** A field that the team of a gathering added to a kind of card. */
export type CardFieldRow = {
  id: string;
  gathering_id: string;
  kind: string;
  shape: string;
  /** JSON: words by language. */
  label: string;
  help: string;
  /** yes, no */
  required: string;
  /** one, several */
  many: string;
  /** everybody, signed_in, team */
  eyes: string;
  position: number;
  made_at: string;
  made_by: string;
  retired_at: string | null;
};

export type FieldChoiceRow = {
  id: string;
  field_id: string;
  parent_id: string | null;
  /** JSON: words by language. */
  label: string;
  position: number;
  made_at: string;
  retired_at: string | null;
  merged_into: string | null;
};

/** What was done to a field, by whom: its history. */
export type FieldChangeRow = {
  id: string;
  field_id: string;
  made_at: string;
  made_by: string;
  /** made, changed, moved, retired, back; choice.made, choice.changed, choice.moved, choice.retired, choice.back, choice.merged, choice.apart */
  act: string;
  /** JSON: what it says now, and what it said before. */
  body: string;
};

/** Which cards hold a value of which field now; for a choice, which one, else ''. For counting only. */
export type CardValueRow = { card_id: string; field_id: string; choice_id: string };

declare module '../../platform/database.ts' {
  interface Tables {
    card_fields: CardFieldRow;
    field_choices: FieldChoiceRow;
    field_changes: FieldChangeRow;
    card_values: CardValueRow;
  }
}
