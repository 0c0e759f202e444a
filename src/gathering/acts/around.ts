import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Person } from '../../people/views.ts';
import type * as z from 'zod';
import { holdersShape, parse, sistersShape } from '../forms.ts';
import { type EditionToChange, findEditionToChange, findGatheringToHold } from '../may.ts';
import { type Behind, refuseBehind } from '../saves.ts';
import { texted } from '../texts.ts';
import { editionChanged, gatheringChanged } from './change.ts';
import type { EditionRefused } from './editions.ts';
import type { GatheringRefused } from './gatherings.ts';

type Holder = z.infer<typeof holdersShape>['holders'][number];
type Sister = z.infer<typeof sistersShape>['sisters'][number];
export type Count = { ok: { count: number } };

/** Who holds the gathering or, with `edition`, that one edition; the whole list at once. */
export async function setHolders(
  app: App,
  person: Person,
  input: { gathering: string; edition?: string; holders: unknown; basedOn?: unknown },
): Promise<Count | GatheringRefused | EditionRefused | Behind> {
  const form = parse(holdersShape, input);
  return app.write(async (tx) => {
    const found = await holdable(tx, person, input.gathering, input.edition);
    if ('refused' in found) return found;
    if ('refused' in form) return form;
    const edition = found.ok;
    const behind = await refuseBehind(tx, { gathering: input.gathering, edition: edition?.id ?? null, what: 'holders' }, input);
    if (behind) return behind;
    const before = await replaceHolders(app, tx, input.gathering, edition?.id ?? null, form.ok.holders);
    if (edition) await editionChanged(app, tx, person, { edition, what: 'holders', before, after: form.ok });
    else await gatheringChanged(app, tx, person, { gathering: input.gathering, what: 'holders', before, after: form.ok });
    return { ok: { count: form.ok.holders.length } };
  });
}

/** Gatherings of the same family, the whole list at once; an `id` keeps the one it names. */
export async function setSisters(
  app: App,
  person: Person,
  input: { gathering: string; sisters: unknown; basedOn?: unknown },
): Promise<Count | GatheringRefused | Behind> {
  const form = parse(sistersShape, input);
  return app.write(async (tx) => {
    const found = await findGatheringToHold(tx, person, input.gathering);
    if ('refused' in found) return found;
    if ('refused' in form) return form;
    const behind = await refuseBehind(tx, { gathering: input.gathering, edition: null, what: 'sisters' }, input);
    if (behind) return behind;
    const before = await sistersNow(tx, input.gathering);
    await tx.deleteFrom('sisters').where('gathering_id', '=', input.gathering).execute();
    const known = new Set(before.sisters.map((row) => row.id));
    for (const [position, sister] of form.ok.sisters.entries()) {
      await insertSister(tx, input.gathering, sister, known.has(sister.id) ? sister.id : app.ids.id(), position);
    }
    await gatheringChanged(app, tx, person, { gathering: input.gathering, what: 'sisters', before, after: form.ok });
    return { ok: { count: form.ok.sisters.length } };
  });
}

async function holdable(
  tx: Tx,
  person: Person,
  gathering: string,
  edition: string | undefined,
): Promise<EditionToChange | { ok: undefined }> {
  if (edition !== undefined) return findEditionToChange(tx, person, gathering, edition);
  const found = await findGatheringToHold(tx, person, gathering);
  return 'refused' in found ? found : { ok: undefined };
}

async function replaceHolders(app: App, tx: Tx, gathering: string, edition: string | null, holders: Holder[]): Promise<unknown> {
  const same = edition === null ? ('is' as const) : ('=' as const);
  const before = await tx
    .selectFrom('holders')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .where('edition_id', same, edition)
    .execute();
  await tx.deleteFrom('holders').where('gathering_id', '=', gathering).where('edition_id', same, edition).execute();
  const rows = holders.map(({ cardId, name, source }, position) => ({
    id: app.ids.id(),
    gathering_id: gathering,
    edition_id: edition,
    card_id: cardId,
    name,
    source,
    position,
  }));
  if (rows.length > 0) await tx.insertInto('holders').values(rows).execute();
  return before;
}

async function sistersNow(tx: Tx, gathering: string) {
  const of = tx.selectFrom('sisters').select('id').where('gathering_id', '=', gathering);
  const sisters = await tx.selectFrom('sisters').selectAll().where('gathering_id', '=', gathering).execute();
  const texts = await tx.selectFrom('sister_texts').selectAll().where('sister_id', 'in', of).execute();
  return { sisters, texts };
}

async function insertSister(tx: Tx, gathering: string, sister: Sister, id: string, position: number): Promise<void> {
  const { name, url, place, lat, lon, dates, startsOn } = sister;
  await tx
    .insertInto('sisters')
    .values({ id, gathering_id: gathering, name, url, place, lat, lon, dates, starts_on: startsOn, position })
    .execute();
  const rows = texted(sister.about).map(({ lang, text: about }) => ({ sister_id: id, lang, about }));
  if (rows.length > 0) await tx.insertInto('sister_texts').values(rows).execute();
}
