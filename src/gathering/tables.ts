import type { Locale } from '../platform/i18n.ts';
import type { EditionState } from './rules/editions.ts';
import type { PhaseKey } from './rules/phases.ts';

export type GatheringRow = {
  id: string;
  slug: string;
  /** A host name of its own, or none: then it lives under its slug, or at the root when it is alone. */
  host: string | null;
  default_locale: Locale;
  hue_a: number;
  hue_b: number;
  /** Name of a file in the data folder. */
  logo: string | null;
  made_at: string;
  changed_at: string;
  /** Among several: it answers at the root of the site, or did before, so that old addresses lead to it. */
  root: 'here' | 'moved' | null;
  archived_at: string | null;
};
export type GatheringTextRow = {
  gathering_id: string;
  lang: Locale;
  name: string;
  subtitle: string;
  tagline: string;
  territory: string;
  philosophy: string;
};
/** An actor that holds the gathering, or one edition of it: a card of the commons, or a name with its source. */
export type HolderRow = {
  id: string;
  gathering_id: string;
  edition_id: string | null;
  card_id: string | null;
  name: string;
  source: string;
  position: number;
};
export type SisterRow = {
  id: string;
  gathering_id: string;
  name: string;
  url: string;
  place: string;
  lat: number | null;
  lon: number | null;
  dates: string;
  starts_on: string | null;
  position: number;
};
export type SisterTextRow = { sister_id: string; lang: Locale; about: string };
export type EditionRow = {
  id: string;
  gathering_id: string;
  slug: string;
  year: number;
  starts_on: string | null;
  ends_on: string | null;
  zone: string;
  state: EditionState;
  closed_at: string | null;
  from_edition: string | null;
  made_at: string;
  changed_at: string;
};
export type EditionTextRow = { edition_id: string; lang: Locale; title: string; theme: string; summary: string };
export type PlaceRow = {
  id: string;
  edition_id: string;
  name: string;
  address: string;
  lat: number | null;
  lon: number | null;
  position: number;
  removed_at: string | null;
};
export type PlaceTextRow = { place_id: string; lang: Locale; access: string };
export type RoomRow = {
  id: string;
  place_id: string;
  name: string;
  floor: string;
  capacity: number | null;
  /** Words of `roomFeatures`, separated by a space. */
  features: string;
  plan_file: string | null;
  position: number;
  removed_at: string | null;
};
export type PhaseRow = { edition_id: string; phase: PhaseKey; starts_on: string; ends_on: string | null };
export type FigureRow = {
  id: string;
  edition_id: string;
  key: string;
  value: number;
  unit: string;
  /** How the source itself qualifies the number; '' when it is exact. */
  precision_word: string;
  source: string;
  position: number;
};
export type FigureTextRow = { figure_id: string; lang: Locale; label: string };
export type PageRow = {
  id: string;
  gathering_id: string;
  edition_id: string | null;
  slug: string;
  audience: 'everybody' | 'team';
  /** The day of a meeting: then the page is its minutes. */
  held_on: string | null;
  position: number;
  made_at: string;
  changed_at: string;
  archived_at: string | null;
};
export type PageTextRow = { page_id: string; lang: Locale; title: string; text: string };
/** One saved state of a page in one language; `body` is JSON { title, text }. */
export type PageRevisionRow = {
  id: string;
  page_id: string;
  number: number;
  lang: Locale;
  author_id: string;
  comment: string;
  body: string;
  made_at: string;
};
export type TaskRow = {
  id: string;
  edition_id: string;
  key: string;
  title: string;
  note: string;
  months_before: number | null;
  days_before: number | null;
  due_on: string | null;
  assigned_to: string | null;
  done_at: string | null;
  done_by: string | null;
  position: number;
};
/** What was changed, by whom, from what to what (JSON). */
export type ChangeRow = {
  id: string;
  gathering_id: string;
  edition_id: string | null;
  person_id: string;
  what: string;
  before: string;
  after: string;
  made_at: string;
};

declare module '../platform/database.ts' {
  interface Tables {
    gatherings: GatheringRow;
    gathering_texts: GatheringTextRow;
    holders: HolderRow;
    sisters: SisterRow;
    sister_texts: SisterTextRow;
    editions: EditionRow;
    edition_texts: EditionTextRow;
    edition_places: PlaceRow;
    edition_place_texts: PlaceTextRow;
    edition_rooms: RoomRow;
    edition_phases: PhaseRow;
    edition_figures: FigureRow;
    edition_figure_texts: FigureTextRow;
    pages: PageRow;
    page_texts: PageTextRow;
    page_revisions: PageRevisionRow;
    tasks: TaskRow;
    gathering_changes: ChangeRow;
  }
}
