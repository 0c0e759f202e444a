import type { WorldAccess } from './shape.ts';

export const accessOf2017: WorldAccess = {
  train: {
    fr: 'Gare de Tournai, puis le bus ; à l’arrivée des trains du matin, quelqu’un attendait sur le quai avec une pancarte.',
    nl: 'Station Doornik, dan de bus; bij de ochtendtreinen stond iemand op het perron met een bordje.',
    de: 'Bahnhof Tournai, dann der Bus; zu den Morgenzügen wartete jemand mit einem Schild auf dem Bahnsteig.',
    en: 'Tournai station, then the bus; when the morning trains came in, somebody stood on the platform with a sign.',
  },
  foot: {
    fr: 'Fléchage à la craie depuis la gare.',
    nl: 'Krijtpijlen vanaf het station.',
    de: 'Kreidepfeile ab dem Bahnhof.',
    en: 'Chalk arrows from the station.',
  },
  bicycle: {
    fr: 'Garage à vélos couvert dans la cour.',
    nl: 'Overdekte fietsenstalling op de koer.',
    de: 'Überdachte Fahrradabstellplätze im Hof.',
    en: 'Covered bicycle shed in the yard.',
  },
  wheelchair: {
    fr: 'Le rez-de-chaussée était de plain-pied ; les étages et l’atelier terre ne l’étaient pas.',
    nl: 'De begane grond was drempelvrij; de verdiepingen en het klei-atelier niet.',
    de: 'Das Erdgeschoss war stufenlos; die oberen Etagen und die Tonwerkstatt nicht.',
    en: 'The ground floor was step-free; the upper floors and the clay workshop were not.',
  },
};

export const accessOf2027: WorldAccess = {
  train: {
    fr: 'Gare de Tournai : environ une heure depuis Bruxelles, une demi-heure depuis Lille, avec un changement depuis Courtrai. De la gare, douze minutes à pied. Du 24 au 27 août, une équipe d’accueil est sur le quai de 8 h à 10 h.',
    nl: 'Station Doornik: ongeveer een uur vanuit Brussel, een half uur vanuit Rijsel, met een overstap vanuit Kortrijk. Van het station is het twaalf minuten te voet. Van 24 tot 27 augustus staat een onthaalploeg op het perron van 8 tot 10 uur.',
    de: 'Bahnhof Tournai: etwa eine Stunde ab Brüssel, eine halbe Stunde ab Lille, mit Umstieg ab Kortrijk. Vom Bahnhof sind es zwölf Minuten zu Fuß. Vom 24. bis 27. August steht von 8 bis 10 Uhr ein Empfangsteam auf dem Bahnsteig.',
    en: 'Tournai station: about an hour from Brussels, half an hour from Lille, with one change from Kortrijk. From the station it is a twelve-minute walk. From 24 to 27 August a welcome team is on the platform from 8 to 10 a.m.',
  },
  foot: {
    fr: 'Sortez côté ville, suivez les rubans orange noués aux réverbères, longez l’eau. Le trottoir est large, sauf quarante mètres près du pont : traversez avant.',
    nl: 'Neem de uitgang aan de stadskant, volg de oranje linten aan de lantaarns, langs het water. Het voetpad is breed, behalve veertig meter bij de brug: steek vooraf over.',
    de: 'Ausgang Stadtseite, den orangefarbenen Bändern an den Laternen folgen, am Wasser entlang. Der Gehweg ist breit, außer auf vierzig Metern bei der Brücke: vorher die Seite wechseln.',
    en: 'Leave on the town side, follow the orange ribbons on the lamp posts, along the water. The pavement is wide, except for forty metres near the bridge: cross before it.',
  },
  bicycle: {
    fr: 'Par le chemin de halage, sans une côte. Cent vingt places couvertes, une pompe, un coin réparation tenu par des bénévoles.',
    nl: 'Langs het jaagpad, zonder één helling. Honderdtwintig overdekte plaatsen, een pomp, een herstelhoek met vrijwilligers.',
    de: 'Über den Treidelpfad, ohne eine Steigung. Hundertzwanzig überdachte Plätze, eine Pumpe, eine Reparaturecke mit Freiwilligen.',
    en: 'Along the towpath, without a single hill. One hundred and twenty covered places, a pump, a repair corner run by volunteers.',
  },
  wheelchair: {
    fr: 'Entrée de plain-pied côté quai, ascenseur (porte de 90 cm) jusqu’au premier étage. L’Écheveau, au deuxième, et la Prairie ne sont pas accessibles sans aide : nous n’y plaçons aucune session dont vous avez besoin, il suffit de nous le dire. Toilettes adaptées au rez-de-chaussée. Deux places de stationnement réservées devant la porte.',
    nl: 'Drempelvrije ingang aan de kaai, lift (deur van 90 cm) tot de eerste verdieping. L’Écheveau op de tweede en de Prairie zijn niet toegankelijk zonder hulp: we plaatsen er geen sessie die u nodig hebt, laat het ons gewoon weten. Aangepast toilet op de begane grond. Twee voorbehouden parkeerplaatsen voor de deur.',
    de: 'Stufenloser Eingang an der Kaiseite, Aufzug (Tür 90 cm) bis zum ersten Stock. L’Écheveau im zweiten Stock und die Prairie sind ohne Hilfe nicht zugänglich: Wir legen dorthin keine Session, die Sie brauchen, sagen Sie es uns einfach. Barrierefreie Toilette im Erdgeschoss. Zwei reservierte Parkplätze vor der Tür.',
    en: 'Step-free entrance on the quay side, lift (90 cm door) up to the first floor. L’Écheveau on the second floor and La Prairie cannot be reached without help: we place no session there that you need, just tell us. Accessible toilet on the ground floor. Two reserved parking places in front of the door.',
  },
};
