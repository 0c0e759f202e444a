import type { WorldPage } from './shape.ts';
import { pageCharter } from './page-charter.ts';
import { pageAccess } from './page-access.ts';

const pageTakePart: WorldPage = {
  slug: 'comment-participer',
  title: { fr: 'Comment participer', nl: 'Hoe meedoen', de: 'Wie man mitmacht', en: 'How to take part' },
  text: {
    fr: `Il n’y a pas d’un côté les gens qui savent et de l’autre ceux qui écoutent. Tout le monde apporte quelque chose, même une bonne question.

## Maintenant : l’appel

Jusqu’au 31 mars 2027, proposez un atelier, un témoignage, un jeu, une visite, une soupe. Deux phrases suffisent pour commencer ; on les améliore ensemble. Vous pouvez aussi aider quelqu’un d’autre à préparer sa contribution.

## Ensuite

1. **Dès février**, dites ce qui vous intéresse : d’un seul geste, sans engagement. Le programme se construit à partir de là.
2. **Dès mai**, inscrivez-vous : jours, repas, nuits, besoins. Le prix est libre à partir d’un repère ; personne ne reste dehors pour une question d’argent.
3. **Du 24 au 27 août**, venez. Il y aura des cases vides au programme : elles sont pour vous.
4. **Après**, laissez une trace : une photo, trois phrases, un prénom à rappeler.

## Toute l’année

Écrivez ou corrigez une fiche. Aucun mot de passe n’est nécessaire pour commencer, rien ne se perd, tout se répare.`,
    nl: `Er zijn niet enerzijds mensen die het weten en anderzijds mensen die luisteren. Iedereen brengt iets mee, al was het een goede vraag.

## Nu: de oproep

Tot 31 maart 2027 kunt u een workshop, een getuigenis, een spel, een bezoek of een soep voorstellen. Twee zinnen volstaan om te beginnen; we verbeteren ze samen. U kunt ook iemand anders helpen om een bijdrage voor te bereiden.

## Daarna

1. **Vanaf februari** zegt u wat u interesseert: met één gebaar, zonder verplichting. Daaruit wordt het programma gebouwd.
2. **Vanaf mei** schrijft u zich in: dagen, maaltijden, nachten, noden. De prijs is vrij vanaf een richtprijs; niemand blijft buiten om het geld.
3. **Van 24 tot 27 augustus** komt u. Er zijn lege vakken in het programma: die zijn voor u.
4. **Nadien** laat u een spoor na: een foto, drie zinnen, een voornaam om terug te bellen.

## Het hele jaar

Schrijf of verbeter een fiche. U hebt geen wachtwoord nodig om te beginnen, er gaat niets verloren, alles is te herstellen.`,
    de: `Es gibt nicht auf der einen Seite Leute, die Bescheid wissen, und auf der anderen solche, die zuhören. Alle bringen etwas mit, und sei es eine gute Frage.

## Jetzt: der Aufruf

Bis zum 31. März 2027 können Sie einen Workshop, einen Bericht, ein Spiel, einen Besuch oder eine Suppe vorschlagen. Zwei Sätze genügen für den Anfang; wir verbessern sie gemeinsam. Sie können auch jemandem helfen, einen Beitrag vorzubereiten.

## Danach

1. **Ab Februar** sagen Sie, was Sie interessiert: mit einer Geste, unverbindlich. Daraus entsteht das Programm.
2. **Ab Mai** melden Sie sich an: Tage, Mahlzeiten, Nächte, Bedürfnisse. Der Preis ist frei, mit einem Richtwert; niemand bleibt wegen Geld draußen.
3. **Vom 24. bis 27. August** kommen Sie. Im Programm gibt es leere Felder: Sie sind für Sie.
4. **Danach** hinterlassen Sie eine Spur: ein Foto, drei Sätze, einen Vornamen zum Zurückrufen.

## Das ganze Jahr

Schreiben oder verbessern Sie eine Karte. Zum Anfangen braucht es kein Passwort, nichts geht verloren, alles lässt sich reparieren.`,
    en: `There are not people who know on one side and people who listen on the other. Everybody brings something, even if it is a good question.

## Now: the call

Until 31 March 2027, propose a workshop, a testimony, a game, a visit, a soup. Two sentences are enough to begin; they get better together. You can also help somebody else to prepare theirs.

## Then

1. **From February**, say what interests you: one gesture, no commitment. The programme is built from there.
2. **From May**, register: days, meals, nights, needs. The price is free, with a guide price; nobody stays outside because of money.
3. **From 24 to 27 August**, come. There will be empty boxes in the programme: they are for you.
4. **Afterwards**, leave a trace: a photo, three sentences, a first name to call back.

## All year round

Write or mend a card. No password is needed to begin, nothing gets lost, everything can be repaired.`,
  },
};

export const pages: WorldPage[] = [pageTakePart, pageAccess, pageCharter];
