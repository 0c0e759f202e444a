import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Locale } from '../../platform/i18n.ts';
import type { Person } from '../../people/views.ts';
import { editionShape, formRefused, type FormRefused, parse, type Typed } from '../forms.ts';
import { type EditionToChange, findEdition, findEditionToChange, mayHold, mayShape, type NotAllowed, type NotFound } from '../may.ts';
import { dateRefusals } from '../rules/editions.ts';
import { dueOn } from '../rules/tasks.ts';
import { type Behind, refuseBehind } from '../saves.ts';
import type { EditionRow } from '../tables.ts';
import { textRows } from '../texts.ts';
import { editionChanged } from './change.ts';

export type EditionDone = { ok: { id: string; slug: string } };
export type EditionRefused = FormRefused | Exclude<EditionToChange, { ok: EditionRow }>;
type OneEdition = { gathering: string; edition: string };

/** A first edition, or one that follows nothing; it begins as a draft that only the team sees. */
export async function makeEdition(
  app: App,
  person: Person,
  input: { gathering: string } & Typed,
): Promise<EditionDone | FormRefused | NotAllowed> {
  if (!mayShape(person, input.gathering)) return { refused: 'not_allowed' };
  const form = parseEdition(input);
  if ('refused' in form) return form;
  return app.write(async (tx) => {
    const { slug, year, startsOn, endsOn, zone, texts } = form.ok;
    if (await slugTaken(tx, input.gathering, slug)) return taken();
    const at = app.clock.iso();
    const edition: EditionRow = {
      id: app.ids.id(),
      gathering_id: input.gathering,
      slug,
      year,
      starts_on: startsOn,
      ends_on: endsOn,
      zone,
      state: 'draft',
      closed_at: null,
      from_edition: null,
      made_at: at,
      changed_at: at,
    };
    await tx.insertInto('editions').values(edition).execute();
    await writeEditionTexts(tx, edition.id, texts);
    await editionChanged(app, tx, person, { edition, what: 'make', before: null, after: form.ok });
    return { ok: { id: edition.id, slug } };
  });
}

/** Dates, address and words; open tasks that are counted back from the first day move with it. */
export async function changeEdition(app: App, person: Person, input: OneEdition & Typed): Promise<EditionDone | EditionRefused | Behind> {
  const form = parseEdition(input);
  return app.write(async (tx) => {
    const found = await findEditionToChange(tx, person, input.gathering, input.edition);
    if ('refused' in found) return found;
    if ('refused' in form) return form;
    const edition = found.ok;
    const behind = await refuseBehind(tx, { gathering: input.gathering, edition: edition.id, what: 'change' }, input);
    if (behind) return behind;
    const { slug, year, startsOn, endsOn, zone, texts } = form.ok;
    if (slug !== edition.slug && (await slugTaken(tx, input.gathering, slug))) return taken();
    const before = { ...edition, texts: await tx.selectFrom('edition_texts').selectAll().where('edition_id', '=', edition.id).execute() };
    await tx.updateTable('editions').set({ slug, year, starts_on: startsOn, ends_on: endsOn, zone }).where('id', '=', edition.id).execute();
    await writeEditionTexts(tx, edition.id, texts);
    if (startsOn !== null && startsOn !== edition.starts_on) await moveTasks(tx, edition.id, startsOn);
    await editionChanged(app, tx, person, { edition, what: 'change', before, after: form.ok });
    return { ok: { id: edition.id, slug } };
  });
}

/** From then on everybody sees it. */
export async function publishEdition(app: App, person: Person, input: OneEdition): Promise<EditionDone | EditionRefused> {
  return setState(app, person, input, 'publish', 'public');
}

/** Freezes the edition: it stays at its address, as it is. */
export async function closeEdition(app: App, person: Person, input: OneEdition): Promise<EditionDone | EditionRefused> {
  return setState(app, person, input, 'close', 'closed');
}

/** Only an administrator, and it leaves its trace. */
export async function reopenEdition(
  app: App,
  person: Person,
  input: OneEdition,
): Promise<EditionDone | NotFound | NotAllowed | { refused: 'not_closed' }> {
  return app.write(async (tx) => {
    const edition = await findEdition(tx, person, input.gathering, input.edition);
    if (!edition) return { refused: 'not_found' };
    if (!mayHold(person, input.gathering)) return { refused: 'not_allowed' };
    if (edition.state !== 'closed') return { refused: 'not_closed' };
    await tx.updateTable('editions').set({ state: 'public', closed_at: null }).where('id', '=', edition.id).execute();
    await editionChanged(app, tx, person, {
      edition,
      what: 'reopen',
      before: { state: 'closed', closed_at: edition.closed_at },
      after: { state: 'public' },
    });
    return { ok: { id: edition.id, slug: edition.slug } };
  });
}

export function parseEdition(input: unknown) {
  const form = parse(editionShape, input);
  if ('refused' in form) return form;
  const fields = dateRefusals(form.ok);
  return Object.keys(fields).length > 0 ? formRefused(fields) : form;
}

export async function slugTaken(tx: Tx, gathering: string, slug: string): Promise<boolean> {
  const row = await tx
    .selectFrom('editions')
    .select('id')
    .where('gathering_id', '=', gathering)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row !== undefined;
}

export function taken(): FormRefused {
  return formRefused({ slug: 'taken' });
}

async function setState(
  app: App,
  person: Person,
  input: OneEdition,
  what: 'publish' | 'close',
  state: 'public' | 'closed',
): Promise<EditionDone | EditionRefused> {
  return app.write(async (tx) => {
    const found = await findEditionToChange(tx, person, input.gathering, input.edition);
    if ('refused' in found) return found;
    const edition = found.ok;
    const closedAt = state === 'closed' ? app.clock.iso() : null;
    await tx.updateTable('editions').set({ state, closed_at: closedAt }).where('id', '=', edition.id).execute();
    await editionChanged(app, tx, person, { edition, what, before: { state: edition.state }, after: { state } });
    return { ok: { id: edition.id, slug: edition.slug } };
  });
}

async function writeEditionTexts(
  tx: Tx,
  edition: string,
  texts: Partial<Record<Locale, { title: string; theme: string; summary: string }>>,
): Promise<void> {
  await tx.deleteFrom('edition_texts').where('edition_id', '=', edition).execute();
  const rows = textRows(texts, { edition_id: edition });
  if (rows.length > 0) await tx.insertInto('edition_texts').values(rows).execute();
}

async function moveTasks(tx: Tx, edition: string, firstDay: string): Promise<void> {
  const open = await tx.selectFrom('tasks').selectAll().where('edition_id', '=', edition).where('done_at', 'is', null).execute();
  for (const task of open) {
    if (task.months_before === null && task.days_before === null) continue;
    const due = dueOn({ monthsBefore: task.months_before, daysBefore: task.days_before }, firstDay);
    await tx.updateTable('tasks').set({ due_on: due }).where('id', '=', task.id).execute();
  }
}
