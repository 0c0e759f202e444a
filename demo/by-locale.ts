import type { LocalText } from './world/shape.ts';

export function byLocale<T>(make: (locale: keyof LocalText) => T): Record<keyof LocalText, T> {
  return { fr: make('fr'), nl: make('nl'), de: make('de'), en: make('en') };
}
