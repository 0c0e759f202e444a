import { makeGathering } from '../src/gathering/acts/gatherings.ts';
import { setHolders, setSisters } from '../src/gathering/acts/around.ts';
import { writePage, improvePage } from '../src/gathering/acts/pages.ts';
import { placesOf } from '../src/gathering/views.ts';
import { giveInstallation } from '../src/people/acts/organiser.ts';
import { makePerson } from '../src/people/acts/persons.ts';
import type { Person } from '../src/people/views.ts';
import { personById } from '../src/people/views.ts';
import type { App } from '../src/platform/app.ts';
import { locales } from '../src/platform/i18n.ts';
import { byLocale } from './by-locale.ts';
import { done, fillCards } from './fill-cards.ts';
import { fillFields } from './fill-fields.ts';
import { fillLife } from './fill-life.ts';
import { fillTalks } from './fill-talks.ts';
import { fillEdition, fillTeamPages } from './fill-editions.ts';
import type { World } from './world/shape.ts';
import { world } from './world/world.ts';

export type Filled = { gathering: string; organiser: Person };

/**
 * Tells the world of the demo through the same acts as people use. Does nothing when there is a gathering already.
 * `upTo` leaves out the editions after that year, for stories in which the next one is still to be opened.
 */
export async function fillDemo(app: App, input: { upTo?: number } = {}): Promise<Filled | undefined> {
  if ((await placesOf(app)).length > 0) return undefined;
  const persons = await fillPeople(app, world);
  const organiser = persons.get('organiser');
  if (!organiser) throw new Error('the demo world has no organiser');
  const gathering = await fillGathering(app, organiser);
  const own = await fillFields(app, organiser, gathering);
  const slugs = await fillCards(app, organiser, gathering, { persons, own }, world);
  await fillTalks(app, gathering, persons, slugs);
  await fillLife(app, { gathering, organiser, persons, slugs });
  await fillAround(app, organiser, gathering, slugs);
  for (const edition of world.editions) {
    if (edition.year <= (input.upTo ?? Infinity)) await fillEdition(app, organiser, gathering, edition, slugs);
  }
  await fillPages(app, organiser, gathering);
  if ((input.upTo ?? Infinity) >= 2027) await fillTeamPages(app, organiser, gathering, '2027', world);
  return { gathering, organiser };
}

/** The people of the world, and one organiser who holds the installation. */
async function fillPeople(app: App, { people }: World): Promise<Map<string, Person>> {
  const all = [...people, { key: 'organiser', name: 'L’équipe de la démonstration', email: 'equipe@example.org', locale: 'fr' as const }];
  const ids = await app.write(async (tx) => {
    const made: [string, string][] = [];
    for (const { key, name, email, locale } of all)
      made.push([key, (await makePerson(app, tx, { name, email, locale, confirmed: true })).id]);
    await giveInstallation(app, tx, Object.fromEntries(made)['organiser'] ?? '');
    return made;
  });
  const persons = new Map<string, Person>();
  for (const [key, id] of ids) {
    const person = await personById(app, id);
    if (person) persons.set(key, person);
  }
  return persons;
}

async function fillGathering(app: App, organiser: Person): Promise<string> {
  const { key, name, subtitle, tagline, territory, philosophy, defaultLocale } = world.gathering;
  const texts = byLocale((locale) => ({
    name,
    subtitle: subtitle[locale],
    tagline: tagline[locale],
    territory: territory[locale],
    philosophy: philosophy[locale],
  }));
  const made = done(await makeGathering(app, organiser, { slug: key, host: '', defaultLocale, texts }));
  return made.id;
}

async function fillAround(app: App, person: Person, gathering: string, cards: Map<string, { id: string }>): Promise<void> {
  const sisters = world.gathering.sisters.map(({ name, url, place, since, about }) => ({
    name,
    url,
    place: place.label,
    lat: place.lat,
    lon: place.lon,
    dates: String(since),
    about,
  }));
  done(await setSisters(app, person, { gathering, sisters }));
  const first = world.gathering.holders[0];
  const holders = (first?.cards ?? []).map((key) => ({ cardId: cards.get(key)?.id ?? null, name: '', source: '' }));
  done(await setHolders(app, person, { gathering, holders }));
}

async function fillPages(app: App, person: Person, gathering: string): Promise<void> {
  for (const { slug, title, text } of world.pages) {
    const page = done(await writePage(app, person, { gathering, slug, lang: 'fr', title: title.fr, text: text.fr, audience: 'everybody' }));
    for (const lang of locales.filter((one) => one !== 'fr')) {
      done(await improvePage(app, person, { gathering, page: page.slug, lang, title: title[lang], text: text[lang] }));
    }
  }
}
