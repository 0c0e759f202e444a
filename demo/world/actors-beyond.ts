import type { WorldCard } from './shape.ts';

export const actorsBeyond: WorldCard[] = [
  {
    key: 'lieux-dits',
    kind: 'actor',
    lang: 'fr',
    title: 'Le réseau Lieux-Dits',
    summary: 'Vingt-trois lieux partagés de la métropole lilloise qui comparent leurs toits, leurs loyers et leurs lendemains de fête.',
    text: `Une ancienne filature à Roubaix, un garage à Hellemmes, une péniche, une chapelle, deux jardins : vingt-trois lieux où des habitant·es fabriquent quelque chose ensemble. Chacun se croyait seul à se demander qui sortirait les poubelles. Le réseau est né de cette question-là.

## Ce qu’on s’échange

- **Des visites surprises** : deux personnes d’un lieu viennent passer une journée dans un autre et tiennent l’accueil. On apprend plus derrière le comptoir que dans dix réunions.
- **Une caisse de coups durs** : 1 % des recettes de bar. Elle a payé une chaudière, une franchise d’assurance et un enterrement.
- **Un modèle de bail**, relu par quatre propriétaires et deux juristes, à copier.

## Avec nos voisins belges

Depuis Tournai 2017, nous tenons une liste commune des salles qui s’ouvrent aux groupes d’en face. La frontière ne se voit que sur les factures d’électricité. On cherche encore comment assurer une remorque qui change de pays deux fois par semaine : si vous savez, écrivez-nous.`,
    facets: { nature: ['network'], pillar: ['sociocultural', 'economic'], sector: ['association'], territory: ['lille-metropole'] },
    tags: ['tiers-lieu', 'bail', 'solidarité'],
    place: { label: 'Lille', lat: 50.6361, lon: 3.0702 },
    languages: ['fr'],
    history: [
      {
        author: 'clovis',
        daysAgo: 3060,
        comment: 'Rencontrés à Tournai, notés tout de suite.',
        change: 'create',
        text: 'Réseau de lieux partagés de la métropole lilloise.',
      },
      { author: 'ewa', daysAgo: 470, comment: 'La caisse de coups durs, le bail.', change: 'edit' },
    ],
  },
  {
    key: 'ateliers-communs-bruxellois',
    kind: 'actor',
    lang: 'fr',
    title: 'Les Ateliers des communs bruxellois',
    summary: 'Un réseau de jardins, d’ateliers et de coopératives de Bruxelles qui écrit ses règles à voix haute, en trois langues.',
    text: `À Bruxelles, une réunion commence souvent par vingt minutes consacrées à choisir la langue. Nous avons arrêté de choisir : chacun·e parle la sienne, et une personne résume au tableau, en dessins et en mots courts.

## Qui nous sommes

Neuf potagers collectifs, deux ateliers de menuiserie, une laverie coopérative, une crèche parentale et un groupe de juristes qui s’ennuyaient.

## Le cahier de règles

Chaque lieu tient son cahier : qui a accès à quoi, qui décide, que se passe-t-il quand cela se passe mal. Une fois l’an nous lisons les cahiers des autres, à voix haute, assis par terre. Nous y avons volé :

1. la règle du *dernier arrivé* (qui arrive en dernier reformule la question) ;
2. le *tour de clés* (les clés changent de mains chaque trimestre) ;
3. le droit à une **année blanche**, sans tâche, pour qui a trop donné.

## Venez

Premier lundi du mois, dans la laverie : au moins votre linge n’aura pas perdu sa soirée.`,
    facets: { nature: ['network'], pillar: ['economic', 'environmental'], sector: ['association', 'citizen'], territory: ['bruxelles'] },
    tags: ['communs', 'règles', 'langues'],
    place: { label: 'Bruxelles', lat: 50.8432, lon: 4.3471 },
    languages: ['fr', 'nl', 'en'],
    history: [{ author: 'ewa', daysAgo: 1720, comment: 'Fiche écrite à la laverie.', change: 'create' }],
  },
  {
    key: 'passeurs-de-la-rade',
    kind: 'actor',
    lang: 'fr',
    title: 'Les Passeurs de la Rade',
    summary: 'Un collectif brestois qui récolte la parole avant, pendant et après les rencontres, et qui l’imprime sur du vrai papier.',
    text: `Nous habitons une ville où il pleut à l’horizontale : on a donc pris l’habitude d’écrire à l’intérieur. Avant chaque rencontre, nous allons voir les gens qui viendront, nous prenons un café et trois phrases, et nous en faisons un **carnet** que chacun·e reçoit à l’entrée.

## Ce que nous savons faire

- Collecter une centaine de présentations en huit semaines, sans harceler personne (le secret : proposer de l’écrire à leur place, puis de la relire ensemble).
- Former des récolteur·euses : deux heures suffisent pour apprendre à noter sans résumer.
- Tenir une radio de couloir pendant quatre jours.

## Ce que nous croyons

Une rencontre sans trace est une fête ; c’est déjà beaucoup. Une rencontre avec traces est une fête dont on peut rendre les clés à d’autres.

## Notre lien avec Tournai

On se prête des gens. Chaque fois, au moins une voiture fait la route – neuf heures, deux pannes de café, un podcast – et revient avec plus de monde qu’à l’aller.`,
    facets: { nature: ['network'], pillar: ['sociocultural'], sector: ['association'], territory: ['brest'] },
    tags: ['récolte', 'écriture', 'radio'],
    place: { label: 'Brest', lat: 48.3918, lon: -4.4832 },
    languages: ['fr', 'br'],
    history: [
      {
        author: 'yannig',
        daysAgo: 3240,
        comment: 'Salut de la rade.',
        change: 'create',
        text: 'Collectif de Brest. Nous écrivons le carnet des rencontres, avant qu’elles aient lieu.',
      },
      { author: 'yannig', daysAgo: 155, comment: 'Ce qu’on sait faire, pour qu’on nous le demande.', change: 'edit' },
    ],
  },
  {
    key: 'fourmis-du-lez',
    kind: 'actor',
    lang: 'fr',
    title: 'Les Fourmis du Lez',
    summary: 'À Montpellier, une petite équipe qui démonte les rencontres après coup pour écrire comment les remonter.',
    text: `La plupart des équipes s’effondrent le lendemain d’un événement. Nous, c’est le moment où nous arrivons, avec des croissants et des questions : *qui a commandé les toilettes sèches, et quand ? pourquoi trois tables et pas quatre ? qu’auriez-vous voulu savoir en janvier ?*

## Notre spécialité

Écrire le **mode d’emploi d’une rencontre** pendant que les mémoires sont chaudes : calendrier, budget, fiches de poste, lettres types, plan de salle, listes de courses. Tout est libre, pour que la prochaine équipe ne reparte pas de zéro.

## Ce que les gens oublient toujours

- l’adresse du serrurier ;
- la personne qui ferme le soir, et qui lui tient compagnie ;
- le merci, nominatif, dans les huit jours.

## Comment nous travaillons

Deux jours sur place, à trois, logé·es chez l’habitant. On repart quand une personne qui n’était pas là peut expliquer l’événement à une quatrième sans se tromper. Cela rate souvent le premier soir, et réussit presque toujours le second.`,
    facets: { nature: ['organisation'], pillar: ['sociocultural', 'economic'], sector: ['association'], territory: ['montpellier'] },
    tags: ['documentation', 'organisation', 'transmission'],
    place: { label: 'Montpellier', lat: 43.6141, lon: 3.8811 },
    languages: ['fr', 'es'],
    history: [{ author: 'giulia', daysAgo: 2650, comment: 'Après une visite à Montpellier.', change: 'create' }],
  },
  {
    key: 'hannelore-brueck',
    kind: 'actor',
    lang: 'fr',
    title: 'Hannelore Brück',
    summary: 'Institutrice à Eupen, elle organise des conseils d’enfants et rappelle à tous que la Belgique a trois langues.',
    text: `Quand on dit « les deux communautés », je lève la main. Dans l’Est du pays nous sommes quatre-vingt mille à rêver en allemand, et nous savons ce que c’est que d’arriver dans une salle où personne n’a pensé à nous. Cela rend attentive.

## Mon travail

J’enseigne à des enfants de huit ans. Chaque vendredi, nous tenons **conseil** : un cercle, un bâton de parole qui est en fait une spatule, un ordre du jour tiré d’une boîte. Le sujet le plus long de l’année : faut-il prévenir avant de chatouiller ?

## Ce que j’apporte à Tournai

- Des traductions en allemand, avec plaisir et lenteur.
- Un atelier pour adultes mené comme un conseil d’enfants. On y découvre que l’on coupe la parole.
- Des gaufres d’Eupen, meilleures que les vôtres.

> « Celui qui tient la spatule ne ment presque pas. » – Jonas, huit ans`,
    facets: { nature: ['person'], pillar: ['sociocultural'], sector: ['public'], territory: ['ailleurs'] },
    tags: ['enfants', 'conseil', 'langues'],
    place: { label: 'Eupen', lat: 50.6291, lon: 6.0353 },
    languages: ['de', 'fr'],
    history: [
      {
        author: 'hannelore',
        daysAgo: 1260,
        comment: 'Bonjour de l’Est.',
        change: 'create',
        text: 'Institutrice à Eupen. Je tiens conseil avec des enfants de huit ans, chaque vendredi.',
      },
      { author: 'hannelore', daysAgo: 75, comment: 'Les gaufres sont un argument.', change: 'edit' },
    ],
    translations: [
      {
        lang: 'de',
        title: 'Hannelore Brück',
        summary: 'Lehrerin in Eupen; sie leitet Kinderräte und erinnert alle daran, dass Belgien drei Sprachen hat.',
        text: `Wenn jemand „die beiden Gemeinschaften“ sagt, hebe ich die Hand. Im Osten des Landes träumen achtzigtausend von uns auf Deutsch, und wir wissen, wie es ist, in einen Saal zu kommen, in dem niemand an uns gedacht hat. Das macht aufmerksam.

## Meine Arbeit

Ich unterrichte Achtjährige. Jeden Freitag halten wir **Rat**: ein Kreis, ein Redestab, der in Wahrheit ein Kochlöffel ist, eine Tagesordnung aus der Schachtel. Das längste Thema des Jahres: Muss man vorwarnen, bevor man kitzelt?

## Was ich nach Tournai mitbringe

- Übersetzungen ins Deutsche, gern und langsam.
- Einen Workshop für Erwachsene, geführt wie ein Kinderrat. Man entdeckt dabei, dass man anderen ins Wort fällt.
- Eupener Waffeln, besser als eure.

> „Wer den Kochlöffel hält, lügt fast nie.“ – Jonas, acht Jahre`,
      },
    ],
  },
];
