import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { acceptImage } from '../../platform/images.ts';
import type { Person } from '../../people/views.ts';
import { formRefused, type FormRefused } from '../forms.ts';
import { findEditionToChange } from '../may.ts';
import { editionChanged } from './change.ts';
import type { EditionRefused } from './editions.ts';

type RoomOfEdition = { gathering: string; edition: string; room: string };
export type PlanDone = { ok: { plan: string | null } };

/** The plan of a room, as a picture; null takes it away. */
export async function setRoomPlan(
  app: App,
  person: Person,
  input: RoomOfEdition & { image: Uint8Array | null },
): Promise<PlanDone | EditionRefused> {
  const allowed = await findEditionToChange(app.db, person, input.gathering, input.edition);
  if ('refused' in allowed) return allowed;
  const kept = input.image === null ? { ok: null } : await keepPlan(app, input.image);
  if ('refused' in kept) return kept;
  return app.write(async (tx) => {
    const found = await findEditionToChange(tx, person, input.gathering, input.edition);
    if ('refused' in found) return found;
    const room = await roomOf(tx, found.ok.id, input.room);
    if (!room) return formRefused({ room: 'wrong' });
    await tx.updateTable('edition_rooms').set({ plan_file: kept.ok }).where('id', '=', room.id).execute();
    const [before, after] = [room.plan_file, kept.ok].map((plan) => ({ room: room.id, plan }));
    await editionChanged(app, tx, person, { edition: found.ok, what: 'plan', before, after });
    return { ok: { plan: kept.ok } };
  });
}

/** Written before the transaction: a file that no row names is harmless, a row without its file is not. */
async function keepPlan(app: App, bytes: Uint8Array): Promise<{ ok: string } | FormRefused> {
  const image = await acceptImage(bytes);
  if ('refused' in image) return formRefused({ plan: image.refused.replace('.', '_') });
  return { ok: await app.files.put(image.ok.webp, 'webp') };
}

function roomOf(tx: Tx, edition: string, room: string) {
  return tx
    .selectFrom('edition_rooms')
    .innerJoin('edition_places', 'edition_places.id', 'edition_rooms.place_id')
    .select(['edition_rooms.id', 'edition_rooms.plan_file'])
    .where('edition_places.edition_id', '=', edition)
    .where('edition_rooms.id', '=', room)
    .where('edition_rooms.removed_at', 'is', null)
    .executeTakeFirst();
}
