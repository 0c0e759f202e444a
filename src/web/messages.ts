import type { Catalogue, Locale } from '../platform/i18n.ts';
import { makeTranslator } from '../platform/i18n.ts';

const files = import.meta.glob<Record<string, string>>('../../messages/*/*.json', { eager: true, import: 'default' });

/** The same catalogues as the rooms read, bundled with the pages. */
export const translator = makeTranslator({ fr: catalogue('fr'), nl: catalogue('nl'), de: catalogue('de'), en: catalogue('en') });

function catalogue(locale: Locale): Catalogue {
  const start = `../../messages/${locale}/`;
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(start))
      .map(([path, messages]) => [path.slice(start.length, -'.json'.length), messages]),
  );
}
