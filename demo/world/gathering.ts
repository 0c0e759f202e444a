import type { WorldGathering } from './shape.ts';
import { entries } from './gathering-entries.ts';
import { philosophy } from './philosophy.ts';
import { sisters } from './sisters.ts';

export const gathering: WorldGathering = {
  key: 'co-construire',
  name: 'CO-CONSTRUIRE',
  subtitle: {
    fr: 'Rencontre des intelligences collectives',
    nl: 'Ontmoeting van collectieve intelligenties',
    de: 'Treffen der kollektiven Intelligenzen',
    en: 'A gathering of collective intelligences',
  },
  tagline: {
    fr: 'Quatre jours à Tournai pour mettre en commun ; le reste de l’année pour s’en servir.',
    nl: 'Vier dagen in Doornik om samen te leggen; de rest van het jaar om ermee aan de slag te gaan.',
    de: 'Vier Tage in Tournai, um zusammenzulegen; den Rest des Jahres, um etwas daraus zu machen.',
    en: 'Four days in Tournai to pool what we have; the rest of the year to put it to use.',
  },
  territory: {
    fr: 'Wallonie picarde (Belgique) et ses voisines : la métropole lilloise, la Flandre, Bruxelles',
    nl: 'Picardisch Wallonië (België) en zijn buren: de Rijselse metropool, Vlaanderen, Brussel',
    de: 'Die pikardische Wallonie (Belgien) und ihre Nachbarinnen: Großraum Lille, Flandern, Brüssel',
    en: 'Picardy Wallonia (Belgium) and its neighbours: the Lille area, Flanders, Brussels',
  },
  defaultLocale: 'fr',
  philosophy,
  entries,
  sisters,
  holders: [
    { edition: '2017', cards: ['maison-des-possibles', 'ecole-du-talus', 'escaut-culture', 'nuage-d-ici'] },
    {
      edition: '2025',
      cards: [],
      text: {
        fr: 'Culture·Wapi, CRIE de Mouscron, Cooptic et Bemust',
        nl: 'Culture·Wapi, CRIE van Moeskroen, Cooptic en Bemust',
        de: 'Culture·Wapi, CRIE Mouscron, Cooptic und Bemust',
        en: 'Culture·Wapi, CRIE Mouscron, Cooptic and Bemust',
      },
      source: 'https://astrac.be/?p=3848',
    },
    { edition: '2027', cards: ['maison-des-possibles', 'ecole-du-talus', 'rafistoleurs', 'bibliotheque-d-ath', 'grenzeloos'] },
  ],
};
