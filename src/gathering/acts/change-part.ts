import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Person } from '../../people/views.ts';
import type { FormRefused } from '../forms.ts';
import { findEditionToChange } from '../may.ts';
import { type Behind, refuseBehind } from '../saves.ts';
import type { EditionRow } from '../tables.ts';
import { editionChanged } from './change.ts';
import type { EditionDone, EditionRefused } from './editions.ts';

/** `basedOn`: how often the part was saved when its form was shown. */
export type OneEdition = { gathering: string; edition: string; basedOn?: unknown };
export type PartChanged = EditionDone | EditionRefused | Behind;
export type Written = { before: unknown } | FormRefused;

/** One part of an edition, whole: finds it, refuses what is behind, writes, and keeps what was. */
export async function changePart<T>(
  app: App,
  person: Person,
  input: OneEdition,
  what: string,
  form: { ok: T } | FormRefused,
  write: (tx: Tx, edition: EditionRow, parsed: T) => Promise<Written>,
): Promise<PartChanged> {
  return app.write(async (tx) => {
    const found = await findEditionToChange(tx, person, input.gathering, input.edition);
    if ('refused' in found) return found;
    if ('refused' in form) return form;
    const behind = await refuseBehind(tx, { gathering: input.gathering, edition: found.ok.id, what }, input);
    if (behind) return behind;
    const written = await write(tx, found.ok, form.ok);
    if ('refused' in written) return written;
    await editionChanged(app, tx, person, { edition: found.ok, what, before: written.before, after: form.ok });
    return { ok: { id: found.ok.id, slug: found.ok.slug } };
  });
}
