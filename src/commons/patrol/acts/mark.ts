import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import { mayModerate } from '../../may.ts';

export type Marked = { ok: number } | { refused: 'not-allowed' };

/** Says that somebody of the team has looked at these revisions and lets them stand. */
export async function markPatrolled(app: App, person: Person, input: { gathering: string; revisions: readonly string[] }): Promise<Marked> {
  if (!mayModerate(person, input.gathering)) return { refused: 'not-allowed' };
  const ids = input.revisions.slice(0, 500);
  if (ids.length === 0) return { ok: 0 };
  const done = await app.write((tx) =>
    tx
      .updateTable('revisions')
      .set({ patrolled_at: app.clock.iso(), patrolled_by: person.id })
      .where('gathering_id', '=', input.gathering)
      .where('id', 'in', ids)
      .where('patrolled_at', 'is', null)
      .executeTakeFirst(),
  );
  return { ok: Number(done.numUpdatedRows) };
}
