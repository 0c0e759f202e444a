import { IntlMessageFormat } from 'intl-messageformat';

export const locales = ['fr', 'nl', 'de', 'en'] as const;
export type Locale = (typeof locales)[number];
export type Values = Record<string, string | number>;
/** `t('commons.card.improve', { n: 3 })`: the room, then the key of its catalogue. */
export type Translate = (key: string, values?: Values) => string;
export type Translator = (locale: Locale) => Translate;
/** By room, then by key. */
export type Catalogue = Record<string, Record<string, string>>;

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

/**
 * Makes `t` for each language; a message is parsed at its first use only. A missing key gives the French text, and
 * the key itself when there is none: `npm run check` makes sure that this never happens.
 */
export function makeTranslator(catalogues: Record<Locale, Catalogue>): Translator {
  const made = new Map<Locale, Translate>();
  return (locale) => {
    const known = made.get(locale);
    if (known) return known;
    const t = translateTo(locale, catalogues[locale], catalogues.fr);
    made.set(locale, t);
    return t;
  };
}

/** Counts come back often on lists: a sentence is formatted once for the same values. */
const mostSaid = 5_000;

function translateTo(locale: Locale, own: Catalogue, reference: Catalogue): Translate {
  const formats = new Map<string, IntlMessageFormat | string>();
  const said = new Map<string, string>();
  return (key, values) => {
    let format = formats.get(key);
    if (format === undefined) {
      const message = find(own, key) ?? find(reference, key);
      if (message === undefined) return key;
      format = message.includes('{') || message.includes("'") ? new IntlMessageFormat(message, locale) : message;
      formats.set(key, format);
    }
    if (typeof format === 'string') return format;
    const question = `${key} ${JSON.stringify(values)}`;
    const known = said.get(question);
    if (known !== undefined) return known;
    const made = String(format.format(values));
    if (said.size >= mostSaid) said.clear();
    said.set(question, made);
    return made;
  };
}

function find(catalogue: Catalogue, key: string): string | undefined {
  const dot = key.indexOf('.');
  const room = key.slice(0, dot);
  const rest = key.slice(dot + 1);
  const messages = Object.hasOwn(catalogue, room) ? catalogue[room] : undefined;
  return messages && Object.hasOwn(messages, rest) ? messages[rest] : undefined;
}
