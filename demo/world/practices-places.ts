import type { WorldCard } from './shape.ts';

export const practicesPlaces: WorldCard[] = [
  {
    key: 'tournee-des-rafistoleurs',
    kind: 'practice',
    lang: 'fr',
    title: 'La tournée des Rafistoleurs',
    summary:
      'Une camionnette, six établis pliants et vingt-deux villages : le café de réparation vient là où il n’y a plus ni café ni réparateur.',
    text: `À Mouscron, nous avions de la place et du monde. Dans les villages, il y avait des grille-pain en panne et personne pour s’en plaindre. On a donc retiré la banquette arrière de la camionnette de Mehdi.

## Une journée type

Arrivée à 9 h devant l’ancienne école. On ouvre les établis, on branche la bouilloire, on met un disque. À 10 h, quelqu’un passe « juste pour voir ». À 11 h, il revient avec une débroussailleuse.

## Résultats

- **22 villages**, 61 journées, 1 207 objets ouverts.
- 68 % réparés, 14 % diagnostiqués, 18 % rendus avec nos condoléances.
- 3,9 tonnes qui ne sont pas allées à la déchetterie, pesées à la balance de cuisine.
- Dans sept villages, l’équipe locale continue sans nous. C’était le but.

## Ce que nous referions autrement

Prévenir *deux fois* les voisin·es qui ne lisent pas internet : le facteur, la boulangère, l’affiche sur l’abribus. Et emporter une rallonge de plus. Toujours une rallonge de plus.`,
    facets: { nature: ['success'], pillar: ['economic', 'environmental'], territory: ['mouscron', 'wallonie-picarde'] },
    tags: ['réparation', 'ruralité', 'itinérance'],
    place: { label: 'Mouscron', lat: 50.7463, lon: 3.2098 },
    history: [
      {
        author: 'mehdi',
        daysAgo: 1010,
        comment: 'Première saison.',
        change: 'create',
        text: 'Notre camionnette passe de village en village.\n\n## Résultats\n\nNeuf villages la première saison, 310 objets ouverts.',
      },
      { author: 'mehdi', daysAgo: 130, comment: 'Sept équipes locales, on est fiers.', change: 'edit' },
    ],
  },
  {
    key: 'mares-d-ecole',
    kind: 'practice',
    lang: 'fr',
    title: 'Dix-sept mares dans dix-sept cours',
    summary:
      'On enlève un carré de béton, on creuse avec les enfants, on attend. À la deuxième année, les libellules signent le livre d’or.',
    text: `La directrice avait dit : « une mare, et puis quoi encore, des crocodiles ? ». Trois ans plus tard elle fait visiter.

## La marche à suivre

1. **Demander** aux enfants, aux parents, à la concierge et à l’assurance – dans cet ordre.
2. Enlever le béton un samedi, avec des masses à leur taille.
3. Creuser en pente douce : trente centimètres au plus profond, un bord où l’on peut s’asseoir.
4. Ne rien introduire. Ni poisson ni nénuphar. Attendre.
5. Tenir le journal de la mare, un dessin par semaine.

## Résultats

- 17 mares depuis 2015, toutes encore en eau sauf une, devenue prairie humide et très contente de l’être.
- 9 espèces de libellules, 3 de tritons, 1 canard déclaré élève d’honneur.
- Dans les classes suivies, les bagarres de récréation notées par les enseignant·es ont baissé d’un tiers.
- Aucun accident. Quarante-deux chaussettes mouillées.

> « On n’a pas fait une mare. On a enlevé ce qui l’empêchait. » – Inès, neuf ans`,
    facets: { nature: ['success'], pillar: ['environmental'], territory: ['mouscron'] },
    tags: ['école', 'eau', 'vivant'],
    place: { label: 'Mouscron', lat: 50.7381, lon: 3.2179 },
    history: [{ author: 'naima', daysAgo: 1640, comment: 'Dix-sept, on a compté deux fois.', change: 'create' }],
  },
  {
    key: 'semences-en-tiroirs',
    kind: 'practice',
    lang: 'fr',
    title: 'Les semences dans les tiroirs',
    summary:
      'La bibliothèque d’Ath prête des graines dans ses anciens fichiers en bois : on emprunte au printemps, on rend à l’automne, avec une histoire.',
    text: `Quand le catalogue est passé à l’ordinateur, il restait un meuble de soixante tiroirs dont personne ne voulait. Une lectrice y a glissé un sachet de haricots, avec une cote : **HAR 1, Jeanne, derrière la gare**.

## Comment on emprunte

Comme un livre. Un sachet contre une carte, sans amende. On essaie de rendre deux fois plus de graines qu’on n’en a pris ; si la récolte a brûlé ou nourri les limaces, on rend une histoire, écrite sur la carte. Le fichier est devenu un roman collectif.

## Résultats

- 320 variétés, dont 88 que l’on ne trouve plus dans le commerce.
- 1 150 emprunts en 2025 ; taux de retour : 46 % en graines, 31 % en histoires.
- 6 jardins partagés se sont formés autour de gens qui s’étaient croisés au tiroir « courges ».
- Coût annuel : 90 € d’enveloppes.

## Pour faire pareil

Un meuble qui ferme bien (les souris lisent aussi), une personne qui aime trier, et un après-midi par an pour tester la germination avec une classe.`,
    facets: { nature: ['experience'], pillar: ['environmental', 'sociocultural'], territory: ['ath'] },
    tags: ['semences', 'bibliothèque', 'prêt'],
    place: { label: 'Ath', lat: 50.6324, lon: 3.7748 },
    history: [{ author: 'giulia', daysAgo: 1375, comment: 'Du tiroir à la fiche.', change: 'create' }],
  },
  {
    key: 'voiture-du-village',
    kind: 'practice',
    lang: 'fr',
    title: 'La voiture du village',
    summary:
      'Trois voitures, soixante familles, une clé dans un nichoir : un partage d’autos sans plateforme, entre voisin·es de la plaine.',
    text: `Dans notre village, il y a un bus à 7 h 12 et un autre à 16 h 40. Entre les deux, il y a la chance. En 2022, trois familles ont mis leur deuxième voiture dans un pot commun.

## Le fonctionnement

- Les clés sont dans un **nichoir** à code, à l’abri de la salle communale.
- On réserve par un tableau partagé ; ceux qui n’ont pas d’écran téléphonent à Josette, qui écrit pour eux.
- On paie au kilomètre, tout compris : 0,38 €. Le compteur fait foi, la parole aussi.
- Un contrat d’une page avec l’assureur, négocié à force de tartes.

## Résultats

- 60 familles, 3 voitures (et bientôt une quatrième, à rampe).
- **19 voitures vendues** par leurs propriétaires depuis le début.
- 7 100 trajets ; un conflit sérieux, à propos d’un chien.
- Un tiers des trajets se fait à plusieurs, alors que personne ne l’avait demandé.

## Où nous en sommes

Le projet grandit et Josette aussi vieillit. Nous cherchons comment partager *son* rôle, qui est le vrai moteur.`,
    facets: { nature: ['project'], pillar: ['environmental', 'economic'], territory: ['wallonie-picarde'] },
    tags: ['mobilité', 'voisinage', 'ruralité'],
    place: { label: 'Leuze-en-Hainaut', lat: 50.5931, lon: 3.6254 },
    history: [
      {
        author: 'thierry',
        daysAgo: 880,
        comment: 'Pour les villages voisins qui demandent.',
        change: 'create',
        text: 'Trois voitures partagées entre familles du village.\n\n## Résultats\n\nVingt-deux familles, cinq voitures vendues.',
      },
      { author: 'thierry', daysAgo: 61, comment: 'Soixante familles ! Et la question de Josette.', change: 'edit' },
    ],
  },
  {
    key: 'toits-partages',
    kind: 'practice',
    lang: 'fr',
    title: 'Les Toits partagés, habiter à neuf foyers',
    summary:
      'Une ferme en carré, neuf foyers de vingt à quatre-vingt-un ans, une buanderie commune et un règlement écrit au passé composé.',
    text: `Nous avons visité la ferme un jour de brouillard : on n’en voyait pas le toit, et c’est heureux, il n’y en avait presque plus. Neuf foyers l’ont achetée ensemble en 2019.

## Ce qui est à tous, ce qui est à chacun

Chacun·e a sa porte, sa cuisine, son droit de ne pas venir. Sont communs : la buanderie, l’atelier, la chambre d’ami·es, le potager et une cloche que l’on sonne **seulement** pour le gâteau ou le feu.

## Le règlement au passé composé

Nous n’écrivons aucune règle d’avance. Quand quelque chose a posé problème, on l’écrit : « le 3 mai, la musique a dérangé Odile ; on a convenu de 22 h ». Il y a trente et une phrases en sept ans.

## Résultats

- Charges moyennes : 41 % plus basses qu’avant l’emménagement.
- 2 naissances, 1 décès à la maison, entouré.
- 5 ventes de parts sans litige, au prix convenu à l’achat plus l’inflation.
- Durée moyenne de notre réunion mensuelle : de 4 h 10 la première année à **1 h 25** aujourd’hui.`,
    facets: { nature: ['project'], pillar: ['economic', 'sociocultural'], territory: ['wallonie-picarde', 'ath'] },
    tags: ['habitat', 'règles', 'générations'],
    place: { label: 'Entre Leuze et Ath', lat: 50.6148, lon: 3.6905 },
    history: [{ author: 'clovis', daysAgo: 520, comment: 'Relu par les neuf foyers, il a fallu deux réunions.', change: 'create' }],
  },
];
