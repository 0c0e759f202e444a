import type { WorldPage } from './shape.ts';

export const pageCharter: WorldPage = {
  slug: 'charte',
  title: {
    fr: 'Charte : ce que nous partageons',
    nl: 'Handvest: wat we delen',
    de: 'Charta: was wir teilen',
    en: 'Charter: what we share',
  },
  text: {
    fr: `Cette page tient en deux promesses : ce que nous écrivons circule, et chacun·e est traité·e avec égards.

## Ce que nous écrivons

Les fiches, les notes et les traces sont sous licence **CC BY-SA 4.0**, sauf mention contraire. Vous pouvez les copier, les traduire, les transformer, les imprimer, à deux conditions : dire de qui cela vient, et laisser aux suivants la même liberté. Ne déposez que ce que vous avez le droit de partager.

L’historique garde le nom de celles et ceux qui ont écrit. On corrige sans demander ; on remet en place sans se fâcher.

## Ce qui reste à chacun·e

Une adresse, une photo, une histoire de santé n’appartiennent qu’à la personne. On demande avant de photographier. On peut changer d’avis, et l’image disparaît.

## Comment nous nous tenons

- On laisse finir les phrases.
- On critique une idée sans abîmer quelqu’un.
- Aucune parole ni aucun geste raciste, sexiste, validiste ou harcelant n’a sa place ici.
- Quand on a blessé, on écoute d’abord.

Si quelque chose ne va pas, cherchez une personne au foulard orange, ou écrivez à l’équipe. Nous vous croyons, nous agissons, et vous décidez de ce qui sera dit.`,
    nl: `Deze pagina bestaat uit twee beloften: wat we schrijven mag reizen, en iedereen wordt met zorg behandeld.

## Wat we schrijven

De fiches, notities en sporen staan onder de licentie **CC BY-SA 4.0**, tenzij anders vermeld. U mag ze kopiëren, vertalen, omvormen, drukken, op twee voorwaarden: zeggen van wie het komt, en de volgenden dezelfde vrijheid laten. Plaats alleen wat u mag delen.

De geschiedenis bewaart de naam van wie schreef. We verbeteren zonder te vragen; we zetten terug zonder boos te worden.

## Wat van ieder blijft

Een adres, een foto, een gezondheidsverhaal horen alleen aan de persoon zelf. We vragen het voor we fotograferen. Je mag van mening veranderen, en dan verdwijnt het beeld.

## Hoe we met elkaar omgaan

- We laten zinnen afmaken.
- We bekritiseren een idee zonder iemand te beschadigen.
- Racistische, seksistische, validistische of intimiderende woorden en gebaren horen hier niet thuis.
- Wie gekwetst heeft, luistert eerst.

Loopt er iets fout, zoek dan iemand met een oranje sjaal, of schrijf het team. We geloven u, we handelen, en u beslist wat er gezegd wordt.`,
    de: `Diese Seite besteht aus zwei Versprechen: Was wir schreiben, darf reisen, und alle werden achtsam behandelt.

## Was wir schreiben

Karten, Notizen und Spuren stehen unter der Lizenz **CC BY-SA 4.0**, sofern nicht anders angegeben. Sie dürfen sie kopieren, übersetzen, umformen, drucken, unter zwei Bedingungen: sagen, von wem es kommt, und den Nächsten dieselbe Freiheit lassen. Stellen Sie nur ein, was Sie teilen dürfen.

Der Verlauf bewahrt die Namen derer, die geschrieben haben. Wir verbessern, ohne zu fragen; wir stellen wieder her, ohne böse zu sein.

## Was bei jeder Person bleibt

Eine Adresse, ein Foto, eine Krankengeschichte gehören nur der Person selbst. Vor dem Fotografieren wird gefragt. Man darf es sich anders überlegen, dann verschwindet das Bild.

## Wie wir miteinander umgehen

- Wir lassen einander ausreden.
- Wir kritisieren eine Idee, ohne jemanden zu beschädigen.
- Rassistische, sexistische, behindertenfeindliche oder bedrängende Worte und Gesten haben hier keinen Platz.
- Wer verletzt hat, hört zuerst zu.

Wenn etwas nicht stimmt, suchen Sie eine Person mit orangefarbenem Halstuch oder schreiben Sie dem Team. Wir glauben Ihnen, wir handeln, und Sie entscheiden, was gesagt wird.`,
    en: `This page holds two promises: what we write may travel, and everyone is treated with care.

## What we write

Cards, notes and traces are under the licence **CC BY-SA 4.0** unless said otherwise. You may copy, translate, transform and print them on two conditions: say who it comes from, and leave the same freedom to the next ones. Only post what you have the right to share.

The history keeps the names of those who wrote. We mend without asking; we put back without getting cross.

## What stays with each person

An address, a photo, a story of illness belong to the person alone. We ask before taking a picture. People may change their minds, and then the image goes.

## How we behave

- We let people finish their sentences.
- We criticise an idea without harming anyone.
- Racist, sexist, ableist or harassing words and gestures have no place here.
- Whoever has hurt somebody listens first.

If something is wrong, look for a person with an orange scarf, or write to the team. We believe you, we act, and you decide what gets said.`,
  },
};
