import type { WorldCard } from './shape.ts';

export const practicesBorder: WorldCard[] = [
  {
    key: 'cafe-de-la-frontiere',
    kind: 'practice',
    lang: 'fr',
    title: 'Le café de la frontière',
    summary:
      'Un soir par mois, tantôt à Lille, tantôt à Courtrai, tantôt à Tournai : trois canapés, deux langues, une question apportée par un inconnu.',
    text: `Trois canapés de récupération voyagent dans une remorque. Le premier mercredi du mois, ils se posent quelque part entre Lille, Courtrai et Tournai ; on met une nappe, on ouvre le bar.

## Le déroulé d’une soirée

- 19 h : la soupe, servie par des gens de l’autre côté.
- 20 h : **le canapé**. Un·e invité·e tiré·e au sort dans la file raconte, en dix minutes, un problème de frontière : un diplôme, une mutuelle, un amour.
- 20 h 30 : tables mêlées. La consigne : au moins deux langues par table.
- 22 h : on écrit ce qu’on fait avant le mois prochain.

## Résultats

- 38 soirées, 55 personnes en moyenne, dont une sur trois pour la première fois.
- 24 coups de main transfrontaliers menés à bout, dont une carte de bus commune à deux quartiers.
- Deux mariages. Nous n’y sommes pour rien, mais nous y étions.`,
    facets: { nature: ['experience'], pillar: ['sociocultural'], territory: ['lille-metropole', 'flandre', 'tournai'] },
    tags: ['frontière', 'langues', 'soirée'],
    place: { label: 'Lille', lat: 50.6298, lon: 3.0591 },
    languages: ['fr', 'nl'],
    history: [
      {
        author: 'lieselot',
        daysAgo: 1560,
        comment: 'Après un an de canapés.',
        change: 'create',
        text: 'Un café qui voyage de part et d’autre de la frontière.\n\n## Résultats\n\nOnze soirées, une quarantaine de personnes à chaque fois.',
      },
      { author: 'clovis', daysAgo: 98, comment: 'Chiffres de la 38e soirée.', change: 'edit' },
    ],
    translations: [
      {
        lang: 'nl',
        title: 'Het grenscafé',
        summary:
          'Eén avond per maand, nu eens in Rijsel, dan in Kortrijk of Doornik: drie zetels, twee talen, één vraag van een onbekende.',
        text: `Drie tweedehands zetels reizen in een aanhangwagen. Op de eerste woensdag van de maand strijken ze ergens neer tussen Rijsel, Kortrijk en Doornik; we leggen een tafelkleed en openen de bar.

## Verloop van een avond

- 19 uur: soep, opgediend door mensen van de overkant.
- 20 uur: **de zetel**. Een gast die uit de rij wordt geloot, vertelt in tien minuten een grensprobleem: een diploma, een ziekenfonds, een liefde.
- 20.30 uur: gemengde tafels. De opdracht: minstens twee talen per tafel.
- 22 uur: we schrijven op wat we voor volgende maand doen.

## Resultaten

- 38 avonden, gemiddeld 55 mensen, van wie een op de drie voor het eerst.
- 24 grensoverschrijdende helpende handen tot het einde volgehouden, waaronder een busplan voor twee wijken.
- Twee huwelijken. Niet onze verdienste, maar we waren erbij.`,
      },
    ],
  },
  {
    key: 'releves-de-la-lys',
    kind: 'practice',
    lang: 'fr',
    title: 'Une heure par mois pour la Lys',
    summary:
      'Des riverain·es des deux rives mesurent la rivière depuis six ans. Leurs carnets ont fini par peser plus lourd qu’une pétition.',
    text: `Une corde graduée, un thermomètre de piscine, une épuisette et un carnet quadrillé. Avec cela, douze fois par an, nous demandons à la Lys comment elle va.

## La méthode

Toujours les **mêmes sept points**, toujours à deux personnes de langues différentes : l’une lit, l’autre répète et note. Répéter évite les erreurs de chiffres, et apprend à compter dans la langue d’en face. Les carnets sont photographiés le soir même et déposés sur une carte ouverte.

## Résultats

- 74 relevés sur 76 possibles (une crue, une finale de football).
- 5 180 mesures publiées, réutilisées par deux universités et une classe de Wervik.
- En 2022, la courbe des températures a montré un rejet d’eaux usées ; il a été **déplacé en huit mois**.
- Le martin-pêcheur, absent en 2020, a été vu trente et une fois en 2025.

## Ce que nous conseillons

Peu de mesures, mais jamais d’interruption. Une série modeste et longue vaut mieux qu’un bel appareil dans une armoire.`,
    facets: { nature: ['success'], pillar: ['environmental'], territory: ['flandre', 'lille-metropole', 'wallonie-picarde'] },
    tags: ['rivière', 'données ouvertes', 'science citoyenne'],
    place: { label: 'Comines', lat: 50.7702, lon: 2.9968 },
    languages: ['fr', 'nl'],
    history: [{ author: 'joris', daysAgo: 305, comment: 'Six ans de carnets.', change: 'create' }],
  },
  {
    key: 'laverie-cooperative',
    kind: 'practice',
    lang: 'fr',
    title: 'La laverie où l’on décide',
    summary:
      'À Bruxelles, une laverie coopérative tient son assemblée pendant un cycle à quarante degrés : cinquante-deux minutes, pas une de plus.',
    text: `Le local était à louer, les machines à reprendre, et il fallait bien laver. Cent trente voisin·es ont acheté chacun·e une part de 30 €. L’assemblée a lieu sur place : on met une machine, on s’assied, et quand le tambour s’arrête **la décision est prise ou reportée**.

## Pourquoi cela marche

- Tout le monde a une raison de venir, même ceux qui détestent les réunions.
- Le temps est visible : il tourne derrière un hublot.
- On plie ensuite le linge ensemble ; les désaccords s’y défroissent.

## Résultats

- 52 minutes d’assemblée par mois, 31 personnes en moyenne.
- Prix du lavage gelé depuis quatre ans, machines réparées sur place.
- Les bénéfices, 6 400 € en 2025, paient une garderie du samedi et un fonds pour les loyers en retard.
- Trois langues à chaque assemblée, une traductrice en titre : la dame du séchoir numéro 4.

## Limite

Au-delà de quarante personnes, on n’entend plus à cause de l’essorage. Nous avons donc deux cycles.`,
    facets: { nature: ['experience'], pillar: ['economic', 'sociocultural'], territory: ['bruxelles'] },
    tags: ['coopérative', 'assemblée', 'communs'],
    place: { label: 'Bruxelles', lat: 50.8511, lon: 4.3583 },
    languages: ['fr', 'nl', 'en'],
    history: [{ author: 'ewa', daysAgo: 410, comment: 'Assisté à trois cycles.', change: 'create' }],
  },
  {
    key: 'cinq-bancs-a-eupen',
    kind: 'practice',
    lang: 'fr',
    title: 'Cinq bancs à Eupen',
    summary: 'Des enfants de huit ans ont décidé où poser cinq bancs, l’ont dit au conseil communal et ont tenu leur budget au centime.',
    text: `La ville avait cinq bancs et vingt demandes. Une échevine a dit, pour rire : « demandons aux enfants ». Les enfants n’ont pas ri, ils ont pris des mètres rubans.

## Leur enquête

Pendant six semaines, ils ont suivi des gens – en le demandant poliment – pour noter **où l’on s’arrête pour souffler**. Ils ont porté des sacs de pommes de terre afin de comprendre leurs grands-parents. Ils ont découvert qu’un banc trop bas est un piège.

## La décision

En conseil, spatule en main : pas de vote tant que quelqu’un dit « je suis triste si… ». Trois vendredis y sont passés.

## Résultats

- 5 bancs posés, dont un à deux hauteurs.
- Budget : 4 000 € donnés, 3 999,60 € dépensés ; le reste est exposé dans un bocal.
- Occupation comptée l’année suivante : **trois fois** celle des anciens bancs.
- Le conseil communal consulte désormais la classe une fois par an.`,
    facets: { nature: ['experience'], pillar: ['sociocultural'], territory: ['ailleurs'] },
    tags: ['enfants', 'espace public', 'conseil'],
    place: { label: 'Eupen', lat: 50.6267, lon: 6.0389 },
    languages: ['de', 'fr'],
    history: [{ author: 'hannelore', daysAgo: 690, comment: 'Avec l’accord des vingt-deux enfants.', change: 'create' }],
    translations: [
      {
        lang: 'de',
        title: 'Fünf Bänke in Eupen',
        summary:
          'Achtjährige haben entschieden, wo fünf Bänke stehen sollen, es dem Stadtrat erklärt und ihr Budget auf den Cent eingehalten.',
        text: `Die Stadt hatte fünf Bänke und zwanzig Wünsche. Eine Schöffin sagte im Scherz: „Fragen wir die Kinder.“ Die Kinder lachten nicht, sie holten Maßbänder.

## Ihre Untersuchung

Sechs Wochen lang folgten sie Leuten – nach höflichem Fragen – und notierten, **wo man stehen bleibt, um zu verschnaufen**. Sie trugen Kartoffelsäcke, um ihre Großeltern zu verstehen. Sie fanden heraus, dass eine zu niedrige Bank eine Falle ist.

## Die Entscheidung

Im Rat, den Kochlöffel in der Hand: keine Abstimmung, solange jemand sagt „ich bin traurig, wenn …“. Drei Freitage hat das gedauert.

## Ergebnisse

- 5 Bänke, eine davon in zwei Höhen.
- Budget: 4000 € erhalten, 3999,60 € ausgegeben; der Rest ist in einem Glas ausgestellt.
- Im Jahr danach gezählte Nutzung: **dreimal** so hoch wie bei den alten Bänken.
- Der Stadtrat befragt die Klasse nun einmal im Jahr.`,
      },
    ],
  },
  {
    key: 'carnet-avant-la-rencontre',
    kind: 'practice',
    lang: 'fr',
    title: 'Le carnet d’avant la rencontre',
    summary:
      'À Brest, on publie les gens avant qu’ils arrivent : cent petites présentations imprimées, pour se reconnaître à la machine à café.',
    text: `D’habitude, on reçoit la liste des participant·es quand tout est fini. À Brest, l’équipe a retourné le sablier : le carnet est prêt **le premier jour**, et il donne des raisons d’aller vers quelqu’un.

## La recette

1. Trois mois avant : un appel très simple. « Dites en trois phrases ce que vous faites, ce que vous cherchez, ce qui vous fait douter. »
2. Deux mois avant : on téléphone à ceux qui n’ont pas écrit. Une personne parle, une autre note.
3. Trois semaines avant : relecture par les intéressé·es. Rien ne paraît sans leur oui.
4. L’impression, sur du papier où l’on peut écrire.

## Résultats

- 104 présentations sur 290 inscrit·es, puis 137 l’édition suivante.
- 7 participants sur 10 disent avoir cherché **au moins une personne** repérée dans le carnet.
- Les pages se lisent encore : une quarantaine de demandes de contact dans l’année.
- Coût : 2,10 € l’exemplaire, plus beaucoup de thé.

## Le piège

Ne demandez pas de biographie : vous aurez des titres. Demandez un doute, vous aurez des gens.`,
    facets: { nature: ['success'], pillar: ['sociocultural'], territory: ['brest'] },
    tags: ['récolte', 'papier', 'rencontre'],
    place: { label: 'Brest', lat: 48.3882, lon: -4.4917 },
    history: [
      {
        author: 'yannig',
        daysAgo: 2330,
        comment: 'Recette notée pour Tournai.',
        change: 'create',
        text: 'Cent présentations imprimées avant la rencontre.\n\n## Résultats\n\n104 présentations sur 290 inscrit·es.',
      },
      { author: 'yannig', daysAgo: 820, comment: 'Deuxième carnet, et le conseil du doute.', change: 'edit' },
    ],
  },
  {
    key: 'code-source-d-une-rencontre',
    kind: 'practice',
    lang: 'fr',
    title: 'Le code source d’une rencontre',
    summary: 'Démonter un événement le lendemain de la fête, pour que n’importe quelle équipe puisse le remonter ailleurs.',
    text: `À Montpellier, une rencontre ne se termine pas au démontage des tentes. Elle se termine quand une personne absente peut l’expliquer.

## Ce qu’on écrit

- un **calendrier à rebours**, de douze mois avant jusqu’au jour J, avec qui entre dans l’équipe à chaque étape ;
- une fiche par poste : accueil, sons, repas, couchages, argent ;
- le budget prévu et le budget réel, côte à côte, sans maquillage ;
- les lettres, les affiches, les listes de courses, à copier.

## Comment

Deux jours, une semaine après. On marche dans les lieux vides et on raconte à voix haute ; une personne écrit, une autre photographie les endroits.

## Résultats

- 46 fiches, reprises par 5 équipes dans 3 pays.
- Une équipe de Tournai estime avoir gagné **onze semaines**.
- L’erreur la plus recopiée a été trouvée, puis corrigée : la liste oubliait les rallonges.`,
    facets: { nature: ['success'], pillar: ['sociocultural', 'economic'], territory: ['montpellier'] },
    tags: ['documentation', 'transmission', 'organisation'],
    place: { label: 'Montpellier', lat: 43.6082, lon: 3.8739 },
    history: [{ author: 'giulia', daysAgo: 1980, comment: 'Avec les croissants.', change: 'create' }],
    translations: [
      {
        lang: 'en',
        title: 'The source code of a gathering',
        summary: 'Taking an event apart the week after the party, so that any team can put it together again elsewhere.',
        text: `In Montpellier a gathering does not end when the tents come down. It ends when somebody who was absent can explain it.

## What gets written

- a **countdown**, from twelve months before until the day itself, with who joins the team at each step;
- one sheet per post: welcome, sound, meals, beds, money;
- the planned budget and the real one, side by side, without make-up;
- the letters, the posters, the shopping lists, ready to copy.

## How

Two days, one week later. You walk through the empty rooms and tell the story aloud; one person writes, another photographs the places.

## Results

- 46 sheets, taken up by 5 teams in 3 countries.
- A team in Tournai reckons it gained **eleven weeks**.
- The most copied mistake was found, then mended: the list had forgotten the extension leads.`,
      },
    ],
  },
];
