import type { ImportedCard } from '../src/commons/acts/import.ts';
import { importCards } from '../src/commons/acts/import.ts';
import { linkCards } from '../src/commons/acts/link.ts';
import type { Kind } from '../src/commons/kinds.shared.ts';
import { linkTypes } from '../src/commons/kinds.shared.ts';
import { makePerson } from '../src/people/acts/persons.ts';
import type { App } from '../src/platform/app.ts';
import type { Chance } from '../src/platform/chance.ts';
import { chanceFrom } from '../src/platform/chance.ts';
import { aroundTowns } from './around.ts';
import type { Filled } from './fill.ts';
import type { WorldCard } from './world/shape.ts';
import { world } from './world/world.ts';

const people = 5_000;
const cardsAtOnce = 2_000;
const peopleAtOnce = 500;
/** Made-up cards that have links among them. */
const mostLinked = 600;

/** Cards and people that nobody wrote, to measure with: the same ones at each run. */
export async function fillLarge(app: App, { gathering, organiser }: Filled, cards: number, tell: (done: number) => void): Promise<void> {
  const chance = chanceFrom(2017);
  const authors = await fillPeople(app, Math.min(people, cards));
  const vocabulary = words();
  const slugs: string[] = [];
  for (let at = 0; at < cards; at += cardsAtOnce) {
    const some = Array.from({ length: Math.min(cardsAtOnce, cards - at) }, (_, i) => madeUpCard(app, at + i, chance, vocabulary, authors));
    const imported = await importCards(app, organiser, gathering, some);
    if (!('ok' in imported) || imported.refused.length > 0)
      throw new Error(`made-up cards are refused: ${JSON.stringify(imported.refused)}`);
    slugs.push(...imported.ok.flatMap((card) => card?.slug ?? []).slice(0, Math.max(0, mostLinked - slugs.length)));
    tell(at + some.length);
  }
  await fillLinks(app, { gathering, organiser }, slugs, chance);
}

/** Some cards have most of the links, as people do. */
async function fillLinks(app: App, { gathering, organiser }: Filled, slugs: readonly string[], chance: Chance): Promise<void> {
  for (const from of slugs) {
    const to = slugs[Math.floor(slugs.length * chance() ** 2)] ?? from;
    const type = pick(linkTypes, chance);
    if (to !== from) await linkCards(app, organiser, { gathering, from, type, to });
  }
}

async function fillPeople(app: App, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += peopleAtOnce) {
    await app.write(async (tx) => {
      for (let i = at; i < Math.min(count, at + peopleAtOnce); i += 1) {
        const made = { name: `Personne ${i + 1}`, email: `personne-${i + 1}@example.org`, locale: 'fr' as const, confirmed: true };
        ids.push((await makePerson(app, tx, made)).id);
      }
    });
  }
  return ids;
}

/** The words of the world, the frequent ones first, so that made-up texts have a likely spread. */
function words(): string[] {
  const counts = new Map<string, number>();
  for (const { title, summary, text } of world.cards) {
    for (const [word] of `${title} ${summary} ${text}`.matchAll(/\p{L}{3,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

function madeUpCard(app: App, number: number, chance: Chance, vocabulary: string[], authors: string[]): ImportedCard {
  const like = pick(world.cards, chance);
  const say = (count: number) =>
    Array.from({ length: count }, () => vocabulary[Math.floor(vocabulary.length * chance() ** 3)] ?? '').join(' ');
  const madeAt = new Date(app.clock.now().getTime() - Math.floor(chance() * 9 * 365 * 86_400_000)).toISOString();
  return {
    kind: like.kind as Kind,
    lang: 'fr',
    title: `${capital(say(3))} ${number + 1}`.slice(0, 140),
    summary: capital(say(14)).slice(0, 270),
    text: `${capital(say(60))}.\n\n## ${capital(say(3))}\n\n${capital(say(50))}.`,
    facets: facetsLike(like.kind, chance),
    tags: [pick(like.tags, chance)].filter((tag) => tag !== undefined),
    place: like.place ? somewhere(chance) : null,
    history: [{ author: pick(authors, chance), madeAt }],
  };
}

/** The facets of some card of the same kind. */
function facetsLike(kind: string, chance: Chance): WorldCard['facets'] {
  return pick(
    world.cards.filter((card) => card.kind === kind),
    chance,
  ).facets;
}

/** In one of the towns around or its villages: most cards are near the middle of it. */
function somewhere(chance: Chance): NonNullable<ImportedCard['place']> {
  const { label, lat, lon } = pick(towns, chance);
  const [turn, far] = [chance() * 2 * Math.PI, chance() ** 2 / 25];
  return { label, lat: round(lat + Math.sin(turn) * far * 0.6), lon: round(lon + Math.cos(turn) * far) };
}

/** A town that draws more is there more often. */
const towns = aroundTowns.flatMap((town) => Array.from({ length: town.share }, () => town));

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pick<T>(items: readonly T[], chance: Chance): T {
  return items[Math.floor(items.length * chance())] as T;
}
