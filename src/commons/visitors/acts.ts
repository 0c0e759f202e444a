import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { mayModerate } from '../may.ts';

/** Whether people may contribute without an address. What they write is read by the patrol, which hence decides on it, before it is public. */
export async function setVisitors(
  app: App,
  person: Person,
  { gathering, visitors }: { gathering: string; visitors: 'yes' | 'no' },
): Promise<{ ok: { visitors: 'yes' | 'no' } } | { refused: 'not-allowed' }> {
  if (!mayModerate(person, gathering)) return { refused: 'not-allowed' };
  await app.write(async (tx) => {
    await tx
      .insertInto('commons_settings')
      .values({ gathering_id: gathering, confirmations: 0, visitors })
      .onConflict((on) => on.column('gathering_id').doUpdateSet({ visitors }))
      .execute();
    // The forms say whether an address is needed.
    await app.announce(tx, { type: 'fields.changed', gathering, field: '', again: 'no' });
  });
  return { ok: { visitors } };
}
