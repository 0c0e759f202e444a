import type { Person } from '../../people/views.ts';
import { whoIs } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { FieldChange } from '../compare.ts';
import { changesBetween, plainOwn } from '../compare.ts';
import { catalogue } from '../fields/catalogue.ts';
import type { Eyes, Field } from '../fields.shared.ts';
import { fieldsEver } from '../fields.shared.ts';
import { findCard, snapshotAt } from '../find.ts';
import { revisionNumber } from '../forms.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { mayModerate } from '../may.ts';
import type { Protection } from '../patrol/protection.ts';
import { protectionOf } from '../patrol/protection.ts';
import type { RevisionAct } from '../save.ts';
import type { Snapshot } from '../snapshot.ts';
import { parseWhole, seenBy } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';

export const historySize = 25;

export type RevisionView = {
  id: string;
  number: number;
  lang: Lang;
  act: RevisionAct;
  /** Of a restore: the number it went back to. */
  ofRevision: number | null;
  comment: string;
  madeAt: string;
  /** Null when the person was erased. */
  author: string | null;
  authorId: string;
  /** The act that hides what it says from everybody but the patrol. */
  hiddenBy: string | null;
};

export type CardHead = { id: string; slug: string; kind: Kind; title: string; lang: Lang; revision: number; archivedAt: string | null };
export type HistoryView = { card: CardHead; protection: Protection | null; revisions: RevisionView[]; page: number; pages: number };

/** The versions of a card, the latest first. */
export async function history(app: App, gathering: string, slug: string, page: number): Promise<HistoryView | undefined> {
  const card = await headOf(app, gathering, slug);
  if (!card) return undefined;
  const pages = Math.max(1, Math.ceil(card.revision / historySize));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rows = await revisionRows(app)
    .where('card_id', '=', card.id)
    .orderBy('number', 'desc')
    .limit(historySize)
    .offset((shown - 1) * historySize)
    .execute();
  const protection = (await protectionOf(app, app.db, gathering, card.id)) ?? null;
  return { card, protection, revisions: await named(app, rows), page: shown, pages };
}

/** `ownFields`: the fields of the gathering that these eyes see, retired ones too. */
export type RevisionPageView = {
  card: CardHead;
  revision: RevisionView;
  snapshot: Snapshot;
  ownFields: Field[];
  /** Their values by field, as plain texts; choices and cards by their ids. */
  own: Record<string, string[]>;
};

/** One version, as it was; one that is hidden says nothing but to the patrol. */
export async function revision(
  app: App,
  gathering: string,
  slug: string,
  number: number,
  eyes: Eyes = 'everybody',
  person?: Person,
): Promise<RevisionPageView | undefined> {
  const card = await headOf(app, gathering, slug);
  const whole = card && (await snapshotAt(app.db, card.id, number));
  if (!whole) return undefined;
  const ownFields = fieldsEver(await catalogue(app, gathering), card.kind, eyes);
  const rows = await revisionRows(app).where('card_id', '=', card.id).where('number', '=', number).execute();
  const [only] = await named(app, rows);
  if (!only) return undefined;
  const said = seenBy(whole, ownFields);
  const snapshot = only.hiddenBy === null || mayModerate(person, gathering) ? said : silenced(said);
  return { card, revision: only, snapshot, ownFields, own: plainOwn(snapshot) };
}

function silenced(snapshot: Snapshot): Snapshot {
  return { ...snapshot, texts: {}, facets: {}, tags: [], links: [], place: null, image: null, own: {} };
}

export type ComparisonView = { card: CardHead; from: RevisionView; to: RevisionView; changes: FieldChange[]; ownFields: Field[] };

/** What changed between two versions, in whatever order they are named; nothing is told of a hidden one but to the patrol. */
export async function comparison(
  app: App,
  gathering: string,
  slug: string,
  one: number,
  other: number,
  eyes: Eyes = 'everybody',
  person?: Person,
): Promise<ComparisonView | undefined> {
  const [a, b] = [revisionNumber(one), revisionNumber(other)];
  const card = await headOf(app, gathering, slug);
  if (!card) return undefined;
  const rows = await app.db
    .selectFrom('revisions')
    .selectAll()
    .where('card_id', '=', card.id)
    .where('number', 'in', [a, b])
    .orderBy('number')
    .execute();
  const [from, to = from] = await named(app, rows);
  const ownFields = fieldsEver(await catalogue(app, gathering), card.kind, eyes);
  const [before, after = before] = rows.map((row) => seenBy(parseWhole(row.body), ownFields));
  if (!from || !to || !before || !after || (a !== b && rows.length < 2)) return undefined;
  const silent = (from.hiddenBy ?? to.hiddenBy) !== null && !mayModerate(person, gathering);
  return { card, from, to, changes: silent ? [] : changesBetween(before, after), ownFields };
}

export type ChangeView = RevisionView & { card: { id: string; slug: string; kind: Kind; title: string; archivedAt: string | null } };

/** The latest versions of all cards. `before`: the id and time of the last one already seen. */
export async function recentChanges(
  app: App,
  gathering: string,
  input: { limit?: number; before?: { madeAt: string; id: string } } = {},
): Promise<ChangeView[]> {
  const { before, limit = 50 } = input;
  const rows = await changeRows(app, gathering)
    .$if(before !== undefined, (query) =>
      query.where((e) => e(e.refTuple('revisions.made_at', 'revisions.id'), '<', e.tuple(before?.madeAt ?? '', before?.id ?? ''))),
    )
    .orderBy('revisions.made_at', 'desc')
    .orderBy('revisions.id', 'desc')
    .limit(Math.min(limit, 200))
    .execute();
  return withCards(app, rows);
}

/** What changed since a moment (UTC ISO), the oldest first: for feeds and digests. */
export async function revisionsSince(app: App, gathering: string, since: string, limit = 200): Promise<ChangeView[]> {
  const rows = await changeRows(app, gathering)
    .where('revisions.made_at', '>', since)
    .orderBy('revisions.made_at')
    .orderBy('revisions.id')
    .limit(limit)
    .execute();
  return withCards(app, rows);
}

async function headOf(app: App, gathering: string, slug: string): Promise<CardHead | undefined> {
  const card = await findCard(app.db, gathering, slug);
  if (!card) return undefined;
  const { id, revision, archived_at } = card;
  const title = await titleSeen(app, card);
  return { id, slug: card.slug, kind: card.kind as Kind, title, lang: card.lang as Lang, revision, archivedAt: archived_at };
}

/** The title of a card in the archive whose last words are hidden is hidden too. */
async function titleSeen(app: App, card: CardRow): Promise<string> {
  if (card.archived_at === null) return card.title;
  const last = await app.db.selectFrom('revisions').select('hidden_by').where('id', '=', card.revision_id).executeTakeFirst();
  return last?.hidden_by ? '' : card.title;
}

const columns = [
  'revisions.id',
  'revisions.number',
  'revisions.lang',
  'revisions.act',
  'revisions.of_revision',
  'revisions.comment',
  'revisions.made_at',
  'revisions.author_id',
  'revisions.hidden_by',
] as const;

function revisionRows(app: App) {
  return app.db.selectFrom('revisions').select(columns);
}

function changeRows(app: App, gathering: string) {
  return app.db
    .selectFrom('revisions')
    .innerJoin('cards', 'cards.id', 'revisions.card_id')
    .select(columns)
    .select(['cards.id as card', 'cards.slug', 'cards.kind', 'cards.title', 'cards.archived_at'])
    .where('revisions.gathering_id', '=', gathering);
}

type Row = {
  id: string;
  number: number;
  lang: string;
  act: string;
  of_revision: number | null;
  comment: string;
  made_at: string;
  author_id: string;
  hidden_by: string | null;
};
type ChangeRow = Row & { card: string; slug: string; kind: string; title: string; archived_at: string | null };

async function named<R extends Row>(app: App, rows: R[]): Promise<RevisionView[]> {
  const names = await whoIs(
    app,
    rows.map((row) => row.author_id),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    lang: row.lang as Lang,
    act: row.act as RevisionView['act'],
    ofRevision: row.of_revision,
    comment: row.hidden_by === null ? row.comment : '',
    madeAt: row.made_at,
    author: names.get(row.author_id)?.name ?? null,
    authorId: row.author_id,
    hiddenBy: row.hidden_by,
  }));
}

async function withCards(app: App, rows: ChangeRow[]): Promise<ChangeView[]> {
  const views = await named(app, rows);
  return views.flatMap((view, i) => {
    const row = rows[i];
    return row
      ? [{ ...view, card: { id: row.card, slug: row.slug, kind: row.kind as Kind, title: row.title, archivedAt: row.archived_at } }]
      : [];
  });
}
