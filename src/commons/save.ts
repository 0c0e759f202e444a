import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/database.ts';
import { putWords } from '../platform/search/text-index.ts';
import type { Lang } from './kinds.shared.ts';
import { wordsTable } from './migrations.ts';
import { ageConfirmations, facetsWithStanding } from './confirm/standing.ts';
import { valueRows } from './fields/project.ts';
import type { Catalogue } from './fields.shared.ts';
import { cardColumns, cardWords, facetRows, publicPart, textRows } from './projection.ts';
import { freeSlug } from './slug.ts';
import type { Whole } from './snapshot.ts';
import { originalWords, seenBy, signsOf } from './snapshot.ts';
import { keepStale } from './translations/keep.ts';
import { spanOf } from './span.ts';
import type { CardRow, RevisionRow } from './tables.ts';
import { changeTerms } from './vocabulary.ts';

export type RevisionAct = 'create' | 'edit' | 'restore' | 'translate' | 'undo';
export type Saving = {
  snapshot: Whole;
  /** The fields of the gathering, as they stand in this transaction. */
  catalogue: Catalogue;
  author: string;
  act: RevisionAct;
  lang: Lang;
  comment: string;
  ofRevision?: number;
  /** Who of the team has looked at it already: its author, or whoever let it through. */
  patrolledBy: string | null;
};

/** `before`: what the card said until then. */
export function revisionRow(
  app: App,
  card: Pick<CardRow, 'id' | 'gathering_id'>,
  number: number,
  saving: Omit<Saving, 'catalogue'>,
  before: Whole | undefined,
): RevisionRow {
  return {
    id: app.ids.id(),
    card_id: card.id,
    gathering_id: card.gathering_id,
    number,
    lang: saving.lang,
    author_id: saving.author,
    licence: saving.snapshot.licence,
    comment: saving.comment,
    made_at: app.clock.iso(),
    act: saving.act,
    of_revision: saving.ofRevision ?? null,
    body: JSON.stringify(saving.snapshot),
    kind: saving.snapshot.kind,
    grew: signsOf(saving.snapshot) - (before ? signsOf(before) : 0),
    patrolled_at: saving.patrolledBy === null ? null : app.clock.iso(),
    patrolled_by: saving.patrolledBy,
    undone_by: null,
    hidden_by: null,
  };
}

export function newCardRow(revision: RevisionRow, num: number, slug: string, catalogue: Catalogue, snapshot: Whole): CardRow {
  return {
    id: revision.card_id,
    num,
    gathering_id: revision.gathering_id,
    slug,
    ...cardColumns(catalogue, publicPart(catalogue, snapshot)),
    revision_id: revision.id,
    revision: revision.number,
    made_at: revision.made_at,
    changed_at: revision.made_at,
    archived_at: null,
    archived_by: null,
  };
}

/** The numbers of a gathering follow one another in a span of their own, so that a search stays inside it. */
export async function nextNum(tx: Tx, gathering: string): Promise<number> {
  const last = (query: ReturnType<typeof newest>) => query.executeTakeFirst().then((row) => row?.num);
  const own = await last(newest(tx).where('gathering_id', '=', gathering));
  if (own !== undefined) return own + 1;
  const any = await last(newest(tx));
  return any === undefined ? 1 : spanOf(any).to + 2;
}

function newest(tx: Tx) {
  return tx.selectFrom('cards').select('num').orderBy('num', 'desc').limit(1);
}

/** Writes a card that did not exist, with its first revision. */
export async function saveNew(app: App, tx: Tx, gathering: string, saving: Saving): Promise<CardRow> {
  const id = app.ids.id();
  const num = await nextNum(tx, gathering);
  const slug = await freeSlug(tx, gathering, originalWords(saving.snapshot).title, id);
  const revision = revisionRow(app, { id, gathering_id: gathering }, 1, saving, undefined);
  const card = newCardRow(revision, num, slug, saving.catalogue, saving.snapshot);
  await tx.insertInto('cards').values(card).execute();
  await tx.insertInto('revisions').values(revision).execute();
  await keepSlug(tx, card);
  await project(app, tx, card, saving, new Set());
  return card;
}

/** Writes the next revision of a card; `before` is what the card says now. */
export async function saveNext(app: App, tx: Tx, card: CardRow, before: Whole, saving: Saving): Promise<CardRow> {
  const revision = revisionRow(app, card, card.revision + 1, saving, before);
  const retitled = originalWords(before).title !== originalWords(saving.snapshot).title;
  const slug = retitled ? await freeSlug(tx, card.gathering_id, originalWords(saving.snapshot).title, card.id) : card.slug;
  await ageConfirmations(app, tx, card, saving.snapshot);
  const columns = cardColumns(saving.catalogue, publicPart(saving.catalogue, saving.snapshot));
  const changed = {
    ...columns,
    facets: await facetsWithStanding(tx, card, columns.facets),
    slug,
    revision_id: revision.id,
    revision: revision.number,
    changed_at: revision.made_at,
  };
  await tx.insertInto('revisions').values(revision).execute();
  await tx.updateTable('cards').set(changed).where('id', '=', card.id).execute();
  const next = { ...card, ...changed };
  if (retitled) await keepSlug(tx, next);
  await tx.deleteFrom('card_texts').where('card_id', '=', card.id).execute();
  await tx.deleteFrom('card_facets').where('card_id', '=', card.id).execute();
  await tx.deleteFrom('card_values').where('card_id', '=', card.id).execute();
  await project(app, tx, next, saving, cardWords(card.num, seenBy(before, [])).terms);
  await keepStale(tx, next, saving.snapshot);
  return next;
}

async function keepSlug(tx: Tx, card: CardRow): Promise<void> {
  await tx
    .insertInto('card_slugs')
    .values({ gathering_id: card.gathering_id, slug: card.slug, card_id: card.id })
    .onConflict((on) => on.doNothing())
    .execute();
}

async function project(app: App, tx: Tx, card: CardRow, saving: Saving, termsBefore: ReadonlySet<string>): Promise<void> {
  const { catalogue, snapshot: whole } = saving;
  const snapshot = publicPart(catalogue, whole);
  const { row, terms } = cardWords(card.num, snapshot);
  const values = valueRows(card.id, catalogue, whole);
  if (values.length > 0) await tx.insertInto('card_values').values(values).execute();
  await tx.insertInto('card_texts').values(textRows(card.id, snapshot)).execute();
  await tx.insertInto('card_facets').values(facetRows(card)).execute();
  await putWords(tx, app.database.kind, wordsTable, [row]);
  await changeTerms(tx, card.gathering_id, termsBefore, terms);
}
