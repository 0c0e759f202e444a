import type { WorldEntry } from './shape.ts';

// The three transversal entries of the gathering. Practices enter with the actors who exchange them.
export const entries: WorldEntry[] = [
  {
    kind: ['actor', 'practice'],
    title: { fr: 'Les acteurs', nl: 'De mensen en groepen', de: 'Die Beteiligten', en: 'The people and groups' },
    text: {
      fr: 'Qui fait quoi, près de chez vous ou plus loin ? Des personnes, des organisations et des réseaux de l’économie, du socioculturel et de l’environnement racontent leurs pratiques, avec ce qui a marché et ce qui a raté.',
      nl: 'Wie doet wat, bij u in de buurt of verder weg? Mensen, organisaties en netwerken uit economie, socioculturele sector en milieu vertellen over hun praktijken, met wat lukte en wat mislukte.',
      de: 'Wer macht was, in Ihrer Nähe oder weiter weg? Menschen, Organisationen und Netzwerke aus Wirtschaft, Soziokultur und Umwelt erzählen von ihrer Praxis: was gelungen ist und was danebenging.',
      en: 'Who does what, near you or farther away? People, organisations and networks from the economy, social and cultural life and the environment tell their practices, with what worked and what did not.',
    },
  },
  {
    kind: ['tool'],
    title: { fr: 'Les outils', nl: 'De hulpmiddelen', de: 'Die Werkzeuge', en: 'The tools' },
    text: {
      fr: 'À découvrir, à emprunter, à copier : un four sur roues, un wiki, une façon de faire parler cent personnes avant le café. Numériques, techniques, méthodologiques ou d’animation, ils sont là pour servir.',
      nl: 'Te ontdekken, te lenen, te kopiëren: een oven op wielen, een wiki, een manier om honderd mensen te laten spreken voor de koffie. Digitaal, technisch, methodisch of om te begeleiden: ze zijn er om te dienen.',
      de: 'Zum Entdecken, Ausleihen, Nachmachen: ein Ofen auf Rädern, ein Wiki, ein Weg, hundert Menschen vor dem Kaffee zu Wort kommen zu lassen. Digital, technisch, methodisch oder zum Moderieren: Sie sollen nützen.',
      en: 'To discover, borrow and copy: an oven on wheels, a wiki, a way to let a hundred people speak before coffee. Digital, technical, methodological or for facilitation, they are there to be used.',
    },
  },
  {
    kind: ['meaning'],
    title: { fr: 'Le sens', nl: 'De zin', de: 'Der Sinn', en: 'The meaning' },
    text: {
      fr: 'Pourquoi faisons-nous tout cela ? Des questions sans réponse, des idées, des textes à lire à voix haute, des références. Philosophique, sociétal, personnel ou citoyen : le sens se (re)découvre à plusieurs.',
      nl: 'Waarom doen we dit allemaal? Vragen zonder antwoord, ideeën, teksten om hardop te lezen, verwijzingen. Filosofisch, maatschappelijk, persoonlijk of burgerlijk: zin (her)ontdek je samen.',
      de: 'Warum tun wir das alles? Fragen ohne Antwort, Ideen, Texte zum Vorlesen, Hinweise. Philosophisch, gesellschaftlich, persönlich oder bürgerschaftlich: Sinn entdeckt man gemeinsam (wieder).',
      en: 'Why do we do all this? Questions without answers, ideas, texts to read aloud, references. Philosophical, societal, personal or civic: meaning is (re)discovered together.',
    },
  },
];
