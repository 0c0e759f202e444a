import { setHolders } from '../src/gathering/acts/around.ts';
import { setFigures, setPhases } from '../src/gathering/acts/edition-parts.ts';
import { closeEdition, makeEdition, publishEdition } from '../src/gathering/acts/editions.ts';
import { writePage } from '../src/gathering/acts/pages.ts';
import { setPlaces } from '../src/gathering/acts/places.ts';
import { addTask, doTask } from '../src/gathering/acts/tasks.ts';
import { editionTasks } from '../src/gathering/views/team.ts';
import type { Person } from '../src/people/views.ts';
import type { App } from '../src/platform/app.ts';
import { byLocale } from './by-locale.ts';
import type { FilledCards } from './fill-cards.ts';
import { daysAgo, done } from './fill-cards.ts';
import type { LocalText, World, WorldAccess, WorldEdition } from './world/shape.ts';
import { world } from './world/world.ts';

type Way = keyof WorldAccess;
const ways: Record<Way, LocalText> = {
  train: { fr: 'En train', nl: 'Met de trein', de: 'Mit dem Zug', en: 'By train' },
  foot: { fr: 'À pied', nl: 'Te voet', de: 'Zu Fuß', en: 'On foot' },
  bicycle: { fr: 'À vélo', nl: 'Met de fiets', de: 'Mit dem Rad', en: 'By bicycle' },
  wheelchair: { fr: 'En fauteuil roulant', nl: 'Met de rolstoel', de: 'Mit dem Rollstuhl', en: 'In a wheelchair' },
};

/** One edition with its phases, place, rooms, published figures and holders; closed when it is over. */
export async function fillEdition(app: App, person: Person, gathering: string, edition: WorldEdition, cards: FilledCards): Promise<void> {
  const { slug, year, startsOn, endsOn } = edition;
  const one = { gathering, edition: slug };
  done(await makeEdition(app, person, { gathering, slug, year, startsOn, endsOn, texts: wordsOf(edition) }));
  done(await setPhases(app, person, { ...one, phases: edition.phases }));
  if (edition.place) done(await setPlaces(app, person, { ...one, places: [placeOf(edition)] }));
  done(await setFigures(app, person, { ...one, figures: edition.figures.map(({ label, ...figure }) => ({ ...figure, labels: label })) }));
  const held = world.gathering.holders.find((holders) => holders.edition === slug);
  if (held) done(await setHolders(app, person, { ...one, holders: holdersOf(held, cards) }));
  done(await publishEdition(app, person, one));
  if (edition.state === 'closed') done(await closeEdition(app, person, one));
}

function wordsOf({ slug, year, theme, facts }: WorldEdition) {
  return byLocale((locale) => ({
    title: `${world.gathering.name} ${year}`,
    theme: theme?.text[locale] ?? '',
    summary: [locale === 'fr' ? facts.map(factLine).join('\n') : '', imagined[slug]?.summary?.[locale] ?? ''].filter(Boolean).join('\n\n'),
  }));
}

/** A published fact with its source: an address is a link under the name of its site. */
function factLine({ text, source }: WorldEdition['facts'][number]): string {
  const named = URL.canParse(source) ? `[${new URL(source).host.replace(/^www\./, '')}](${source})` : source;
  return `- ${text} (${named})`;
}

/** What of the real gathering is imagined for the demonstration must be said where it is read. */
const imagined: Partial<Record<string, { summary?: LocalText; access?: LocalText }>> = {
  2017: {
    access: {
      fr: '*Démonstration : l’école et les chiffres publiés sont réels ; les salles et les accès décrits ici sont imaginés.*',
      nl: '*Demonstratie: de school en de gepubliceerde cijfers zijn echt; de zalen en de toegang die hier beschreven staan, zijn verzonnen.*',
      de: '*Vorführung: Die Schule und die veröffentlichten Zahlen sind echt; die hier beschriebenen Räume und Wege sind erfunden.*',
      en: '*Demonstration: the school and the published figures are real; the rooms and ways in described here are imagined.*',
    },
  },
  2027: {
    summary: {
      fr: '*Démonstration : cette édition, son lieu, ses salles et ses dates sont imaginés.*',
      nl: '*Demonstratie: deze editie, haar plek, haar zalen en haar data zijn verzonnen.*',
      de: '*Vorführung: Diese Ausgabe, ihr Ort, ihre Räume und ihre Daten sind erfunden.*',
      en: '*Demonstration: this edition, its place, its rooms and its dates are imagined.*',
    },
  },
};

function placeOf({ slug, place, access, rooms }: WorldEdition) {
  return {
    name: place?.name ?? '',
    address: place?.town ?? '',
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    access: access
      ? byLocale((locale) => [imagined[slug]?.access?.[locale] ?? '', accessText(access, locale)].filter(Boolean).join('\n\n'))
      : {},
    rooms: rooms.map(({ name, capacity, floor, features }) => ({ name, capacity, floor: String(floor), features })),
  };
}

function accessText(access: WorldAccess, locale: keyof LocalText): string {
  return (Object.keys(ways) as Way[]).map((way) => `**${ways[way][locale]}.** ${access[way][locale]}`).join('\n\n');
}

function holdersOf(held: World['gathering']['holders'][number], cards: FilledCards) {
  const fromCards = held.cards.map((key) => ({ cardId: cards.get(key)?.id ?? null, name: '', source: '' }));
  return held.text ? [...fromCards, { cardId: null, name: held.text.fr, source: held.source ?? '' }] : fromCards;
}

/** Minutes and the way from M-12 to D-day, which only the team reads. What fell due over a month ago is done: this team is hardly late. */
export async function fillTeamPages(
  app: App,
  person: Person,
  gathering: string,
  edition: string,
  { minutes, timeline }: World,
): Promise<void> {
  for (const { key, heldOn, title, text } of minutes) {
    done(await writePage(app, person, { gathering, edition, slug: key, heldOn, lang: 'fr', title, text }));
  }
  for (const { title, note, monthsBefore, daysBefore } of timeline) {
    const counted = { monthsBefore: monthsBefore ?? null, daysBefore: daysBefore ?? null };
    done(await addTask(app, person, { gathering, edition, title: title.fr, note, ...counted }));
  }
  const seen = await editionTasks(app, person, gathering, edition, 'fr');
  const longDue = (seen?.tasks ?? []).filter(({ dueOn }) => dueOn !== null && dueOn < daysAgo(app, 31));
  for (const { id } of longDue) done(await doTask(app, person, { gathering, task: id }));
}
