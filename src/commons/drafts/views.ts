import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import type { DraftAct } from './acts.ts';
import { goesOn, oldest } from './rules.ts';

export type DraftTile = {
  id: string;
  act: DraftAct;
  kind: Kind;
  lang: Lang;
  /** As typed; of a card that exists, `card` says its present title and address. */
  title: string;
  card: { slug: string; title: string } | null;
  keptAt: string;
  goesOn: string;
};

/** The drafts of this person in the gathering, the last kept first. */
export async function draftsOf(app: App, person: Person, gathering: string): Promise<DraftTile[]> {
  const rows = await app.db
    .selectFrom('drafts')
    .leftJoin('cards', 'cards.id', 'drafts.card_id')
    .select(['drafts.id', 'act', 'drafts.kind', 'drafts.lang', 'drafts.title', 'kept_at', 'cards.slug', 'cards.title as card'])
    .where('person_id', '=', person.id)
    .where('drafts.gathering_id', '=', gathering)
    .where('kept_at', '>=', oldest(app.clock.now()))
    .orderBy('kept_at', 'desc')
    .orderBy('drafts.id', 'desc')
    .execute();
  return rows.map(({ id, act, kind, lang, title, kept_at: keptAt, slug, card }) => ({
    id,
    act: act as DraftAct,
    kind: kind as Kind,
    lang: lang as Lang,
    title,
    card: slug === null ? null : { slug, title: card ?? '' },
    keptAt,
    goesOn: goesOn(keptAt),
  }));
}

export type Draft = { id: string; base: number | null; typed: Record<string, unknown> };

/** What was typed, for the form; undefined when it is not theirs, or gone. */
export async function draftOf(app: App, person: Person | undefined, gathering: string, id: string | null): Promise<Draft | undefined> {
  if (!person || !id) return undefined;
  const row = await app.db
    .selectFrom('drafts')
    .select(['id', 'base', 'body'])
    .where('id', '=', id)
    .where('person_id', '=', person.id)
    .where('gathering_id', '=', gathering)
    .where('kept_at', '>=', oldest(app.clock.now()))
    .executeTakeFirst();
  return row && { id: row.id, base: row.base, typed: JSON.parse(row.body) as Record<string, unknown> };
}

/** Everything that this person keeps, in every gathering, to take away. */
export async function draftsToTake(app: App, person: Person): Promise<{ title: string; keptAt: string; typed: unknown }[]> {
  const rows = await app.db
    .selectFrom('drafts')
    .select(['title', 'kept_at', 'body'])
    .where('person_id', '=', person.id)
    .orderBy('kept_at')
    .execute();
  return rows.map(({ title, kept_at: keptAt, body }) => ({ title, keptAt, typed: JSON.parse(body) as unknown }));
}
