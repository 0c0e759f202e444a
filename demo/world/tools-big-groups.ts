import type { WorldCard } from './shape.ts';

const openForumText = `On arrive avec un thème et un mur blanc. Une heure plus tard, le mur est plein : ce sont les participant·es qui ont écrit le programme.

## Comment cela commence

Tout le monde en cercle. Qui porte un sujet se lève, l’écrit sur une feuille, le dit en une phrase et l’accroche dans une case : une heure, un lieu. Ensuite vient la **place du marché** : on lit, on s’inscrit, on négocie pour fusionner deux sujets cousins.

## Quatre principes et une loi

- Les personnes présentes sont les bonnes.
- Ce qui arrive est ce qui pouvait arriver.
- Cela commence quand cela commence.
- Quand c’est fini, c’est fini.

La loi est celle **des deux pieds** : si l’on n’apprend ni n’apporte rien, on s’en va, sans excuse, vers un autre groupe.

## La trace

Chaque groupe rend une feuille avant la soupe : le titre, qui était là, ce qui s’est dit, ce qu’on propose. Sans feuille, pas de soupe. Nous n’avons jamais dû l’appliquer.`;

export const toolsBigGroups: WorldCard[] = [
  {
    key: 'groupes-3-6-12-24',
    kind: 'tool',
    lang: 'fr',
    title: 'Les groupes 3 → 6 → 12 → 24',
    summary: 'Une question, et des groupes qui doublent : chaque voix est entendue à trois avant de devoir compter à vingt-quatre.',
    text: `Demandez à cent personnes de répondre ensemble : cinq répondront. Demandez-leur de commencer à trois, et cent auront parlé avant le café.

## Le principe

On répond d’abord **à trois**. Puis deux trios se rejoignent, puis deux groupes de six, puis deux de douze. À chaque étape, on ne colle pas les réponses bout à bout : on cherche ce qui tient encore.

## Le déroulé (1 h 30)

| Taille | Durée | Tâche |
|---|---|---|
| 3 | 15 min | une histoire vécue chacun·e |
| 6 | 15 min | ce qu’elles ont en commun |
| 12 | 20 min | trois conditions |
| 24 | 25 min | une phrase, dite debout |

## Pour que cela réussisse

- Mêler les gens dès les trios : des couleurs tirées à l’entrée, pas des ami·es.
- Une minute de silence entre deux tours.
- À vingt-quatre, un·e gardien·ne de la parole.

Il faut une salle sans tables et des chaises que l’on porte d’une main.`,
    facets: { family: ['facilitation', 'methodological'] },
    tags: ['grand groupe', 'ouverture', 'mélange'],
    history: [
      {
        author: 'solange',
        daysAgo: 3355,
        comment: 'Essayé à l’ouverture, adopté.',
        change: 'create',
        text: 'On répond à une question à trois, puis à six, à douze, à vingt-quatre. Chaque fois on cherche ce qui tient encore.',
      },
      { author: 'solange', daysAgo: 1020, comment: 'Durées revues après dix essais.', change: 'edit' },
    ],
    translations: [
      {
        lang: 'nl',
        title: 'Groepen 3 → 6 → 12 → 24',
        summary: 'Eén vraag, en groepen die verdubbelen: elke stem wordt met drie gehoord voor ze met vierentwintig moet meetellen.',
        text: `Vraag honderd mensen om samen te antwoorden: vijf zullen antwoorden. Vraag hun met drie te beginnen, en honderd hebben gesproken voor de koffie.

## Het principe

Je antwoordt eerst **met drie**. Dan komen twee trio’s samen, dan twee groepen van zes, dan twee van twaalf. Telkens plak je de antwoorden niet aan elkaar: je zoekt wat nog overeind blijft.

## Het verloop (1,5 uur)

| Grootte | Duur | Opdracht |
|---|---|---|
| 3 | 15 min | ieder één beleefd verhaal |
| 6 | 15 min | wat ze gemeen hebben |
| 12 | 20 min | drie voorwaarden |
| 24 | 25 min | één zin, rechtstaand gezegd |

## Om te slagen

- Meng de mensen vanaf de trio’s: kleuren geloot aan de ingang, geen vrienden.
- Eén minuut stilte tussen twee rondes.
- Met vierentwintig: een hoeder van het woord.

Je hebt een zaal zonder tafels nodig en stoelen die je met één hand draagt.`,
      },
      {
        lang: 'en',
        title: 'Groups of 3 → 6 → 12 → 24',
        summary: 'One question, and groups that double: each voice is heard among three before it has to count among twenty-four.',
        text: `Ask a hundred people to answer together: five will. Ask them to begin in threes, and a hundred will have spoken before coffee.

## The principle

You first answer **in threes**. Then two trios join, then two groups of six, then two of twelve. At each step the answers are not glued end to end: you look for what still holds.

## How it goes (1½ hours)

| Size | Time | Task |
|---|---|---|
| 3 | 15 min | one lived story each |
| 6 | 15 min | what the stories share |
| 12 | 20 min | three conditions |
| 24 | 25 min | one sentence, said standing |

## To make it work

- Mix people from the trios on: colours drawn at the door, not friends.
- One minute of silence between rounds.
- At twenty-four, a keeper of the floor.

You need a room without tables, and chairs that can be carried with one hand.`,
      },
    ],
  },
  {
    key: 'forum-ouvert',
    kind: 'tool',
    lang: 'fr',
    title: 'Le forum ouvert',
    summary: 'Un mur vide, des feuilles, et le programme s’écrit sur place : chacun·e propose un sujet et va où ses pieds le portent.',
    text: openForumText,
    facets: { family: ['facilitation'] },
    tags: ['programme', 'grand groupe', 'mur'],
    history: [
      {
        author: 'solange',
        daysAgo: 2980,
        comment: 'Les bases.',
        change: 'create',
        text: 'Les participant·es écrivent le programme eux-mêmes, sur un mur. Quatre principes et la loi des deux pieds.',
      },
      { author: 'bastien', daysAgo: 1150, comment: 'Le déroulé, la trace, la soupe.', change: 'edit', text: openForumText },
      {
        author: 'clovis',
        daysAgo: 402,
        comment: 'Je pensais modifier ma copie, pas la fiche !',
        change: 'edit',
        text: 'Forum ouvert de notre quartier : samedi 14 h, salle du canal, apportez un gâteau.',
      },
      {
        author: 'solange',
        daysAgo: 401,
        comment: 'Remise en place, sans rancune. Le gâteau était bon.',
        change: 'restore',
        text: openForumText,
      },
    ],
    translations: [
      {
        lang: 'en',
        title: 'Open forum',
        summary:
          'An empty wall, sheets of paper, and the programme writes itself on the spot: propose a topic, then go where your feet take you.',
        text: `You come with a theme and a blank wall. An hour later the wall is full: the participants have written the programme.

## How it begins

Everyone in a circle. Whoever carries a topic stands up, writes it on a sheet, says it in one sentence and pins it in a box: a time, a place. Then comes the **market place**: people read, sign up, and bargain to merge two cousin topics.

## Four principles and a law

- The people present are the right ones.
- What happens is what could happen.
- It starts when it starts.
- When it is over, it is over.

The law is that **of two feet**: if you neither learn nor bring anything, you leave for another group, without excuses.

## The trace

Each group hands in a sheet before the soup: title, who was there, what was said, what is proposed. No sheet, no soup. We have never had to apply it.`,
      },
      {
        lang: 'de',
        title: 'Das offene Forum',
        summary:
          'Eine leere Wand, Blätter, und das Programm entsteht vor Ort: Jede und jeder schlägt ein Thema vor und geht, wohin die Füße tragen.',
        text: `Man kommt mit einem Thema und einer weißen Wand. Eine Stunde später ist die Wand voll: Die Teilnehmenden haben das Programm geschrieben.

## Wie es beginnt

Alle im Kreis. Wer ein Anliegen hat, steht auf, schreibt es auf ein Blatt, sagt es in einem Satz und hängt es in ein Feld: eine Zeit, ein Ort. Dann kommt der **Marktplatz**: Man liest, trägt sich ein, handelt aus, ob zwei verwandte Themen zusammengehen.

## Vier Grundsätze und ein Gesetz

- Wer da ist, ist genau richtig.
- Was geschieht, ist das, was geschehen konnte.
- Es beginnt, wenn es beginnt.
- Wenn es vorbei ist, ist es vorbei.

Das Gesetz ist das **der zwei Füße**: Wer weder lernt noch beiträgt, geht ohne Entschuldigung in eine andere Gruppe.

## Die Spur

Jede Gruppe gibt vor der Suppe ein Blatt ab: Titel, wer da war, was gesagt wurde, was vorgeschlagen wird. Ohne Blatt keine Suppe. Wir mussten es nie anwenden.`,
      },
    ],
  },
  {
    key: 'world-cafe',
    kind: 'tool',
    lang: 'fr',
    title: 'Le world café',
    summary:
      'Des petites tables, des nappes en papier, des tours de vingt minutes : une personne reste, les autres voyagent avec les idées.',
    text: `Pourquoi les meilleures idées viennent-elles au bistrot ? Parce qu’on y est quatre, qu’il y a une nappe et que personne ne préside. Le world café copie le bistrot, en grand.

## La salle

Des tables de quatre ou cinq, une nappe en papier, des feutres, quelque chose à grignoter. Il faut de la lumière et un léger brouhaha.

## Les tours

1. **Vingt minutes** sur une première question. On parle, on dessine sur la nappe.
2. Une personne, l’*hôte*, reste à sa place ; les autres se dispersent vers des tables différentes.
3. L’hôte raconte en une minute ce qui s’est dit. On continue, parfois avec une question plus profonde.
4. Après trois tours, on se promène entre les nappes, puis on récolte debout.

## Une bonne question

Elle est courte, elle nous concerne, on n’en connaît pas la réponse. « Comment améliorer la mobilité ? » endort. « Qui n’a pas pu venir ce soir, et pourquoi ? » réveille.

## Taille

De douze à deux cents personnes. Au-dessus de trente, un micro pour les consignes et une grosse cloche.`,
    facets: { family: ['facilitation'] },
    tags: ['tables', 'conversation', 'tours'],
    history: [{ author: 'naima', daysAgo: 2150, comment: 'Écrit sur une nappe, puis ici.', change: 'create' }],
  },
  {
    key: 'debat-mouvant',
    kind: 'tool',
    lang: 'fr',
    title: 'Le débat mouvant',
    summary:
      'Une phrase qui divise, une ligne au sol : on se place d’un côté ou de l’autre, on argumente, et l’on traverse quand on est touché.',
    text: `On débat mieux debout. On lit une phrase un peu trop carrée – « il faut fermer l’école aux écrans » – et chacun·e choisit son camp avec ses pieds. **Le milieu n’existe pas**, du moins pas au début.

## Le déroulé

1. On lit la phrase deux fois, sans l’expliquer.
2. On se place. Chaque camp discute trois minutes entre soi.
3. Un argument d’un côté, un argument de l’autre, à tour de rôle. Un seul par prise de parole.
4. Après *chaque* argument, qui est ébranlé traverse. On applaudit ceux qui traversent.
5. On s’arrête quand cela bouge encore : dix à vingt minutes.

## Fabriquer la phrase

Elle doit diviser vraiment, contenir un mot discutable, ne blesser personne dans ce qu’il est.

## Pour toutes et tous

On peut jouer assis, avec un carton à deux couleurs. Et l’on prévient : ici, on a le droit de défendre une idée qui n’est pas la sienne.`,
    facets: { family: ['facilitation'] },
    tags: ['débat', 'corps', 'désaccord'],
    history: [
      {
        author: 'naima',
        daysAgo: 2410,
        comment: 'Comme on le joue au Talus.',
        change: 'create',
        text: 'Une phrase, deux camps, une ligne. On argumente, on traverse.',
      },
      { author: 'hannelore', daysAgo: 620, comment: 'La version assise.', change: 'edit' },
    ],
    translations: [
      {
        lang: 'nl',
        title: 'Het bewegende debat',
        summary:
          'Een zin die verdeelt, een lijn op de grond: je kiest een kant, je argumenteert, en je steekt over wanneer je geraakt bent.',
        text: `Rechtstaand debatteer je beter. We lezen een zin die iets te scherp is – "de school moet schermen weren" – en ieder kiest kamp met zijn voeten. **Het midden bestaat niet**, toch niet in het begin.

## Het verloop

1. We lezen de zin twee keer, zonder uitleg.
2. Je neemt plaats. Elk kamp praat drie minuten onder elkaar.
3. Een argument van de ene kant, een van de andere, om de beurt. Eén per spreekbeurt.
4. Na *elk* argument steekt over wie wankelt. We applaudisseren voor wie oversteekt.
5. We stoppen terwijl het nog beweegt: tien tot twintig minuten.

## De zin maken

Hij moet echt verdelen, een betwistbaar woord bevatten, en niemand kwetsen in wie hij is.

## Voor iedereen

Je kunt zittend spelen, met een kaart in twee kleuren. En we verwittigen: hier mag je een idee verdedigen dat niet het jouwe is.`,
      },
    ],
  },
];
