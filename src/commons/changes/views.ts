import type { Person } from '../../people/views.ts';
import { whoIs } from '../../people/views.ts';
import { isTeam } from '../../people/may.ts';
import type { App } from '../../platform/app.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import type { RevisionAct } from '../save.ts';
import { narrowed } from './forms.ts';
import { newestOf, readMark, sortsOf, writeMark } from './sorts.ts';

/** `before`: the mark of the last change already read. `unseen`: only what the patrol has not looked at, for the team. */
export type ChangesInput = {
  locale: Lang;
  kind?: string | undefined;
  lang?: string | undefined;
  act?: string | undefined;
  unseen?: 'unseen' | undefined;
  author?: string;
  before?: string | undefined;
  limit?: number;
};

export type ChangeSeen = {
  id: string;
  number: number;
  lang: Lang;
  act: RevisionAct;
  ofRevision: number | null;
  comment: string;
  madeAt: string;
  /** Signs of words added; below zero, taken away. */
  grew: number;
  author: { id: string; name: string } | null;
  card: { slug: string; kind: Kind; title: string; lang: Lang; archived: 'yes' | 'no' };
  /** Told to the team only; everybody else reads null. */
  patrolled: 'yes' | 'no' | null;
  /** The act that took it back, or that hides its text. */
  undoneBy: string | null;
  hiddenBy: string | null;
};

/** `next`: the mark to go on from; null at the end. */
export type ChangesView = { changes: ChangeSeen[]; next: string | null };

export const changesShown = 50;

/** What was written in the cards of a gathering, the newest first. Two queries. */
export async function changes(app: App, person: Person | undefined, gathering: string, input: ChangesInput): Promise<ChangesView> {
  const team = isTeam(person, gathering);
  const limit = Math.min(input.limit ?? changesShown, 200);
  const rows = await chosenRows(app, gathering, input, team, limit + 1).execute();
  const shown = rows.slice(0, limit);
  const names = await whoIs(
    app,
    shown.map((row) => row.author_id),
  );
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    changes: shown.map((row) => seen(row, names.get(row.author_id)?.name ?? null, team)),
    next: last ? writeMark({ madeAt: last.made_at, id: last.id }) : null,
  };
}

export type AuthorView = { id: string; name: string };

/** Whose versions are listed: who wrote here, and has not left. */
export async function authorSeen(app: App, gathering: string, id: string): Promise<AuthorView | undefined> {
  const wrote = await app.db
    .selectFrom('revisions')
    .select('id')
    .where('author_id', '=', id)
    .where('gathering_id', '=', gathering)
    .limit(1)
    .executeTakeFirst();
  const known = wrote && (await whoIs(app, [id])).get(id);
  return known?.name ? { id, name: known.name } : undefined;
}

function chosenRows(app: App, gathering: string, input: ChangesInput, team: boolean, limit: number) {
  const { author } = input;
  const unseen = input.unseen !== undefined && team;
  const chosen = narrowed(input);
  const sorts = sortsOf(chosen);
  const before = readMark(input.before);
  let query = rowsOf(app, input.locale).orderBy('revisions.made_at', 'desc').orderBy('revisions.id', 'desc').limit(limit);
  // What one author wrote and what waits are few enough to be read in order of time, whatever else is chosen.
  if (author === undefined && !unseen && sorts.length > 0)
    return query.where('revisions.id', 'in', newestOf(app, gathering, sorts, before, limit));
  query = query.where('revisions.gathering_id', '=', gathering);
  if (author !== undefined) query = query.where('revisions.author_id', '=', author);
  if (chosen.kind) query = query.where('revisions.kind', '=', chosen.kind);
  if (chosen.lang) query = query.where('revisions.lang', '=', chosen.lang);
  if (chosen.act) query = query.where('revisions.act', '=', chosen.act);
  if (unseen) query = query.where('revisions.patrolled_at', 'is', null);
  if (before) query = query.where((e) => e(e.refTuple('revisions.made_at', 'revisions.id'), '<', e.tuple(before.madeAt, before.id)));
  return query;
}

function rowsOf(app: App, locale: Lang) {
  return app.db
    .selectFrom('revisions')
    .innerJoin('cards', 'cards.id', 'revisions.card_id')
    .innerJoin('revisions as last', 'last.id', 'cards.revision_id')
    .leftJoin('card_texts as own', (join) => join.onRef('own.card_id', '=', 'cards.id').on('own.lang', '=', locale))
    .select(['revisions.id', 'revisions.number', 'revisions.lang', 'revisions.act', 'revisions.of_revision', 'revisions.comment'])
    .select(['revisions.made_at', 'revisions.grew', 'revisions.author_id', 'revisions.patrolled_at', 'revisions.undone_by'])
    .select(['revisions.hidden_by', 'cards.slug', 'cards.kind', 'cards.archived_at', 'last.hidden_by as silent'])
    .select((e) => [e.fn.coalesce('own.title', 'cards.title').as('title'), e.fn.coalesce('own.lang', 'cards.lang').as('card_lang')]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function seen(row: Row, author: string | null, team: boolean): ChangeSeen {
  return {
    id: row.id,
    number: row.number,
    lang: row.lang as Lang,
    act: row.act as RevisionAct,
    ofRevision: row.of_revision,
    comment: row.hidden_by === null || team ? row.comment : '',
    madeAt: row.made_at,
    grew: row.grew,
    author: author === null ? null : { id: row.author_id, name: author },
    card: {
      slug: row.slug,
      kind: row.kind as Kind,
      title: row.silent === null ? row.title : '',
      lang: row.card_lang as Lang,
      archived: row.archived_at === null ? 'no' : 'yes',
    },
    patrolled: team ? (row.patrolled_at === null ? 'no' : 'yes') : null,
    undoneBy: row.undone_by,
    hiddenBy: row.hidden_by,
  };
}
