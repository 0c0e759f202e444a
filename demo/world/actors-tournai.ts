import type { WorldCard } from './shape.ts';

export const actorsTournai: WorldCard[] = [
  {
    key: 'maison-des-possibles',
    kind: 'actor',
    lang: 'fr',
    title: 'La Maison des Possibles',
    summary:
      'Une ancienne mercerie de Tournai devenue salle commune : on y vient avec une idée, on en repart avec trois voisin·es et une date.',
    text: `La vitrine annonce encore « boutons, rubans, dentelles ». Derrière, il y a une grande table, un poêle, onze chaises dépareillées et un tableau noir où chacun·e écrit ce qu’il cherche. La Maison des Possibles est née en 2014, quand cinq habitant·es du quartier ont repris le bail pour ne pas voir arriver un parking.

## Ce qu’on y fait

- **Le mardi midi**, la soupe : on paie ce qu’on peut, on épluche si on veut.
- **Le jeudi soir**, la salle est prêtée aux groupes qui n’en ont pas.
- **Une fois par mois**, l’atelier des commencements : quelqu’un expose une idée toute neuve, les autres ont interdiction de dire « oui mais ».

## Ce que nous savons faire pour vous

Prêter une salle de quarante places, accompagner un premier rendez-vous, nourrir cent personnes sans stress. Nous ne savons ni remplir un dossier de subside en urgence, ni nous taire après vingt-deux heures.

> « On n’a jamais eu de projet. On a eu de la soupe, et les projets sont venus s’asseoir. » – Mado, à la louche depuis le premier jour`,
    facets: {
      nature: ['organisation'],
      pillar: ['sociocultural', 'economic'],
      sector: ['association'],
      territory: ['tournai', 'wallonie-picarde'],
    },
    tags: ['tiers-lieu', 'cuisine', 'accueil'],
    place: { label: 'Tournai', lat: 50.6071, lon: 3.3862 },
    languages: ['fr', 'nl'],
    links: [{ url: 'https://maison-des-possibles.example.org', label: 'La salle, les horaires, la soupe du mardi' }],
    history: [
      {
        author: 'mado',
        daysAgo: 3380,
        comment: 'On existe, alors on le dit.',
        change: 'create',
        summary: 'Une salle commune à Tournai, ouverte à qui a une idée.',
        text: 'Ancienne mercerie, nouvelle salle commune. La soupe est le mardi midi. Pour réserver la salle, passez nous voir : il y a toujours quelqu’un.',
      },
      { author: 'solange', daysAgo: 1210, comment: 'Ce qu’on sait faire, et ce qu’on ne sait pas faire.', change: 'edit' },
    ],
    translations: [
      {
        lang: 'en',
        title: 'The House of Possibles',
        summary:
          'A former haberdashery in Tournai turned into a common room: you come with an idea, you leave with three neighbours and a date.',
        text: `The shop window still promises "buttons, ribbons, lace". Behind it stand one big table, a stove, eleven chairs that do not match, and a blackboard where people write what they are looking for. The House was born in 2014, when five people of the street took over the lease rather than see a car park arrive.

## What happens here

- **Tuesday noon**, soup: pay what you can, peel if you like.
- **Thursday evening**, the room is lent to groups that have none.
- **Once a month**, the workshop of beginnings: somebody lays out a brand-new idea and nobody may say "yes, but".

## What we can do for you

Lend a room for forty, help with a first meeting, feed a hundred people calmly. We cannot fill in a grant form overnight, nor keep quiet after ten.

> "We never had a project. We had soup, and the projects came and sat down." – Mado, at the ladle since day one`,
      },
    ],
  },
  {
    key: 'nuage-d-ici',
    kind: 'actor',
    lang: 'fr',
    title: 'Le Nuage d’ici',
    summary:
      'Coopérative qui héberge sites, courriels et pads des associations de la région sur des machines que l’on peut aller voir, dans une cave de Tournai.',
    text: `Il y a une porte bleue, sept marches, et derrière une grille une armoire qui ronronne : voilà notre nuage. Nous sommes soixante-quatre coopérateurs et coopératrices – des asbl, deux écoles, un fleuriste, un club d’échecs – et nous possédons ensemble les machines où dorment nos documents.

## Pourquoi une coopérative

Parce qu’en 2013, un centre d’expression a perdu neuf ans de photos le jour où son hébergeur gratuit a fermé. On s’est dit : plus jamais sans savoir où c’est, ni qui a la clé.

## Nos services

1. Des pads et des tableurs à plusieurs, sans compte obligatoire.
2. Des wikis, installés en une heure, avec une demi-journée d’accompagnement.
3. Une permanence le premier samedi du mois : on vient avec sa machine et ses questions, on repart avec une réponse ou au moins un café.

La part coûte 50 €, une voix par personne. Les comptes sont affichés sur la porte bleue, côté rue. Quand une panne arrive, nous l’écrivons aussi, avec l’heure et la bêtise exacte : la dernière fois, c’était un aspirateur.`,
    facets: { nature: ['organisation'], pillar: ['economic'], sector: ['private'], territory: ['tournai', 'wallonie-picarde'] },
    tags: ['logiciel libre', 'hébergement', 'coopérative'],
    place: { label: 'Tournai', lat: 50.6038, lon: 3.3921 },
    languages: ['fr', 'en'],
    links: [{ url: 'https://nuage-d-ici.example.org', label: 'Nos services et nos comptes' }],
    history: [
      {
        author: 'bastien',
        daysAgo: 3350,
        comment: 'Première fiche.',
        change: 'create',
        text: 'Hébergement libre et coopératif pour les associations de Wallonie picarde. Wikis, pads, courriel. Permanence le premier samedi du mois.',
      },
      {
        author: 'bastien',
        daysAgo: 640,
        comment: 'Nombre de membres, prix de la part.',
        change: 'edit',
        text: 'Hébergement libre et coopératif pour les associations de Wallonie picarde. Nous sommes soixante-quatre. La part coûte 50 €.',
      },
      { author: 'ewa', daysAgo: 92, comment: 'Raconté depuis la porte bleue, et l’aspirateur.', change: 'edit' },
    ],
  },
  {
    key: 'solange-delhaye',
    kind: 'actor',
    lang: 'fr',
    title: 'Solange Delhaye',
    summary: 'Animatrice de rencontres à Tournai depuis vingt ans ; sa valise contient des ficelles, une cloche et beaucoup de silence.',
    text: `J’ai commencé par animer des goûters d’anniversaire, et je n’ai pas vraiment changé de métier : il s’agit toujours que personne ne reste seul près du mur.

## Ce que j’apporte

Une valise. Dedans : quarante mètres de ficelle, une cloche de vache achetée à une brocante de Leuze, des feutres **qui marchent** (je les essaie la veille), un minuteur rouge et une nappe. Avec cela je peux accueillir de six à deux cents personnes.

## Ce que j’ai appris

- Une bonne question tient sur une main ouverte.
- Les dix premières minutes décident des trois heures qui suivent.
- Si la salle parle fort, c’est bon signe ; si elle parle bas, c’est parfois meilleur signe encore.

## Ce que je cherche

Des jeunes animateur·rices à former. J’ai promis à mes genoux d’arrêter de ranger des chaises en 2030, et il faudra bien que quelqu’un reprenne la cloche. Je donne des après-midi gratuites, à la Maison des Possibles, le dernier mercredi du mois. On y apprend en faisant, et en ratant.`,
    facets: { nature: ['person'], pillar: ['sociocultural'], sector: ['association'], territory: ['tournai'] },
    tags: ['animation', 'formation', 'question'],
    place: { label: 'Tournai', lat: 50.6102, lon: 3.3815 },
    languages: ['fr'],
    history: [
      {
        author: 'solange',
        daysAgo: 2590,
        comment: 'Je me présente.',
        change: 'create',
        text: 'Animatrice à Tournai. Je viens avec ma valise, ma cloche et mes feutres.',
      },
      { author: 'solange', daysAgo: 310, comment: 'Je cherche la relève !', change: 'edit' },
    ],
  },
  {
    key: 'escaut-culture',
    kind: 'actor',
    lang: 'fr',
    title: 'Escaut Culture',
    summary:
      'Onze centres culturels et bibliothèques publics qui se prêtent du matériel, des spectacles et du temps, le long du fleuve et un peu plus loin.',
    text: `Escaut Culture est une entente entre services publics : onze maisons qui ont décidé, un soir de pluie à Antoing, d’arrêter d’acheter onze fois la même sono.

## Le pot commun

| Ce qu’on partage | Combien | Qui tient le cahier |
|---|---|---|
| gradins démontables | 180 places | Péruwelz |
| tentes et tonnelles | 14 | Leuze |
| heures de technicien·ne | 300 par an | Tournai |
| malles de livres en langues étrangères | 22 | Ath |

Le cahier est un vrai cahier, doublé d’un tableur pour les distrait·es.

## Comment on décide

Une réunion par saison, dans une maison différente à chaque fois. Celui qui reçoit fait le dessert et l’ordre du jour. Nous décidons par consentement : on ne demande pas « qui est pour ? » mais « qui ne peut pas vivre avec ça ? ».

## Ce qui nous occupe cette année

Accueillir des spectacles choisis par les habitant·es, et prêter davantage aux groupes qui n’ont ni statut ni compte en banque. C’est plus compliqué pour l’assurance ; c’est plus intéressant pour tout le reste.`,
    facets: { nature: ['network'], pillar: ['sociocultural'], sector: ['public'], territory: ['wallonie-picarde', 'tournai'] },
    tags: ['culture', 'mutualisation', 'prêt'],
    place: { label: 'Antoing', lat: 50.5672, lon: 3.4496 },
    languages: ['fr'],
    history: [{ author: 'giulia', daysAgo: 3330, comment: 'Fiche rédigée en réunion, dessert compris.', change: 'create' }],
  },
  {
    key: 'table-des-elus',
    kind: 'actor',
    lang: 'fr',
    title: 'La Table des élu·es de l’Escaut',
    summary: 'Des élu·es locaux de tous bords qui se retrouvent quatre fois par an pour parler de participation sans caméra ni communiqué.',
    text: `Nous siégeons face à face dans nos conseils ; ici nous nous asseyons côte à côte. La Table réunit une vingtaine d’échevin·es, de conseiller·ères et deux bourgmestres, de majorité comme d’opposition, autour d’une règle simple : **ce qui est dit reste, ce qui est appris voyage**.

## D’où cela vient

En 2017, l’un de nous est entré par erreur dans un atelier de Co-construire, croyant que c’était le bar. Il y est resté deux heures. À la sortie il a dit : « Chez nous, on consulte. Ici, on cherche. »

## Ce que nous faisons

- Nous visitons ensemble un projet d’habitant·es, sans écharpe et sans photographe.
- Nous racontons nos ratages de participation : c’est l’atelier préféré de tous.
- Nous gardons un petit fonds commun, 200 € par commune et par an, pour payer une garderie pendant les assemblées citoyennes.

## Nous rejoindre

Il suffit d’avoir un mandat local et une question dont vous n’avez pas la réponse. Les président·es de fédération sont les bienvenu·es s’ils apportent les chaises.`,
    facets: {
      nature: ['network'],
      pillar: ['sociocultural', 'economic'],
      sector: ['political'],
      territory: ['wallonie-picarde', 'ath', 'mouscron'],
    },
    tags: ['élu·es', 'participation', 'démocratie locale'],
    place: { label: 'Leuze-en-Hainaut', lat: 50.6012, lon: 3.6148 },
    languages: ['fr', 'nl'],
    history: [
      {
        author: 'thierry',
        daysAgo: 2200,
        comment: 'Création, relue par les deux bords.',
        change: 'create',
        text: 'Des élu·es locaux de toutes couleurs se retrouvent quatre fois par an pour parler de participation citoyenne.',
      },
      { author: 'thierry', daysAgo: 415, comment: 'Le fonds de garderie est voté !', change: 'edit' },
    ],
  },
  {
    key: 'thierry-loncke',
    kind: 'actor',
    lang: 'fr',
    title: 'Thierry Loncke',
    summary: 'Élu d’un village de la plaine, arrivé à la participation par une histoire de bancs publics qui a duré onze mois.',
    text: `Je suis agriculteur le matin et échevin le soir ; entre les deux, je réponds au téléphone. Mon histoire avec l’intelligence collective commence mal : en 2015, j’ai fait installer six bancs sans demander à personne. Le lendemain, trois étaient retournés vers le champ, parce que « vers la route, on respire les camions ».

## Ce que j’ai compris

Les gens ne voulaient pas *mes* bancs. Ils voulaient choisir où s’asseoir. Depuis, avant de dépenser un euro dans l’espace public, je pose une chaise de cuisine à l’endroit prévu et j’attends une semaine : si quelqu’un s’y assied, c’est bon ; si on me la vole, c’est très bon.

## Ce que je peux raconter

1. Comment faire voter un budget participatif à un conseil qui n’en veut pas.
2. Pourquoi la garderie fait plus pour la démocratie que l’affiche.
3. Ce qu’un élu peut promettre – la réponse tient en deux mots : *un délai*.

Appelez-moi après 20 h, jamais pendant la moisson.`,
    facets: { nature: ['person'], pillar: ['economic'], sector: ['political'], territory: ['wallonie-picarde'] },
    tags: ['élu·es', 'budget participatif', 'ruralité'],
    place: { label: 'Leuze-en-Hainaut', lat: 50.5953, lon: 3.6291 },
    languages: ['fr'],
    history: [{ author: 'thierry', daysAgo: 1105, comment: 'On m’a demandé de raconter les bancs.', change: 'create' }],
  },
];
