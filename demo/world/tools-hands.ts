import type { WorldCard } from './shape.ts';

export const toolsHands: WorldCard[] = [
  {
    key: 'sono-a-pedales',
    kind: 'tool',
    lang: 'fr',
    title: 'La sono à pédales',
    summary: 'Quatre vélos, une batterie, deux enceintes : si le public arrête de pédaler, l’orateur s’arrête. C’est tout l’intérêt.',
    text: `Construite en 2016 par Les Rafistoleurs avec des moteurs de trottinette, elle sonorise deux cents personnes en plein air, sans groupe électrogène.

## Le matériel

- quatre vélos sur supports, à toutes les tailles, dont un **vélo à mains** ;
- une batterie tampon : trois minutes d’autonomie, le temps de changer de cycliste ;
- deux enceintes de 150 W, deux micros sans fil, une boucle magnétique pour les appareils auditifs.

## L’emprunter

Elle loge à Mouscron et voyage en remorque. Comptez une heure de montage à deux. On la rend graissée. La caution, c’est votre vélo.

## Ce que personne n’avait prévu

Le son faiblit quand le public s’ennuie. Les discours ont raccourci de moitié dans toute la région, et certain·es orateurs pédalent maintenant eux-mêmes, ce qui raccourcit encore.

Les plans, la liste des pièces (310 €) et nos trois échecs précédents sont joints.`,
    facets: { family: ['technical'] },
    tags: ['son', 'vélo', 'énergie', 'prêt'],
    place: { label: 'Mouscron', lat: 50.7449, lon: 3.2052 },
    links: [{ url: 'https://rafistoleurs.example.org/sono', label: 'Plans et liste des pièces' }],
    history: [
      {
        author: 'mehdi',
        daysAgo: 3150,
        comment: 'Plans de la première version.',
        change: 'create',
        text: 'Quatre vélos, une batterie, deux enceintes. Plans libres. À emprunter à Mouscron.',
      },
      { author: 'mehdi', daysAgo: 540, comment: 'Vélo à mains et boucle magnétique.', change: 'edit' },
    ],
  },
  {
    key: 'fablab-provisoire',
    kind: 'tool',
    lang: 'fr',
    title: 'Le fablab provisoire',
    summary:
      'Six caisses, une liste au mur, une règle de sécurité : un atelier complet qui s’ouvre en une heure dans n’importe quelle salle.',
    text: `Un vrai atelier coûte cher et ferme à dix-sept heures. Le nôtre tient dans six caisses numérotées, peintes par des enfants, et s’ouvre là où il y a une prise.

## Dans les caisses

1. mesurer et tracer ;
2. couper (gants compris) ;
3. coudre : deux machines, increvables ;
4. souder et dénuder ;
5. une imprimante 3D et sa patience ;
6. **la caisse à trésors** : chutes, boutons, roulettes, moteurs.

## La règle

Chaque outil est dessiné en silhouette sur le couvercle : on voit d’un coup d’œil ce qui manque. Et personne ne se sert seul·e d’un outil rouge la première fois.

## Ce qu’on y fabrique pendant une rencontre

Des badges qui ne sont pas en plastique, une rampe pour une marche oubliée, des porte-voix, des cadeaux d’adieu. En 2017, quelqu’un y a réparé l’horloge du couloir ; elle avance encore de quatre minutes.

## L’emprunter

Trois semaines à l’avance, avec une personne qui reste près des caisses. On paie ce qu’on use.`,
    facets: { family: ['technical'] },
    tags: ['atelier', 'fabrication', 'prêt'],
    place: { label: 'Tournai', lat: 50.6035, lon: 3.3918 },
    history: [{ author: 'mehdi', daysAgo: 2720, comment: 'Inventaire des six caisses.', change: 'create' }],
  },
  {
    key: 'four-sur-roues',
    kind: 'tool',
    lang: 'fr',
    title: 'Le four sur roues',
    summary: 'Un four à pain en terre sur une remorque. On l’allume à midi, on discute jusqu’à cinq heures, et la réunion sent bon.',
    text: `Personne ne s’attarde devant un stand. Devant un four, tout le monde reste. Le nôtre pèse six cents kilos, cuit dix-huit pains d’un coup et se tracte avec une voiture ordinaire.

## L’utiliser

- **Midi** : on allume, avec du bois de taille des vergers.
- **14 h** : chacun·e façonne une boule de pâte, en marquant son initiale.
- **16 h 30** : on enfourne.
- **17 h 15** : on défourne, et c’est à ce moment précis qu’il faut poser la question difficile.

## Ce qu’il faut

Un sol plat, un point d’eau, l’accord des pompiers (lettre type jointe), deux personnes qui connaissent le feu. Une allée d’un mètre vingt autour, pour les fauteuils et les poussettes.

## L’histoire

Il a été bâti à Leuze en un week-end, par trente personnes, avec l’argile d’un chantier voisin. Il se fissure chaque hiver. Chaque printemps, on le répare ensemble : c’est devenu notre assemblée générale.`,
    facets: { family: ['technical'] },
    tags: ['pain', 'feu', 'prêt', 'fête'],
    place: { label: 'Leuze-en-Hainaut', lat: 50.5989, lon: 3.6196 },
    history: [{ author: 'aminata', daysAgo: 1210, comment: 'Réservations ouvertes.', change: 'create' }],
  },
];
