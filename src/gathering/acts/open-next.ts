import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Person } from '../../people/views.ts';
import { formRefused, type FormRefused, nextShape, parse, type Typed } from '../forms.ts';
import { findEdition, mayShape, type NotAllowed, type NotFound } from '../may.ts';
import { daysBetween } from '../rules/days.ts';
import { dateRefusals, freeSlug } from '../rules/editions.ts';
import { shiftPhases } from '../rules/phases.ts';
import { nextDueOn } from '../rules/tasks.ts';
import type { EditionRow } from '../tables.ts';
import { editionChanged, keepChange } from './change.ts';
import { slugTaken, taken } from './editions.ts';
import { newPage, saveWords } from './pages.ts';
import { addModel, newTask } from './tasks.ts';

export type NextDone = {
  ok: { id: string; slug: string; copied: { places: number; phases: number; pages: number; tasks: number; holders: number } };
};

/**
 * Opens the next edition from an earlier one: what lasts comes along (places, rooms, access, phases, pages, tasks, holders),
 * moved to the new dates. What belongs to people stays behind: who did what, minutes, roles, figures.
 */
export async function openNext(
  app: App,
  person: Person,
  input: { gathering: string } & Typed,
): Promise<NextDone | FormRefused | NotFound | NotAllowed> {
  if (!mayShape(person, input.gathering)) return { refused: 'not_allowed' };
  const form = parse(nextShape, input);
  if ('refused' in form) return form;
  return app.write(async (tx) => {
    const { slug, startsOn, endsOn } = form.ok;
    const from = await findEdition(tx, person, input.gathering, form.ok.from);
    if (!from) return { refused: 'not_found' };
    const year = Number(startsOn.slice(0, 4));
    const wrong = dateRefusals({ startsOn, endsOn, zone: from.zone, year });
    if (Object.keys(wrong).length > 0) return formRefused(wrong);
    if (await slugTaken(tx, input.gathering, slug)) return taken();
    const next = nextEdition(app, from, { slug, year, startsOn, endsOn });
    await tx.insertInto('editions').values(next).execute();
    await editionChanged(app, tx, person, { edition: next, what: 'make', before: null, after: { ...form.ok, from: from.id } });
    const copied = await copyWhatLasts(app, tx, person, from, { ...next, starts_on: startsOn });
    await keepChange(app, tx, person, {
      gathering: input.gathering,
      edition: next.id,
      what: 'copy',
      before: { from: from.id },
      after: copied,
    });
    return { ok: { id: next.id, slug, copied } };
  });
}

type Next = EditionRow & { starts_on: string };
type Fresh = { slug: string; year: number; startsOn: string; endsOn: string | null };

function nextEdition(app: App, from: EditionRow, fresh: Fresh): EditionRow {
  const at = app.clock.iso();
  const { slug, year, startsOn, endsOn } = fresh;
  const dates = { slug, year, starts_on: startsOn, ends_on: endsOn };
  return { ...from, ...dates, id: app.ids.id(), state: 'draft', closed_at: null, from_edition: from.id, made_at: at, changed_at: at };
}

async function copyWhatLasts(app: App, tx: Tx, person: Person, from: EditionRow, next: Next): Promise<NextDone['ok']['copied']> {
  return {
    places: await copyPlaces(app, tx, from.id, next.id),
    phases: await copyPhases(tx, from, next),
    pages: await copyPages(app, tx, person, from, next),
    tasks: await copyTasks(app, tx, person, from, next),
    holders: await copyHolders(app, tx, from.id, next.id),
  };
}

async function copyPlaces(app: App, tx: Tx, from: string, to: string): Promise<number> {
  const places = await tx.selectFrom('edition_places').selectAll().where('edition_id', '=', from).where('removed_at', 'is', null).execute();
  for (const place of places) {
    const id = app.ids.id();
    await tx
      .insertInto('edition_places')
      .values({ ...place, id, edition_id: to })
      .execute();
    const texts = await tx.selectFrom('edition_place_texts').selectAll().where('place_id', '=', place.id).execute();
    if (texts.length > 0)
      await tx
        .insertInto('edition_place_texts')
        .values(texts.map(({ lang, access }) => ({ place_id: id, lang, access })))
        .execute();
    const rooms = await tx
      .selectFrom('edition_rooms')
      .selectAll()
      .where('place_id', '=', place.id)
      .where('removed_at', 'is', null)
      .execute();
    for (const room of rooms)
      await tx
        .insertInto('edition_rooms')
        .values({ ...room, id: app.ids.id(), place_id: id })
        .execute();
  }
  return places.length;
}

/** Phases keep their distance to the first day; without dates to measure from, there is nothing to move. */
async function copyPhases(tx: Tx, from: EditionRow, next: Next): Promise<number> {
  if (from.starts_on === null) return 0;
  const rows = await tx.selectFrom('edition_phases').selectAll().where('edition_id', '=', from.id).execute();
  const phases = rows.map((row) => ({ phase: row.phase, startsOn: row.starts_on, endsOn: row.ends_on }));
  const moved = shiftPhases(phases, daysBetween(from.starts_on, next.starts_on));
  const values = moved.map((row) => ({ edition_id: next.id, phase: row.phase, starts_on: row.startsOn, ends_on: row.endsOn }));
  if (values.length > 0) await tx.insertInto('edition_phases').values(values).execute();
  return values.length;
}

/** The words of an edition's pages, as a first version; minutes tell who was there and stay behind. */
async function copyPages(app: App, tx: Tx, person: Person, from: EditionRow, next: Next): Promise<number> {
  const all = await tx.selectFrom('pages').selectAll().where('gathering_id', '=', from.gathering_id).execute();
  const lasting = all.filter((page) => page.edition_id === from.id && page.held_on === null && page.archived_at === null);
  for (const page of lasting) {
    const slug = nextPageSlug(
      page.slug,
      from.slug,
      next.slug,
      all.map((one) => one.slug),
    );
    const copy = {
      ...newPage(app, { gathering: from.gathering_id, edition: next, slug, audience: page.audience, heldOn: null }),
      position: page.position,
    };
    await tx.insertInto('pages').values(copy).execute();
    const texts = await tx.selectFrom('page_texts').selectAll().where('page_id', '=', page.id).execute();
    for (const { lang, title, text } of texts) await saveWords(app, tx, person, copy, { lang, title, text, comment: from.slug });
  }
  return lasting.length;
}

async function copyTasks(app: App, tx: Tx, person: Person, from: EditionRow, next: Next): Promise<number> {
  const tasks = await tx.selectFrom('tasks').selectAll().where('edition_id', '=', from.id).orderBy('position').execute();
  if (tasks.length === 0) return addModel(app, tx, person, next.id, next.starts_on);
  const rows = tasks.map((task) => {
    const { key, title, note, months_before, days_before, position } = task;
    const due_on = nextDueOn({ monthsBefore: months_before, daysBefore: days_before, dueOn: task.due_on }, from.starts_on, next.starts_on);
    return newTask(app, next.id, { key, title, note, months_before, days_before, position, due_on });
  });
  await tx.insertInto('tasks').values(rows).execute();
  return rows.length;
}

async function copyHolders(app: App, tx: Tx, from: string, to: string): Promise<number> {
  const holders = await tx.selectFrom('holders').selectAll().where('edition_id', '=', from).execute();
  for (const holder of holders)
    await tx
      .insertInto('holders')
      .values({ ...holder, id: app.ids.id(), edition_id: to })
      .execute();
  return holders.length;
}

/** `acces-2025` becomes `acces-2027`; a page without the year in its address gets it. */
function nextPageSlug(slug: string, from: string, to: string, taken: string[]): string {
  const wanted = slug.endsWith(`-${from}`) ? `${slug.slice(0, -from.length)}${to}` : `${slug}-${to}`;
  return freeSlug(wanted, taken);
}
