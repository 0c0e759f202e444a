import type { WorldCard } from './shape.ts';

export const toolsSmallGroups: WorldCard[] = [
  {
    key: 'le-bocal',
    kind: 'tool',
    lang: 'fr',
    title: 'Le bocal',
    summary:
      'Une heure, une personne qui a vécu quelque chose, une poignée d’inscrit·es autour d’une petite table : on tourne ensemble, comme des poissons.',
    text: `Dans une rencontre, les gens que l’on voudrait entendre sont toujours derrière un micro. Le bocal les remet à hauteur de tasse. Plusieurs fois par jour, une personne s’assied pour une heure avec **six à huit** autres, pas davantage.

## Pour commencer

- une petite pièce, une table ronde, une carafe ;
- une feuille à la porte : huit lignes, on écrit son prénom ;
- une ardoise : qui, et sur quoi la personne a envie d’être cuisinée.

## Le déroulé

1. Chacun·e dit pourquoi il ou elle est là, en une phrase (5 min).
2. L’invité·e raconte un moment précis, pas son parcours (10 min).
3. On nage : questions, silences, contradictions (40 min).
4. Chacun·e emporte une chose et le dit (5 min).

## À éviter

Les diapositives. Les questions de plus de trois phrases. La neuvième chaise « juste pour écouter » : elle change tout le bocal.`,
    facets: { family: ['facilitation'] },
    tags: ['petit groupe', 'conversation', 'une heure'],
    history: [
      {
        author: 'solange',
        daysAgo: 2620,
        comment: 'La trouvaille de 2019, racontée à chaud.',
        change: 'create',
        text: 'Une heure, un tout petit groupe, une personnalité. On s’inscrit à la porte. Pas de micro, pas de diapositives.',
      },
      {
        author: 'lieselot',
        daysAgo: 1400,
        comment: 'J’ai compté les chaises : huit, c’est le maximum.',
        change: 'edit',
        text: 'Une heure, un tout petit groupe, une personnalité. Six à huit personnes, pas davantage. On s’inscrit à la porte, sur une feuille de huit lignes.',
      },
      { author: 'solange', daysAgo: 190, comment: 'Le déroulé complet, minute par minute.', change: 'edit' },
    ],
    translations: [
      {
        lang: 'nl',
        title: 'De bokaal',
        summary:
          'Eén uur, iemand die iets heeft meegemaakt, een handvol ingeschrevenen rond een tafeltje: we zwemmen samen rond, als vissen.',
        text: `Op een ontmoeting zitten de mensen die je wilt horen altijd achter een micro. De bokaal brengt hen terug op kophoogte. Enkele keren per dag gaat iemand een uur zitten met **zes tot acht** anderen, niet meer.

## Om te beginnen

- een kleine kamer, een ronde tafel, een karaf;
- een blad aan de deur: acht lijnen, je schrijft je voornaam;
- een leitje: wie, en waarover die persoon graag aan de tand gevoeld wordt.

## Het verloop

1. Ieder zegt in één zin waarom hij of zij er is (5 min).
2. De gast vertelt één precies moment, niet zijn loopbaan (10 min).
3. We zwemmen: vragen, stiltes, tegenspraak (40 min).
4. Ieder neemt één ding mee en zegt het (5 min).

## Te vermijden

Dia’s. Vragen van meer dan drie zinnen. De negende stoel "gewoon om te luisteren": die verandert de hele bokaal.`,
      },
      {
        lang: 'en',
        title: 'The goldfish bowl',
        summary:
          'One hour, one person who has lived through something, a handful of others round a small table: swimming together, like fish.',
        text: `At a gathering, the people you would like to hear are always behind a microphone. The bowl brings them back to the height of a cup. Several times a day, one person sits down for an hour with **six to eight** others, no more.

## To begin

- a small room, a round table, a jug of water;
- a sheet on the door: eight lines, you write your first name;
- a slate: who, and what that person would like to be grilled about.

## How it goes

1. Each says in one sentence why they came (5 min).
2. The guest tells one precise moment, not a career (10 min).
3. Swimming: questions, silences, contradictions (40 min).
4. Each takes one thing away and says it (5 min).

## Avoid

Slides. Questions longer than three sentences. The ninth chair "just to listen": it changes the whole bowl.`,
      },
      {
        lang: 'de',
        title: 'Das Goldfischglas',
        summary:
          'Eine Stunde, ein Mensch, der etwas erlebt hat, eine Handvoll Angemeldeter um einen kleinen Tisch: wir schwimmen zusammen, wie Fische.',
        text: `Bei einem Treffen sitzen die Menschen, die man hören möchte, immer hinter einem Mikrofon. Das Glas bringt sie zurück auf Tassenhöhe. Mehrmals am Tag setzt sich jemand für eine Stunde mit **sechs bis acht** anderen hin, nicht mehr.

## Zum Anfangen

- ein kleiner Raum, ein runder Tisch, eine Karaffe;
- ein Blatt an der Tür: acht Zeilen, man schreibt seinen Vornamen;
- eine Tafel: wer, und worüber die Person gern gelöchert wird.

## Der Ablauf

1. Alle sagen in einem Satz, warum sie da sind (5 Min.).
2. Der Gast erzählt einen genauen Moment, nicht seinen Werdegang (10 Min.).
3. Wir schwimmen: Fragen, Stille, Widerspruch (40 Min.).
4. Alle nehmen etwas mit und sagen es (5 Min.).

## Vermeiden

Folien. Fragen, die länger als drei Sätze sind. Den neunten Stuhl „nur zum Zuhören“: Er verändert das ganze Glas.`,
      },
    ],
  },
  {
    key: 'table-de-decouverte',
    kind: 'tool',
    lang: 'fr',
    title: 'La table de découverte',
    summary: 'Un projet, une table, six à dix curieux, un quart d’heure. Puis la cloche sonne et l’on change de table.',
    text: `C’est un marché, sauf qu’on y goûte des projets. Une dizaine de tables, un·e porteur·se par table, et toutes les quinze minutes une cloche. En une heure on en visite quatre ; on en oublie deux, on en garde une, et la quatrième nous poursuit.

## Combien, combien de temps

De **6 à 10 personnes** par table, **15 minutes** par tour, quatre tours au plus : au-delà, les porteur·ses récitent.

## Le quart d’heure

- 5 minutes pour montrer : un objet, une photo, un échec, plutôt qu’un discours ;
- 8 minutes de questions ;
- 2 minutes pour que chacun·e écrive une idée, un nom ou un contact sur la nappe.

La nappe est en papier. On la garde : c’est la trace, et souvent la suite.

## Petits secrets

Placez les tables loin les unes des autres. Donnez une pause au milieu aux porteur·ses. Et que la cloche soit tenue par un enfant : personne n’ose négocier.`,
    facets: { family: ['facilitation'] },
    tags: ['présenter un projet', 'quinze minutes', 'tables'],
    history: [
      {
        author: 'giulia',
        daysAgo: 2560,
        comment: 'Rapporté de Montpellier.',
        change: 'create',
        text: 'Un projet par table, quinze minutes, six à dix personnes, puis on tourne.',
      },
      { author: 'mado', daysAgo: 330, comment: 'La nappe et la cloche.', change: 'edit' },
    ],
    translations: [
      {
        lang: 'nl',
        title: 'De ontdekkingstafel',
        summary: 'Eén project, één tafel, zes tot tien nieuwsgierigen, een kwartier. Dan gaat de bel en wissel je van tafel.',
        text: `Het is een markt, alleen proef je er projecten. Een tiental tafels, één projectdrager per tafel, en elk kwartier een bel. In een uur bezoek je er vier; twee vergeet je, één houd je bij, en de vierde laat je niet los.

## Hoeveel, hoelang

**6 tot 10 mensen** per tafel, **15 minuten** per ronde, hoogstens vier rondes: daarna dreunen de dragers hun les op.

## Het kwartier

- 5 minuten om te tonen: een voorwerp, een foto, een mislukking, liever dan een toespraak;
- 8 minuten vragen;
- 2 minuten waarin ieder een idee, een naam of een contact op het tafelkleed schrijft.

Het kleed is van papier. We bewaren het: het is het spoor, en vaak het vervolg.

## Kleine geheimen

Zet de tafels ver uit elkaar. Geef de dragers halverwege een pauze. En laat een kind de bel vasthouden: niemand durft te onderhandelen.`,
      },
      {
        lang: 'en',
        title: 'The discovery table',
        summary: 'One project, one table, six to ten curious people, a quarter of an hour. Then the bell rings and everyone moves on.',
        text: `It is a market, only you taste projects. About ten tables, one project holder at each, and every fifteen minutes a bell. In an hour you visit four; you forget two, you keep one, and the fourth follows you home.

## How many, how long

**6 to 10 people** per table, **15 minutes** per round, four rounds at most: after that the holders start reciting.

## The quarter of an hour

- 5 minutes to show: an object, a photo, a failure, rather than a speech;
- 8 minutes of questions;
- 2 minutes for everyone to write an idea, a name or a contact on the tablecloth.

The cloth is paper. Keep it: it is the trace, and often what comes next.

## Small secrets

Put the tables far apart. Give the holders a break halfway. And let a child hold the bell: nobody dares to bargain.`,
      },
    ],
  },
  {
    key: 'accelerateur-de-projet',
    kind: 'tool',
    lang: 'fr',
    title: 'L’accélérateur de projet',
    summary:
      'Dix à vingt personnes se mettent une heure au service d’un seul projet, selon une méthode stricte qui empêche les bons conseils trop rapides.',
    text: `Quelqu’un est bloqué. D’ordinaire, tout le monde lui explique ce qu’il aurait dû faire. L’accélérateur inverse l’élan : pendant une heure, dix à vingt personnes pédalent pour **un** projet, et la règle les retient de tirer le guidon.

## Les quatre temps

| Temps | Durée | Qui parle |
|---|---|---|
| Le projet et son nœud, en une question | 10 min | le porteur, la porteuse |
| Questions pour comprendre, sans conseil caché | 15 min | le groupe, le porteur répond |
| Idées, pistes, contacts | 25 min | le groupe ; **le porteur se tait et note** |
| Ce que je retiens, ce que je fais lundi | 10 min | le porteur |

## Pourquoi se taire

Parce que celui qui répond se défend. Quand il n’a plus le droit de dire « on a déjà essayé », il entend enfin la vingtième idée, qui est la bonne.

## Le rôle de l’animateur·rice

Tenir l’heure, refuser les fausses questions (« tu ne crois pas que… ? »), et demander à deux personnes de noter. On rappelle le porteur un mois plus tard ; c’est la moitié de l’effet.`,
    facets: { family: ['facilitation', 'methodological'] },
    tags: ['projet', 'entraide', 'une heure'],
    history: [
      {
        author: 'giulia',
        daysAgo: 2540,
        comment: 'La méthode, telle que pratiquée.',
        change: 'create',
        text: 'Une heure pour un projet. Dix à vingt personnes. Présentation, questions, idées pendant que le porteur se tait, conclusion.',
      },
      { author: 'solange', daysAgo: 870, comment: 'Un tableau, plus clair qu’un discours.', change: 'edit' },
    ],
  },
  {
    key: 'chaise-vide',
    kind: 'tool',
    lang: 'fr',
    title: 'Le cercle à la chaise vide',
    summary: 'Cinq chaises au milieu, tout le monde autour. On ne parle qu’assis au centre, et une chaise reste toujours libre.',
    text: `Quarante personnes ne peuvent pas converser ; cinq le peuvent. Alors on met cinq chaises au milieu et les autres en cercle. Quatre personnes s’asseyent, la **cinquième chaise reste vide** : c’est une invitation permanente.

## La règle, en trois phrases

1. On ne parle qu’assis au centre.
2. Quand quelqu’un prend la chaise vide, une autre personne se lève et rend la sienne.
3. On peut revenir.

## Durée et taille

Une heure au moins, de quinze à soixante personnes. Au début on lance la conversation avec quatre volontaires très différents : une élue, un ado, une maraîchère, un grincheux.

## Ce que cela change

On cesse d’attendre son tour : on se lève quand on a quelque chose à donner. Les bavard·es sentent physiquement qu’une chaise manque. Et ceux du dehors écoutent comme au théâtre, avec cette différence qu’ils peuvent monter sur scène.

## Attention

Prévoyez de la place pour les fauteuils roulants au centre comme autour, et un micro si l’une des oreilles de la salle en a besoin : demandez-le avant de commencer.`,
    facets: { family: ['facilitation'] },
    tags: ['débat', 'écoute', 'cercle'],
    history: [{ author: 'solange', daysAgo: 1290, comment: 'Pour ne plus la confondre avec le bocal.', change: 'create' }],
  },
];
