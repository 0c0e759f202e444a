import type { WorldMinutes } from './shape.ts';

export const minutes: WorldMinutes[] = [
  {
    key: 'premiere-soupe',
    heldOn: '2026-09-15',
    title: 'La première soupe de l’édition 2027',
    present: ['solange', 'mado', 'naima', 'mehdi', 'giulia', 'clovis'],
    text: `Réunion à la Maison des Possibles, de 18 h 30 à 20 h 45. Soupe aux pois cassés.

## Ce que nous avons décidé

1. **Les dates** : du 24 au 27 août 2027. Vérifié avec les trois communautés scolaires et avec Brest.
2. **Le lieu** : La Filature, sous réserve de la visite en fauteuil avec Clovis et sa sœur.
3. **L’appel** ouvre le 1er octobre, avec dix contributions complices déjà en ligne.

## Ce que nous n’avons pas réussi à décider

Le prix repère. Aminata viendra avec les rubans.

## Qui fait quoi

- Naïma : lettre à la Ville, avant le 22 septembre.
- Mehdi : inventaire des rallonges. Toutes.
- Giulia : inviter quelqu’un de la Bibliothèque et quelqu’un de Courtrai.

Prochaine réunion le 13 octobre. C’est Clovis qui reçoit, donc c’est Clovis qui fait le dessert.`,
  },
  {
    key: 'rubans-et-theme',
    heldOn: '2026-10-13',
    title: 'Les rubans et le thème',
    present: ['solange', 'aminata', 'naima', 'clovis', 'lieselot', 'thierry', 'ewa'],
    text: `Chez Clovis, de 18 h à 21 h. Tarte aux poires du verger.

## Les comptes au sol

Prévu : 38 400 € qui entrent, 41 100 € qui sortent. La pince la plus grosse est posée sur la location des tentes. Escaut Culture peut en prêter quatorze : l’écart se réduit à 600 €.

**Décision par consentement** : prix repère à 90 € pour quatre jours, à partir de 0 €, jusqu’à ce que l’on veut. Relecture de la décision le 1er mars.

## Le thème

Onze phrases sur la table. Lieselot demande qu’on les essaie d’abord en néerlandais : cinq tombent aussitôt. Il reste *« Ce qui est à nous tous, et ce que nous en faisons »*.

Objection de Thierry : « trop vague pour mon conseil ». Amendement : chaque contribution dira en une phrase de quel bien commun elle s’occupe. Objection levée.

## Raté de la soirée

Nous avons oublié de prévenir Joris, qui avait la question la plus précise. Ewa l’appelle demain.`,
  },
  {
    key: 'point-sur-l-appel',
    heldOn: '2026-11-17',
    title: 'Où en est l’appel ?',
    present: ['solange', 'mehdi', 'giulia', 'joris', 'bastien', 'mado'],
    text: `À la Bibliothèque du Bord de Dendre, Ath, de 17 h à 19 h, pas plus fort que la pluie.

## Le point

Vingt-neuf contributions depuis le 1er octobre : quatorze ateliers, six témoignages, quatre jeux, deux visites, une sieste collective, un concert d’outils et une question sans format.

## Qui n’est pas là ?

- Personne de Péruwelz ni de Comines, sauf Joris, qui promet deux barques.
- Quatre élu·es seulement. Thierry tient un bocal en janvier.
- Rien encore en allemand. Hannelore a dit oui pour la spatule.

## Décisions

1. La journée ouverte aura lieu le 23 janvier, avec garderie.
2. Les contributions reçues en néerlandais paraissent **telles quelles**, avec un résumé en français à côté.
3. Bastien rétablit la page d’accueil : quelqu’un avait effacé le bouton « Proposer », par mégarde. Personne ne cherche qui.

## À suivre

Mehdi a compté : neuf rallonges. Il en faut douze.`,
  },
];
