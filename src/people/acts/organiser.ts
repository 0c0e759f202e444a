import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { PeopleEvent } from '../events.ts';
import { publicUrl } from '../mails.ts';
import { everyGathering } from '../rules.ts';
import { keepLink } from './ask.ts';

/**
 * A link to print at start, good once and for a day: whoever opens it becomes administrator of the installation.
 * Earlier unused ones are dropped. Nothing when there is an administrator, unless `always` (a demo, or a team locked
 * out): then the link signs the longest standing one in.
 */
export async function firstOrganiserLink(app: App, input: { always?: boolean; next?: string } = {}): Promise<string | undefined> {
  return app.write(async (tx) => {
    await tx.deleteFrom('sign_in_links').where('purpose', '=', 'first-organiser').where('used_at', 'is', null).execute();
    const first = (await keepers(tx))[0];
    if (first && !input.always) return undefined;
    const facts = { next: input.next ?? '/equipe' };
    const secret = await keepLink(app, tx, { purpose: 'first-organiser', email: '', person: first?.person_id ?? null, facts });
    return publicUrl(app, `/connexion/lien/${secret}`);
  });
}

/** Makes the person an administrator of the installation, unless already one. */
export async function giveInstallation(app: App, tx: Tx, person: string): Promise<void> {
  if ((await keepers(tx)).some((grant) => grant.person_id === person)) return;
  const id = app.ids.id();
  await tx
    .insertInto('grants')
    .values({
      id,
      person_id: person,
      gathering_id: everyGathering,
      edition_id: null,
      role: 'administrator',
      made_at: app.clock.iso(),
      made_by: null,
      ended_at: null,
    })
    .execute();
  await app.announce(tx, { type: 'grant.made', grant: id, person, gathering: everyGathering } satisfies PeopleEvent);
}

function keepers(tx: Tx): Promise<{ person_id: string }[]> {
  return tx
    .selectFrom('grants')
    .select('person_id')
    .where('gathering_id', '=', everyGathering)
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}
