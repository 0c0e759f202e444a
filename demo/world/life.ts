/** What people do with the cards: they look for things, give some, say that a card is right, change it. */
export type WorldNeed = { card: string; by: string; sort: 'need' | 'offer'; title: string; text: string; tags: string; place: string };

export const needs: WorldNeed[] = [
  {
    card: 'maison-des-possibles',
    by: 'solange',
    sort: 'offer',
    title: 'Une grande salle le lundi soir, gratuite pour les collectifs',
    text: 'Soixante chaises, une cuisine, de la lumière. On rend la salle comme on l’a trouvée.',
    tags: 'salle, soirée',
    place: 'Tournai',
  },
  {
    card: 'rafistoleurs',
    by: 'mehdi',
    sort: 'need',
    title: 'Deux machines à coudre et quelqu’un pour les régler',
    text: 'Pour la tournée de printemps. Même anciennes, même muettes.',
    tags: 'couture, réparation, matériel',
    place: 'Mouscron',
  },
  {
    card: 'escaut-culture',
    by: 'giulia',
    sort: 'offer',
    title: 'Une machine à coudre industrielle, à prêter par semaine',
    text: 'Elle pèse : venez à deux.',
    tags: 'couture, matériel',
    place: 'Tournai',
  },
  {
    card: 'mie-commune',
    by: 'aminata',
    sort: 'need',
    title: 'Un vélo cargo, le samedi matin',
    text: 'De six heures à midi, pour porter le pain dans les villages.',
    tags: 'vélo, transport',
    place: 'Leuze-en-Hainaut',
  },
  {
    card: 'nuage-d-ici',
    by: 'bastien',
    sort: 'offer',
    title: 'Des adresses de courriel et un tableau partagé pour les associations',
    text: 'Hébergés à Tournai, avec deux heures d’explication.',
    tags: 'numérique, formation',
    place: 'Tournai',
  },
  {
    card: 'bibliotheque-d-ath',
    by: 'naima',
    sort: 'need',
    title: 'Des personnes qui racontent dans une autre langue que le français',
    text: 'Un mercredi par mois, vingt minutes, devant des enfants.',
    tags: 'langues, enfants',
    place: 'Ath',
  },
];

/** So many people confirm a card before it says so. */
export const confirmationsWanted = 2;

export const confirmations: Record<string, string[]> = {
  'cuisine-ouverte': ['solange', 'mado', 'thierry'],
  'pain-a-trois-prix': ['aminata', 'ewa'],
  'maison-des-possibles': ['mehdi', 'naima', 'clovis'],
  'voiture-du-village': ['thierry', 'yannig'],
  'foire-aux-savoirs': ['giulia'],
};

export const protections = [
  {
    card: 'question-d-ouverture-2017',
    level: 'confirmed',
    reason: 'Deux essais de publicité en une semaine. La discussion reste ouverte à tout le monde.',
  },
] as const;

/** Changes that the patrol has not read yet. The first leaves the Dutch translation behind its French. */
export const fresh = [
  {
    card: 'cafe-de-la-frontiere',
    by: 'clovis',
    replace: '- 38 soirées, 55 personnes en moyenne',
    with: '- 39 soirées, dont une en plein air, 57 personnes en moyenne',
    comment: 'Après la soirée au bord du canal.',
  },
  {
    card: 'cinq-bancs-a-eupen',
    by: 'hannelore',
    replace: '',
    with: '\n\nUn sixième banc est prévu au printemps.',
    comment: 'La commune a dit oui.',
  },
] as const;

/** A new card with so many addresses that it waits for the patrol. */
export const suspicious = {
  by: 'mado',
  title: 'Neuf adresses pour louer des chaises',
  summary: 'Relevé des loueurs autour de Tournai, à compléter.',
  text: Array.from({ length: 9 }, (_, i) => `- https://chaises-${i + 1}.example.org`).join('\n'),
};
