import type { WorldCard } from './shape.ts';

export const actorsEast: WorldCard[] = [
  {
    key: 'mie-commune',
    kind: 'actor',
    lang: 'fr',
    title: 'La Mie commune',
    summary: 'Boulangerie coopérative de Leuze : quatre boulanger·ères, deux cent dix mangeurs propriétaires, un four, zéro patron.',
    text: `À quatre heures du matin, la lumière de La Mie commune est la seule allumée de la rue. À sept heures, il y a la file. À midi, il ne reste que les miettes et les discussions.

## Une boulangerie à nous

Quand le dernier boulanger du quartier a pris sa retraite, ses client·es ont racheté le four : 210 parts à 100 €. Aujourd’hui ce sont eux qui, une fois l’an, élisent le conseil, goûtent les essais et **fixent le prix du pain**, comptes sur la table.

## Ce que nous achetons

Le blé de trois fermes, toutes à moins de vingt kilomètres. Nous le payons avant la moisson, même les mauvaises années. C’est un risque partagé, et c’est écrit en grand au-dessus du pétrin.

## Ce que nous partageons

- Nos recettes, nos comptes et nos statuts, à qui veut monter la sienne.
- Une place d’apprenti·e chaque année.
- Le four, le dimanche, pour qui vient avec sa pâte.

Nous ne livrons pas. Venez : l’odeur est comprise.`,
    facets: { nature: ['organisation'], pillar: ['economic'], sector: ['private'], territory: ['wallonie-picarde'] },
    tags: ['coopérative', 'pain', 'circuit court'],
    place: { label: 'Leuze-en-Hainaut', lat: 50.6008, lon: 3.6172 },
    languages: ['fr'],
    links: [{ url: 'https://mie-commune.example.org/comptes', label: 'Les comptes de l’année' }],
    history: [
      {
        author: 'aminata',
        daysAgo: 2870,
        comment: 'Le four est rallumé.',
        change: 'create',
        text: 'Boulangerie coopérative à Leuze. Le four appartient à celles et ceux qui mangent le pain.',
      },
      { author: 'aminata', daysAgo: 380, comment: 'Nombre de parts et politique d’achat.', change: 'edit' },
    ],
  },
  {
    key: 'vergers-du-marais',
    kind: 'actor',
    lang: 'fr',
    title: 'Les Vergers du Marais',
    summary: 'Un collectif d’habitant·es de Péruwelz qui plante, taille et récolte sur des terrains que personne ne regardait.',
    text: `Nous n’avons pas de terrain. Nous avons mieux : la permission de planter sur ceux des autres. Un bord de canal, un délaissé de gare, l’arrière d’une maison de repos, le jardin d’une dame qui ne pouvait plus se baisser.

## Comment cela marche

Un·e propriétaire nous prête un coin pour vingt ans. Nous plantons des hautes-tiges, des variétés d’ici : pommes à cuire, poires de garde, prunes qui tombent toutes le même jour. On entretient à plusieurs, le samedi, avec une échelle, de la soupe et beaucoup d’avis divergents sur la taille.

## À qui sont les fruits ?

À qui passe. C’est la question qui nous a pris le plus de temps : *et si quelqu’un vide l’arbre ?* En sept ans, c’est arrivé une fois. La personne est revenue avec douze pots de confiture.

## Nous rejoindre

Apportez des gants. Les enfants ont leur propre échelle, plus petite, et le droit de décider où elle va. Prochain samedi de taille : affiché sur la barrière du canal.`,
    facets: { nature: ['organisation'], pillar: ['environmental'], sector: ['citizen'], territory: ['wallonie-picarde'] },
    tags: ['arbres', 'fruits', 'terrain prêté'],
    place: { label: 'Péruwelz', lat: 50.5094, lon: 3.5877 },
    languages: ['fr'],
    history: [{ author: 'clovis', daysAgo: 2440, comment: 'Rédigé entre deux pommiers.', change: 'create' }],
  },
  {
    key: 'bibliotheque-d-ath',
    kind: 'actor',
    lang: 'fr',
    title: 'La Bibliothèque du Bord de Dendre',
    summary: 'Bibliothèque publique d’Ath où l’on emprunte des livres, des semences, une perceuse et parfois un·e voisin·e.',
    text: `On entre pour un roman, on ressort avec un sachet de graines de haricots et le numéro de quelqu’un qui sait greffer. C’est une bibliothèque publique ordinaire, à une différence près : depuis 2011, tout ce qui peut se prêter peut s’y ranger.

## Sur nos étagères

- 41 000 livres, dont un rayon entier en arabe, turc et polonais ;
- 320 sortes de semences, dans l’ancien fichier à tiroirs ;
- 74 outils, de l’agrafeuse au taille-haie ;
- des **livres vivants** : des gens, à écouter vingt minutes, sur rendez-vous.

## Le règlement, en entier

1. On rend. 2. Si l’on casse, on le dit, et on cherche ensemble. 3. On peut parler, mais pas plus fort que la pluie sur la verrière.

## Ce que nous aimons faire avec d’autres

Des soirées où une association vient ranger sa mémoire : elle apporte ses cartons, nous apportons les cotes. À minuit, elle est retrouvable. Trois collectifs l’ont fait, et l’un d’eux y a retrouvé ses propres statuts.`,
    facets: { nature: ['organisation'], pillar: ['sociocultural'], sector: ['public'], territory: ['ath', 'wallonie-picarde'] },
    tags: ['bibliothèque', 'prêt', 'mémoire'],
    place: { label: 'Ath', lat: 50.6318, lon: 3.7761 },
    languages: ['fr', 'nl'],
    history: [
      {
        author: 'giulia',
        daysAgo: 2900,
        comment: 'Création.',
        change: 'create',
        text: 'Bibliothèque publique d’Ath : livres, semences, outils, livres vivants.',
      },
      {
        author: 'ewa',
        daysAgo: 840,
        comment: 'Les chiffres des étagères.',
        change: 'edit',
        text: 'Bibliothèque publique d’Ath : 41 000 livres, 320 sortes de semences, 74 outils, et des livres vivants sur rendez-vous.',
      },
      { author: 'giulia', daysAgo: 210, comment: 'Le règlement en entier : il tient en trois lignes.', change: 'edit' },
    ],
  },
  {
    key: 'aminata-diabate',
    kind: 'actor',
    lang: 'fr',
    title: 'Aminata Diabaté',
    summary: 'Boulangère et comptable, elle apprend aux collectifs à lire leurs comptes à voix haute sans s’endormir.',
    text: `J’ai tenu les livres d’un transporteur pendant douze ans avant de passer au levain. Les deux métiers se ressemblent : si l’on ne regarde pas tous les jours, ça déborde ou ça meurt.

## Les comptes à voix haute

Mon atelier dure une heure et demie. On pose au sol trois longueurs de ruban : ce qui entre, ce qui sort, ce qui dort. Chacun·e marche dessus. Tout à coup on *voit* que le loyer fait quatre mètres et les salaires deux, et la discussion change de ton.

## Pour qui

Les petits groupes où une seule personne « s’occupe de l’argent », c’est-à-dire presque tous. Je viens sans jargon ; j’ai un mot interdit par séance, choisi par vous. La dernière fois c’était « levier ».

## En échange

Je demande le trajet, le pain de chez vous pour comparer, et que l’un des participants refasse l’atelier ailleurs dans l’année. Onze l’ont fait jusqu’ici. À Brest, ils ont remplacé le ruban par du bout de bateau, ce qui est très bien aussi.`,
    facets: { nature: ['person'], pillar: ['economic'], sector: ['private'], territory: ['wallonie-picarde', 'brest'] },
    tags: ['comptes', 'transparence', 'formation'],
    place: { label: 'Leuze-en-Hainaut', lat: 50.6043, lon: 3.6113 },
    languages: ['fr', 'bm'],
    history: [{ author: 'aminata', daysAgo: 560, comment: 'À la demande de trois trésoriers en détresse.', change: 'create' }],
  },
];
