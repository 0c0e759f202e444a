import type { WorldCard } from './shape.ts';

export const toolsDigital: WorldCard[] = [
  {
    key: 'pad-a-plusieurs',
    kind: 'tool',
    lang: 'fr',
    title: 'Le pad, écrire à plusieurs mains',
    summary:
      'Une page blanche en ligne, sans compte, où chacun·e écrit avec sa couleur. L’outil numérique le plus humble, et le plus utile.',
    text: `Ouvrez la page, donnez l’adresse, écrivez. Il n’y a rien d’autre à savoir, et c’est pour cela que le pad survit à toutes les modes.

## Bien s’en servir

- **Une personne ouvre, trois écrivent.** On se répartit : l’une note, l’autre corrige, la troisième pose les liens.
- Mettez en haut : la date, le lieu, les présent·es d’accord pour être cités.
- Écrivez pour quelqu’un qui n’était pas là.
- Recopiez ce qui compte dans une fiche dès le soir. Un pad est un brouillon ; il s’efface, ou il se perd, ce qui revient au même.

## Où en trouver

Le Nuage d’ici en ouvre gratuitement pour les associations. D’autres hébergeurs libres font de même. Évitez ceux qui exigent un compte : à la troisième case, vous aurez perdu votre voisin.

## Accessibilité

Les couleurs d’auteur gênent certaines lectures d’écran : on peut les couper. Prévoyez toujours une personne qui écrit pour celles et ceux qui dictent ; c’est une jolie manière de faire connaissance.`,
    facets: { family: ['digital'] },
    tags: ['écriture', 'notes', 'logiciel libre'],
    history: [
      {
        author: 'bastien',
        daysAgo: 3200,
        comment: 'Mode d’emploi court.',
        change: 'create',
        text: 'Une page où l’on écrit à plusieurs, sans compte. Le Nuage d’ici en héberge.',
      },
      { author: 'ewa', daysAgo: 290, comment: 'Accessibilité, et le brouillon qui se perd.', change: 'edit' },
    ],
  },
  {
    key: 'carte-ouverte',
    kind: 'tool',
    lang: 'fr',
    title: 'La carte ouverte',
    summary: 'Dessiner ensemble la carte de son territoire sur un fond libre : marcher d’abord, cliquer ensuite.',
    text: `Une carte vide intimide. Une carte où trois points sont déjà posés donne envie de poser le quatrième. C’est la première chose à savoir.

## La méthode en une journée

1. **Le matin, on marche**, par équipes de quatre : papier, crayon, une question (« où s’assied-on gratuitement ? »).
2. **À midi, on raconte** les trouvailles autour d’une grande feuille.
3. **L’après-midi, on reporte** sur OpenStreetMap ce qui est durable (bancs, fontaines, rampes), et sur une carte à part ce qui est à nous (souvenirs, envies).

## Ce qui est public, ce qui ne l’est pas

On ne met jamais une adresse privée sans demander. Le banc est à tout le monde ; le sommeil de la dame qui vit à côté, non.

## Le matériel

Des plans imprimés en A3, des téléphones chargés, deux personnes qui ont déjà contribué une fois. Un navigateur suffit.

## Et après

Choisissez qui regarde la carte *tous les trois mois*. Sans cela, elle raconte bientôt une ville qui n’existe plus. Les classes de l’École du Talus s’en occupent très sérieusement.`,
    facets: { family: ['digital', 'methodological'] },
    tags: ['carte', 'territoire', 'données ouvertes'],
    links: [{ url: 'https://www.openstreetmap.org', label: 'OpenStreetMap' }],
    history: [{ author: 'ewa', daysAgo: 1570, comment: 'D’après quatre journées de carte.', change: 'create' }],
  },
  {
    key: 'wiki-partage',
    kind: 'tool',
    lang: 'fr',
    title: 'Le wiki, un site que tout le monde répare',
    summary: 'Des pages que chacun·e peut corriger, un historique qui n’oublie rien : la confiance d’abord, la réparation juste derrière.',
    text: `Un wiki est une maison sans serrure avec une excellente mémoire. On entre, on déplace un meuble ; si c’était une mauvaise idée, on remet tout en place **d’un clic**.

## Quand choisir un wiki

- Quand il y aura plus de trois personnes pour écrire.
- Quand le contenu va vivre plus d’un an.
- Quand personne ne veut être « le webmestre ».

## Trois habitudes

1. Un dimanche d’écriture par mois, ensemble, avec du gâteau.
2. Une page d’accueil qui dit **ce qui manque**, pas ce qui est beau.
3. On remercie publiquement la première correction de chaque nouveau venu, même une virgule.

## Ce qui le tue

Le vide (commencez avec dix pages), la solitude (une personne qui alimente, vingt qui regardent), et le bunker : à force de protéger contre le vandalisme que l’on craint, on empêche l’aide que l’on espère.

YesWiki et MediaWiki sont deux logiciels libres connus ; le premier s’apprend en dix minutes, le second a fait ses preuves avec la plus grande encyclopédie du monde.`,
    facets: { family: ['digital'] },
    tags: ['wiki', 'écriture', 'logiciel libre'],
    links: [{ url: 'https://yeswiki.net', label: 'YesWiki' }],
    history: [
      {
        author: 'bastien',
        daysAgo: 3100,
        comment: 'Pourquoi un wiki.',
        change: 'create',
        text: 'Un site que chacun·e peut modifier, avec un historique. YesWiki s’apprend en dix minutes.',
      },
      {
        author: 'yannig',
        daysAgo: 1450,
        comment: 'Trois habitudes.',
        change: 'edit',
        text: 'Un site que chacun·e peut modifier, avec un historique.\n\n## Trois habitudes\n\nÉcrire ensemble, dire ce qui manque, remercier.',
      },
      { author: 'bastien', daysAgo: 215, comment: 'Ce qui le tue, appris à nos dépens.', change: 'edit' },
    ],
  },
  {
    key: 'radio-de-couloir',
    kind: 'tool',
    lang: 'fr',
    title: 'La radio de couloir',
    summary: 'Une table, deux micros, un rideau : une radio qui capte ce qui se dit entre les ateliers et le diffuse le soir même.',
    text: `Les plus belles phrases d’une rencontre se disent dans le couloir, une tasse à la main. Il suffisait d’y mettre un micro.

## L’installation

Une table, deux micros, un enregistreur, un rideau épais contre l’écho, un voyant rouge fait avec un feu de vélo. Une feuille de consentement **en gros caractères**, à signer avant, à déchirer si l’on change d’avis.

## Les rubriques qui marchent

- *Le doute du jour*, deux minutes.
- *Objet trouvé* : quelqu’un explique ce qu’il a dans la poche.
- *La voix d’en face* : une personne traduit ce que vient de dire une autre, sans l’avoir préparé.

## Diffuser

Le soir, vingt minutes montées à la hâte, écoutées ensemble au bar. Le lendemain, le fichier est en ligne sous licence libre, accompagné d’un texte pour ceux qui n’entendent pas.

## Former l’équipe

Deux heures suffisent. La règle la plus difficile : se taire trois secondes après la réponse. C’est là que vient la vraie.`,
    facets: { family: ['digital', 'technical'] },
    tags: ['radio', 'trace', 'consentement'],
    history: [{ author: 'yannig', daysAgo: 1690, comment: 'Notre valise radio.', change: 'create' }],
  },
  {
    key: 'reservation-au-nichoir',
    kind: 'tool',
    lang: 'fr',
    title: 'Le tableau de réservation et son nichoir',
    summary: 'Un tableur partagé, une boîte à clés, un numéro de téléphone : de quoi prêter n’importe quoi sans application.',
    text: `On nous a proposé une application à 90 € par mois. Nous avions un tableur, un nichoir à code et Josette. Voici le montage complet, à copier pour une voiture, une remorque, une salle ou une tonnelle.

## Les trois pièces

1. **Le tableau** : une ligne par jour, une colonne par objet. On écrit son prénom. Les anciennes lignes restent : c’est le bilan.
2. **Le nichoir** : une boîte à clés cachée, dont le code change le premier du mois.
3. **La voix** : un numéro où quelqu’un répond aux heures de repas et écrit pour ceux qui n’ont pas d’écran.

## Le code de conduite

On rend propre, plein, et avec un mot si quelque chose cloche. Le mot est la partie la plus importante : *« pneu arrière droit mou »* a évité un accident.

## Les limites

Jusqu’à soixante familles, cela tient. Ensuite il faut deux Josette. Et pensez aux données : prénoms et jours suffisent, jamais de numéro de permis dans un tableau partagé.`,
    facets: { family: ['digital', 'technical'] },
    tags: ['prêt', 'réservation', 'voisinage'],
    history: [{ author: 'thierry', daysAgo: 350, comment: 'Onze villages l’ont demandé.', change: 'create' }],
  },
  {
    key: 'livre-vivant',
    kind: 'tool',
    lang: 'fr',
    title: 'Le livre vivant',
    summary:
      'On emprunte une personne pendant vingt minutes, avec un titre et une quatrième de couverture. Elle se rend à l’heure, et intacte.',
    text: `Au comptoir, un catalogue : *« J’ai vendu ma ferme »*, *« Première femme chauffeuse de car à Ath »*, *« Je ne sais pas lire »*. On choisit un titre, on reçoit une personne, deux chaises et vingt minutes.

## Préparer les livres

Une rencontre d’une heure avec chaque livre : quel titre ? quel passage à raconter ? **quelles pages restent collées** ? Un livre peut toujours se refermer, et l’emprunt s’arrête sans explication.

## Le jour même

- une bibliothécaire à l’accueil, qui conseille ;
- des coins calmes, à portée de vue ;
- vingt minutes, puis un signal doux, et dix minutes de repos pour le livre.

## Ce qu’on apprend

Les lecteurs viennent pour l’histoire et repartent avec une question sur la leur. Les livres, eux, disent souvent la même chose : « je n’avais jamais été écouté·e si longtemps ».

## Combien

Huit livres pour quarante lecteurs sur un après-midi. Nourrissez bien les livres : raconter creuse.`,
    facets: { family: ['facilitation'] },
    tags: ['récit', 'écoute', 'bibliothèque'],
    history: [{ author: 'giulia', daysAgo: 1085, comment: 'Après le troisième après-midi de livres vivants.', change: 'create' }],
  },
];
