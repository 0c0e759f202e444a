import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, type Locale, locales } from './i18n.ts';

/** Reads `messages/<locale>/<room>.json`. */
export function readCatalogues(folder: string): Record<Locale, Catalogue> {
  const read = (locale: Locale): Catalogue =>
    Object.fromEntries(
      readdirSync(join(folder, locale))
        .filter((name) => name.endsWith('.json'))
        .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, locale, name), 'utf8')) as Record<string, string>]),
    );
  return Object.fromEntries(locales.map((locale) => [locale, read(locale)])) as Record<Locale, Catalogue>;
}
