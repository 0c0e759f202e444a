import type { Locale } from '../../platform/i18n.ts';
import { isLocale, locales } from '../../platform/i18n.ts';

export type PlaceGathering = { id: string; slug: string; host: string | null; defaultLocale: Locale };

/** Where a request stands: which gathering, in which language, under which prefix. */
export type Place = {
  gathering: PlaceGathering | undefined;
  locale: Locale;
  /** '' or '/slug', '/nl', '/slug/nl'. */
  base: string;
  /** The address that people type, without the path: `https://co-construire.be`. */
  origin: string;
  /** The path as people see it, without the query. */
  path: string;
  /** Puts the prefix in front of a clean path. */
  href(path: string): string;
  /** The same page, or another clean path, in another language. */
  inLocale(locale: Locale, path?: string): string;
};

export type Found = { place: Place; path: string };

/**
 * Reads `/[slug]/[locale]/rest`. A gathering with a host of its own, or alone in the installation, needs no slug;
 * its default language needs no prefix.
 */
export function findPlace(gatherings: PlaceGathering[], origin: string, path: string): Found {
  const host = new URL(origin).hostname;
  let rest = path;
  let prefix = '';
  let gathering = gatherings.find((one) => one.host === host) ?? (gatherings.length === 1 ? gatherings[0] : undefined);
  if (!gathering) {
    gathering = gatherings.find((one) => one.slug === firstSegment(rest));
    if (gathering) {
      prefix = `/${gathering.slug}`;
      rest = withoutFirst(rest);
    }
  }
  const main = gathering?.defaultLocale ?? 'fr';
  const asked = firstSegment(rest);
  const locale = isLocale(asked) && asked !== main ? asked : main;
  if (isLocale(asked) && asked !== main) rest = withoutFirst(rest);
  return { place: placeAt(gathering, locale, main, prefix, origin, rest), path: rest };
}

function placeAt(gathering: PlaceGathering | undefined, locale: Locale, main: Locale, prefix: string, origin: string, rest: string): Place {
  const baseIn = (wanted: Locale) => prefix + (wanted === main ? '' : `/${wanted}`);
  const base = baseIn(locale);
  const join = (start: string, path: string) => (path === '/' ? start || '/' : start + path);
  return {
    gathering,
    locale,
    base,
    origin,
    path: rest,
    href: (path) => (path.startsWith('/') ? join(base, path) : path),
    inLocale: (wanted, path = rest) => join(baseIn(wanted), path),
  };
}

function firstSegment(path: string): string {
  return path.split('/')[1] ?? '';
}

function withoutFirst(path: string): string {
  return `/${path.split('/').slice(2).join('/')}`;
}

/** The best of our languages for an `Accept-Language` header, or undefined when none is named. */
export function preferredLocale(header: string | undefined): Locale | undefined {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(';q=');
      return { locale: tag.slice(0, 2).toLowerCase(), weight: q === undefined ? 1 : Number(q) };
    })
    .filter((part) => part.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map((part) => part.locale).find((tag): tag is Locale => (locales as readonly string[]).includes(tag));
}
