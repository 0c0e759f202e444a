// The shapes of the demo world: invented people and cards, and the published facts of the real gathering.
// Texts are CC BY-SA 4.0. Nothing here knows the software that will read it.

export type Locale = 'fr' | 'nl' | 'de' | 'en';
export type LocalText = Record<Locale, string>;

export type CardKind = 'actor' | 'practice' | 'tool' | 'meaning';

/** One saved state. A field left out is as in the entry before; in the last entry, as on the card itself. */
export type WorldRevision = {
  author: string;
  daysAgo: number;
  comment: string;
  change: 'create' | 'edit' | 'restore';
  text?: string;
  summary?: string;
  title?: string;
};

export type WorldTranslation = { lang: Exclude<Locale, 'fr'>; title: string; summary: string; text: string };

export type WorldCard = {
  key: string;
  kind: CardKind;
  lang: 'fr';
  title: string;
  /** At most 240 characters, one or two sentences. */
  summary: string;
  /** Markdown, headings from level two. */
  text: string;
  facets: Record<string, string[]>;
  tags: string[];
  place?: { label: string; lat: number; lon: number };
  languages?: string[];
  links?: { url: string; label: string }[];
  image?: undefined;
  /** Oldest first, one to four entries; the first is always 'create'. */
  history: WorldRevision[];
  translations?: WorldTranslation[];
};

export type LinkType = 'uses' | 'carries' | 'inspired_by' | 'met_at' | 'born_from' | 'part_of' | 'asks' | 'answers';
export type WorldLink = { from: string; type: LinkType; to: string; note?: string };

export type WorldPerson = { key: string; name: string; email: string; locale: Locale };

export type WorldSister = {
  key: string;
  name: string;
  place: { label: string; lat: number; lon: number };
  url: string;
  since: number;
  about: LocalText;
  /** Only the editions whose figures were published. */
  editions: { year: number; people?: number; atLeast?: true; source: string }[];
};

export type WorldEntry = { kind: CardKind[]; title: LocalText; text: LocalText };

export type WorldGathering = {
  key: string;
  name: string;
  subtitle: LocalText;
  tagline: LocalText;
  territory: LocalText;
  defaultLocale: Locale;
  /** Markdown; the French one is the founding text, word for word. */
  philosophy: LocalText;
  entries: WorldEntry[];
  sisters: WorldSister[];
  holders: { edition: string; cards: string[]; text?: LocalText; source?: string }[];
};

export type PhaseKey = 'wish' | 'call' | 'interest' | 'programme' | 'registration' | 'live' | 'harvest' | 'closed';
/** Days, both included; no end means "from then on". */
export type WorldPhase = { phase: PhaseKey; startsOn: string; endsOn: string | null };

export type RoomFeature = 'step_free' | 'projector' | 'movable_chairs' | 'quiet' | 'outdoor' | 'kitchen' | 'daylight';
export type WorldRoom = { key: string; name: string; capacity: number; floor: number; features: RoomFeature[] };

export type WorldFigure = {
  key: string;
  value: number;
  unit?: string;
  /** How the source itself qualifies the number; left out when it is exact. */
  precision?: 'about' | 'at_least' | 'expected';
  label: LocalText;
  source: string;
};

export type WorldAccess = { train: LocalText; foot: LocalText; bicycle: LocalText; wheelchair: LocalText };

export type WorldEdition = {
  slug: string;
  year: number;
  number: number;
  state: 'open' | 'closed';
  startsOn: string | null;
  endsOn: string | null;
  theme: { text: LocalText; source: string } | null;
  place: { name: string; town: string; lat: number; lon: number } | null;
  rooms: WorldRoom[];
  access: WorldAccess | null;
  figures: WorldFigure[];
  /** Published facts worth telling in the archive, in French. */
  facts: { text: string; source: string }[];
  phases: WorldPhase[];
};

export type WorldPage = { slug: string; title: LocalText; text: LocalText };

export type WorldTask = {
  key: string;
  monthsBefore?: number;
  daysBefore?: number;
  title: LocalText;
  note: string;
};

/** Minutes of the team, French only; `present` holds keys of people. */
export type WorldMinutes = { key: string; heldOn: string; title: string; present: string[]; text: string };

export type World = {
  people: WorldPerson[];
  cards: WorldCard[];
  links: WorldLink[];
  gathering: WorldGathering;
  editions: WorldEdition[];
  pages: WorldPage[];
  timeline: WorldTask[];
  minutes: WorldMinutes[];
};
