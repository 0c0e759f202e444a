import type { Person } from '../../../people/views.ts';
import type { App, Event } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import { latestMessage, latestRevision } from '../cursors.ts';
import { parseSettings } from '../forms.ts';
import type { Own, Rhythm } from '../rules.ts';

export type SettingsChosen = { ok: { rhythm: Rhythm; own: Own } } | { refused: 'invalid' };

/** How often one is told by mail, and whether cards of one's own are watched. Who begins to be told is told from now on. */
export async function chooseWatching(app: App, person: Person, input: { rhythm: unknown; own: unknown }): Promise<SettingsChosen> {
  const form = parseSettings(input);
  if (!form) return { refused: 'invalid' };
  return app.write(async (tx): Promise<SettingsChosen> => {
    const before = await tx.selectFrom('watch_settings').select('rhythm').where('person_id', '=', person.id).executeTakeFirst();
    if (!before) await freshSettings(app, tx, person.id, form);
    else if (before.rhythm === 'never' && form.rhythm !== 'never') await beginNow(app, tx, person.id);
    await tx.updateTable('watch_settings').set(form).where('person_id', '=', person.id).execute();
    return { ok: form };
  });
}

/** The first settings of somebody who has none. */
export async function freshSettings(
  app: App,
  tx: Tx,
  person: string,
  { rhythm, own = 'on' }: { rhythm: Rhythm; own?: Own },
): Promise<void> {
  const made = await tx
    .insertInto('watch_settings')
    .values({ person_id: person, rhythm, own, done_until: app.clock.iso(), digests: 0, stop_secret: app.ids.secret() })
    .onConflict((on) => on.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (made) await beginNow(app, tx, person);
}

/** Changes from before are not told. */
async function beginNow(app: App, tx: Tx, person: string): Promise<void> {
  await tx
    .updateTable('watches')
    .set((e) => ({ told_revision: latestRevision(e), told_message: latestMessage(e) }))
    .where('person_id', '=', person)
    .execute();
  await tx.updateTable('watch_settings').set({ done_until: app.clock.iso() }).where('person_id', '=', person).execute();
}

/** Stops the digests of whoever holds the secret of their link; for mail programs and for people who are not signed in. */
export async function stopDigests(app: App, secret: string): Promise<{ ok: true } | { refused: 'not-found' }> {
  return app.write(async (tx) => {
    const stopped = await tx
      .updateTable('watch_settings')
      .set({ rhythm: 'never' })
      .where('stop_secret', '=', secret)
      .returning('person_id')
      .executeTakeFirst();
    return stopped ? { ok: true } : { refused: 'not-found' };
  });
}

/** The job behind an erasure: nobody is left to be told. */
export async function forgetWatches(app: App, event: Event): Promise<void> {
  const person = String(event['person']);
  await app.write(async (tx) => {
    await tx.deleteFrom('watches').where('person_id', '=', person).execute();
    await tx.deleteFrom('watch_settings').where('person_id', '=', person).execute();
  });
}
