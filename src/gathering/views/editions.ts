import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import type { Person } from '../../people/views.ts';
import { type CardPoint, cardPoints } from '../../commons/views/chosen.ts';
import { editionsFor, findEdition } from '../may.ts';
import { dayIn } from '../rules/days.ts';
import { type EditionState, newestFirst } from '../rules/editions.ts';
import { nearest } from '../rules/near.ts';
import { type Invitation, invitation, type Phase, phaseKeys, phaseNow, type PhaseKey } from '../rules/phases.ts';
import type { EditionRow, EditionTextRow, FigureRow, FigureTextRow, PhaseRow } from '../tables.ts';
import { byKey, type Said, say } from '../texts.ts';
import { type HolderSeen, holdersNamed } from './around.ts';
import { editionPosters, type PosterSeen } from './posters.ts';
import { gatheringView } from '../views.ts';

export type FigureSeen = { key: string; value: number; unit: string; precision: string; label: Said; source: string };
export type EditionSummary = {
  id: string;
  slug: string;
  year: number;
  state: EditionState;
  startsOn: string | null;
  endsOn: string | null;
  zone: string;
  title: Said;
  theme: Said;
  summary: Said;
  /** Name of the first place. */
  place: string | null;
  phases: Phase[];
  figures: FigureSeen[];
};
export type PhaseSeen = Phase & { state: 'done' | 'now' | 'next' };
export type RoomSeen = { name: string; floor: string; capacity: number | null; features: string[]; planFile: string | null };
export type PlaceSeen = {
  id: string;
  name: string;
  address: string;
  lat: number | null;
  lon: number | null;
  access: Said;
  rooms: RoomSeen[];
};
export type EditionSeen = EditionSummary & {
  now: PhaseKey | undefined;
  steps: PhaseSeen[];
  invitation: Invitation;
  places: PlaceSeen[];
  holders: HolderSeen[];
  poster: PosterSeen;
  /** Actors of the commons close to the first place. */
  near: CardPoint[];
};

/** The editions that the person may see, newest first, in a constant number of queries. */
export async function editionsList(app: App, person: Person | undefined, gathering: string, locale: Locale): Promise<EditionSummary[]> {
  const rows = await editionsFor(app.db, person, gathering);
  return summaries(app, rows, gathering, locale);
}

/** One edition with all that a visitor needs; undefined when the person may not see it. */
export async function editionPage(
  app: App,
  person: Person | undefined,
  gathering: string,
  slug: string,
  locale: Locale,
): Promise<EditionSeen | undefined> {
  const row = await findEdition(app.db, person, gathering, slug);
  if (!row) return undefined;
  const [[summary], places, holders, posters] = await Promise.all([
    summaries(app, [row], gathering, locale),
    placesOfEdition(app, row.id, gathering, locale),
    holdersNamed(app, gathering, row.id, locale),
    editionPosters(app, gathering, [row]),
  ]);
  const poster = posters.get(row.slug) ?? { slug: row.slug, nodes: [], links: [] };
  const near = await actorsNear(app, gathering, places[0], locale);
  return summary && { ...summary, ...whereWeAre(app, summary), places, holders, poster, near };
}

const closeBy = { km: 30, most: 10 };

async function actorsNear(app: App, gathering: string, place: PlaceSeen | undefined, locale: Locale): Promise<CardPoint[]> {
  if (!place || place.lat === null || place.lon === null) return [];
  const actors = await cardPoints(app, gathering, { kind: 'actor', limit: 500, locale });
  return nearest({ lat: place.lat, lon: place.lon }, actors, closeBy);
}

/** The cycle as steps behind, under and before our feet, and what the site invites to do now. */
export function whereWeAre(
  app: App,
  edition: Pick<EditionSummary, 'phases' | 'zone' | 'slug' | 'state'>,
): { now: PhaseKey | undefined; steps: PhaseSeen[]; invitation: Invitation } {
  const day = dayIn(edition.zone, app.clock.now());
  const now = edition.state === 'closed' ? 'closed' : phaseNow(edition.phases, day).now;
  const reached = now === undefined ? -1 : phaseKeys.indexOf(now);
  const steps = edition.phases.map((phase) => {
    const behind = phaseKeys.indexOf(phase.phase) < reached || (phase.endsOn !== null && phase.endsOn < day);
    return { ...phase, state: phase.phase === now ? ('now' as const) : behind ? ('done' as const) : ('next' as const) };
  });
  return { now, steps, invitation: invitation(now, edition.slug) };
}

export type Comparison = {
  key: string;
  label: Said;
  unit: string;
  values: { edition: string; year: number; value: number; precision: string; source: string }[];
};

/** The same figure across editions, oldest first; only what two editions at least have published. */
export function figuresCompared(editions: EditionSummary[]): Comparison[] {
  const inTime = newestFirst(editions).reverse();
  const keys = [...new Set(inTime.flatMap((edition) => edition.figures.map((figure) => figure.key)))];
  return keys.flatMap((key) => {
    const found = inTime.flatMap((edition) =>
      edition.figures.filter((figure) => figure.key === key).map((figure) => ({ edition, figure })),
    );
    const last = found.findLast(({ figure }) => figure.precision === '') ?? found.at(-1);
    if (found.length < 2 || !last) return [];
    const values = found.map(({ edition, figure }) => {
      const { value, precision, source } = figure;
      return { edition: edition.slug, year: edition.year, value, precision, source };
    });
    return [{ key, label: last.figure.label, unit: last.figure.unit, values }];
  });
}

async function summaries(app: App, rows: EditionRow[], gathering: string, locale: Locale): Promise<EditionSummary[]> {
  const view = await gatheringView(app, gathering, locale);
  if (!view) return [];
  // '' matches no id: an empty list keeps the number of queries.
  const ids = ['', ...rows.map((row) => row.id)];
  const [texts, phases, figures, labels, places] = await Promise.all([
    app.db.selectFrom('edition_texts').selectAll().where('edition_id', 'in', ids).execute(),
    app.db.selectFrom('edition_phases').selectAll().where('edition_id', 'in', ids).execute(),
    app.db.selectFrom('edition_figures').selectAll().where('edition_id', 'in', ids).orderBy('position').execute(),
    app.db
      .selectFrom('edition_figure_texts')
      .innerJoin('edition_figures', 'edition_figures.id', 'edition_figure_texts.figure_id')
      .selectAll('edition_figure_texts')
      .where('edition_figures.edition_id', 'in', ids)
      .execute(),
    app.db
      .selectFrom('edition_places')
      .select(['edition_id', 'name'])
      .where('edition_id', 'in', ids)
      .where('removed_at', 'is', null)
      .orderBy('position')
      .execute(),
  ]);
  const of = {
    texts: byKey(texts, (row) => row.edition_id),
    phases: byKey(phases, (row) => row.edition_id),
    figures: byKey(figures, (row) => row.edition_id),
    labels: byKey(labels, (row) => row.figure_id),
    places: byKey(places, (row) => row.edition_id),
  };
  const made = rows.map((row) => summaryOf(row, of, view.name, locale, view.defaultLocale));
  return newestFirst(made);
}

type Found = {
  texts: Map<string, EditionTextRow[]>;
  phases: Map<string, PhaseRow[]>;
  figures: Map<string, FigureRow[]>;
  labels: Map<string, FigureTextRow[]>;
  places: Map<string, { name: string }[]>;
};

function summaryOf(row: EditionRow, of: Found, name: Said, locale: Locale, fallback: Locale): EditionSummary {
  const texts = of.texts.get(row.id) ?? [];
  const title = say(texts, 'title', locale, fallback);
  return {
    id: row.id,
    slug: row.slug,
    year: row.year,
    state: row.state,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    zone: row.zone,
    title: title.text === '' ? { text: `${name.text} ${row.year}`, lang: name.lang } : title,
    theme: say(texts, 'theme', locale, fallback),
    summary: say(texts, 'summary', locale, fallback),
    place: of.places.get(row.id)?.[0]?.name ?? null,
    phases: phasesInOrder(of.phases.get(row.id) ?? []),
    figures: (of.figures.get(row.id) ?? []).map((figure) => {
      const { key, value, unit, precision_word: precision, source } = figure;
      return { key, value, unit, precision, source, label: say(of.labels.get(figure.id) ?? [], 'label', locale, fallback) };
    }),
  };
}

function phasesInOrder(rows: PhaseRow[]): Phase[] {
  return rows
    .map((row) => ({ phase: row.phase, startsOn: row.starts_on, endsOn: row.ends_on }))
    .toSorted((a, b) => phaseKeys.indexOf(a.phase) - phaseKeys.indexOf(b.phase));
}

async function placesOfEdition(app: App, edition: string, gathering: string, locale: Locale): Promise<PlaceSeen[]> {
  const of = app.db.selectFrom('edition_places').select('id').where('edition_id', '=', edition);
  const [view, places, texts, rooms] = await Promise.all([
    gatheringView(app, gathering, locale),
    app.db
      .selectFrom('edition_places')
      .selectAll()
      .where('edition_id', '=', edition)
      .where('removed_at', 'is', null)
      .orderBy('position')
      .execute(),
    app.db.selectFrom('edition_place_texts').selectAll().where('place_id', 'in', of).execute(),
    app.db
      .selectFrom('edition_rooms')
      .selectAll()
      .where('place_id', 'in', of)
      .where('removed_at', 'is', null)
      .orderBy('position')
      .execute(),
  ]);
  const fallback = view?.defaultLocale ?? locale;
  return places.map(({ id, name, address, lat, lon }) => ({
    id,
    name,
    address,
    lat,
    lon,
    access: say(
      texts.filter((row) => row.place_id === id),
      'access',
      locale,
      fallback,
    ),
    rooms: rooms.filter((room) => room.place_id === id).map(roomSeen),
  }));
}

function roomSeen(row: { name: string; floor: string; capacity: number | null; features: string; plan_file: string | null }): RoomSeen {
  return {
    name: row.name,
    floor: row.floor,
    capacity: row.capacity,
    features: row.features.split(' ').filter(Boolean),
    planFile: row.plan_file,
  };
}
