import type { LocalText } from './shape.ts';

type Theme = { text: LocalText; source: string };

export const themes: Record<2017 | 2019 | 2023 | 2025 | 2027, Theme> = {
  2017: {
    text: {
      fr: 'Des pratiques collaboratives et du bien commun',
      nl: 'Samenwerkingspraktijken en het gemeengoed',
      de: 'Gemeinschaftliche Praktiken und das Gemeingut',
      en: 'Collaborative practices and the common good',
    },
    source: 'https://co-construire.be/wakka.php?wiki=PhilosophiE',
  },
  2019: {
    text: {
      fr: 'La coopération ouverte pour un monde vivable et désirable',
      nl: 'Open samenwerking voor een leefbare en begeerlijke wereld',
      de: 'Offene Zusammenarbeit für eine lebbare und wünschenswerte Welt',
      en: 'Open cooperation for a liveable and desirable world',
    },
    source: 'https://bretagne-creative.net/article16599.html',
  },
  2023: {
    text: { fr: 'Les points de bascule', nl: 'Kantelpunten', de: 'Kipppunkte', en: 'Tipping points' },
    source: 'lavenir.net, 30 juin 2023',
  },
  2025: {
    text: {
      fr: 'Pas de coopération entre humains sans coopération avec le vivant',
      nl: 'Geen samenwerking tussen mensen zonder samenwerking met het levende',
      de: 'Keine Zusammenarbeit unter Menschen ohne Zusammenarbeit mit dem Lebendigen',
      en: 'No cooperation between humans without cooperation with the living',
    },
    source: 'https://astrac.be/?p=3848',
  },
  2027: {
    text: {
      fr: 'Ce qui est à nous tous, et ce que nous en faisons',
      nl: 'Wat van ons allemaal is, en wat we ermee doen',
      de: 'Was uns allen gehört, und was wir daraus machen',
      en: 'What belongs to us all, and what we make of it',
    },
    source: 'Thème inventé pour la démonstration',
  },
};
