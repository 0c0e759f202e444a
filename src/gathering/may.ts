import type { Reader, Tx } from '../platform/database.ts';
import { holds, isTeam } from '../people/may.ts';
import type { Person } from '../people/views.ts';
import type { EditionRow, GatheringRow, PageRow } from './tables.ts';

export type NotFound = { refused: 'not_found' };
export type NotAllowed = { refused: 'not_allowed' };
export type Closed = { refused: 'closed' };

export function mayHold(person: Person | undefined, gathering: string): boolean {
  return holds(person, gathering, ['administrator']);
}

/** Who shapes an edition: administrators, and those who hold the programme of this edition or of all. */
export function mayShape(person: Person | undefined, gathering: string, edition?: string): boolean {
  return edition === undefined ? holds(person, gathering, ['programme']) : holds(person, gathering, ['programme'], edition);
}

export async function findGatheringToHold(
  db: Reader | Tx,
  person: Person,
  gathering: string,
): Promise<{ ok: GatheringRow } | NotFound | NotAllowed> {
  const row = await db.selectFrom('gatherings').selectAll().where('id', '=', gathering).executeTakeFirst();
  if (!row) return { refused: 'not_found' };
  return mayHold(person, gathering) ? { ok: row } : { refused: 'not_allowed' };
}

/** A draft exists for the team only. */
export async function findEdition(
  db: Reader | Tx,
  person: Person | undefined,
  gathering: string,
  slug: string,
): Promise<EditionRow | undefined> {
  let query = db.selectFrom('editions').selectAll().where('gathering_id', '=', gathering).where('slug', '=', slug);
  if (!isTeam(person, gathering)) query = query.where('state', '!=', 'draft');
  return query.executeTakeFirst();
}

export async function editionsFor(db: Reader | Tx, person: Person | undefined, gathering: string): Promise<EditionRow[]> {
  let query = db.selectFrom('editions').selectAll().where('gathering_id', '=', gathering);
  if (!isTeam(person, gathering)) query = query.where('state', '!=', 'draft');
  return query.execute();
}

export type EditionToChange = { ok: EditionRow } | NotFound | NotAllowed | Closed;

/** A closed edition is frozen: nobody changes it before an administrator opens it again. */
export async function findEditionToChange(db: Reader | Tx, person: Person, gathering: string, slug: string): Promise<EditionToChange> {
  const row = await findEdition(db, person, gathering, slug);
  if (!row) return { refused: 'not_found' };
  if (!mayShape(person, gathering, row.id)) return { refused: 'not_allowed' };
  return row.state === 'closed' ? { refused: 'closed' } : { ok: row };
}

/** Everybody's pages, and the team's own for the team; a page of a draft edition is not public yet. */
export async function findPage(db: Reader | Tx, person: Person | undefined, gathering: string, slug: string): Promise<PageRow | undefined> {
  return pagesSeen(db, person, gathering).where('pages.slug', '=', slug).executeTakeFirst();
}

export function pagesFor(db: Reader | Tx, person: Person | undefined, gathering: string): Promise<PageRow[]> {
  return pagesSeen(db, person, gathering).where('pages.archived_at', 'is', null).execute();
}

function pagesSeen(db: Reader | Tx, person: Person | undefined, gathering: string) {
  const seen = db
    .selectFrom('pages')
    .leftJoin('editions', 'editions.id', 'pages.edition_id')
    .selectAll('pages')
    .where('pages.gathering_id', '=', gathering)
    .orderBy('pages.position')
    .orderBy('pages.made_at');
  if (isTeam(person, gathering)) return seen;
  return seen
    .where('pages.audience', '=', 'everybody')
    .where('pages.archived_at', 'is', null)
    .where((e) => e.or([e('editions.state', 'is', null), e('editions.state', '!=', 'draft')]));
}

/** The edition that a page belongs to may be frozen. */
export async function pageIsFrozen(db: Reader | Tx, page: { edition_id: string | null }): Promise<boolean> {
  if (page.edition_id === null) return false;
  const edition = await db.selectFrom('editions').select('state').where('id', '=', page.edition_id).executeTakeFirst();
  return edition?.state === 'closed';
}
