import type { LocalText } from './shape.ts';

// The French text is the gathering’s own founding text, word for word; the others translate it faithfully.
export const philosophy: LocalText = {
  fr: `Envie partagée par plusieurs acteurs du territoire, nous mettons sur pied du 29 août au 1 septembre 2017 une rencontre de plusieurs jours en Wallonie picarde (Belgique) autour « des pratiques collaboratives et du bien commun ».

## Philosophie

Forts des dynamiques collaboratives qui nous poussent à penser différemment le monde d’aujourd’hui et de demain, et de la puissance des mises en communs – en opposition directe avec la « protection » à outrance – la mise en place en Wallonie picarde d’un espace de rencontre des acteurs, de leurs pratiques et du sens qu’ils y donnent nous poussent à ambitionner un temps fort récurrent, un partage : d’expériences, de projets, de réseaux (internationaux), d’outils à la pointe des pratiques collaboratives…

Tout le monde connaît wikipédia, mais connaissez-vous les nombreuses autres success stories qui ont été générées grâce à ce schéma, celui où un des pré-requis est la notion de partage, intelligent, contributif, créateur lui-même de valeurs et de richesses ? Car oui, l’économie, le socio-culturel ou encore l’environnement peuvent être envisagés sous cet angle. Et des résultats sont déjà là.

Un objectif nous stimule donc : mettre en valeur et diffuser ces pratiques : à l’attention du politique, des acteurs publics ou privés, associatifs dans un premier temps, du grand-public dans un deuxième temps.

« CO-CONSTRUIRE - RENCONTRE DES INTELLIGENCES COLLECTIVES » made in wapi a pour vocation à devenir un récurrent sur le calendrier aux côtés du Forum des pratiques collaboratives organisé à Brest depuis 7 éditions et de Moustic à Montpellier depuis 2005.

Les 3 entrées transversales pour l’organisation de la rencontre seront :

- les acteurs : Mobilisation des « acteurs-piliers » pour un développement durable : économiques, socioculturels et environnementaux : échange des pratiques, mise en avant de collaborations, …
- les outils à découvrir, à partager : numériques, techniques, méthodologiques, d’animations, …
- le sens à (re)découvrir : philosophique, sociétal, personnel ou encore citoyen.

Le tout durant 4 jours en 2017, du 29 août au 1er septembre, à Tournai en Wallonie picarde.

Une véritable vitrine mais qui trouve son sens jour après jour grâce aux nombreuses dynamiques déjà en marche ou qui émergeront par ce moment de mise en commun.`,
  nl: `Vanuit een verlangen dat verschillende spelers van de streek delen, zetten we van 29 augustus tot 1 september 2017 in Picardisch Wallonië (België) een ontmoeting van meerdere dagen op rond "samenwerkingspraktijken en het gemeengoed".

## Filosofie

Gesterkt door de samenwerkingsdynamieken die ons ertoe brengen de wereld van vandaag en morgen anders te denken, en door de kracht van het samenleggen – lijnrecht tegenover de doorgedreven "bescherming" – brengt het opzetten in Picardisch Wallonië van een ontmoetingsruimte voor de spelers, hun praktijken en de zin die ze eraan geven, ons tot de ambitie van een terugkerend hoogtepunt, een delen: van ervaringen, projecten, (internationale) netwerken, hulpmiddelen op het scherp van de samenwerkingspraktijken…

Iedereen kent Wikipedia, maar kent u ook de vele andere succesverhalen die volgens dit model zijn ontstaan, het model waarin een van de voorwaarden het begrip delen is: slim, bijdragend, zelf schepper van waarden en rijkdom? Want ja, ook de economie, het socioculturele of het milieu kunnen vanuit deze hoek bekeken worden. En er zijn al resultaten.

Eén doel prikkelt ons dus: deze praktijken in de kijker zetten en verspreiden: in een eerste fase voor de politiek, de publieke of private spelers en de verenigingen, in een tweede fase voor het grote publiek.

"CO-CONSTRUIRE - RENCONTRE DES INTELLIGENCES COLLECTIVES", made in wapi, wil een vaste waarde op de kalender worden, naast het Forum van de samenwerkingspraktijken dat al 7 edities in Brest wordt georganiseerd en Moustic in Montpellier sinds 2005.

De 3 transversale ingangen voor de organisatie van de ontmoeting zijn:

- de spelers: het mobiliseren van de "pijlerspelers" voor een duurzame ontwikkeling: economische, socioculturele en ecologische: uitwisseling van praktijken, samenwerkingen in de kijker, …
- de hulpmiddelen om te ontdekken en te delen: digitale, technische, methodische, om te begeleiden, …
- de zin om te (her)ontdekken: filosofisch, maatschappelijk, persoonlijk of ook burgerlijk.

Dit alles gedurende 4 dagen in 2017, van 29 augustus tot 1 september, in Doornik in Picardisch Wallonië.

Een echt uitstalraam, maar een dat zijn zin dag na dag krijgt dankzij de vele dynamieken die al op gang zijn of die uit dit moment van samenleggen zullen ontstaan.`,
  de: `Aus einem Wunsch, den mehrere Akteure der Region teilen, stellen wir vom 29. August bis 1. September 2017 in der pikardischen Wallonie (Belgien) ein mehrtägiges Treffen rund um „gemeinschaftliche Praktiken und das Gemeingut“ auf die Beine.

## Philosophie

Gestärkt durch die Dynamiken der Zusammenarbeit, die uns dazu bringen, die Welt von heute und morgen anders zu denken, und durch die Kraft des Zusammenlegens – in direktem Gegensatz zum übertriebenen „Schützen“ –, treibt uns die Schaffung eines Ortes in der pikardischen Wallonie, an dem sich die Akteure, ihre Praktiken und der Sinn, den sie ihnen geben, begegnen, zu dem Ziel eines wiederkehrenden Höhepunkts, eines Teilens: von Erfahrungen, Projekten, (internationalen) Netzwerken, Werkzeugen auf der Höhe gemeinschaftlicher Praktiken …

Alle kennen Wikipedia, aber kennen Sie auch die zahlreichen anderen Erfolgsgeschichten, die aus diesem Muster entstanden sind, bei dem eine der Voraussetzungen der Gedanke des Teilens ist: klug, beitragend, selbst Schöpfer von Werten und Reichtum? Denn ja, auch die Wirtschaft, das Soziokulturelle oder die Umwelt lassen sich aus diesem Blickwinkel betrachten. Und Ergebnisse gibt es schon.

Ein Ziel spornt uns also an: diese Praktiken sichtbar zu machen und zu verbreiten: zunächst für die Politik, für öffentliche, private und vereinsgetragene Akteure, in einem zweiten Schritt für die breite Öffentlichkeit.

„CO-CONSTRUIRE - RENCONTRE DES INTELLIGENCES COLLECTIVES“, made in wapi, möchte ein wiederkehrender Termin im Kalender werden, neben dem Forum der gemeinschaftlichen Praktiken, das in Brest seit 7 Ausgaben stattfindet, und Moustic in Montpellier seit 2005.

Die 3 bereichsübergreifenden Zugänge für die Gestaltung des Treffens sind:

- die Akteure: Mobilisierung der „tragenden Akteure“ für eine nachhaltige Entwicklung: wirtschaftliche, soziokulturelle und ökologische: Austausch von Praktiken, Sichtbarmachen von Kooperationen, …
- die Werkzeuge zum Entdecken und Teilen: digitale, technische, methodische, für die Moderation, …
- der Sinn, den es (wieder) zu entdecken gilt: philosophisch, gesellschaftlich, persönlich oder auch bürgerschaftlich.

Das Ganze an 4 Tagen im Jahr 2017, vom 29. August bis 1. September, in Tournai in der pikardischen Wallonie.

Ein echtes Schaufenster, das seinen Sinn aber Tag für Tag findet, dank der vielen Dynamiken, die schon in Gang sind oder aus diesem Moment des Zusammenlegens entstehen werden.`,
  en: `Out of a wish shared by several actors of the territory, from 29 August to 1 September 2017 we are setting up a gathering of several days in Picardy Wallonia (Belgium) around "collaborative practices and the common good".

## Philosophy

Strengthened by the collaborative dynamics that push us to think differently about the world of today and tomorrow, and by the power of pooling things in common – in direct opposition to excessive "protection" – the creation in Picardy Wallonia of a meeting space for actors, their practices and the meaning they give them leads us to aim for a recurring high point, a sharing: of experiences, projects, (international) networks, tools at the leading edge of collaborative practices…

Everybody knows Wikipedia, but do you know the many other success stories brought about by this pattern, in which one of the prerequisites is the notion of sharing: intelligent, contributive, itself a creator of value and wealth? For yes, the economy, social and cultural life and the environment can be looked at from this angle too. And results are already there.

So one aim drives us: to bring out and spread these practices: for the attention of political, public, private and association actors at first, and of the general public in a second stage.

"CO-CONSTRUIRE - RENCONTRE DES INTELLIGENCES COLLECTIVES", made in wapi, means to become a recurring date on the calendar beside the Forum of collaborative practices, organised in Brest for 7 editions, and Moustic in Montpellier since 2005.

The 3 transversal entries for organising the gathering will be:

- the actors: mobilising the "pillar actors" of sustainable development: economic, sociocultural and environmental: exchange of practices, showing of collaborations, …
- the tools to discover and to share: digital, technical, methodological, for facilitation, …
- the meaning to (re)discover: philosophical, societal, personal or civic.

All this over 4 days in 2017, from 29 August to 1 September, in Tournai in Picardy Wallonia.

A real showcase, but one that finds its meaning day after day thanks to the many dynamics already under way or that will emerge from this moment of pooling.`,
};
