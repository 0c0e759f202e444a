import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Person } from '../../people/views.ts';
import type * as z from 'zod';
import { figuresShape, formRefused, type FormRefused, parse, phasesShape, placesShape } from '../forms.ts';
import { findEditionToChange } from '../may.ts';
import { phaseRefusals } from '../rules/phases.ts';
import type { EditionRow } from '../tables.ts';
import { texted } from '../texts.ts';
import { editionChanged } from './change.ts';
import type { EditionDone, EditionRefused } from './editions.ts';

type OneEdition = { gathering: string; edition: string };
type PlaceInput = z.infer<typeof placesShape>['places'][number];
type FigureInput = z.infer<typeof figuresShape>['figures'][number];

/** The phases, all at once; a phase without a first day is left out. */
export async function setPhases(app: App, person: Person, input: OneEdition & { phases: unknown }): Promise<EditionDone | EditionRefused> {
  const form = parse(phasesShape, input);
  return change(app, person, input, 'phases', form, async (tx, edition, { phases }) => {
    const rows = phases.flatMap(({ phase, startsOn, endsOn }) => (startsOn === null ? [] : [{ phase, startsOn, endsOn }]));
    const wrong = phaseRefusals(rows);
    if (Object.keys(wrong).length > 0) return formRefused(byPosition(phases, wrong));
    const before = await tx.selectFrom('edition_phases').selectAll().where('edition_id', '=', edition.id).execute();
    await tx.deleteFrom('edition_phases').where('edition_id', '=', edition.id).execute();
    const values = rows.map((row) => ({ edition_id: edition.id, phase: row.phase, starts_on: row.startsOn, ends_on: row.endsOn }));
    if (values.length > 0) await tx.insertInto('edition_phases').values(values).execute();
    return { before };
  });
}

/** Places with their access and their rooms, all at once. */
export async function setPlaces(app: App, person: Person, input: OneEdition & { places: unknown }): Promise<EditionDone | EditionRefused> {
  const form = parse(placesShape, input);
  return change(app, person, input, 'places', form, async (tx, edition, { places }) => {
    const old = await tx.selectFrom('edition_places').selectAll().where('edition_id', '=', edition.id).execute();
    const ids = old.map((row) => row.id);
    const rooms = ids.length > 0 ? await tx.selectFrom('edition_rooms').selectAll().where('place_id', 'in', ids).execute() : [];
    await tx.deleteFrom('edition_places').where('edition_id', '=', edition.id).execute();
    for (const [position, place] of places.entries()) await insertPlace(app, tx, edition.id, place, position);
    return { before: { places: old, rooms } };
  });
}

/** The published figures of an edition, each with its source. */
export async function setFigures(
  app: App,
  person: Person,
  input: OneEdition & { figures: unknown },
): Promise<EditionDone | EditionRefused> {
  const form = parse(figuresShape, input);
  return change(app, person, input, 'figures', form, async (tx, edition, { figures }) => {
    const twice = figures.findIndex((figure, at) => figures.findIndex((other) => other.key === figure.key) !== at);
    if (twice >= 0) return formRefused({ [`figures.${twice}.key`]: 'twice' });
    const before = await tx.selectFrom('edition_figures').selectAll().where('edition_id', '=', edition.id).execute();
    await tx.deleteFrom('edition_figures').where('edition_id', '=', edition.id).execute();
    for (const [position, figure] of figures.entries()) await insertFigure(app, tx, edition.id, figure, position);
    return { before };
  });
}

type Written = { before: unknown } | FormRefused;

async function change<T>(
  app: App,
  person: Person,
  input: OneEdition,
  what: string,
  form: { ok: T } | FormRefused,
  write: (tx: Tx, edition: EditionRow, parsed: T) => Promise<Written>,
): Promise<EditionDone | EditionRefused> {
  return app.write(async (tx) => {
    const found = await findEditionToChange(tx, person, input.gathering, input.edition);
    if ('refused' in found) return found;
    if ('refused' in form) return form;
    const written = await write(tx, found.ok, form.ok);
    if ('refused' in written) return written;
    await editionChanged(app, tx, person, { edition: found.ok, what, before: written.before, after: form.ok });
    return { ok: { id: found.ok.id, slug: found.ok.slug } };
  });
}

function byPosition(phases: { phase: string }[], wrong: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(wrong).map(([phase, reason]) => {
      const at = phases.findLastIndex((one) => one.phase === phase);
      return [`phases.${at}.${reason === 'before_start' ? 'endsOn' : 'startsOn'}`, reason];
    }),
  );
}

async function insertPlace(app: App, tx: Tx, edition: string, place: PlaceInput, position: number): Promise<void> {
  const id = app.ids.id();
  const { name, address, lat, lon } = place;
  await tx.insertInto('edition_places').values({ id, edition_id: edition, name, address, lat, lon, position }).execute();
  const texts = texted(place.access).map(({ lang, text: access }) => ({ place_id: id, lang, access }));
  if (texts.length > 0) await tx.insertInto('edition_place_texts').values(texts).execute();
  const rooms = place.rooms.map((room, at) => ({
    id: app.ids.id(),
    place_id: id,
    name: room.name,
    floor: room.floor,
    capacity: room.capacity,
    features: room.features.join(' '),
    plan_file: room.planFile,
    position: at,
  }));
  if (rooms.length > 0) await tx.insertInto('edition_rooms').values(rooms).execute();
}

async function insertFigure(app: App, tx: Tx, edition: string, figure: FigureInput, position: number): Promise<void> {
  const id = app.ids.id();
  const { key, value, unit, precision, source } = figure;
  await tx
    .insertInto('edition_figures')
    .values({ id, edition_id: edition, key, value, unit, precision_word: precision, source, position })
    .execute();
  const texts = texted(figure.labels).map(({ lang, text: label }) => ({ figure_id: id, lang, label }));
  if (texts.length > 0) await tx.insertInto('edition_figure_texts').values(texts).execute();
}
