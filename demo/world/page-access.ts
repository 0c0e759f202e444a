import type { WorldPage } from './shape.ts';

export const pageAccess: WorldPage = {
  slug: 'accessibilite-et-venir',
  title: {
    fr: 'Accessibilité et venir',
    nl: 'Toegankelijkheid en hierheen komen',
    de: 'Barrierefreiheit und Anreise',
    en: 'Accessibility and getting here',
  },
  text: {
    fr: `La Filature est au bord de l’eau, à douze minutes à pied de la gare de Tournai. On arrive en train, à vélo par le halage, à plusieurs dans une voiture.

## Dans le bâtiment

- Entrée de plain-pied côté quai, ascenseur jusqu’au premier étage.
- Une boucle magnétique dans la Halle ; un micro partout où il y a plus de trente personnes.
- **La Chambre du silence** : tapis, lumière basse, aucune question.
- Toilettes adaptées au rez-de-chaussée, une table à langer, un coin pour allaiter.

L’Écheveau, au deuxième étage, et la Prairie ne sont pas accessibles sans aide. Si vous en avez besoin, nous changeons de salle, pas vous.

## Les langues

On parle surtout français. Des interprètes chuchotent en néerlandais ; en allemand et en anglais, demandez à l’avance. Parlez lentement, dessinez, recommencez.

## Dites-nous ce qu’il vous faut

Un siège avec dossier, une personne à vos côtés, un repas sans gluten, une sieste : écrivez-le à l’inscription. Seule l’équipe d’accueil le lit. Les chiens d’assistance sont chez eux.`,
    nl: `La Filature ligt aan het water, op twaalf minuten te voet van het station van Doornik. U komt met de trein, met de fiets langs het jaagpad, of met meerderen in één auto.

## In het gebouw

- Drempelvrije ingang aan de kaai, lift tot de eerste verdieping.
- Een ringleiding in de Halle; een micro overal waar meer dan dertig mensen zijn.
- **De Stiltekamer**: tapijten, gedempt licht, geen vragen.
- Aangepast toilet op de begane grond, een luiertafel, een hoekje om borstvoeding te geven.

L’Écheveau op de tweede verdieping en de Prairie zijn niet toegankelijk zonder hulp. Als u er moet zijn, veranderen wij van zaal, niet u.

## De talen

Er wordt vooral Frans gesproken. Tolken fluisteren in het Nederlands; voor Duits en Engels vraagt u het vooraf. Spreek traag, teken, begin opnieuw.

## Zeg ons wat u nodig hebt

Een stoel met rugleuning, iemand aan uw zijde, een glutenvrije maaltijd, een dutje: schrijf het bij uw inschrijving. Alleen de onthaalploeg leest het. Assistentiehonden zijn hier thuis.`,
    de: `La Filature liegt am Wasser, zwölf Minuten zu Fuß vom Bahnhof Tournai. Man kommt mit dem Zug, mit dem Rad über den Treidelpfad oder zu mehreren im Auto.

## Im Gebäude

- Stufenloser Eingang an der Kaiseite, Aufzug bis zum ersten Stock.
- Eine Induktionsschleife in der Halle; ein Mikrofon überall, wo mehr als dreißig Menschen sind.
- **Das Zimmer der Stille**: Teppiche, gedämpftes Licht, keine Fragen.
- Barrierefreie Toilette im Erdgeschoss, ein Wickeltisch, eine Ecke zum Stillen.

L’Écheveau im zweiten Stock und die Prairie sind ohne Hilfe nicht zugänglich. Wenn Sie dort hinmüssten, wechseln wir den Raum, nicht Sie.

## Die Sprachen

Gesprochen wird vor allem Französisch. Dolmetscher flüstern auf Niederländisch; für Deutsch und Englisch fragen Sie bitte vorher. Langsam sprechen, zeichnen, noch einmal anfangen.

## Sagen Sie uns, was Sie brauchen

Einen Stuhl mit Lehne, jemanden an Ihrer Seite, eine glutenfreie Mahlzeit, ein Nickerchen: Schreiben Sie es bei der Anmeldung. Nur das Empfangsteam liest es. Assistenzhunde sind hier zu Hause.`,
    en: `La Filature stands by the water, twelve minutes on foot from Tournai station. People come by train, by bicycle along the towpath, or several to a car.

## In the building

- Step-free entrance on the quay side, lift to the first floor.
- A hearing loop in the Halle; a microphone wherever there are more than thirty people.
- **The Room of Silence**: rugs, low light, no questions.
- Accessible toilet on the ground floor, a changing table, a corner to breastfeed.

L’Écheveau on the second floor and La Prairie cannot be reached without help. If you need to be there, we change the room, you do not.

## Languages

French is spoken most. Interpreters whisper in Dutch; for German and English, ask beforehand. Speak slowly, draw, start again.

## Tell us what you need

A chair with a back, somebody at your side, a gluten-free meal, a nap: write it when you register. Only the welcome team reads it. Assistance dogs are at home here.`,
  },
};
