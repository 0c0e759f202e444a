import type { Locale } from '../../platform/i18n.ts';
import { isLocale, locales } from '../../platform/i18n.ts';

/** `root`: among several, the one that answers without its slug, or that did before. */
export type PlaceGathering = {
  id: string;
  slug: string;
  host: string | null;
  defaultLocale: Locale;
  root: 'here' | 'moved' | null;
  archived: 'yes' | 'no';
};

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

/** `moved`: the path under which the page is to be asked instead. */
export type Found = { place: Place; path: string; moved?: string };

/**
 * Reads `/[slug]/[locale]/rest`. A gathering with a host of its own, alone in the installation, or at the root by choice
 * needs no slug; its default language needs no prefix.
 */
export function findPlace(gatherings: PlaceGathering[], origin: string, path: string): Found {
  const host = new URL(origin).hostname;
  let rest = path;
  let prefix = '';
  const open = gatherings.filter((one) => one.archived === 'no');
  const root = gatherings.length === 1 ? open[0] : open.find((one) => one.root === 'here');
  let gathering = open.find((one) => one.host === host);
  let moved: string | undefined;
  if (!gathering && gatherings.length > 1) {
    gathering = open.find((one) => one.slug === firstSegment(rest));
    if (gathering) {
      prefix = `/${gathering.slug}`;
      rest = withoutFirst(rest);
      if (gathering === root) moved = rest;
    } else if (!root) moved = pathNow(open, rest);
  }
  gathering ??= root;
  const main = gathering?.defaultLocale ?? 'fr';
  const asked = firstSegment(rest);
  const locale = isLocale(asked) && asked !== main ? asked : main;
  if (isLocale(asked) && asked !== main) rest = withoutFirst(rest);
  const found = { place: placeAt(gathering, locale, main, prefix, origin, rest), path: rest };
  return moved === undefined ? found : { ...found, moved };
}

/** Pages of the installation itself: they need no gathering. */
const housePages = new Set(['connexion', 'compte', 'invitation', 'fichiers', 'look', 'langue', 'premiers-pas', 'hors-ligne', '_app']);

/** Where an address from before a gathering left the root leads now. */
function pathNow(open: PlaceGathering[], path: string): string | undefined {
  const first = firstSegment(path);
  if (first === '' || first.includes('.') || housePages.has(first)) return undefined;
  const left = open.find((one) => one.root === 'moved');
  return left && `/${left.slug}${path}`;
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
