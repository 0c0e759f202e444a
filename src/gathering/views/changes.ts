import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import { isTeam } from '../../people/may.ts';
import { type Person, whoIs } from '../../people/views.ts';
import { editionsList } from './editions.ts';

/** `by`: null is an erased person. `edition`: of the edition that changed, or null for the gathering itself. */
export type GatheringChange = {
  id: string;
  what: string;
  by: string | null;
  madeAt: string;
  edition: { slug: string; title: string } | null;
};

export const changesShown = 40;

/** What the team changed, the latest first; `before` is the id of the last one already read. Undefined for anybody else. */
export async function gatheringChanges(
  app: App,
  person: Person | undefined,
  gathering: string,
  locale: Locale,
  before?: string,
): Promise<{ changes: GatheringChange[]; next: string | null } | undefined> {
  if (!isTeam(person, gathering)) return undefined;
  let query = app.db
    .selectFrom('gathering_changes')
    .select(['id', 'what', 'person_id', 'edition_id', 'made_at'])
    .where('gathering_id', '=', gathering);
  if (before) query = query.where('id', '<', before);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(changesShown + 1)
    .execute();
  const shown = rows.slice(0, changesShown);
  const [names, editions] = await Promise.all([
    whoIs(
      app,
      shown.map((row) => row.person_id),
    ),
    editionsList(app, person, gathering, locale),
  ]);
  const titles = new Map(editions.map(({ id, slug, title }) => [id, { slug, title: title.text }]));
  const changes = shown.map(({ id, what, person_id, edition_id, made_at: madeAt }) => {
    return { id, what, by: names.get(person_id)?.name ?? null, madeAt, edition: titles.get(edition_id ?? '') ?? null };
  });
  return { changes, next: rows.length > changesShown ? (shown.at(-1)?.id ?? null) : null };
}
