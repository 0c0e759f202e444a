import type { ImportedCard } from '../src/commons/acts/import.ts';
import { importCards } from '../src/commons/acts/import.ts';
import { linkCards } from '../src/commons/acts/link.ts';
import type { Person } from '../src/people/views.ts';
import type { App } from '../src/platform/app.ts';
import type { OwnValues } from './fill-fields.ts';
import type { World, WorldCard } from './world/shape.ts';

export type FilledCards = Map<string, { id: string; slug: string }>;

/** The cards with their history, their translations and their links. Keys of the world to addresses of the site. */
export async function fillCards(
  app: App,
  organiser: Person,
  gathering: string,
  { persons, own }: { persons: Map<string, Person>; own: OwnValues },
  world: World,
): Promise<FilledCards> {
  const oldestFirst = [...world.cards].sort((a, b) => lastChange(b) - lastChange(a));
  const cards = oldestFirst.map((card) => ({ ...asImported(app, card, persons), own: own.get(card.key) ?? {} }));
  const imported = await importCards(app, organiser, gathering, cards);
  if (!('ok' in imported)) throw new Error('the demo may not import its cards');
  if (imported.refused.length > 0) throw new Error(`cards of the demo are refused: ${JSON.stringify(imported.refused)}`);
  const filled: FilledCards = new Map();
  for (const [i, card] of oldestFirst.entries()) {
    const made = imported.ok[i];
    if (made) filled.set(card.key, made);
  }
  for (const { from, type, to, note } of world.links) {
    const input = { gathering, from: filled.get(from)?.slug ?? from, type, to: filled.get(to)?.slug ?? to };
    done(await linkCards(app, organiser, note === undefined ? input : { ...input, note }));
  }
  return filled;
}

function lastChange(card: WorldCard): number {
  return card.history.at(-1)?.daysAgo ?? 0;
}

function asImported(app: App, card: WorldCard, persons: Map<string, Person>): ImportedCard {
  const history = card.history.map(({ author, daysAgo: days, change: act, ...said }) => {
    const by = persons.get(author)?.id;
    return { ...said, act, madeAt: daysAgo(app, days), ...(by === undefined ? {} : { author: by }) };
  });
  const last = history.at(-1)?.madeAt ?? app.clock.iso();
  return {
    kind: card.kind,
    lang: card.lang,
    title: card.title,
    summary: card.summary,
    text: card.text,
    facets: card.facets,
    tags: card.tags,
    place: card.place ?? null,
    links: card.links ?? [],
    history,
    translations: (card.translations ?? []).map((translation) => ({ ...translation, madeAt: last })),
  };
}

export function daysAgo(app: App, days: number): string {
  return new Date(app.clock.now().getTime() - days * 86_400_000).toISOString();
}

/** What an act gave; the demo is never refused. */
export function done<T>(result: { ok: T } | { refused: string }): T {
  if ('ok' in result) return result.ok;
  throw new Error(`the demo is refused: ${JSON.stringify(result)}`);
}
