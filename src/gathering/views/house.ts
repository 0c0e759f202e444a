import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import { administersAll } from '../../people/may.ts';
import type { Person } from '../../people/views.ts';
import { type GatheringAddress, gatheringName, placesOf } from '../views.ts';

/** `path`: where it answers on the site's own host; '/' for the one at the root. */
export type InHouse = GatheringAddress & { name: string; path: string };

/** Every gathering of the installation, the archived ones too, for who keeps it; undefined for anybody else. */
export async function gatheringsInHouse(app: App, person: Person | undefined, locale: Locale): Promise<InHouse[] | undefined> {
  if (!administersAll(person)) return undefined;
  const all = await placesOf(app);
  return Promise.all(
    all.map(async (one) => {
      const { name } = await gatheringName(app, one.id, locale);
      return { ...one, name, path: all.length === 1 || one.root === 'here' ? '/' : `/${one.slug}` };
    }),
  );
}
