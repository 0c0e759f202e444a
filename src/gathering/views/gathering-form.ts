import type { App } from '../../platform/app.ts';
import { type Locale, locales } from '../../platform/i18n.ts';
import { gatheringView, gatheringWords } from '../views.ts';
import { type HolderRead, holdersOf } from './around.ts';

type Words = { name: string; subtitle: string; tagline: string; territory: string; philosophy: string };
export type GatheringForm = {
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

/** Everything of a gathering as its forms write it. */
export async function gatheringForm(app: App, gathering: string): Promise<GatheringForm | undefined> {
  const view = await gatheringView(app, gathering, 'fr');
  if (!view) return undefined;
  const rows = await gatheringWords(app, gathering);
  const words = (lang: Locale): Words => {
    const { name = '', subtitle = '', tagline = '', territory = '', philosophy = '' } = rows.find((row) => row.lang === lang) ?? {};
    return { name, subtitle, tagline, territory, philosophy };
  };
  const { slug, host, defaultLocale, hueA, hueB, logo } = view;
  const texts = { fr: words('fr'), nl: words('nl'), de: words('de'), en: words('en') };
  const holders = await holdersOf(app, gathering, null);
  return {
    slug,
    host: host ?? '',
    defaultLocale,
    hueA,
    hueB,
    logo: logo ?? '',
    texts,
    holders,
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
