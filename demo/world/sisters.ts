import type { WorldSister } from './shape.ts';

export const sisters: WorldSister[] = [
  {
    key: 'forum-des-usages-cooperatifs',
    name: 'Forum des usages coopératifs',
    place: { label: 'Brest', lat: 48.3904, lon: -4.4861 },
    url: 'https://www.a-brest.net',
    since: 2004,
    about: {
      fr: 'La grande sœur bretonne, tous les deux ans : des contributions publiées avant de venir, un carnet imprimé, et des rencontres « off » que l’on place soi-même.',
      nl: 'De grote Bretoense zus, om de twee jaar: bijdragen die vooraf verschijnen, een gedrukt boekje, en „off”-ontmoetingen die je zelf plaatst.',
      de: 'Die große bretonische Schwester, alle zwei Jahre: Beiträge, die vorher erscheinen, ein gedrucktes Heft und „Off“-Treffen, die man selbst ansetzt.',
      en: 'The big Breton sister, every two years: contributions published before people arrive, a printed booklet, and “off” meetings that people place themselves.',
    },
    editions: [
      { year: 2004, people: 280, source: 'https://www.participation-brest.net/article2126.html' },
      { year: 2006, people: 320, source: 'https://www.participation-brest.net/article2126.html' },
      { year: 2008, people: 375, source: 'https://www.a-brest.net/article4089.html' },
      { year: 2010, people: 396, source: 'https://www.participation-brest.net/article2126.html' },
      { year: 2014, people: 415, source: 'https://www.a-brest.net/article16462.html' },
      { year: 2016, people: 394, source: 'https://www.a-brest.net/article20703.html' },
      { year: 2018, people: 407, source: 'https://www.a-brest.net/article22431.html' },
    ],
  },
  {
    key: 'moustic',
    name: 'Moustic',
    place: { label: 'Montpellier', lat: 43.6107, lon: 3.8768 },
    url: 'https://moustic.info',
    since: 2005,
    about: {
      fr: 'La sœur du Sud, à Montpellier depuis 2005 : tables de découverte, accélérateurs de projet, et le « code source » que l’on remet à l’équipe suivante.',
      nl: 'De zus uit het zuiden, in Montpellier sinds 2005: ontdekkingstafels, projectversnellers, en de „broncode” die aan het volgende team wordt doorgegeven.',
      de: 'Die Schwester aus dem Süden, in Montpellier seit 2005: Entdeckungstische, Projektbeschleuniger und der „Quellcode“, der dem nächsten Team übergeben wird.',
      en: 'The sister from the South, in Montpellier since 2005: discovery tables, project accelerators, and the “source code” handed to the next team.',
    },
    editions: [
      { year: 2007, source: 'https://moustic.info/archives/wakka.php?wiki=Moustic2007' },
      { year: 2011, source: 'https://moustic.info/2011/wakka.php?wiki=ReunionBilan' },
      { year: 2013, people: 200, atLeast: true, source: 'https://lilianricaud.com/travail-en-reseau/?p=1472' },
      { year: 2015, source: 'vecam.org, « Échos des Rencontres Moustic », 2015' },
    ],
  },
];
