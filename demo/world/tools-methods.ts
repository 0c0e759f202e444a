import type { WorldCard } from './shape.ts';

export const toolsMethods: WorldCard[] = [
  {
    key: 'consentement',
    kind: 'tool',
    lang: 'fr',
    title: 'Décider par consentement',
    summary:
      'On ne cherche pas ce que tout le monde préfère, mais ce que personne ne refuse. Plus rapide que le consensus, plus doux que le vote.',
    text: `La question n’est pas « êtes-vous d’accord ? » mais « avez-vous une **objection** ? ». La nuance a l’air mince ; elle fait gagner des heures.

## Les étapes

1. **La proposition**, écrite, lue à voix haute, en dix lignes au plus.
2. **Clarifier** : des questions pour comprendre, rien d’autre.
3. **Réagir** : chacun·e, en tour, dit ce que cela lui fait.
4. **Amender** : qui propose reprend ce qu’il veut.
5. **Objections** : un risque pour le groupe ou pour sa mission – pas une préférence. On en prend soin une par une, c’est un cadeau.
6. **Fêter**, et écrire la date à laquelle on relira la décision.

## Quand l’utiliser

Pour ce qui engage un groupe stable de quatre à vingt personnes. Pas pour choisir la couleur des gobelets ; là, que quelqu’un décide, et qu’on l’en remercie.

## Une astuce

Chaque décision porte une date de péremption. « On essaie jusqu’à mars » désarme la moitié des objections, parce que l’erreur devient réparable.`,
    facets: { family: ['methodological'] },
    tags: ['décision', 'gouvernance', 'objection'],
    history: [{ author: 'giulia', daysAgo: 1845, comment: 'Telle que nous la pratiquons dans nos réunions.', change: 'create' }],
  },
  {
    key: 'ruban-des-comptes',
    kind: 'tool',
    lang: 'fr',
    title: 'Le ruban des comptes',
    summary: 'Trois longueurs de ruban posées au sol : ce qui entre, ce qui sort, ce qui dort. On marche dessus et l’on comprend.',
    text: `Un tableur parle à deux personnes sur dix. Un ruban de douze mètres parle à tout le monde, y compris au chien.

## Matériel

Trois rubans de couleurs différentes, des ciseaux, des pinces à linge, des étiquettes. Choisissez une échelle : **1 cm = 10 €**, par exemple.

## Le déroulé (1 h 30)

1. À deux ou trois, on coupe les recettes, l’une après l’autre, à l’échelle.
2. Même chose pour les dépenses, en parallèle, au sol.
3. On marche. On s’arrête là où quelque chose étonne, et on pose une pince.
4. On parle de chaque pince.
5. On déplace des morceaux : « et si le loyer était partagé ? ».

## Ce qu’il faut savoir

La personne qui tient les comptes doit être prévenue, remerciée, protégée : le ruban n’est pas un tribunal. Gardez les bouts de l’an passé ; la comparaison est saisissante.

## Variantes

Avec du bout de bateau à Brest, avec de la laine dans une maison de repos. On peut aussi y coudre le temps bénévole, en vert : c’est presque toujours le plus long.`,
    facets: { family: ['methodological'] },
    tags: ['comptes', 'transparence', 'atelier'],
    history: [
      {
        author: 'aminata',
        daysAgo: 1760,
        comment: 'L’atelier en une page.',
        change: 'create',
        text: 'Trois rubans au sol pour comprendre les comptes d’un groupe. Une heure et demie.',
      },
      { author: 'yannig', daysAgo: 450, comment: 'Variante au bout de bateau.', change: 'edit' },
    ],
  },
  {
    key: 'recolte-a-chaud',
    kind: 'tool',
    lang: 'fr',
    title: 'La récolte à chaud',
    summary:
      'Cinq minutes avant la fin, on s’arrête : une photo, trois phrases, un prénom à rappeler. La trace est faite avant que les manteaux soient mis.',
    text: `Le compte rendu promis « pour la semaine prochaine » n’arrive jamais. La récolte à chaud part d’un constat modeste : ce qui n’est pas noté dans la salle est perdu dans l’escalier.

## Le geste

Cinq minutes **avant** la fin, une cloche. On répond à trois phrases, à voix haute :

- *Nous avons compris que…*
- *Nous n’avons pas réussi à…*
- *Avant Noël, quelqu’un va…* (avec un prénom)

Une personne écrit, une autre prend une photo du mur – en demandant aux gens s’ils veulent y être. C’est déposé tout de suite, avec le nom de l’atelier.

## Le rôle du récolteur

Noter les mots *tels quels*. Le charme et la vérité sont dans les mots ; les résumés se ressemblent tous.

## Erreurs fréquentes

Choisir pour écrire la plus jeune femme de la salle : tirez au sort. Attendre que l’animateur ait fini : il n’a jamais fini. Oublier le prénom : sans prénom, il n’y a pas de suite.`,
    facets: { family: ['methodological'] },
    tags: ['trace', 'récolte', 'cinq minutes'],
    history: [{ author: 'yannig', daysAgo: 980, comment: 'Après trop de comptes rendus jamais arrivés.', change: 'create' }],
  },
];
