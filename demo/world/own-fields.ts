import type { LocalText } from './shape.ts';

/** Fields that the team of the demo adds to cards, and what some cards say in them. */
export type WorldField = {
  key: string;
  kind: 'actor' | 'practice';
  shape: 'choice' | 'number' | 'yesno';
  many?: 'several';
  label: LocalText;
  choices?: Record<string, LocalText>;
  /** By the key of a card. */
  values: Record<string, string[] | number | 'yes' | 'no'>;
};

export const ownFields: WorldField[] = [
  {
    key: 'access',
    kind: 'actor',
    shape: 'choice',
    many: 'several',
    label: { fr: 'Comment y aller', nl: 'Hoe er te raken', de: 'So kommt man hin', en: 'How to get there' },
    choices: {
      train: { fr: 'en train', nl: 'met de trein', de: 'mit dem Zug', en: 'by train' },
      bus: { fr: 'en bus', nl: 'met de bus', de: 'mit dem Bus', en: 'by bus' },
      bike: { fr: 'à vélo', nl: 'met de fiets', de: 'mit dem Rad', en: 'by bicycle' },
      chair: { fr: 'en fauteuil roulant', nl: 'met een rolstoel', de: 'im Rollstuhl', en: 'in a wheelchair' },
    },
    values: {
      'maison-des-possibles': ['train', 'bus', 'bike', 'chair'],
      'nuage-d-ici': ['train', 'bike'],
      'escaut-culture': ['train', 'bus', 'chair'],
      rafistoleurs: ['bus', 'bike'],
      'bibliotheque-d-ath': ['train', 'chair'],
      'mie-commune': ['bike'],
    },
  },
  {
    key: 'hands',
    kind: 'practice',
    shape: 'number',
    label: {
      fr: 'Combien de mains pour le faire',
      nl: 'Hoeveel handen nodig',
      de: 'Wie viele Hände es braucht',
      en: 'How many hands it takes',
    },
    values: { 'cafe-de-la-frontiere': 6, 'cuisine-ouverte': 9, 'foire-aux-savoirs': 14, 'pain-a-trois-prix': 4, 'voiture-du-village': 3 },
  },
  {
    key: 'again',
    kind: 'practice',
    shape: 'yesno',
    label: {
      fr: 'Quelqu’un peut venir aider à le refaire',
      nl: 'Iemand kan het elders helpen opzetten',
      de: 'Jemand kann helfen, es anderswo zu tun',
      en: 'Somebody can come and help to do it again',
    },
    values: { 'cafe-de-la-frontiere': 'yes', 'cuisine-ouverte': 'yes', 'pain-a-trois-prix': 'yes', 'mares-d-ecole': 'no' },
  },
];
