import type { App, Event } from '../platform/app.ts';
import { remembered } from '../platform/app.ts';
import { fold } from '../platform/search/words.ts';
import type { CardIndex, Entry } from './card-index.ts';
import { buildIndex, putEntry } from './card-index.ts';
import type { Lang } from './kinds.shared.ts';

/** The index of a gathering: read from the tables at first use, then kept up to date by what is announced. */
export function cardIndex(app: App, gathering: string): Promise<CardIndex> {
  const all = indexes(app);
  const known = all.get(gathering);
  if (known) return known;
  const made = readEntries(app, gathering).then(buildIndex);
  all.set(gathering, made);
  made.catch(() => all.delete(gathering));
  return made;
}

/** A card changed, here or in another process: reads that one card again. */
export async function refreshCard(app: App, event: Event): Promise<void> {
  const index = await indexes(app).get(String(event['gathering']));
  if (!index) return;
  const [entry] = await readEntries(app, String(event['gathering']), String(event['card']));
  if (entry) putEntry(index, entry);
}

export function forgetIndex(app: App, event: Event): void {
  indexes(app).delete(String(event['gathering']));
}

function indexes(app: App): Map<string, Promise<CardIndex>> {
  return remembered(app, 'commons.index', () => new Map<string, Promise<CardIndex>>());
}

/** Three queries, for one card or for all. */
async function readEntries(app: App, gathering: string, card?: string): Promise<Entry[]> {
  const cards = await app.db
    .selectFrom('cards')
    .select(['id', 'num', 'kind', 'lang', 'title', 'changed_at', 'archived_at'])
    .where('gathering_id', '=', gathering)
    .$if(card !== undefined, (query) => query.where('id', '=', card ?? ''))
    .orderBy('num')
    .execute();
  const entries = new Map(cards.map((row) => [row.id, entryOf(row)]));
  for (const row of await readFacets(app, gathering, card))
    entries.get(row.card_id)?.facets.push(interned(app, `${row.facet}=${row.value}`));
  for (const row of await readTranslations(app, gathering, card)) {
    const entry = entries.get(row.card_id);
    if (entry) entry.titles[row.lang as Lang] = fold(row.title);
  }
  return [...entries.values()];
}

type Row = { id: string; num: number; kind: string; lang: string; title: string; changed_at: string; archived_at: string | null };

function entryOf(row: Row): Entry {
  const lang = row.lang as Lang;
  return {
    num: row.num,
    id: row.id,
    kind: row.kind,
    lang,
    live: row.archived_at === null,
    changedAt: row.changed_at,
    titles: { [lang]: fold(row.title) },
    facets: [],
  };
}

async function readFacets(app: App, gathering: string, card: string | undefined) {
  return app.db
    .selectFrom('card_facets')
    .innerJoin('cards', 'cards.id', 'card_facets.card_id')
    .select(['card_facets.card_id', 'card_facets.facet', 'card_facets.value'])
    .where('cards.gathering_id', '=', gathering)
    .$if(card !== undefined, (query) => query.where('cards.id', '=', card ?? ''))
    .execute();
}

async function readTranslations(app: App, gathering: string, card: string | undefined) {
  return app.db
    .selectFrom('card_texts')
    .innerJoin('cards', 'cards.id', 'card_texts.card_id')
    .select(['card_texts.card_id', 'card_texts.lang', 'card_texts.title'])
    .where('cards.gathering_id', '=', gathering)
    .whereRef('card_texts.lang', '<>', 'cards.lang')
    .$if(card !== undefined, (query) => query.where('cards.id', '=', card ?? ''))
    .execute();
}

/** The same few thousand facet values come back on every card: one text of each is kept. */
function interned(app: App, text: string): string {
  const known = remembered(app, 'commons.facets', () => new Map<string, string>());
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  known.set(text, text);
  return text;
}
