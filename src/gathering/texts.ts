import type { Locale } from '../platform/i18n.ts';
import { locales } from '../platform/i18n.ts';

/** A text and the language it is really in, which may not be the reader's. */
export type Said = { text: string; lang: Locale };
type InLanguage = { lang: Locale };

/** One column in the reader's language, else in the gathering's, else in any that has it. */
export function say<R extends InLanguage, F extends keyof R>(rows: R[], column: F, locale: Locale, fallback: Locale): Said {
  for (const lang of [locale, fallback, ...locales]) {
    const text = rows.find((row) => row.lang === lang)?.[column];
    if (typeof text === 'string' && text !== '') return { text, lang };
  }
  return { text: '', lang: locale };
}

/** Texts as forms give them, one entry a language; an entry with nothing in it is no row. */
export function textRows<T extends Record<string, string>, O extends object>(
  texts: Partial<Record<Locale, T>>,
  owner: O,
): (T & InLanguage & O)[] {
  return locales.flatMap((lang) => {
    const text = texts[lang];
    return text && Object.values(text).some((value) => value !== '') ? [{ ...text, ...owner, lang }] : [];
  });
}

/** The same for a table of a single text. */
export function texted(texts: Partial<Record<Locale, string>>): { lang: Locale; text: string }[] {
  return locales.flatMap((lang) => (texts[lang] ? [{ lang, text: texts[lang] }] : []));
}

export function byKey<R, K extends string>(rows: R[], key: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
