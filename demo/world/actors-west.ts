import type { WorldCard } from './shape.ts';

export const actorsWest: WorldCard[] = [
  {
    key: 'ecole-du-talus',
    kind: 'actor',
    lang: 'fr',
    title: 'L’École du Talus',
    summary:
      'Association mouscronnoise qui fait classe dehors : un talus de chemin de fer, quatre saisons et des bottes à toutes les pointures.',
    text: `Notre salle de classe penche. C’est un talus de chemin de fer, cent vingt mètres de long, prêté par la Ville depuis 2009. Les trains passent en bas, les orchidées sauvages poussent en haut, et entre les deux il y a des enfants de Mouscron à quatre pattes.

## Ce que nous proposons

- **Classe du talus** : une demi-journée par quinzaine, toute l’année, par tous les temps sauf l’orage.
- **Mares d’école** : nous creusons avec les enfants, et nous revenons l’année suivante.
- **Enquêtes du vivant** : un groupe d’adultes suit un même arbre pendant douze mois.

## Notre façon

On regarde longtemps avant de nommer. Un enfant qui a observé une araignée pendant dix minutes n’a plus besoin qu’on lui dise de la respecter. Et nous demandons la permission : avant d’entrer sur le talus, on s’arrête, on se tait une minute, on écoute qui habite là.

## Besoin de nous ?

Nous avons soixante-deux paires de bottes, du 24 au 46. Nous les prêtons.`,
    facets: { nature: ['organisation'], pillar: ['environmental'], sector: ['association'], territory: ['mouscron', 'wallonie-picarde'] },
    tags: ['école du dehors', 'vivant', 'enfants'],
    place: { label: 'Mouscron', lat: 50.7412, lon: 3.2134 },
    languages: ['fr', 'nl'],
    history: [
      {
        author: 'naima',
        daysAgo: 3290,
        comment: 'Présentation de l’association.',
        change: 'create',
        text: 'Éducation à la nature sur un talus de chemin de fer à Mouscron. Écoles, familles, groupes d’adultes.',
      },
      { author: 'naima', daysAgo: 505, comment: 'Les bottes sont comptées.', change: 'edit' },
    ],
  },
  {
    key: 'rafistoleurs',
    kind: 'actor',
    lang: 'fr',
    title: 'Les Rafistoleurs',
    summary:
      'Réseau de réparateurs et réparatrices bénévoles de Mouscron et des environs : on ne jette pas, on s’assied et on regarde dedans.',
    text: `Tout est parti d’un grille-pain. Mehdi l’a ouvert sur une table du marché un dimanche de 2012, six personnes se sont penchées, et à midi elles voulaient toutes recommencer. Nous sommes aujourd’hui trente-huit, répartis en cinq cafés de réparation.

## La règle du tournevis

Celui ou celle qui apporte l’objet **tient le tournevis**. Le bénévole montre, tient la lampe, encourage. On ne dépose pas un aspirateur comme au garage : on apprend, ou l’on prend un café en attendant d’avoir envie d’apprendre.

## Où et quand

- Mouscron, deuxième dimanche, derrière l’église ;
- Comines, troisième samedi ;
- Herseaux, quand Claudine a les clés ;
- deux équipes volantes, sur demande.

## Ce qui nous manque

Des mains pour la couture (la liste d’attente fait trois manteaux), un testeur de piles, et des gens qui savent *dire non* gentiment aux imprimantes. Venez même sans rien savoir faire : la moitié d’entre nous ont commencé par servir le café et ont fini par ressouder une cafetière.`,
    facets: { nature: ['network'], pillar: ['economic', 'environmental'], sector: ['citizen'], territory: ['mouscron'] },
    tags: ['réparation', 'bénévolat', 'objets'],
    place: { label: 'Mouscron', lat: 50.7458, lon: 3.2021 },
    languages: ['fr', 'nl'],
    history: [
      {
        author: 'mehdi',
        daysAgo: 3310,
        comment: 'Le grille-pain fondateur.',
        change: 'create',
        summary: 'Cafés de réparation bénévoles à Mouscron.',
        text: 'Nous réparons avec vous, pas pour vous. Deuxième dimanche du mois, derrière l’église.',
      },
      { author: 'aminata', daysAgo: 700, comment: 'Lieux, horaires et besoins.', change: 'edit' },
    ],
  },
  {
    key: 'mehdi-oulhadj',
    kind: 'actor',
    lang: 'fr',
    title: 'Mehdi Oulhadj',
    summary: 'Électromécanicien à Mouscron, il répare, il documente, et il a promis de ne plus jamais jeter une notice.',
    text: `Je travaille de nuit dans une usine de tapis ; l’après-midi, je rafistole. Ma fille dit que je parle aux moteurs. C’est vrai, et parfois ils répondent.

## Mon obsession : écrire

Une réparation qu’on n’écrit pas, c’est une réparation qu’il faudra réinventer. Alors depuis 2016 je tiens des fiches : une photo avant, une photo pendant, ce qui était cassé, ce qui a marché, **ce qui n’a pas marché**. Il y en a quatre cent douze. Elles sont libres : copiez, corrigez, traduisez.

## Ce que j’offre

- Une initiation à la soudure pour huit personnes, fer compris.
- Un coup de main pour monter un coin bricolage pendant une rencontre.
- Ma camionnette, si vous remplissez le réservoir.

## Ce que je cherche

Quelqu’un qui dessine mieux que moi. Mes schémas ressemblent à des spaghettis et l’un d’eux a été exposé, par erreur, dans un couloir de la bibliothèque d’Ath, à côté d’aquarelles. Il a eu deux compliments.`,
    facets: { nature: ['person'], pillar: ['economic', 'environmental'], sector: ['citizen'], territory: ['mouscron'] },
    tags: ['réparation', 'documentation', 'fablab'],
    place: { label: 'Mouscron', lat: 50.7397, lon: 3.1987 },
    languages: ['fr', 'ar', 'nl'],
    history: [{ author: 'mehdi', daysAgo: 1480, comment: 'Puisqu’il faut parler de soi.', change: 'create' }],
  },
  {
    key: 'passeurs-de-la-lys',
    kind: 'actor',
    lang: 'fr',
    title: 'Les Passeurs de la Lys',
    summary:
      'Riverain·es de Comines, des deux rives et des deux langues, qui prennent soin d’une rivière dont la frontière passe au milieu.',
    text: `La Lys coule entre deux pays et trois administrations ; les canards, eux, n’ont pas de carte d’identité. Nous sommes une trentaine, de Comines-Belgique, de Comines-France et de Wervik, avec deux barques et un thermos par personne.

## Ce que nous faisons

- Chaque **premier samedi**, une heure de relevé : niveau, température, oiseaux, déchets.
- Deux fois par an, la grande collecte, en barque et à pied.
- En hiver, des veillées où l’on raconte la rivière d’avant.

## Ce qui nous tient ensemble

Nous parlons chacun notre langue, lentement. Quand personne ne comprend, on montre du doigt, et c’est souvent là que l’on comprend le mieux.

Nos relevés sont publics : ils ont servi à déplacer un rejet d’égout en 2022. Nous ne sommes ni experts ni plaignants ; nous sommes **là**, toutes les semaines, et cela finit par se savoir.`,
    facets: {
      nature: ['organisation'],
      pillar: ['environmental'],
      sector: ['citizen'],
      territory: ['wallonie-picarde', 'flandre', 'lille-metropole'],
    },
    tags: ['rivière', 'frontière', 'science citoyenne'],
    place: { label: 'Comines', lat: 50.7693, lon: 3.0041 },
    languages: ['fr', 'nl'],
    history: [
      {
        author: 'joris',
        daysAgo: 2010,
        comment: 'Écrit à deux, une langue chacun.',
        change: 'create',
        text: 'Riverain·es de la Lys, des deux côtés de la frontière. Relevés chaque premier samedi, collecte deux fois par an.',
      },
      { author: 'giulia', daysAgo: 260, comment: 'L’histoire du rejet d’égout, vérifiée.', change: 'edit' },
    ],
    translations: [
      {
        lang: 'nl',
        title: 'De Overzetters van de Leie',
        summary: 'Oeverbewoners van Komen, van beide oevers en in beide talen, die zorgen voor een rivier waar de grens middenin loopt.',
        text: `De Leie stroomt tussen twee landen en drie besturen; de eenden hebben geen identiteitskaart. We zijn met een dertigtal, uit Komen, Comines-France en Wervik, met twee boten en één thermos per persoon.

## Wat we doen

- Elke **eerste zaterdag** een uur metingen: waterstand, temperatuur, vogels, afval.
- Twee keer per jaar de grote opruiming, per boot en te voet.
- In de winter avonden waarop we vertellen over de rivier van vroeger.

## Wat ons samenhoudt

We spreken elk onze eigen taal, traag. Als niemand het begrijpt, wijzen we met de vinger, en vaak begrijpen we het dan het best.

Onze metingen zijn openbaar: ze hielpen in 2022 om een rioollozing te verleggen. We zijn geen experts en geen klagers; we zijn **er**, elke week, en dat raakt op den duur bekend.`,
      },
    ],
  },
  {
    key: 'grenzeloos',
    kind: 'actor',
    lang: 'fr',
    title: 'Grenzeloos Samen',
    summary: 'Association courtraisienne qui fait parler entre eux Flamands, Wallons et Français, de préférence en cuisinant.',
    text: `À vol d’oiseau, Courtrai est à vingt-six kilomètres de Tournai. À vol d’habitude, c’est beaucoup plus loin. Nous raccourcissons la distance avec des épluche-légumes.

## Notre méthode : la casserole

On met à la même table une personne qui parle néerlandais, une qui parle français et une recette écrite **dans aucune des deux langues** : seulement des dessins. Au bout d’une heure il y a un repas, et une vingtaine de mots qui ont changé de bouche.

## Aussi

- des permanences d’interprètes bénévoles pour les réunions de quartier ;
- un carnet de « mots utiles de l’autre rive », imprimé à deux mille exemplaires ;
- un prêt de casques et de micros pour l’interprétation chuchotée.

Nous venons volontiers à Tournai, à Lille ou ailleurs. Nous demandons une cuisine, un point d’eau, et que personne ne s’excuse de son accent.`,
    facets: { nature: ['organisation'], pillar: ['sociocultural'], sector: ['association'], territory: ['flandre'] },
    tags: ['langues', 'frontière', 'cuisine'],
    place: { label: 'Courtrai / Kortrijk', lat: 50.8262, lon: 3.2689 },
    languages: ['nl', 'fr', 'en'],
    history: [{ author: 'lieselot', daysAgo: 1950, comment: 'Écrit en français, avec l’aide de Giulia.', change: 'create' }],
    translations: [
      {
        lang: 'nl',
        title: 'Grenzeloos Samen',
        summary: 'Kortrijkse vereniging die Vlamingen, Walen en Fransen met elkaar laat praten, het liefst al kokend.',
        text: `In vogelvlucht ligt Kortrijk zesentwintig kilometer van Doornik. In gewoontevlucht is het veel verder. Wij maken de afstand korter met dunschillers.

## Onze methode: de kookpot

We zetten aan dezelfde tafel iemand die Nederlands spreekt, iemand die Frans spreekt, en een recept **in geen van beide talen**: alleen tekeningen. Na een uur is er een maaltijd, en zijn een twintigtal woorden van mond veranderd.

## En ook

- vrijwillige tolken voor buurtvergaderingen;
- een boekje "nuttige woorden van de overkant", gedrukt op tweeduizend exemplaren;
- uitleen van hoofdtelefoons en microfoons voor fluistertolken.

We komen graag naar Doornik, Rijsel of elders. We vragen een keuken, een kraan, en dat niemand zich verontschuldigt voor zijn accent.`,
      },
    ],
  },
  {
    key: 'lieselot-verschuere',
    kind: 'actor',
    lang: 'fr',
    title: 'Lieselot Verschuere',
    summary: 'Interprète chuchoteuse et cycliste, elle relie Courtrai, Mouscron et Lille par les mots et par les chemins de halage.',
    text: `Mon métier consiste à parler tout bas, une demi-seconde après quelqu’un d’autre. On apprend beaucoup sur les gens ainsi : ceux qui attendent, ceux qui foncent, ceux qui regardent leurs voisin·es en parlant.

## Ce que je propose

- Interpréter une réunion français–néerlandais, jusqu’à vingt personnes.
- Aider un groupe à écrire **dans deux langues dès le début**, plutôt que de traduire à la fin quand tout le monde est fatigué.
- Guider une balade à vélo de Courtrai à Tournai, soixante kilomètres sans une seule côte.

## Une conviction

La traduction n’est pas un service, c’est une place à table. Quand elle manque, la moitié de la salle devient polie, et la politesse est la fin de l’intelligence collective.

## Je cherche

Deux personnes par langue pour tenir un relais pendant la prochaine rencontre : après quarante minutes, un cerveau d’interprète sent le brûlé.`,
    facets: { nature: ['person'], pillar: ['sociocultural'], sector: ['private'], territory: ['flandre', 'lille-metropole'] },
    tags: ['langues', 'interprétation', 'vélo'],
    place: { label: 'Courtrai / Kortrijk', lat: 50.8311, lon: 3.2597 },
    languages: ['nl', 'fr', 'en'],
    history: [
      {
        author: 'lieselot',
        daysAgo: 1330,
        comment: 'Eerste versie, première version.',
        change: 'create',
        text: 'Interprète français–néerlandais, à vélo entre Courtrai et Lille.',
      },
      { author: 'lieselot', daysAgo: 44, comment: 'Je cherche un relais pour 2027.', change: 'edit' },
    ],
    translations: [
      {
        lang: 'nl',
        title: 'Lieselot Verschuere',
        summary: 'Fluistertolk en fietser, verbindt ze Kortrijk, Moeskroen en Rijsel met woorden en langs jaagpaden.',
        text: `Mijn vak is heel zacht praten, een halve seconde na iemand anders. Zo leer je veel over mensen: wie wacht, wie doorraast, wie naar zijn buren kijkt terwijl hij praat.

## Wat ik aanbied

- Een vergadering tolken Frans–Nederlands, tot twintig personen.
- Een groep helpen om **vanaf het begin in twee talen** te schrijven, in plaats van te vertalen als iedereen moe is.
- Een fietstocht gidsen van Kortrijk naar Doornik, zestig kilometer zonder één helling.

## Een overtuiging

Vertalen is geen dienst, het is een plaats aan tafel. Als die ontbreekt, wordt de halve zaal beleefd, en beleefdheid is het einde van collectieve intelligentie.

## Ik zoek

Twee mensen per taal om elkaar af te lossen op de volgende ontmoeting: na veertig minuten ruikt een tolkenbrein naar verbrand.`,
      },
    ],
  },
];
