import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Person } from '../../people/views.ts';
import type * as z from 'zod';
import { parse, placesShape } from '../forms.ts';
import { texted } from '../texts.ts';
import { changePart, type OneEdition, type PartChanged } from './change-part.ts';

type PlaceInput = z.infer<typeof placesShape>['places'][number];
type RoomInput = PlaceInput['rooms'][number];

/**
 * Places with their access and their rooms, all at once. An `id` keeps the place or the room it names, with its plan; what
 * is no longer there is set aside, and comes back when its id does.
 */
export async function setPlaces(app: App, person: Person, input: OneEdition & { places: unknown }): Promise<PartChanged> {
  const form = parse(placesShape, input);
  return changePart(app, person, input, 'places', form, async (tx, edition, { places }) => {
    const before = await placesNow(tx, edition.id);
    await setAside(app, tx, edition.id);
    const take = takeOnce(app, before);
    for (const [position, place] of places.entries()) await writePlace(tx, take, edition.id, place, position);
    return { before };
  });
}

type Before = Awaited<ReturnType<typeof placesNow>>;

async function placesNow(tx: Tx, edition: string) {
  const of = tx.selectFrom('edition_places').select('id').where('edition_id', '=', edition);
  const places = await tx.selectFrom('edition_places').selectAll().where('edition_id', '=', edition).execute();
  const texts = await tx.selectFrom('edition_place_texts').selectAll().where('place_id', 'in', of).execute();
  const rooms = await tx.selectFrom('edition_rooms').selectAll().where('place_id', 'in', of).execute();
  return { places, texts, rooms };
}

async function setAside(app: App, tx: Tx, edition: string): Promise<void> {
  const of = tx.selectFrom('edition_places').select('id').where('edition_id', '=', edition);
  const aside = { removed_at: app.clock.iso() };
  await tx.updateTable('edition_rooms').set(aside).where('place_id', 'in', of).where('removed_at', 'is', null).execute();
  await tx.updateTable('edition_places').set(aside).where('edition_id', '=', edition).where('removed_at', 'is', null).execute();
}

type TakeId = (id: string) => string;

/** Ids of the edition are given once: a second line with the same one, or a stranger's, gets its own. */
function takeOnce(app: App, { places, rooms }: Before): TakeId {
  const known = new Set([...places, ...rooms].map((row) => row.id));
  return (id) => (known.delete(id) ? id : app.ids.id());
}

async function writePlace(tx: Tx, take: TakeId, edition: string, place: PlaceInput, position: number): Promise<void> {
  const id = take(place.id);
  const { name, address, lat, lon } = place;
  const facts = { name, address, lat, lon, position, removed_at: null };
  await tx
    .insertInto('edition_places')
    .values({ id, edition_id: edition, ...facts })
    .onConflict((on) => on.column('id').doUpdateSet(facts))
    .execute();
  await tx.deleteFrom('edition_place_texts').where('place_id', '=', id).execute();
  const texts = texted(place.access).map(({ lang, text: access }) => ({ place_id: id, lang, access }));
  if (texts.length > 0) await tx.insertInto('edition_place_texts').values(texts).execute();
  for (const [at, room] of place.rooms.entries()) await writeRoom(tx, take(room.id), id, room, at);
}

async function writeRoom(tx: Tx, id: string, place: string, room: RoomInput, position: number): Promise<void> {
  const { name, floor, capacity } = room;
  const facts = { place_id: place, name, floor, capacity, features: room.features.join(' '), position, removed_at: null };
  await tx
    .insertInto('edition_rooms')
    .values({ id, plan_file: null, ...facts })
    .onConflict((on) => on.column('id').doUpdateSet(facts))
    .execute();
}
