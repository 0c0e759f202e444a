import type { App, Event } from '../platform/app.ts';
import { remembered } from '../platform/app.ts';
import { takingTurns } from '../platform/turns.ts';
import type { CardIndex, Entry } from './card-index.ts';
import { buildIndex, putEntry, wordsOf } from './card-index.ts';
import { catalogue } from './fields/catalogue.ts';
import { filingKey } from './filing.ts';
import type { Lang } from './kinds.shared.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The index of a gathering: read from the tables at first use, then kept up to date by what is announced. */
export function cardIndex(app: App, gathering: string): Promise<CardIndex> {
  const all = indexes(app);
  const known = all.get(gathering);
  if (known) return known;
  const made = buildIndex(everyEntry(app, gathering), takingTurns());
  all.set(gathering, made);
  made.catch(() => all.delete(gathering));
  return made;
}

/** Reads the indexes, the fields and the words of all gatherings, one after the other, before anybody asks for them. */
export async function warmIndexes(app: App): Promise<void> {
  for (let gathering = await gatheringAfter(app, ''); gathering; gathering = await gatheringAfter(app, gathering)) {
    await catalogue(app, gathering);
    await cardIndex(app, gathering);
    await vocabularyOf(app, gathering);
  }
}

async function gatheringAfter(app: App, before: string): Promise<string | undefined> {
  const row = await app.db
    .selectFrom('cards')
    .select('gathering_id')
    .where('gathering_id', '>', before)
    .orderBy('gathering_id')
    .limit(1)
    .executeTakeFirst();
  return row?.gathering_id;
}

/** A card changed, here or in another process: reads that one card again. */
export async function refreshCard(app: App, event: Event): Promise<void> {
  const index = await indexes(app).get(String(event['gathering']));
  if (!index) return;
  const rows = await someCards(app, String(event['gathering'])).where('id', '=', String(event['card'])).execute();
  for (const entry of await entriesOf(app, rows, sameText)) putEntry(index, entry);
}

export function forgetIndex(app: App, event: Event): void {
  indexes(app).delete(String(event['gathering']));
}

function indexes(app: App): Map<string, Promise<CardIndex>> {
  return remembered(app, 'commons.index', () => new Map<string, Promise<CardIndex>>());
}

const cardsAtOnce = 1_000;

/** In short questions, so that nobody waits long behind one. A card saved meanwhile is read again by its event. */
async function* everyEntry(app: App, gathering: string): AsyncGenerator<Entry[]> {
  const shared = new Map<string, string>();
  /** The same few thousand texts come back on every card: one of each is kept. */
  const once = (text: string) => shared.get(text) ?? (shared.set(text, text), text);
  for (let after = -1; ;) {
    const rows = await someCards(app, gathering).where('num', '>', after).orderBy('num').limit(cardsAtOnce).execute();
    yield await entriesOf(app, rows, once);
    const last = rows.at(-1);
    if (!last || rows.length < cardsAtOnce) return;
    after = last.num;
  }
}

const sameText = (text: string) => text;

function someCards(app: App, gathering: string) {
  return app.db
    .selectFrom('cards')
    .select(['id', 'num', 'lang', 'title', 'changed_at', 'archived_at', 'facets', 'tags', 'tag_names', 'place_label', 'lat', 'lon'])
    .where('gathering_id', '=', gathering);
}

type Row = {
  id: string;
  num: number;
  lang: string;
  title: string;
  changed_at: string;
  archived_at: string | null;
  facets: string;
  tags: string;
  tag_names: string;
  place_label: string | null;
  lat: number | null;
  lon: number | null;
};

async function entriesOf(app: App, rows: readonly Row[], once: (text: string) => string): Promise<Entry[]> {
  const titles = await translatedTitles(app, rows.filter(isTranslated));
  return rows.map((row) => ({
    num: row.num,
    id: row.id,
    live: row.archived_at === null,
    changedAt: Date.parse(row.changed_at) || 0,
    title: filingKey(row.title, row.lang as Lang),
    titles: titles.get(row.id) ?? noTitles,
    facets: once(row.facets),
    tags: once(row.tags),
    tagNames: once(row.tag_names),
    spot: row.lat === null || row.lon === null ? null : { label: once(row.place_label ?? ''), lat: row.lat, lon: row.lon },
  }));
}

type Titles = Entry['titles'];
const noTitles: Titles = {};

/** The facets name every language that a card can be read in. */
function isTranslated({ facets, lang }: Row): boolean {
  return wordsOf(facets).some((word) => word.startsWith('lang=') && word !== `lang=${lang}`);
}

async function translatedTitles(app: App, rows: readonly Row[]): Promise<Map<string, Titles>> {
  const found = new Map<string, Titles>();
  if (rows.length === 0) return found;
  const own = new Map(rows.map((row) => [row.id, row.lang]));
  const texts = await app.db
    .selectFrom('card_texts')
    .select(['card_id', 'lang', 'title'])
    .where('card_id', 'in', [...own.keys()])
    .execute();
  for (const { card_id: card, lang, title } of texts) {
    if (lang !== own.get(card)) found.set(card, { ...found.get(card), [lang as Lang]: filingKey(title, lang as Lang) });
  }
  return found;
}
