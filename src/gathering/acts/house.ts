import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { administersAll } from '../../people/may.ts';
import type { Person } from '../../people/views.ts';
import type { NotAllowed, NotFound } from '../may.ts';
import type { GatheringRow } from '../tables.ts';
import { gatheringChanged } from './change.ts';

type One = { gathering: string };
export type HouseDone = { ok: { id: string; slug: string } };
export type HouseRefused = NotFound | NotAllowed | { refused: 'archived' | 'last' };

/** The gathering answers at the root of the site; the one that did goes to its path, and its old addresses lead there. */
export async function takeRoot(app: App, person: Person, input: One): Promise<HouseDone | HouseRefused> {
  return inHouse(app, person, input, async (tx, own, others) => {
    if (own.archived_at !== null) return { refused: 'archived' };
    for (const other of others) {
      const root = other.root === 'here' ? 'moved' : null;
      if (other.root !== root) await setRoot(app, tx, person, other, root);
    }
    if (own.root !== 'here') await setRoot(app, tx, person, own, 'here');
    return { ok: { id: own.id, slug: own.slug } };
  });
}

/** The gathering leaves the root for its path; its old addresses lead there, and the root shows the doors of all. */
export async function leaveRoot(app: App, person: Person, input: One): Promise<HouseDone | HouseRefused> {
  return inHouse(app, person, input, async (tx, own) => {
    if (own.root === 'here') await setRoot(app, tx, person, own, 'moved');
    return { ok: { id: own.id, slug: own.slug } };
  });
}

/** Nobody reads it at its address any more; all that it holds stays. The last one stays open. */
export async function archiveGathering(app: App, person: Person, input: One): Promise<HouseDone | HouseRefused> {
  return inHouse(app, person, input, async (tx, own, others) => {
    if (others.every((other) => other.archived_at !== null)) return { refused: 'last' };
    return setArchived(app, tx, person, own, app.clock.iso());
  });
}

export async function bringBackGathering(app: App, person: Person, input: One): Promise<HouseDone | HouseRefused> {
  return inHouse(app, person, input, (tx, own) => setArchived(app, tx, person, own, null));
}

type Act = (tx: Tx, own: GatheringRow, others: GatheringRow[]) => Promise<HouseDone | HouseRefused>;

function inHouse(app: App, person: Person, input: One, act: Act): Promise<HouseDone | HouseRefused> {
  return app.write(async (tx) => {
    if (!administersAll(person)) return { refused: 'not_allowed' };
    const all = await tx.selectFrom('gatherings').selectAll().execute();
    const own = all.find((one) => one.id === input.gathering);
    if (!own) return { refused: 'not_found' };
    return act(
      tx,
      own,
      all.filter((one) => one !== own),
    );
  });
}

async function setArchived(app: App, tx: Tx, person: Person, own: GatheringRow, at: string | null): Promise<HouseDone> {
  if ((own.archived_at === null) !== (at === null)) {
    await tx.updateTable('gatherings').set({ archived_at: at }).where('id', '=', own.id).execute();
    const what = at === null ? 'back' : 'archive';
    await gatheringChanged(app, tx, person, {
      gathering: own.id,
      what,
      before: { archived_at: own.archived_at },
      after: { archived_at: at },
    });
  }
  return { ok: { id: own.id, slug: own.slug } };
}

export async function setRoot(app: App, tx: Tx, person: Person, one: GatheringRow, root: GatheringRow['root']): Promise<void> {
  await tx.updateTable('gatherings').set({ root }).where('id', '=', one.id).execute();
  await gatheringChanged(app, tx, person, { gathering: one.id, what: 'root', before: { root: one.root }, after: { root } });
}
