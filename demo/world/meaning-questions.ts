import type { WorldCard } from './shape.ts';

export const meaningQuestions: WorldCard[] = [
  {
    key: 'sauver-le-monde',
    kind: 'meaning',
    lang: 'fr',
    title: 'L’intelligence collective peut-elle sauver le monde ?',
    summary: 'La question d’ouverture de 2017. Trop grande pour une seule personne, et c’est justement pour cela qu’on l’a posée.',
    text: `Elle a été écrite au marqueur sur un drap, accrochée de travers, et personne n’a osé la redresser.

## Pourquoi une question si grosse

Parce qu’une question à notre taille, chacun·e l’aurait emportée dans son coin. Devant celle-ci, on regarde forcément sa voisine. Plus de cent vingt personnes y ont répondu ensemble, à trois, à six, à douze, à vingt-quatre.

## Ce qu’elle cache

- *Sauver* : qui a le droit de sauver qui ?
- *Le monde* : lequel ? Celui d’avant nous manque-t-il vraiment ?
- *Collective* : un groupe peut aussi être très bête, très vite, avec beaucoup d’enthousiasme.

## Où nous en sommes

Nous n’avons pas la réponse. Nous avons des **conditions** : du temps, des gens qui ne se ressemblent pas, le droit de se tromper, une trace de ce qui a été dit. Et une intuition : on ne sauve rien, on prend soin.

> « Le monde, on ne sait pas. Le mardi, c’est sûr. »`,
    facets: { dimension: ['societal', 'philosophical'], nature: ['question'] },
    tags: ['intelligence collective', 'ouverture', 'soin'],
    history: [
      {
        author: 'solange',
        daysAgo: 3365,
        comment: 'Le drap est accroché.',
        change: 'create',
        title: 'Sauver le monde ?',
        text: 'La question d’ouverture : l’intelligence collective peut-elle sauver le monde ? Nous y répondrons ensemble, à trois, à six, à douze, à vingt-quatre.',
      },
      {
        author: 'clovis',
        daysAgo: 2300,
        comment: 'Ce que la question cache.',
        change: 'edit',
        title: 'L’intelligence collective peut-elle sauver le monde ?',
      },
      { author: 'naima', daysAgo: 125, comment: 'Le soin plutôt que le salut.', change: 'edit' },
    ],
    translations: [
      {
        lang: 'nl',
        title: 'Kan collectieve intelligentie de wereld redden?',
        summary: 'De openingsvraag van 2017. Te groot voor één mens, en net daarom hebben we haar gesteld.',
        text: `Ze werd met stift op een laken geschreven, scheef opgehangen, en niemand durfde haar recht te hangen.

## Waarom zo’n grote vraag

Omdat ieder een vraag op onze maat in zijn hoekje zou hebben meegenomen. Bij deze kijk je vanzelf naar je buurvrouw. Meer dan honderdtwintig mensen antwoordden samen, met drie, met zes, met twaalf, met vierentwintig.

## Wat ze verbergt

- *Redden*: wie heeft het recht wie te redden?
- *De wereld*: welke? Missen we die van vroeger echt?
- *Collectief*: een groep kan ook heel dom zijn, heel snel, met veel enthousiasme.

## Waar we staan

We hebben geen antwoord. We hebben **voorwaarden**: tijd, mensen die niet op elkaar lijken, het recht je te vergissen, een spoor van wat gezegd is. En een vermoeden: je redt niets, je draagt zorg.

> "De wereld, dat weten we niet. De dinsdag, die zeker."`,
      },
      {
        lang: 'en',
        title: 'Can collective intelligence save the world?',
        summary: 'The opening question of 2017. Too big for one person, which is exactly why it was asked.',
        text: `It was written in marker on a bed sheet, hung crooked, and nobody dared to straighten it.

## Why such a big question

Because a question of our own size, each would have carried off to a corner. In front of this one, you cannot help looking at your neighbour. More than a hundred and twenty people answered it together, in threes, sixes, twelves and twenty-fours.

## What it hides

- *Save*: who has the right to save whom?
- *The world*: which one? Do we really miss the old one?
- *Collective*: a group can also be very stupid, very fast, with great enthusiasm.

## Where we stand

We have no answer. We have **conditions**: time, people who are not alike, the right to be wrong, a trace of what was said. And a hunch: nothing gets saved, things get cared for.

> "The world, we don’t know. Tuesday, for sure."`,
      },
      {
        lang: 'de',
        title: 'Kann kollektive Intelligenz die Welt retten?',
        summary: 'Die Eröffnungsfrage von 2017. Zu groß für einen Menschen allein, und genau deshalb wurde sie gestellt.',
        text: `Sie wurde mit Filzstift auf ein Bettlaken geschrieben, schief aufgehängt, und niemand wagte, sie gerade zu rücken.

## Warum eine so große Frage

Weil eine Frage in unserer Größe jede und jeder in die eigene Ecke getragen hätte. Vor dieser schaut man unweigerlich die Nachbarin an. Mehr als hundertzwanzig Menschen haben gemeinsam geantwortet, zu dritt, zu sechst, zu zwölft, zu vierundzwanzig.

## Was sie verbirgt

- *Retten*: Wer hat das Recht, wen zu retten?
- *Die Welt*: welche? Fehlt uns die frühere wirklich?
- *Kollektiv*: Eine Gruppe kann auch sehr dumm sein, sehr schnell, mit viel Begeisterung.

## Wo wir stehen

Wir haben keine Antwort. Wir haben **Bedingungen**: Zeit, Menschen, die sich nicht ähneln, das Recht, sich zu irren, eine Spur des Gesagten. Und eine Ahnung: Man rettet nichts, man sorgt für etwas.

> „Die Welt, das wissen wir nicht. Der Dienstag, der schon.“`,
      },
    ],
  },
  {
    key: 'qui-n-est-pas-la',
    kind: 'meaning',
    lang: 'fr',
    title: 'Qui n’est pas là ?',
    summary:
      'La chaise vide, le bus qui ne passe plus, le mot que l’on n’a pas compris : avant de décider ensemble, compter les absent·es.',
    text: `C’est une question que l’on pose debout, au tout début, en regardant la salle. Elle est gênante ; il faut lui laisser le temps.

## Les absences ordinaires

- Celles et ceux qui travaillent à cette heure-ci.
- Ceux qui n’ont pas lu l’affiche, parce qu’elle était écrite pour nous.
- Celles qui sont venues une fois et qu’on n’a pas écoutées.
- Les enfants, les malades, les prisonniers, les arbres.
- Les cent qui viennent toujours, et qui prennent la place sans le savoir.

## Ce qu’on peut en faire

Mettre une **chaise pour l’absent·e** et lui demander son avis à mi-parcours : « que dirait Josette ? ». C’est maladroit, c’est mieux que rien. Mieux encore : aller chez Josette.

## La question suivante

Et si certain·es n’avaient *pas envie* de venir ? Le droit de ne pas participer existe aussi. Une démocratie se juge peut-être à la façon dont elle traite ceux qui restent chez eux.`,
    facets: { dimension: ['civic', 'societal'], nature: ['question'] },
    tags: ['inclusion', 'absence', 'démocratie'],
    history: [
      {
        author: 'clovis',
        daysAgo: 2080,
        comment: 'Posée en forum, restée sans réponse.',
        change: 'create',
        text: 'Avant de commencer, regarder la salle et se demander qui n’est pas là.',
      },
      { author: 'clovis', daysAgo: 270, comment: 'La chaise, et le droit de ne pas venir.', change: 'edit' },
    ],
  },
  {
    key: 'partager-ou-proteger',
    kind: 'meaning',
    lang: 'fr',
    title: 'Faut-il protéger ce que l’on veut partager ?',
    summary: 'Entre la clôture et l’arbre vidé, entre le secret et le pillage : où passe la ligne quand on met en commun ?',
    text: `Le texte fondateur oppose la mise en commun à la « protection » à outrance. Tout tient dans les deux derniers mots : à *outrance*.

## Deux histoires qui se contredisent

À Péruwelz, les vergers n’ont pas de clôture : en sept ans, un seul arbre a été vidé. Ailleurs, une recette offerte de bon cœur a été déposée par une marque, et celle qui l’avait inventée a reçu une lettre d’avocat.

## Ce que l’on peut essayer de dire

- Ce qui **ne s’use pas** quand on le donne – une idée, un chant, une méthode – gagne à circuler, avec le nom de ceux qui l’ont porté.
- Ce qui **s’use** – une prairie, une bénévole – demande des règles, et quelqu’un pour les rappeler gentiment.
- Ce qui **expose** – une adresse, une maladie – n’appartient qu’à la personne.

## La question reste

Une licence libre est-elle une clôture ou une porte ? Nous la voyons comme un mot sur la table : « servez-vous, dites d’où ça vient, laissez-en aux suivants ».`,
    facets: { dimension: ['philosophical'], nature: ['question'] },
    tags: ['communs', 'licence', 'confiance'],
    history: [{ author: 'ewa', daysAgo: 1330, comment: 'Suite d’une discussion à la plonge.', change: 'create' }],
  },
  {
    key: 'qui-tient-la-cle',
    kind: 'meaning',
    lang: 'fr',
    title: 'Qui tient la clé ?',
    summary:
      'Dans tout collectif sans chef, quelqu’un a la clé, le mot de passe ou le numéro du chauffagiste. Regarder le pouvoir là où il dort.',
    text: `« Chez nous, pas de hiérarchie. » Très bien. Qui a la clé de la salle ? Qui connaît le mot de passe ? Qui sait comment s’appelle la dame de l’administration ?

## Le petit inventaire

Faites la liste, sans accuser personne :

1. les clés en métal ;
2. les clés en chiffres : codes, comptes, signatures ;
3. les clés en mémoire : ce qu’une seule personne sait ;
4. les **clés en cœur** : celui ou celle qu’on n’ose pas contredire.

## Pourquoi cela compte

Le pouvoir qui se voit peut se partager. Celui qui se cache derrière « oh, c’est juste plus simple » fatigue la personne qui le porte et endort les autres. À Bruxelles, les clés changent de mains chaque trimestre ; au début c’est le chaos, ensuite c’est une école.

## À se demander

Si je disparaissais demain, qu’est-ce qui s’arrêterait ? Et cela me flatte-t-il un peu ?`,
    facets: { dimension: ['civic', 'personal'], nature: ['question'] },
    tags: ['pouvoir', 'gouvernance', 'transmission'],
    history: [{ author: 'ewa', daysAgo: 735, comment: 'Après avoir attendu dehors, sous la pluie, sans clé.', change: 'create' }],
  },
];
