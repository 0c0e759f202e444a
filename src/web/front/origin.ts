import type { Locale } from '../../platform/i18n.ts';

/**
 * The origin that the installation answers for here: a gathering's own host, else the public address. A name that only the
 * request gives is used when there is no public address at all: anybody can send one.
 */
export function siteOrigin({ app, place }: App.Locals): string {
  const known = new URL(app.settings.PUBLIC_URL ?? place.origin);
  const own = place.gathering?.host;
  if (own && own === new URL(place.origin).hostname) known.hostname = own;
  return known.origin;
}

/** What comes before the path in a mail's links. */
export function mailBase(locals: App.Locals, locale: Locale = locals.place.locale): string {
  return siteOrigin(locals) + locals.place.inLocale(locale, '/').replace(/\/$/, '');
}
