import type { App } from '../../platform/app.ts';
import { acceptImage } from '../../platform/images.ts';
import type { Person } from '../../people/views.ts';
import { type FormRefused, formRefused } from '../forms.ts';
import { findGatheringToHold, type NotAllowed, type NotFound } from '../may.ts';
import { gatheringChanged } from './change.ts';

/** `logo`: the name of the file in the data folder, or null when it was taken away. */
export type LogoDone = { ok: { logo: string | null } };

/** The picture beside the name at the top of every page, made small; null takes it away. */
export async function setLogo(
  app: App,
  person: Person,
  input: { gathering: string; image: Uint8Array | null },
): Promise<LogoDone | NotFound | NotAllowed | FormRefused> {
  const held = await findGatheringToHold(app.db, person, input.gathering);
  if ('refused' in held) return held;
  const kept = input.image === null ? { ok: null } : await keepImage(app, input.image);
  if ('refused' in kept) return kept;
  return app.write(async (tx) => {
    const found = await findGatheringToHold(tx, person, input.gathering);
    if ('refused' in found) return found;
    const { id, logo: before } = found.ok;
    await tx.updateTable('gatherings').set({ logo: kept.ok }).where('id', '=', id).execute();
    await gatheringChanged(app, tx, person, { gathering: id, what: 'logo', before, after: kept.ok });
    return { ok: { logo: kept.ok } };
  });
}

/** Written before the transaction: a file that no row names is harmless, a row without its file is not. */
async function keepImage(app: App, bytes: Uint8Array): Promise<{ ok: string } | FormRefused> {
  const image = await acceptImage(bytes);
  if ('refused' in image) return formRefused({ logo: image.refused.replace('.', '_') });
  return { ok: await app.files.put(image.ok.small, 'webp') };
}
