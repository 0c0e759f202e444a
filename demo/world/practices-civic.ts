import type { WorldCard } from './shape.ts';

const budgetText = `Trois ponts, trois quartiers, une enveloppe de 45 000 € : les habitant·es décident, du premier croquis à la dernière vis.

## Pas de concours, des mariages

Le premier essai avait été un vote : quarante projets, trois gagnants, trente-sept vexés. Au deuxième, nous avons inventé les **mariages**. Avant de voter, chaque projet doit en rencontrer quatre autres et essayer de s’unir à l’un d’eux. Le banc épouse le four à pain, le four épouse la boîte à livres ; il reste douze projets, portés chacun par plusieurs familles.

## Qui vote

Toute personne qui dort, travaille ou va à l’école ici, dès dix ans. On vote au marché, à la sortie de l’école et à la maison de repos, avec des haricots dans des bocaux : chacun·e en a cinq, à répartir comme il veut.

## Résultats

- 1 312 votant·es à la troisième édition, contre 214 à la première.
- 12 projets financés sur trois ans, **11 terminés** dans le délai promis.
- Un euro public a entraîné 0,70 € de dons et 2 h de bénévolat.
- Le conseil communal a voté la suite à l’unanimité, après un débat de six minutes.

## À savoir

La garderie et les samosas coûtent 900 € par an. C’est la meilleure dépense du budget.`;

export const practicesCivic: WorldCard[] = [
  {
    key: 'budget-des-trois-ponts',
    kind: 'practice',
    lang: 'fr',
    title: 'Le budget des trois ponts',
    summary: 'Un budget participatif où les projets doivent d’abord se marier entre eux. On y vote avec des haricots, dès dix ans.',
    text: budgetText,
    facets: { nature: ['experience'], pillar: ['sociocultural'], territory: ['wallonie-picarde', 'tournai'] },
    tags: ['budget participatif', 'vote', 'enfants'],
    place: { label: 'Antoing', lat: 50.5659, lon: 3.4538 },
    history: [
      {
        author: 'thierry',
        daysAgo: 760,
        comment: 'Bilan de la première édition.',
        change: 'create',
        text: 'Une enveloppe, trois quartiers, quarante projets.\n\n## Résultats\n\n214 votant·es, trois projets choisis, beaucoup de déçu·es.',
      },
      {
        author: 'aminata',
        daysAgo: 240,
        comment: 'Les mariages, les haricots, les chiffres de la troisième édition.',
        change: 'edit',
        text: budgetText,
      },
      {
        author: 'bastien',
        daysAgo: 238,
        comment: 'Je raccourcis.',
        change: 'edit',
        text: 'Un budget participatif dans trois quartiers.\n\n## Résultats\n\nÇa marche bien.',
      },
      {
        author: 'aminata',
        daysAgo: 237,
        comment: 'Bastien, c’est trop court : les haricots sont l’essentiel.',
        change: 'restore',
        text: budgetText,
      },
    ],
  },
  {
    key: 'question-d-ouverture-2017',
    kind: 'practice',
    lang: 'fr',
    title: 'La question d’ouverture de 2017',
    summary: 'Plus de cent vingt personnes répondent ensemble à une question immense, en groupes de 3, puis 6, puis 12, puis 24.',
    text: `Le premier matin de la première rencontre, personne ne se connaît. Sur le mur, une phrase : « L’intelligence collective peut-elle sauver le monde ? ». Il y a un grand silence, puis quelqu’un rit. C’était gagné.

## Le déroulé

- **À trois**, on se raconte une fois où l’on a été plus malin·es ensemble que seul·es.
- **À six**, on garde ce que les deux histoires ont en commun.
- **À douze**, on écrit trois conditions.
- **À vingt-quatre**, on choisit une phrase, une seule, et une personne pour la dire debout.

Entre deux tours, une cloche, et une minute sans parler : c’est le temps qu’il faut aux idées pour changer de chaise.

## Résultats

- Plus de 120 participant·es, en 1 h 35.
- 5 phrases finales, dont aucune ne disait « oui » ni « non ».
- La phrase la plus recopiée sur les murs le soir : *« le monde, on ne sait pas ; le mardi, c’est sûr »*.

## Ce que nous en gardons

À vingt-quatre, les voix fortes reviennent. Il faut alors un·e gardien·ne par cercle, choisi·e parmi les plus discrets.`,
    facets: { nature: ['experience'], pillar: ['sociocultural'], territory: ['tournai'] },
    tags: ['ouverture', 'grand groupe', 'question'],
    place: { label: 'Tournai', lat: 50.6066, lon: 3.3841 },
    links: [
      {
        url: 'https://les-communs-dabord.org/co-construire-rencontres-de-lintelligence-collective-a-tournai-belgique',
        label: 'Un récit de 2017',
      },
    ],
    history: [{ author: 'solange', daysAgo: 3360, comment: 'Écrit dans le train du retour.', change: 'create' }],
  },
  {
    key: 'wiki-de-la-rue',
    kind: 'practice',
    lang: 'fr',
    title: 'Le wiki de la rue',
    summary:
      'Une rue de Tournai, quatre-vingt-neuf maisons, un wiki : qui prête une échelle, qui était la dame du 31, quand passe le ramoneur.',
    text: `L’idée est venue d’une fuite d’eau : à 23 h, personne ne savait où se trouvait la vanne de la rue. Le lendemain, Bastien ouvrait un wiki avec une seule page, « La vanne ». Il y en a aujourd’hui deux cent sept.

## Ce qu’on y trouve

- l’utile : vannes, clés, échelles, heures calmes ;
- le vivant : qui garde les chats, qui sait le polonais ;
- la **mémoire** : une page par maison, avec ce que les ancien·nes racontent.

## Comment il reste en vie

Le premier dimanche du mois, on écrit *ensemble*, une heure, sur un trottoir ou dans une cuisine. Celui qui n’écrit pas dicte. Sans ces heures, nous serions trois à l’alimenter, et bientôt un seul.

## Résultats

- 207 pages, 58 personnes ont écrit au moins une fois, de 9 à 91 ans.
- La vanne a resservi deux fois.
- Trois rues voisines ont copié le modèle ; l’une d’elles y tient son journal de chantier.
- Aucune page supprimée par malveillance ; deux par distraction, rétablies le soir même.`,
    facets: { nature: ['project'], pillar: ['sociocultural'], territory: ['tournai'] },
    tags: ['wiki', 'voisinage', 'mémoire'],
    place: { label: 'Tournai', lat: 50.6021, lon: 3.3952 },
    history: [
      {
        author: 'bastien',
        daysAgo: 1140,
        comment: 'La page de la page.',
        change: 'create',
        text: 'Un wiki pour une rue.\n\n## Résultats\n\nSoixante pages en un an.',
      },
      { author: 'ewa', daysAgo: 175, comment: 'Ajout des heures d’écriture sur le trottoir.', change: 'edit' },
    ],
  },
  {
    key: 'devoirs-entre-pairs',
    kind: 'practice',
    lang: 'fr',
    title: 'Les devoirs entre pairs',
    summary: 'À Mouscron, les élèves de quinze ans aident ceux de dix ans, qui leur apprennent à expliquer. Les adultes font le goûter.',
    text: `Tout le monde voulait des bénévoles diplômés ; nous n’en avions pas. Nous avions des ados qui traînaient sur les marches. On leur a donné la clé.

## Le contrat

Un grand, deux petits, une table, une heure. Le grand n’a **pas le droit de donner la réponse** ; il peut seulement poser des questions ou faire un dessin. À la fin, ce sont les petits qui notent : « a bien expliqué », « s’est énervé un peu », « est drôle ».

## Ce qui se passe

Un garçon en décrochage a expliqué les fractions avec des gaufres. Le trimestre suivant il réussissait en mathématiques, parce qu’on n’apprend jamais autant que lorsqu’on cherche ses mots pour quelqu’un.

## Résultats

- 46 enfants et 21 ados par semaine, liste d’attente de 15.
- Sur deux ans, 18 ados sur 21 ont passé leur année, contre 11 sur 21 auparavant.
- 4 anciens petits sont devenus grands, c’est-à-dire tuteurs.
- Budget : 3 200 € par an, goûters compris.

Nous cherchons des écoles où essayer la même chose *pendant* les heures de classe.`,
    facets: { nature: ['experience'], pillar: ['sociocultural'], territory: ['mouscron'] },
    tags: ['école', 'jeunes', 'apprendre'],
    place: { label: 'Mouscron', lat: 50.7471, lon: 3.2203 },
    languages: ['fr', 'nl', 'ar'],
    history: [{ author: 'naima', daysAgo: 610, comment: 'Dicté par trois ados, corrigé par deux petits.', change: 'create' }],
  },
];
