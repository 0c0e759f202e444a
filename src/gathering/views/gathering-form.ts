import type { App } from '../../platform/app.ts';
import { type Locale, locales } from '../../platform/i18n.ts';
import { type HolderRead, holdersOf } from './around.ts';
import { type Saves, savesFor } from './saves.ts';

type Words = { name: string; subtitle: string; tagline: string; territory: string; philosophy: string };
export type GatheringForm = {
  saves: Saves;
  slug: string;
  host: string;
  defaultLocale: Locale;
  hueA: number;
  hueB: number;
  logo: string;
  texts: Record<Locale, Words>;
  holders: HolderRead[];
  sisters: {
    id: string;
    name: string;
    url: string;
    place: string;
    lat: number | null;
    lon: number | null;
    dates: string;
    startsOn: string;
    about: Record<Locale, string>;
  }[];
};

/** Everything of a gathering as its forms write it; from the database, since memory may be a moment behind `saves`. */
export async function gatheringForm(app: App, gathering: string): Promise<GatheringForm | undefined> {
  const saves = await savesFor(app, gathering, null);
  const row = await app.db.selectFrom('gatherings').selectAll().where('id', '=', gathering).executeTakeFirst();
  if (!row) return undefined;
  const rows = await app.db.selectFrom('gathering_texts').selectAll().where('gathering_id', '=', gathering).execute();
  const words = (lang: Locale): Words => {
    const { name = '', subtitle = '', tagline = '', territory = '', philosophy = '' } = rows.find((one) => one.lang === lang) ?? {};
    return { name, subtitle, tagline, territory, philosophy };
  };
  return {
    saves,
    slug: row.slug,
    host: row.host ?? '',
    defaultLocale: row.default_locale,
    hueA: row.hue_a,
    hueB: row.hue_b,
    logo: row.logo ?? '',
    texts: { fr: words('fr'), nl: words('nl'), de: words('de'), en: words('en') },
    holders: await holdersOf(app, gathering, null),
    sisters: await sistersForm(app, gathering),
  };
}

async function sistersForm(app: App, gathering: string): Promise<GatheringForm['sisters']> {
  const sisters = await app.db.selectFrom('sisters').selectAll().where('gathering_id', '=', gathering).orderBy('position').execute();
  const of = app.db.selectFrom('sisters').select('id').where('gathering_id', '=', gathering);
  const texts = await app.db.selectFrom('sister_texts').selectAll().where('sister_id', 'in', of).execute();
  return sisters.map(({ id, name, url, place, lat, lon, dates, starts_on }) => {
    const about = Object.fromEntries(
      locales.map((lang) => [lang, texts.find((text) => text.sister_id === id && text.lang === lang)?.about ?? '']),
    );
    return { id, name, url, place, lat, lon, dates, startsOn: starts_on ?? '', about: about as Record<Locale, string> };
  });
}
