import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import { isTeam } from '../../people/may.ts';
import { type Person, whoIs } from '../../people/views.ts';
import { pagesFor } from '../may.ts';
import { dayIn } from '../rules/days.ts';
import { editionOfTheDay, newestFirst, type Proposal, proposeNext } from '../rules/editions.ts';
import type { PageRow, PageTextRow, TaskRow } from '../tables.ts';
import { type Said, say } from '../texts.ts';
import { gatheringView } from '../views.ts';
import { type EditionSummary, editionsList } from './editions.ts';

export type TaskSeen = {
  id: string;
  edition: string;
  title: string;
  note: string;
  dueOn: string | null;
  when: 'late' | 'soon' | 'later' | 'undated';
  assigned: { id: string; name: string | null } | null;
  done: { at: string; by: string | null } | null;
};
export type PageListed = {
  slug: string;
  title: Said;
  audience: 'everybody' | 'team';
  heldOn: string | null;
  edition: string | null;
  changedAt: string;
};
export type Desk = {
  today: string;
  /** The public edition that still comes, else the draft being prepared, else the last one. */
  edition: EditionSummary | undefined;
  editions: EditionSummary[];
  tasks: TaskSeen[];
  pages: PageListed[];
  minutes: PageListed[];
};

/** The team's desk in a constant number of queries; undefined for anybody else. */
export async function teamDesk(app: App, person: Person | undefined, gathering: string, locale: Locale): Promise<Desk | undefined> {
  if (!isTeam(person, gathering)) return undefined;
  const editions = await editionsList(app, person, gathering, locale);
  const today = dayIn(editions[0]?.zone ?? 'Europe/Brussels', app.clock.now());
  const edition = atHand(editions, today);
  const [tasks, pages] = await Promise.all([edition ? tasksOf(app, edition, today) : [], pageList(app, person, gathering, locale)]);
  return { today, edition, editions, tasks, pages: pages.filter((page) => page.heldOn === null), minutes: minutesOf(pages) };
}

/** Tasks of one edition, by the day they fall due; undefined for anybody but the team. */
export async function editionTasks(
  app: App,
  person: Person | undefined,
  gathering: string,
  slug: string,
  locale: Locale,
): Promise<{ edition: EditionSummary; tasks: TaskSeen[] } | undefined> {
  if (!isTeam(person, gathering)) return undefined;
  const edition = (await editionsList(app, person, gathering, locale)).find((one) => one.slug === slug);
  if (!edition) return undefined;
  return { edition, tasks: await tasksOf(app, edition, dayIn(edition.zone, app.clock.now())) };
}

/** What the form that opens the next edition proposes; undefined when there is no edition to start from. */
export function nextProposal(app: App, editions: EditionSummary[]): (Proposal & { from: string }) | undefined {
  const last = newestFirst(editions)[0];
  if (!last) return undefined;
  const slugs = editions.map((edition) => edition.slug);
  return { from: last.slug, ...proposeNext(last, slugs, dayIn(last.zone, app.clock.now())) };
}

/** Pages that the person may see, with their title. */
export async function pageList(app: App, person: Person | undefined, gathering: string, locale: Locale): Promise<PageListed[]> {
  const [view, rows, texts, editions] = await Promise.all([
    gatheringView(app, gathering, locale),
    pagesFor(app.db, person, gathering),
    app.db
      .selectFrom('page_texts')
      .innerJoin('pages', 'pages.id', 'page_texts.page_id')
      .select(['page_texts.page_id', 'page_texts.lang', 'page_texts.title'])
      .where('pages.gathering_id', '=', gathering)
      .execute(),
    app.db.selectFrom('editions').select(['id', 'slug']).where('gathering_id', '=', gathering).execute(),
  ]);
  const slugs = new Map(editions.map((edition) => [edition.id, edition.slug]));
  return rows.map((row) => listed(row, texts, slugs, locale, view?.defaultLocale ?? locale));
}

function atHand(editions: EditionSummary[], today: string): EditionSummary | undefined {
  const now = editionOfTheDay(editions, today);
  const ahead = now?.state === 'public' && (now.endsOn ?? now.startsOn ?? '') >= today;
  return ahead ? now : (editions.find((edition) => edition.state === 'draft') ?? now);
}

async function tasksOf(app: App, edition: EditionSummary, today: string): Promise<TaskSeen[]> {
  const rows = await app.db
    .selectFrom('tasks')
    .selectAll()
    .where('edition_id', '=', edition.id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const names = await whoIs(
    app,
    rows.flatMap((row) => [row.assigned_to, row.done_by].filter((id) => id !== null)),
  );
  const name = (id: string) => names.get(id)?.name ?? null;
  return rows
    .map((row) => ({
      id: row.id,
      edition: edition.slug,
      title: row.title,
      note: row.note,
      dueOn: row.due_on,
      when: whenOf(row, today),
      assigned: row.assigned_to === null ? null : { id: row.assigned_to, name: name(row.assigned_to) },
      done: row.done_at === null ? null : { at: row.done_at, by: row.done_by === null ? null : name(row.done_by) },
    }))
    .toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
}

function whenOf(task: TaskRow, today: string): TaskSeen['when'] {
  if (task.due_on === null) return 'undated';
  if (task.due_on < today) return 'late';
  return Date.parse(task.due_on) - Date.parse(today) <= soonMilliseconds ? 'soon' : 'later';
}

const soonMilliseconds = 30 * 86_400_000;

function listed(
  row: PageRow,
  texts: Pick<PageTextRow, 'page_id' | 'lang' | 'title'>[],
  slugs: Map<string, string>,
  locale: Locale,
  fallback: Locale,
): PageListed {
  const title = say(
    texts.filter((text) => text.page_id === row.id),
    'title',
    locale,
    fallback,
  );
  const edition = row.edition_id === null ? null : (slugs.get(row.edition_id) ?? null);
  return { slug: row.slug, title, audience: row.audience, heldOn: row.held_on, edition, changedAt: row.changed_at };
}

function minutesOf(pages: PageListed[]): PageListed[] {
  return pages.filter((page) => page.heldOn !== null).toSorted((a, b) => (b.heldOn ?? '').localeCompare(a.heldOn ?? ''));
}
