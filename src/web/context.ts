import { createContext } from 'svelte';
import type { Locale, Translate } from '../platform/i18n.ts';
import { translator } from './messages.ts';

export type PageContext = { locale: Locale; base: string };

const [read, set] = createContext<{ locale: Locale; base: string; t: Translate }>();

/** Called once, by the root layout. */
export function setPageContext({ locale, base }: PageContext): void {
  set({ locale, base, t: translator(locale) });
}

export const getT = (): Translate => read().t;
export const getLocale = (): Locale => read().locale;

/** Puts the prefix of the gathering and of the language in front of a clean path. */
export function getHref(): (path: string) => string {
  const { base } = read();
  return (path) => (path === '/' ? base || '/' : path.startsWith('/') ? base + path : path);
}
