import { gatheringName } from '../gathering/views.ts';
import { isTeam } from '../people/may.ts';
import type { Locale } from '../platform/i18n.ts';
import { locales } from '../platform/i18n.ts';

export type LayoutView = {
  locale: Locale;
  base: string;
  path: string;
  gathering: { name: string; subtitle: string; look: string; logo: string | null } | null;
  person: { name: string; team: 'yes' | 'no' } | null;
  languages: { locale: Locale; href: string; chosen: 'yes' | 'no' }[];
  /** Key of the sentence that says what was just done. */
  done: string | null;
};

/** What every page shows around its own matter. */
export async function layoutView(locals: App.Locals, url: URL): Promise<LayoutView> {
  const { app, place, person } = locals;
  const gathering = place.gathering;
  if (gathering) locals.cache(`gathering:${gathering.id}`);
  const named = gathering ? await gatheringName(app, gathering.id, place.locale) : null;
  const done = url.searchParams.get('fait');
  return {
    locale: place.locale,
    base: place.base,
    path: place.path,
    gathering: named,
    person: person ? { name: person.name, team: gathering && isTeam(person, gathering.id) ? 'yes' : 'no' } : null,
    languages: locales.map((locale) => ({ locale, href: place.inLocale(locale), chosen: locale === place.locale ? 'yes' : 'no' })),
    done: done && /^(?:people|commons|gathering)\.done\.[\w.-]{1,60}$/.test(done) ? done : null,
  };
}
