import type { WorldCard } from './shape.ts';

export const meaningTexts: WorldCard[] = [
  {
    key: 'texte-fondateur',
    kind: 'meaning',
    lang: 'fr',
    title: 'Relire le texte fondateur',
    summary:
      'Une page écrite avant la première rencontre, par des gens qui ne savaient pas s’ils seraient trente. Lecture annotée, dix ans après.',
    text: `Chaque équipe commence par relire la page à voix haute, un paragraphe par personne. Voici ce que nous y avons souligné au crayon.

## « La puissance des mises en communs »

Le pluriel est important, jusque dans sa faute. Il n’y a pas *la* mise en commun, grande et définitive ; il y en a mille, une échelle ici, un savoir-faire là.

## « Des acteurs, de leurs pratiques et du sens qu’ils y donnent »

Trois mots, trois portes. On peut entrer par n’importe laquelle ; l’important est de **ne pas sortir par la même**. Qui vient pour un outil repart avec une question ; qui vient pour le sens repart avec un tournevis.

## « Dans un premier temps, du grand-public dans un deuxième temps »

La phrase la plus discutée. Faut-il un ordre ? Certain·es disent que le deuxième temps a trop attendu. D’autres que l’on ne montre pas une maison sans plancher.

## « Jour après jour »

La rencontre dure quatre jours. Il reste trois cent soixante et un jours, et c’est d’eux que parle vraiment le texte.`,
    facets: { dimension: ['societal', 'philosophical'], nature: ['text'] },
    tags: ['histoire', 'philosophie', 'lecture'],
    history: [{ author: 'solange', daysAgo: 95, comment: 'Lecture d’équipe, septembre 2026.', change: 'create' }],
  },
  {
    key: 'hospitalite',
    kind: 'meaning',
    lang: 'fr',
    title: 'Charte de la table',
    summary: 'Douze lignes clouées au-dessus de la soupe : ce que l’on se promet quand on mange avec des gens que l’on ne connaît pas.',
    text: `Elle est clouée au mur de la Maison des Possibles depuis 2014, tachée de bouillon à la ligne six.

## Nous nous promettons

1. De garder une place de plus.
2. De dire notre prénom, même à ceux qui le savent.
3. De ne pas demander « tu fais quoi dans la vie ? » avant le dessert.
4. De servir avant de nous servir.
5. De demander ce que l’autre ne mange pas, **sans demander pourquoi**.
6. De ne pas parler de celui qui n’est pas là comme s’il ne devait pas revenir.
7. De laisser finir les phrases.
8. D’accepter qu’on nous aide.
9. De faire un peu de vaisselle.
10. De ne photographier personne la bouche pleine, ni personne sans accord.
11. De pouvoir partir tôt.
12. De revenir.

## D’où cela vient

Aucun de ces points n’a été inventé dans une réunion. Chacun répare une soirée où quelqu’un s’était senti de trop. Si vous en trouvez un treizième, il y a un crayon au bout de la ficelle.`,
    facets: { dimension: ['personal', 'civic'], nature: ['text'] },
    tags: ['accueil', 'repas', 'charte'],
    history: [
      {
        author: 'mado',
        daysAgo: 2750,
        comment: 'Recopiée du mur.',
        change: 'create',
        text: 'Garder une place de plus. Dire son prénom. Servir avant de se servir. Faire un peu de vaisselle. Revenir.',
      },
      { author: 'mado', daysAgo: 505, comment: 'Les douze, avec la tache.', change: 'edit' },
    ],
  },
  {
    key: 'wikipedia-la-preuve',
    kind: 'meaning',
    lang: 'fr',
    title: 'Wikipédia, la preuve par l’usage',
    summary:
      'En théorie cela ne pouvait pas fonctionner ; en pratique tout le monde la consulte. Ce que l’encyclopédie libre apprend à nos groupes.',
    text: `On connaît la plaisanterie : Wikipédia ne marche qu’en pratique, en théorie c’est un désastre. Le texte fondateur de la rencontre la cite dès le début, comme une histoire vraie que chacun·e a déjà dans sa poche.

## Ce qu’elle démontre

- Des inconnu·es peuvent construire ensemble quelque chose d’utile, **sans se choisir**.
- La porte ouverte coûte moins cher que la serrure, à condition de pouvoir réparer vite.
- Le désaccord a sa page : à côté de chaque article, une discussion.
- Dire d’où l’on tient ce que l’on dit change le ton de la conversation.

## Ce qu’elle ne règle pas

Celles et ceux qui écrivent se ressemblent encore beaucoup. Des pans entiers du monde y sont mal racontés. Et la bonne volonté s’use quand on l’accueille avec un règlement.

## Pour nos groupes

Une seule question à lui emprunter, devant chaque barrière : *que se passerait-il si on faisait d’abord confiance ?*`,
    facets: { dimension: ['societal'], nature: ['reference'] },
    tags: ['wikipédia', 'confiance', 'communs'],
    links: [{ url: 'https://fr.wikipedia.org', label: 'Wikipédia' }],
    history: [{ author: 'bastien', daysAgo: 1660, comment: 'Pour ceux qui n’y croient pas.', change: 'create' }],
    translations: [
      {
        lang: 'en',
        title: 'Wikipedia, proven by use',
        summary: 'In theory it could not work; in practice everyone looks things up there. What the free encyclopedia teaches our groups.',
        text: `You know the joke: Wikipedia only works in practice, in theory it is a disaster. The founding text of the gathering names it early on, as a true story that everybody already carries in a pocket.

## What it shows

- Strangers can build something useful together, **without choosing each other**.
- An open door costs less than a lock, provided that mending is quick.
- Disagreement has its own page: beside each article, a discussion.
- Saying where you got it from changes the tone of a conversation.

## What it does not settle

Those who write still look very much alike. Whole parts of the world are poorly told there. And good will wears out when it is greeted with a rule book.

## For our groups

One question to borrow, in front of every barrier: *what would happen if we trusted first?*`,
      },
    ],
  },
  {
    key: 'communs-huit-reperes',
    kind: 'meaning',
    lang: 'fr',
    title: 'Prendre soin d’un commun, huit repères',
    summary: 'Des pêcheries, des alpages, des canaux tenus ensemble pendant des siècles : huit choses que ces groupes font presque tous.',
    text: `On a longtemps enseigné que ce qui est à tous finit en friche. Puis une politologue américaine est allée voir, dans les montagnes, les ports et les plaines irriguées. Elle y a trouvé des groupes qui se débrouillaient très bien depuis trois cents ans. Son travail lui a valu en 2009 le prix de la Banque de Suède en sciences économiques.

## Ce que ces groupes ont en commun, dit avec nos mots

1. On sait **qui en est** et jusqu’où va le pré.
2. Les règles collent à l’endroit.
3. Qui suit la règle peut la changer.
4. On regarde ce qui se passe, entre soi.
5. Les rappels à l’ordre commencent tout petits.
6. Un lieu proche et bon marché pour les disputes.
7. Les autorités laissent faire, au moins.
8. Quand c’est grand, on s’emboîte : du voisinage à la vallée.

## Pour s’en servir

Prenez votre potager, votre wiki ou votre buanderie, et notez chaque repère de 0 à 3. Le plus bas dit de quoi parler à la prochaine réunion. Chez nous, c’est toujours le sixième.`,
    facets: { dimension: ['civic', 'societal'], nature: ['reference'] },
    tags: ['communs', 'règles', 'lecture'],
    history: [
      {
        author: 'ewa',
        daysAgo: 1700,
        comment: 'Résumé pour la laverie.',
        change: 'create',
        text: 'Huit repères pour prendre soin d’un commun, d’après des recherches menées dans le monde entier.',
      },
      { author: 'ewa', daysAgo: 365, comment: 'Reformulé avec les habitant·es, et le jeu de 0 à 3.', change: 'edit' },
    ],
  },
  {
    key: 'outil-convivial',
    kind: 'meaning',
    lang: 'fr',
    title: 'Qu’est-ce qu’un outil convivial ?',
    summary: 'Un outil qui agrandit sans remplacer, que l’on peut réparer et que l’on peut laisser. Une vieille idée, très neuve.',
    text: `Dans les années 1970, un penseur installé au Mexique a proposé une distinction simple. Certains outils nous rendent plus capables ; d’autres, passé un seuil, nous mettent à leur service. Il appelait les premiers **conviviaux**.

## Trois épreuves

- *Puis-je m’en servir sans diplôme, aussi souvent que je veux, pour ce que je décide ?*
- *Puis-je le comprendre et le réparer, seul·e ou avec mes voisins ?*
- *Puis-je m’en passer sans être puni·e ?*

Le vélo passe. Le four sur roues passe, avec mention. La sono à pédales passe, si l’on accepte la sueur. Le téléphone échoue aux deux dernières.

## Et nos outils numériques ?

Un logiciel libre n’est pas convivial du seul fait qu’il est libre : encore faut-il qu’un humain puisse s’en approcher. Un pad sans compte l’est ; une plateforme qui exige un mot de passe pour lire l’heure d’un atelier, non.

## Pour un groupe

Étalez sur une table tous les outils que vous utilisez. Faites-leur passer les trois épreuves. Gardez-en moins.`,
    facets: { dimension: ['philosophical', 'personal'], nature: ['reference'] },
    tags: ['outil', 'convivialité', 'numérique'],
    history: [{ author: 'mehdi', daysAgo: 1180, comment: 'Lu à voix haute au fablab, commenté, résumé.', change: 'create' }],
  },
];
