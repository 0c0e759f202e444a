import { whoIs } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { queryTerms } from '../../platform/search/words.ts';
import type { Lang } from '../kinds.shared.ts';
import { languages } from '../kinds.shared.ts';
import type { CardPlace } from '../snapshot.ts';
import { namesOfTags } from '../tags.ts';
import { holdsWords, matchesOf } from './rules.ts';
import type { NeedRow } from './tables.ts';
import { worded } from './worded.ts';

export type NeedSort = 'need' | 'offer';
/** `standing`: open and not past its day. */
export type NeedView = {
  id: string;
  sort: NeedSort;
  lang: Lang;
  title: string;
  text: string;
  tags: string[];
  place: string | null;
  until: string | null;
  state: 'open' | 'met' | 'withdrawn';
  standing: 'yes' | 'no';
  madeAt: string;
  changedAt: string;
  card: { slug: string; title: string };
};

/** All that a card ever needed and offered, what stands first; one query. */
export async function needsOf(app: App, card: { id: string; slug: string; title: string }): Promise<NeedView[]> {
  const rows = await app.db
    .selectFrom('needs')
    .selectAll()
    .where('card_id', '=', card.id)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  const views = rows.map((row) => viewOf(app, row, card));
  return views.toSorted((a, b) => Number(b.standing === 'yes') - Number(a.standing === 'yes'));
}

export type NeedsInput = { sorts?: readonly NeedSort[]; territories?: readonly string[]; tags?: readonly string[]; q?: string };
/** `located`: only those of actors with a spot on the map; `size`: all on one page without it. */
export type NeedsPaged = NeedsInput & { page?: number; size?: number; located?: 'only' };
/** `spot`: of the actor's card. */
export type FoundNeed = NeedView & { spot: CardPlace | null };
export type NeedsView = {
  needs: FoundNeed[];
  total: number;
  page: number;
  pages: number;
  /** UTC ISO time of the latest change of what stands; null when nothing does. */
  changedAt: string | null;
  sorts: Record<NeedSort, number>;
  territories: { value: string; count: number }[];
  tags: { value: string; label: string; count: number }[];
};

const mostNeeds = 2_000;
const mostTags = 20;

/** What stands in the whole gathering, narrowed, the latest changed first; each choice counts what the others leave. */
export async function needsList(app: App, gathering: string, input: NeedsPaged): Promise<NeedsView> {
  const { sorts = [], territories = [], tags = [], q, located } = input;
  const all = (await standingIn(app, gathering)).filter(({ need }) => !located || hasSpot(need));
  const asked = q?.trim() ? await withWords(app, gathering, all, q.trim()) : all;
  const ofSort = (each: Standing) => sorts.length === 0 || sorts.includes(each.need.sort);
  const there = (each: Standing) => territories.length === 0 || territories.some((one) => each.territories.includes(one));
  const tagged = (each: Standing) => tags.length === 0 || tags.some((one) => each.tags.has(one));
  const found = asked.filter((each) => ofSort(each) && there(each) && tagged(each));
  const bySort = counted(asked.filter((each) => there(each) && tagged(each)).map(({ need }) => need.sort));
  const byTag = asked.filter((each) => ofSort(each) && there(each)).flatMap((each) => [...each.tags.keys()]);
  const names = new Map(all.toReversed().flatMap((each) => [...each.tags]));
  return {
    ...pageOf(
      found.map(({ need }) => need),
      input,
    ),
    changedAt: all[0]?.need.changedAt ?? null,
    sorts: { need: countIn(bySort, 'need'), offer: countIn(bySort, 'offer') },
    territories: counted(asked.filter((each) => ofSort(each) && tagged(each)).flatMap((each) => each.territories)),
    tags: counted(byTag)
      .slice(0, mostTags)
      .map(({ value, count }) => ({ value, count, label: names.get(value) ?? value })),
  };
}

async function withWords(app: App, gathering: string, all: readonly Standing[], q: string): Promise<Standing[]> {
  const asked = queryTerms(`${q} `, [...languages]).whole;
  const told = await worded(
    app,
    gathering,
    all.map(({ need }) => need),
  );
  return all.filter((_, i) => holdsWords(told[i]?.words ?? new Set(), asked));
}

function hasSpot({ spot }: FoundNeed): boolean {
  return spot !== null && spot.lat !== null && spot.lon !== null;
}

/** A page that is not there is the nearest one that is. */
function pageOf(found: FoundNeed[], { page: asked = 1, size = mostNeeds }: NeedsPaged) {
  const pages = Math.max(1, Math.ceil(found.length / size));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  return { needs: found.slice((page - 1) * size, page * size), total: found.length, page, pages };
}

type Count = { value: string; count: number };

function counted(values: string[]): Count[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function countIn(counts: readonly Count[], wanted: string): number {
  return counts.find(({ value }) => value === wanted)?.count ?? 0;
}

export type NeedStory = { act: string; madeAt: string; author: string | null };
/** `matches`: offers for a need, needs for an offer, that share words with it. */
export type NeedPage = { need: NeedView; author: string | null; matches: NeedView[]; story: NeedStory[] };

export async function needPage(app: App, gathering: string, id: string): Promise<NeedPage | undefined> {
  const row = await withCards(app, gathering).where('needs.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const need = viewOf(app, row, { slug: row.slug, title: row.card_title });
  const standing = (await standingIn(app, gathering)).map((each) => each.need);
  const others = (await worded(app, gathering, standing)).filter(
    ({ need: other }) => other.sort !== need.sort && other.card.slug !== need.card.slug,
  );
  const changes = await app.db.selectFrom('need_changes').selectAll().where('need_id', '=', id).orderBy('made_at', 'desc').execute();
  const names = await whoIs(app, [row.made_by, ...changes.map((change) => change.made_by)]);
  const named = (person: string) => names.get(person)?.name ?? null;
  return {
    need,
    author: named(row.made_by),
    matches: matchesOf(need, others),
    story: changes.map(({ act, made_at: madeAt, made_by: by }) => ({ act, madeAt, author: named(by) })),
  };
}

/** What a need says now, whatever became of it. */
export async function needWords(app: App, id: string): Promise<{ title: string; text: string; tags: string[] } | undefined> {
  const row = await app.db.selectFrom('needs').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { title: row.title, text: row.text, tags: tagsIn(row) };
}

/** Who wrote the message that this person got about a need. */
export async function messageFor(app: App, person: string, need: string, id: string): Promise<{ from: string | null } | undefined> {
  const rows = app.db.selectFrom('need_messages').select('from_person').where('id', '=', id).where('need_id', '=', need);
  const row = await rows.where('to_person', '=', person).executeTakeFirst();
  if (!row) return undefined;
  return { from: (await whoIs(app, [row.from_person])).get(row.from_person)?.name ?? null };
}

/** `tags`: each as it is found by, and how it was typed. */
type Standing = { need: FoundNeed; territories: string[]; tags: Map<string, string> };

async function standingIn(app: App, gathering: string): Promise<Standing[]> {
  const rows = await withCards(app, gathering)
    .where('needs.state', '=', 'open')
    .where((e) => e.or([e('needs.until', 'is', null), e('needs.until', '>=', today(app))]))
    .orderBy('needs.changed_at', 'desc')
    .orderBy('needs.id')
    .limit(mostNeeds)
    .execute();
  return rows.map((row) => ({
    need: { ...viewOf(app, row, { slug: row.slug, title: row.card_title }), spot: spotOf(row) },
    tags: namesOfTags(tagsIn(row)),
    territories: row.facets.split(' ').flatMap((word) => (word.startsWith('territory=') ? [word.slice('territory='.length)] : [])),
  }));
}

function withCards(app: App, gathering: string) {
  return app.db
    .selectFrom('needs')
    .innerJoin('cards', 'cards.id', 'needs.card_id')
    .selectAll('needs')
    .select(['cards.slug', 'cards.title as card_title', 'cards.facets', 'cards.place_label as spot_label', 'cards.lat', 'cards.lon'])
    .where('needs.gathering_id', '=', gathering)
    .where('cards.archived_at', 'is', null);
}

function spotOf(row: { spot_label: string | null; lat: number | null; lon: number | null }): CardPlace | null {
  return row.spot_label === null ? null : { label: row.spot_label, lat: row.lat, lon: row.lon };
}

function today(app: App): string {
  return app.clock.iso().slice(0, 10);
}

function viewOf(app: App, row: NeedRow, card: { slug: string; title: string }): NeedView {
  return {
    id: row.id,
    sort: row.sort as NeedSort,
    lang: row.lang as Lang,
    title: row.title,
    text: row.text,
    tags: tagsIn(row),
    place: row.place_label,
    until: row.until,
    state: row.state as NeedView['state'],
    standing: row.state === 'open' && (row.until === null || row.until >= today(app)) ? 'yes' : 'no',
    madeAt: row.made_at,
    changedAt: row.changed_at,
    card: { slug: card.slug, title: card.title },
  };
}

function tagsIn({ tags }: NeedRow): string[] {
  return tags === '' ? [] : tags.split(', ');
}
