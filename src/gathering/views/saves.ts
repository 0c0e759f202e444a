import type { App } from '../../platform/app.ts';
import { whoIs } from '../../people/views.ts';
import { savesOf } from '../saves.ts';

/** By part: how often it was saved, and by whom and when at last (`by` null is an erased person). */
export type Saves = Record<string, { number: number; by: string | null; madeAt: string }>;

export async function savesFor(app: App, gathering: string, edition: string | null): Promise<Saves> {
  const parts = await savesOf(app.db, gathering, edition).execute();
  const last = ['', ...parts.map((part) => part.last)];
  const rows = await app.db.selectFrom('gathering_changes').select(['id', 'person_id', 'made_at']).where('id', 'in', last).execute();
  const names = await whoIs(
    app,
    rows.map((row) => row.person_id),
  );
  const saved = new Map(rows.map((row) => [row.id, { by: names.get(row.person_id)?.name ?? null, madeAt: row.made_at }]));
  return Object.fromEntries(
    parts.map(({ what, number, last: id }) => [what, { number: Number(number), by: null, madeAt: '', ...saved.get(id) }]),
  );
}
