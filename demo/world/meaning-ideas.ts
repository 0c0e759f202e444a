import type { WorldCard } from './shape.ts';

export const meaningIdeas: WorldCard[] = [
  {
    key: 'cooperer-avec-le-vivant',
    kind: 'meaning',
    lang: 'fr',
    title: 'Pas de coopération entre humains sans coopération avec le vivant',
    summary:
      'Le fil de 2025 : et si l’on apprenait à coopérer en regardant les lichens, les haies et les rivières, puis en leur demandant leur avis ?',
    text: `Nous avons passé dix ans à arranger des chaises en cercle. En 2025, quelqu’un a ouvert la fenêtre.

## L’idée

Nos groupes respirent, mangent, dorment, s’épuisent. Ils sont *dans* le vivant, pas devant. Croire que l’on coopère entre humains pendant que le reste sert de décor, c’est oublier qui tient le plafond.

## Le chemin proposé

1. **Une approche sensible** : s’asseoir dehors, longtemps, sans but.
2. **Une enquête** : qui vit ici ? de quoi, de qui dépendons-nous ?
3. **Une coopération** : que pouvons-nous faire *avec* eux ?

En plénière, une grande concertation a donné la parole au fleuve, au merle, au champignon. On a beaucoup ri pendant cinq minutes. Ensuite, on a cessé de rire.

## Ce qui résiste

Qui parle pour le fleuve ? Prêter sa voix est aussi une manière de la prendre. La réponse des Passeurs de la Lys est modeste : y aller chaque mois, et compter les martins-pêcheurs.`,
    facets: { dimension: ['philosophical', 'societal'], nature: ['idea'] },
    tags: ['vivant', 'coopération', 'écologie'],
    links: [{ url: 'https://astrac.be/?p=3848', label: 'L’annonce de 2025' }],
    history: [
      {
        author: 'naima',
        daysAgo: 600,
        comment: 'Pour préparer 2025.',
        change: 'create',
        text: 'Il n’y a pas de coopération entre humains sans coopération avec le vivant. Approche sensible, enquête, coopération.',
      },
      { author: 'joris', daysAgo: 385, comment: 'Ce qui résiste : qui parle pour le fleuve ?', change: 'edit' },
    ],
  },
  {
    key: 'cooperation-ouverte',
    kind: 'meaning',
    lang: 'fr',
    title: 'La coopération ouverte pour un monde vivable et désirable',
    summary: 'Deux adjectifs et une porte : l’idée de 2019, reprise l’année suivante par des wikis d’entraide que personne n’avait prévus.',
    text: `*Vivable* ne suffit pas : on ne se lève pas le matin pour un monde seulement supportable. *Désirable* non plus : il faut encore de l’air et de l’eau. La rencontre de 2019 tenait aux deux mots, et surtout à l’adjectif du milieu : **ouverte**.

## Ouverte à quoi

- À celles et ceux qui arrivent en cours de route.
- À la copie : ce que nous trouvons, d’autres peuvent le reprendre.
- À l’inachevé. On publie avant que ce soit propre.

## Ce qui est arrivé ensuite

Au printemps 2020, tout ferme. Des gens qui s’étaient connus là ouvrent en quelques jours des wikis pour que les bonnes idées circulent de ville en ville : les « Ripostes créatives ». Personne ne l’avait programmé. C’est peut-être la meilleure définition d’une rencontre réussie : *elle sert à autre chose que prévu*.

## À discuter

L’ouverture coûte. Elle demande d’accueillir, de répéter, de ranger derrière. Qui paie ce temps ?`,
    facets: { dimension: ['societal'], nature: ['idea'] },
    tags: ['coopération', 'ouverture', 'entraide'],
    links: [{ url: 'https://bretagne-creative.net/article16599.html', label: 'La suite racontée en Bretagne' }],
    history: [{ author: 'yannig', daysAgo: 2280, comment: 'Pour garder le fil entre 2019 et la suite.', change: 'create' }],
  },
  {
    key: 'points-de-bascule',
    kind: 'meaning',
    lang: 'fr',
    title: 'Les points de bascule',
    summary: 'À partir de combien de gens, de gestes ou de mardis une habitude devient-elle une évidence ? Le fil de la rencontre de 2023.',
    text: `Une chaise posée au bord d’un trottoir, c’est un oubli. Deux, c’est une conversation. À cinq, la rue est piétonne et l’on ne sait plus qui a commencé.

## L’idée

Les changements que l’on attend n’avancent pas à vitesse régulière. Ils tâtonnent longtemps, puis **basculent**. On peut en avoir peur (le climat, la méfiance) ; on peut aussi s’en servir, doucement.

## Un chemin par étapes

En 2023, on pouvait suivre un parcours : découvrir et s’inspirer, s’équiper et tester, critiquer et questionner, contaminer et essaimer. On n’était pas obligé d’aller dans l’ordre ; beaucoup ont commencé par critiquer, c’est plus belge.

## Comment reconnaître une bascule

- On vous demande « pourquoi vous ne le faites *pas* ? » au lieu de « pourquoi vous le faites ? ».
- Quelqu’un que vous ne connaissez pas l’explique mieux que vous.
- La règle administrative arrive, en retard, et prétend avoir toujours été là.

## Le doute

Contaminer, le mot gêne. Et si les autres avaient de bonnes raisons de ne pas basculer ?`,
    facets: { dimension: ['societal', 'civic'], nature: ['idea'] },
    tags: ['changement', 'parcours', 'essaimage'],
    history: [{ author: 'solange', daysAgo: 1240, comment: 'Notes de juillet 2023.', change: 'create' }],
  },
  {
    key: 'le-temps-long',
    kind: 'meaning',
    lang: 'fr',
    title: 'Aller au pas de la plus lente',
    summary: 'La lenteur n’est pas un défaut d’organisation : c’est une politesse, parfois une stratégie, et souvent un raccourci.',
    text: `Dans la montée du mont Saint-Aubert, Mado s’arrête tous les cent mètres. La première fois, nous avons trépigné. La deuxième, nous avons regardé le paysage. La troisième, c’est à l’un de ces arrêts que l’idée de la soupe est née.

## Ce que la lenteur donne

- Le temps pour que les timides trouvent leur phrase.
- Le temps pour que l’enthousiaste s’aperçoive de la faille.
- Le temps de **changer d’avis sans perdre la face**.

## Ce qu’elle coûte

Des subsides ratés, des gens pressés qui s’en vont, une réputation de rêveurs. Il faut choisir ses urgences : une fuite de gaz, oui ; un slogan, non.

## Un exercice

Prochaine réunion : retirez un point sur trois de l’ordre du jour. Ne le reportez pas, retirez-le. Notez combien de personnes s’en plaignent dans le mois. Chez nous : zéro, et une a dit merci.`,
    facets: { dimension: ['personal'], nature: ['idea'] },
    tags: ['lenteur', 'soin', 'réunion'],
    history: [{ author: 'mado', daysAgo: 1920, comment: 'Dicté, Solange a tapé.', change: 'create' }],
  },
  {
    key: 'eloge-du-rate',
    kind: 'meaning',
    lang: 'fr',
    title: 'Éloge du raté',
    summary:
      'Un texte à lire à voix haute avant une réunion de bilan : il autorise à dire ce qui n’a pas marché, et à en rire sans se moquer.',
    text: `*À lire debout, lentement, par la personne qui a le plus raté cette année.*

Nous avons commandé quatre cents gobelets et nous étions quarante. Nous avons oublié d’inviter la voisine, et c’est elle qui avait la clé. Nous avons voté à l’unanimité une chose dont personne ne voulait.

## Et pourtant

Le projet qui n’a pas pris a laissé une liste de numéros. L’atelier vide nous a permis, à trois, de parler enfin. La subvention refusée nous a obligés à demander aux gens, et **les gens ont répondu**.

## Alors

Que le raté ait sa place à table. Qu’on lui serve un verre. Qu’il raconte en premier, pendant que nous avons encore de l’attention. Qu’on l’écrive avec autant de soin que la réussite : avec une date, un prix, un prénom d’accord.

> Nous ne cherchons pas à échouer mieux. Nous cherchons à échouer *ensemble*, et par écrit.

Celui qui lit ce texte choisit ensuite qui parlera : quelqu’un qui n’a encore rien dit.`,
    facets: { dimension: ['personal', 'philosophical'], nature: ['text'] },
    tags: ['échec', 'bilan', 'lecture à voix haute'],
    history: [
      {
        author: 'clovis',
        daysAgo: 1480,
        comment: 'Écrit la nuit des gobelets.',
        change: 'create',
        text: 'Nous avons commandé quatre cents gobelets et nous étions quarante. Que le raté ait sa place à table.',
      },
      { author: 'clovis', daysAgo: 1475, comment: 'Version à lire à voix haute.', change: 'edit' },
    ],
  },
];
