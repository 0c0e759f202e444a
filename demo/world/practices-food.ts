import type { WorldCard } from './shape.ts';

export const practicesFood: WorldCard[] = [
  {
    key: 'pain-a-trois-prix',
    kind: 'practice',
    lang: 'fr',
    title: 'Le pain à trois prix',
    summary:
      'Même pain, trois étiquettes : on choisit ce qu’on paie, sans justificatif. À Leuze, la boulangerie tient ses comptes depuis six ans.',
    text: `Un matin, La Mie commune a collé trois étiquettes sur le même pain : 2 €, 2,80 €, 3,60 €. Pas de carte, pas de formulaire, pas de regard par-dessus les lunettes. On dit le chiffre, on prend le pain.

## Comment on s’y est pris

1. Une soirée de comptes avec les client·es, ruban au sol, pour trouver le prix juste : 2,80 €.
2. Trois mois d’essai, avec la promesse d’arrêter si la caisse descendait.
3. Une ardoise affichée chaque samedi : « cette semaine, le prix moyen a été de… ».

L’ardoise a tout changé. Quand la moyenne baisse, personne ne gronde ; la semaine suivante, elle remonte.

## Résultats

- Prix moyen payé sur six ans : **2,84 €**.
- 27 % des pains au petit prix, 42 % au prix du milieu, 31 % au grand.
- 190 familles qui ne venaient pas, et qui viennent.
- Deux autres boulangeries et un maraîcher ont copié l’ardoise.

## Ce qui a raté

Le vendredi soir, quand la file est longue, on n’ose pas dire « petit ». Nous avons mis des pièces en bois, que l’on pose sans parler.`,
    facets: { nature: ['success'], pillar: ['economic'], territory: ['wallonie-picarde'] },
    tags: ['prix libre', 'pain', 'coopérative'],
    place: { label: 'Leuze-en-Hainaut', lat: 50.6011, lon: 3.6166 },
    history: [
      {
        author: 'aminata',
        daysAgo: 1890,
        comment: 'Après trois mois d’essai.',
        change: 'create',
        text: 'Trois étiquettes sur le même pain, chacun·e choisit.\n\n## Résultats\n\nAprès trois mois, le prix moyen est de 2,81 €.',
      },
      { author: 'aminata', daysAgo: 48, comment: 'Six ans de chiffres, et les pièces en bois.', change: 'edit' },
    ],
  },
  {
    key: 'vergers-sans-cloture',
    kind: 'practice',
    lang: 'fr',
    title: 'Des vergers sans clôture',
    summary:
      'À Péruwelz, des habitant·es plantent sur des terrains prêtés et laissent les fruits à qui passe. Sept ans, onze vergers, un seul arbre vidé.',
    text: `Nous avons commencé par demander une clôture. Le devis était si cher que nous avons planté d’abord, et la clôture n’est jamais venue. C’est la meilleure économie de notre vie.

## Le principe

Un terrain prêté pour vingt ans, une convention d’une page, un parrain ou une marraine par rangée. Les fruits sont à qui passe ; le **surplus**, annoncé par un drapeau rouge sur l’échelle, est pressé ensemble le dernier dimanche de septembre.

## Les gestes qui comptent

- Planter avec les voisin·es immédiats, jamais sans eux.
- Écrire le nom des variétés à hauteur d’enfant.
- Laisser l’échelle sur place. On nous l’a rendue repeinte.

## Résultats

- **11 vergers**, 346 arbres, 41 variétés anciennes.
- 2,3 tonnes de jus en 2025, dont un tiers offert aux écoles.
- 64 parrains et marraines, de 5 à 88 ans.
- Arbres vidés d’un coup : 1. Arbres cassés par une tondeuse : 9.

La leçon est claire : il faut moins se méfier des gens et davantage des tondeuses.`,
    facets: { nature: ['success'], pillar: ['environmental'], territory: ['wallonie-picarde'] },
    tags: ['arbres', 'fruits', 'confiance'],
    place: { label: 'Péruwelz', lat: 50.5121, lon: 3.5953 },
    history: [
      {
        author: 'clovis',
        daysAgo: 1530,
        comment: 'Notre expérience, pour qui veut essayer.',
        change: 'create',
        text: 'Nous plantons sur des terrains prêtés, sans clôture.\n\n## Résultats\n\nSept vergers, 210 arbres.',
      },
      { author: 'clovis', daysAgo: 390, comment: 'Comptage de l’automne 2025.', change: 'edit' },
    ],
  },
  {
    key: 'cuisine-ouverte',
    kind: 'practice',
    lang: 'fr',
    title: 'La cuisine ouverte d’une rencontre',
    summary:
      'Nourrir deux cents personnes pendant quatre jours sans traiteur : chacun·e donne une heure de couteau, et la conversation commence là.',
    text: `La meilleure salle de réunion de la rencontre a un évier. On y parle debout, les mains occupées, avec des gens que l’on n’aurait jamais choisis.

## L’organisation

Deux cuisinières qui savent, et des équipes de douze qui ne savent pas encore. À l’inscription, on choisit **une heure de couteau** ; ceux qui ne peuvent pas rester debout épluchent assis, les enfants ont la sauce.

| Heure | Équipe | Tâche |
|---|---|---|
| 8 h | les matinaux | pain, café, fruits |
| 10 h | les éplucheurs | légumes du midi |
| 16 h | les bavards | repas du soir |
| 21 h | les courageux | plonge, avec musique |

## Résultats

- 1 840 repas en quatre jours, à 4,10 € de produits par repas.
- 11 kg de restes, donnés aux poules du voisin.
- 9 personnes sur 10 ont fait leur heure ; une sur trois est revenue pour une deuxième.
- À la question « où avez-vous rencontré quelqu’un ? », la cuisine arrive **première**, devant le bar.

## À prévoir

Des couteaux qui coupent, un évier à bonne hauteur pour les fauteuils, et les allergies écrites en grand, avec le nom des personnes d’accord.`,
    facets: { nature: ['success'], pillar: ['sociocultural', 'economic'], territory: ['tournai'] },
    tags: ['cuisine', 'bénévolat', 'rencontre'],
    place: { label: 'Tournai', lat: 50.6049, lon: 3.3894 },
    history: [{ author: 'mado', daysAgo: 2640, comment: 'Tant que j’ai encore les chiffres sur le frigo.', change: 'create' }],
  },
  {
    key: 'foire-aux-savoirs',
    kind: 'practice',
    lang: 'fr',
    title: 'La foire aux savoirs',
    summary: 'Une place, cent petites chaises : chacun·e vient apprendre une chose et en enseigner une autre. À Ath, un samedi par saison.',
    text: `Au marché d’Ath, entre les fromages et les chaussettes, il y a quatre fois par an une rangée où rien ne se vend. Devant chaque chaise, un carton : « je sais nouer un turban », « je sais lire une facture d’énergie », « je sais pleurer au cinéma ».

## La règle du double carton

On remplit deux cartons, un blanc et un jaune : ce que je sais, ce que je voudrais savoir. Pas de jaune sans blanc. Presque tout le monde commence par dire « moi je ne sais rien » ; c’est là que l’équipe d’accueil fait son métier, avec une seule question : *qu’est-ce qu’on vous demande toujours de faire, dans votre famille ?*

## Résultats

- 14 foires, en moyenne **83 personnes** et 61 échanges.
- Savoir le plus demandé : réparer un vélo. Le plus offert : écouter.
- 12 cours réguliers sont nés, dont un de darija tenu par deux sœurs de 70 ans.
- Dépense par foire : 140 €, surtout du carton et du thé.

## Conseil

Prévoyez des chaises basses : assis bas, on ose davantage.`,
    facets: { nature: ['experience'], pillar: ['sociocultural'], territory: ['ath'] },
    tags: ['échange', 'apprendre', 'marché'],
    place: { label: 'Ath', lat: 50.6292, lon: 3.7803 },
    history: [{ author: 'giulia', daysAgo: 930, comment: 'Quatorze foires plus tard.', change: 'create' }],
  },
];
