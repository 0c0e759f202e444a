import type { WorldEdition } from './shape.ts';
import { accessOf2017, accessOf2027 } from './access.ts';
import { figuresOf2017, figuresOf2019, figuresOf2023, figuresOf2025 } from './figures.ts';
import { phasesOf2027 } from './phases.ts';
import { roomsOf2017, roomsOf2027 } from './rooms.ts';
import { themes } from './themes.ts';

// Days are null where they were not published with certainty: only the year is known.
export const editions: WorldEdition[] = [
  {
    slug: '2017',
    year: 2017,
    number: 1,
    state: 'closed',
    startsOn: '2017-08-29',
    endsOn: '2017-09-01',
    theme: themes[2017],
    place: { name: 'École supérieure des arts Saint-Luc', town: 'Tournai', lat: 50.6062, lon: 3.3871 },
    rooms: roomsOf2017,
    access: accessOf2017,
    figures: figuresOf2017,
    facts: [
      {
        text: 'Tiers-lieux, fablab provisoire, cartographie participative, stigmergie, assemblée des communs et un bar, « capital pour l’interaction ».',
        source: 'https://les-communs-dabord.org/co-construire-rencontres-de-lintelligence-collective-a-tournai-belgique',
      },
      {
        text: 'Un soir, la même école accueille le Café de l’Eurométropole : bar, « sessions canapé », conférences et expositions ouvertes à son public.',
        source: 'francobelge.news, 2 octobre 2017',
      },
    ],
    phases: [
      { phase: 'live', startsOn: '2017-08-29', endsOn: '2017-09-01' },
      { phase: 'closed', startsOn: '2017-09-02', endsOn: null },
    ],
  },
  {
    slug: '2019',
    year: 2019,
    number: 2,
    state: 'closed',
    startsOn: null,
    endsOn: null,
    theme: themes[2019],
    place: { name: 'Tournai', town: 'Tournai', lat: 50.6054, lon: 3.3879 },
    rooms: [],
    access: null,
    figures: figuresOf2019,
    facts: [
      {
        text: 'Conférences, ateliers, débats, expositions, un tiers-lieu éphémère, une « bibliothèque des territoires » ; nouveauté : le bocal, une heure, plusieurs fois par jour, en tout petit groupe avec une personnalité.',
        source: 'https://wapi2040.be/?p=35556',
      },
      {
        text: 'Les wikis d’entraide Riposte Créative, en 2020, se disent dans la continuité de la rencontre.',
        source: 'https://bretagne-creative.net/article16599.html',
      },
    ],
    phases: [{ phase: 'closed', startsOn: '2020-01-01', endsOn: null }],
  },
  {
    slug: '2021',
    year: 2021,
    number: 3,
    state: 'closed',
    startsOn: null,
    endsOn: null,
    theme: null,
    place: null,
    rooms: [],
    access: null,
    figures: [],
    facts: [],
    phases: [{ phase: 'closed', startsOn: '2022-01-01', endsOn: null }],
  },
  {
    slug: '2023',
    year: 2023,
    number: 4,
    state: 'closed',
    startsOn: '2023-07-05',
    endsOn: '2023-07-07',
    theme: themes[2023],
    place: { name: 'LOCI', town: 'Tournai', lat: 50.6047, lon: 3.3903 },
    rooms: [],
    access: null,
    figures: figuresOf2023,
    facts: [
      {
        text: 'Un parcours en cinq niveaux, dont quatre sont nommés : découvrir et s’inspirer, s’équiper et tester, critiquer et questionner, contaminer et essaimer.',
        source: 'lavenir.net, 30 juin 2023',
      },
      {
        text: 'Deux conférences retransmises par la télévision locale, des forums, une exposition d’affiches, des jeux.',
        source: 'notele.be, média 136412',
      },
    ],
    phases: [
      { phase: 'live', startsOn: '2023-07-05', endsOn: '2023-07-07' },
      { phase: 'closed', startsOn: '2023-07-08', endsOn: null },
    ],
  },
  {
    slug: '2025',
    year: 2025,
    number: 5,
    state: 'closed',
    startsOn: null,
    endsOn: null,
    theme: themes[2025],
    place: { name: 'Tournai', town: 'Tournai', lat: 50.6059, lon: 3.3886 },
    rooms: [],
    access: null,
    figures: figuresOf2025,
    facts: [
      {
        text: 'Des dizaines d’ateliers plusieurs fois par jour, un chemin : approche sensible, enquête, coopération ; en plénière, une « grande concertation du vivant ». Toutes les traces sont sur le site.',
        source: 'https://astrac.be/?p=3848',
      },
    ],
    phases: [{ phase: 'closed', startsOn: '2026-01-01', endsOn: null }],
  },
  {
    slug: '2027',
    year: 2027,
    number: 6,
    state: 'open',
    startsOn: '2027-08-24',
    endsOn: '2027-08-27',
    theme: themes[2027],
    place: { name: 'La Filature', town: 'Tournai', lat: 50.6113, lon: 3.3947 },
    rooms: roomsOf2027,
    access: accessOf2027,
    figures: [],
    facts: [],
    phases: phasesOf2027,
  },
];
