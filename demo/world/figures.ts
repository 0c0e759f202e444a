import type { WorldFigure } from './shape.ts';

const report2017 = 'https://issuu.com/gatienbataille/docs/bilan_stat_coco_def';
const review2017 = 'eurometropolis.eu, « Co-construire : concrets et à taille humaine »';
const review2019 = 'https://wapi2040.be/?p=35556';
const press2023 = 'lavenir.net, 30 juin 2023';
const review2025 = 'https://astrac.be/?p=3848';

export const figuresOf2017: WorldFigure[] = [
  {
    key: 'people',
    value: 309,
    label: { fr: 'personnes différentes', nl: 'verschillende mensen', de: 'verschiedene Personen', en: 'distinct people' },
    source: report2017,
  },
  {
    key: 'day_1',
    value: 182,
    label: {
      fr: 'personnes le premier jour compté',
      nl: 'mensen op de eerste getelde dag',
      de: 'Personen am ersten gezählten Tag',
      en: 'people on the first day counted',
    },
    source: report2017,
  },
  {
    key: 'day_2',
    value: 271,
    label: {
      fr: 'personnes le deuxième jour compté',
      nl: 'mensen op de tweede getelde dag',
      de: 'Personen am zweiten gezählten Tag',
      en: 'people on the second day counted',
    },
    source: report2017,
  },
  {
    key: 'day_3',
    value: 135,
    label: {
      fr: 'personnes le troisième jour compté',
      nl: 'mensen op de derde getelde dag',
      de: 'Personen am dritten gezählten Tag',
      en: 'people on the third day counted',
    },
    source: report2017,
  },
  {
    key: 'night_1',
    value: 25,
    label: {
      fr: 'personnes logées la première nuit',
      nl: 'slapers de eerste nacht',
      de: 'Übernachtende in der ersten Nacht',
      en: 'people sleeping on site, first night',
    },
    source: report2017,
  },
  {
    key: 'night_2',
    value: 40,
    label: {
      fr: 'personnes logées la deuxième nuit',
      nl: 'slapers de tweede nacht',
      de: 'Übernachtende in der zweiten Nacht',
      en: 'people sleeping on site, second night',
    },
    source: report2017,
  },
  {
    key: 'night_3',
    value: 37,
    label: {
      fr: 'personnes logées la troisième nuit',
      nl: 'slapers de derde nacht',
      de: 'Übernachtende in der dritten Nacht',
      en: 'people sleeping on site, third night',
    },
    source: report2017,
  },
  {
    key: 'night_average',
    value: 34,
    label: {
      fr: 'personnes logées par nuit, en moyenne',
      nl: 'slapers per nacht, gemiddeld',
      de: 'Übernachtende pro Nacht, im Schnitt',
      en: 'people sleeping on site, on average',
    },
    source: report2017,
  },
  { key: 'women', value: 156, label: { fr: 'femmes', nl: 'vrouwen', de: 'Frauen', en: 'women' }, source: report2017 },
  { key: 'men', value: 153, label: { fr: 'hommes', nl: 'mannen', de: 'Männer', en: 'men' }, source: report2017 },
  {
    key: 'opening_voices',
    value: 120,
    precision: 'at_least',
    label: {
      fr: 'personnes pour répondre à la question d’ouverture',
      nl: 'mensen die de openingsvraag beantwoordden',
      de: 'Personen beantworteten die Eröffnungsfrage',
      en: 'people answering the opening question',
    },
    source: review2017,
  },
];

export const figuresOf2019: WorldFigure[] = [
  { key: 'people', value: 310, label: { fr: 'personnes', nl: 'mensen', de: 'Personen', en: 'people' }, source: review2019 },
  { key: 'days', value: 3, unit: 'day', label: { fr: 'jours', nl: 'dagen', de: 'Tage', en: 'days' }, source: review2019 },
  {
    key: 'bocal_length',
    value: 1,
    unit: 'hour',
    label: { fr: 'heure par bocal', nl: 'uur per bokaal', de: 'Stunde je Goldfischglas', en: 'hour per goldfish bowl' },
    source: review2019,
  },
];

export const figuresOf2023: WorldFigure[] = [
  {
    key: 'people',
    value: 300,
    precision: 'expected',
    label: { fr: 'personnes attendues', nl: 'verwachte mensen', de: 'erwartete Personen', en: 'people expected' },
    source: press2023,
  },
  { key: 'talks', value: 2, label: { fr: 'conférences', nl: 'lezingen', de: 'Vorträge', en: 'talks' }, source: press2023 },
  {
    key: 'workshops',
    value: 50,
    precision: 'at_least',
    label: { fr: 'ateliers', nl: 'workshops', de: 'Workshops', en: 'workshops' },
    source: press2023,
  },
  {
    key: 'path_levels',
    value: 5,
    label: { fr: 'niveaux de parcours', nl: 'niveaus in het parcours', de: 'Stufen des Pfades', en: 'levels of the path' },
    source: press2023,
  },
];

export const figuresOf2025: WorldFigure[] = [
  {
    key: 'smallest_group',
    value: 3,
    label: {
      fr: 'personnes dans le plus petit groupe',
      nl: 'mensen in de kleinste groep',
      de: 'Personen in der kleinsten Gruppe',
      en: 'people in the smallest group',
    },
    source: review2025,
  },
  {
    key: 'largest_group',
    value: 200,
    label: {
      fr: 'personnes dans le plus grand groupe',
      nl: 'mensen in de grootste groep',
      de: 'Personen in der größten Gruppe',
      en: 'people in the largest group',
    },
    source: review2025,
  },
];
