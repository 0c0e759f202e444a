import type { App } from '../platform/app.ts';
import type { Locale } from '../platform/i18n.ts';
import { publicAddress } from '../platform/place-address.ts';
import { placesOf } from './views.ts';

/** Where a gathering answers: at a host of its own, at the root, or under its name; another language than its own has a prefix. */
export async function gatheringAddress(app: App, gathering: string, locale: Locale): Promise<string | undefined> {
  const all = await placesOf(app);
  const own = all.find((one) => one.id === gathering);
  if (!own) return undefined;
  const origin = new URL(publicAddress(app));
  if (own.host) origin.hostname = own.host;
  const path = own.host || own.root === 'here' || all.length === 1 ? '' : `/${own.slug}`;
  return origin.origin + path + (locale === own.defaultLocale ? '' : `/${locale}`);
}
