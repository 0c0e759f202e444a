/** One entry of the commons. Its words in each language are in `card_texts`; title and summary here are the original ones. */
export type CardRow = {
  id: string;
  /** Small whole number: the row of the word index. */
  num: number;
  gathering_id: string;
  kind: string;
  slug: string;
  /** The language it was first written in. */
  lang: string;
  revision_id: string;
  revision: number;
  title: string;
  summary: string;
  image: string | null;
  image_alt: string | null;
  image_credit: string | null;
  place_label: string | null;
  lat: number | null;
  lon: number | null;
  licence: string;
  /** JSON: `{ url, label }[]`. */
  outlinks: string;
  made_at: string;
  changed_at: string;
  archived_at: string | null;
  archived_by: string | null;
  /** Words `facet=value` between spaces, the kind and the languages among them: what lists are narrowed by. */
  facets: string;
  /** Folded, between spaces. */
  tags: string;
  /** As they were typed, one a line, in the same order. */
  tag_names: string;
};

export type CardTextRow = {
  card_id: string;
  lang: string;
  title: string;
  summary: string;
  text: string;
  /** The revision whose original this translation renders; of the original, its own. */
  of_revision: number;
};

export type CardFacetRow = { card_id: string; facet: string; value: string };

/** Every address a card ever had, the present one included. */
export type CardSlugRow = { gathering_id: string; slug: string; card_id: string };

export type RevisionRow = {
  id: string;
  card_id: string;
  gathering_id: string;
  number: number;
  lang: string;
  author_id: string;
  licence: string;
  comment: string;
  made_at: string;
  /** create, edit, restore, translate, undo */
  act: string;
  /** Of a restore: the number it went back to. */
  of_revision: number | null;
  /** JSON of a `Snapshot`: everything editable, in every language. */
  body: string;
  /** The kind of its card, so that changes are listed by kind without looking at cards. */
  kind: string;
  /** How many signs of words it added, or took away. */
  grew: number;
  /** Since when somebody of the team has looked at it. */
  patrolled_at: string | null;
  patrolled_by: string | null;
  /** The moderation act that took it back, or that hides its text. */
  undone_by: string | null;
  hidden_by: string | null;
};

export type CardLinkRow = {
  id: string;
  gathering_id: string;
  from_card: string;
  type: string;
  to_card: string;
  note: string;
  made_at: string;
  made_by: string;
  ended_at: string | null;
  ended_by: string | null;
};

/** What a guest typed under an address that already has an account, until its owner confirms by mail. */
export type WaitingEditRow = { id: string; gathering_id: string; email: string; body: string; made_at: string; done_at: string | null };

/** Folded words and the number of cards that hold them, for "did you mean". */
export type SearchTermRow = { gathering_id: string; term: string; count: number };

declare module '../platform/database.ts' {
  interface Tables {
    cards: CardRow;
    card_texts: CardTextRow;
    card_facets: CardFacetRow;
    card_slugs: CardSlugRow;
    revisions: RevisionRow;
    card_links: CardLinkRow;
    waiting_edits: WaitingEditRow;
    search_terms: SearchTermRow;
  }
}
