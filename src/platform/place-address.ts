import type { App } from './app.ts';
import type { Locale } from './i18n.ts';

/** The address of the installation, without a slash at the end. */
export function publicAddress(app: App): string {
  return app.settings.PUBLIC_URL ?? `http://localhost:${app.settings.PORT}`;
}

/** Where the pages of a gathering are in a language, for mails and feeds: put a clean path behind it. */
export async function placeAddress(app: App, gathering: string, locale: Locale): Promise<string> {
  for (const room of app.rooms) {
    const found = await room.address?.(app, gathering, locale);
    if (found !== undefined) return found;
  }
  return publicAddress(app);
}
