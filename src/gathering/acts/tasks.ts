import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { isTeam } from '../../people/may.ts';
import type { Person } from '../../people/views.ts';
import { type FormRefused, parse, taskShape, type Typed } from '../forms.ts';
import { type Closed, findEdition, type NotAllowed, type NotFound } from '../may.ts';
import { dueOn, taskModel } from '../rules/tasks.ts';
import type { EditionRow, TaskRow } from '../tables.ts';

type OneEdition = { gathering: string; edition: string };
type OneTask = { gathering: string; task: string };
export type TaskDone = { ok: { id: string } };
export type TaskRefused = NotFound | NotAllowed | Closed;

/** Any member of the team notes what is to be done. */
export async function addTask(app: App, person: Person, input: OneEdition & Typed): Promise<TaskDone | TaskRefused | FormRefused> {
  const form = parse(taskShape, input);
  return app.write(async (tx) => {
    const found = await teamEdition(tx, person, input.gathering, input.edition);
    if ('refused' in found) return found;
    if ('refused' in form) return form;
    const { title, note, monthsBefore, daysBefore } = form.ok;
    const firstDay = found.ok.starts_on;
    const counted = firstDay !== null && (monthsBefore !== null || daysBefore !== null);
    const due_on = counted ? dueOn({ monthsBefore, daysBefore }, firstDay) : form.ok.dueOn;
    const row = newTask(app, found.ok.id, { title, note, due_on, months_before: monthsBefore, days_before: daysBefore });
    await tx.insertInto('tasks').values(row).execute();
    return { ok: { id: row.id } };
  });
}

export async function changeTask(app: App, person: Person, input: OneTask & Typed): Promise<TaskDone | TaskRefused | FormRefused> {
  const form = parse(taskShape, input);
  return app.write(async (tx) => {
    const found = await teamTask(tx, person, input);
    if ('refused' in found) return found;
    if ('refused' in form) return form;
    const { title, note, dueOn: due_on } = form.ok;
    const counted = due_on === found.ok.due_on ? {} : { months_before: null, days_before: null };
    await tx
      .updateTable('tasks')
      .set({ title, note, due_on, ...counted })
      .where('id', '=', input.task)
      .execute();
    return { ok: { id: input.task } };
  });
}

export async function doTask(app: App, person: Person, input: OneTask): Promise<TaskDone | TaskRefused> {
  return mark(app, person, input, { done_at: app.clock.iso(), done_by: person.id });
}

export async function undoTask(app: App, person: Person, input: OneTask): Promise<TaskDone | TaskRefused> {
  return mark(app, person, input, { done_at: null, done_by: null });
}

/** The person takes the task on; once more lets it go. */
export async function takeTask(app: App, person: Person, input: OneTask): Promise<TaskDone | TaskRefused> {
  return app.write(async (tx) => {
    const found = await teamTask(tx, person, input);
    if ('refused' in found) return found;
    const assigned_to = found.ok.assigned_to === person.id ? null : person.id;
    await tx.updateTable('tasks').set({ assigned_to }).where('id', '=', input.task).execute();
    return { ok: { id: input.task } };
  });
}

/** Adds the usual way of a team, from twelve months before to the review, in the person's language; what is there stays. */
export async function startFromModel(
  app: App,
  person: Person,
  input: OneEdition,
): Promise<{ ok: { count: number } } | TaskRefused | { refused: 'no_dates' }> {
  return app.write(async (tx) => {
    const found = await teamEdition(tx, person, input.gathering, input.edition);
    if ('refused' in found) return found;
    if (found.ok.starts_on === null) return { refused: 'no_dates' };
    const rows = await addModel(app, tx, person, found.ok.id, found.ok.starts_on);
    return { ok: { count: rows } };
  });
}

export async function addModel(app: App, tx: Tx, person: Person, edition: string, firstDay: string): Promise<number> {
  const t = app.t(person.locale);
  const there = new Set((await tx.selectFrom('tasks').select('key').where('edition_id', '=', edition).execute()).map((row) => row.key));
  const rows = taskModel.flatMap((model, position) => {
    if (there.has(model.key)) return [];
    const words = { key: model.key, title: t(`gathering.model.${model.key}`), due_on: dueOn(model, firstDay) };
    return [newTask(app, edition, { ...words, months_before: model.monthsBefore, days_before: model.daysBefore, position })];
  });
  if (rows.length > 0) await tx.insertInto('tasks').values(rows).execute();
  return rows.length;
}

export function newTask(app: App, edition: string, facts: Partial<TaskRow> & { title: string }): TaskRow {
  return {
    id: app.ids.id(),
    edition_id: edition,
    key: '',
    note: '',
    months_before: null,
    days_before: null,
    due_on: null,
    assigned_to: null,
    done_at: null,
    done_by: null,
    position: 100,
    ...facts,
  };
}

async function mark(app: App, person: Person, input: OneTask, done: Pick<TaskRow, 'done_at' | 'done_by'>): Promise<TaskDone | TaskRefused> {
  return app.write(async (tx) => {
    const found = await teamTask(tx, person, input);
    if ('refused' in found) return found;
    await tx.updateTable('tasks').set(done).where('id', '=', input.task).execute();
    return { ok: { id: input.task } };
  });
}

async function teamEdition(tx: Tx, person: Person, gathering: string, slug: string): Promise<{ ok: EditionRow } | TaskRefused> {
  const edition = await findEdition(tx, person, gathering, slug);
  if (!edition) return { refused: 'not_found' };
  if (!isTeam(person, gathering)) return { refused: 'not_allowed' };
  return edition.state === 'closed' ? { refused: 'closed' } : { ok: edition };
}

async function teamTask(tx: Tx, person: Person, input: OneTask): Promise<{ ok: TaskRow } | TaskRefused> {
  const task = await tx
    .selectFrom('tasks')
    .innerJoin('editions', 'editions.id', 'tasks.edition_id')
    .selectAll('tasks')
    .select('editions.state')
    .where('tasks.id', '=', input.task)
    .where('editions.gathering_id', '=', input.gathering)
    .executeTakeFirst();
  // Tasks are the team's own: to anybody else they do not exist.
  if (!task || !isTeam(person, input.gathering)) return { refused: 'not_found' };
  return task.state === 'closed' ? { refused: 'closed' } : { ok: task };
}
