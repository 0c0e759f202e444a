import type { Locale } from '../../../platform/i18n.ts';

type Names = string | Partial<Record<Locale, string>>;
/** Rank 1 is named first. */
type Town = { names: Names; lat: number; lon: number; rank: 1 | 2 | 3 };

const town = (rank: 1 | 2 | 3, lat: number, lon: number, names: Names): Town => ({ names, lat, lon, rank });

/** Well known towns by which people find their way; rounded public coordinates. */
export const towns: readonly Town[] = [
  town(1, 50.85, 4.35, { fr: 'Bruxelles', nl: 'Brussel', de: 'Brüssel', en: 'Brussels' }),
  town(1, 50.63, 3.06, { fr: 'Lille', nl: 'Rijsel' }),
  town(1, 48.86, 2.35, { fr: 'Paris', nl: 'Parijs' }),
  town(1, 51.51, -0.13, { fr: 'Londres', nl: 'Londen', de: 'London', en: 'London' }),
  town(1, 52.37, 4.9, 'Amsterdam'),
  town(1, 50.94, 6.96, { fr: 'Cologne', nl: 'Keulen', de: 'Köln' }),
  town(1, 45.76, 4.84, 'Lyon'),
  town(1, 43.3, 5.37, 'Marseille'),
  town(1, 44.84, -0.58, 'Bordeaux'),
  town(2, 50.61, 3.39, { fr: 'Tournai', nl: 'Doornik' }),
  town(2, 51.05, 3.73, { fr: 'Gand', nl: 'Gent', de: 'Gent', en: 'Ghent' }),
  town(2, 51.22, 4.4, { fr: 'Anvers', nl: 'Antwerpen', de: 'Antwerpen', en: 'Antwerp' }),
  town(2, 50.63, 5.57, { fr: 'Liège', nl: 'Luik', de: 'Lüttich' }),
  town(2, 49.61, 6.13, { fr: 'Luxembourg', nl: 'Luxemburg', de: 'Luxemburg' }),
  town(2, 48.58, 7.75, { fr: 'Strasbourg', nl: 'Straatsburg', de: 'Straßburg' }),
  town(2, 48.11, -1.68, 'Rennes'),
  town(2, 47.22, -1.55, 'Nantes'),
  town(2, 43.6, 1.44, 'Toulouse'),
  town(2, 43.61, 3.88, 'Montpellier'),
  town(2, 48.39, -4.49, 'Brest'),
  town(3, 50.74, 3.22, { fr: 'Mouscron', nl: 'Moeskroen' }),
  town(3, 50.63, 3.78, { fr: 'Ath', nl: 'Aat' }),
  town(3, 50.45, 3.95, { fr: 'Mons', nl: 'Bergen' }),
  town(3, 50.83, 3.26, { fr: 'Courtrai', nl: 'Kortrijk', de: 'Kortrijk', en: 'Kortrijk' }),
  town(3, 50.41, 4.44, 'Charleroi'),
  town(3, 50.47, 4.87, { fr: 'Namur', nl: 'Namen' }),
  town(3, 51.21, 3.22, { fr: 'Bruges', nl: 'Brugge', de: 'Brügge' }),
  town(3, 50.36, 3.52, 'Valenciennes'),
  town(3, 50.29, 2.78, { fr: 'Arras', nl: 'Atrecht' }),
  town(3, 51.03, 2.38, { fr: 'Dunkerque', nl: 'Duinkerke', de: 'Dünkirchen', en: 'Dunkirk' }),
  town(3, 49.89, 2.3, 'Amiens'),
  town(3, 49.44, 1.1, 'Rouen'),
  town(3, 49.26, 4.03, 'Reims'),
  town(3, 51.92, 4.48, 'Rotterdam'),
];

export function nameIn(names: Names, locale: Locale): string {
  return typeof names === 'string' ? names : (names[locale] ?? names.fr ?? '');
}
