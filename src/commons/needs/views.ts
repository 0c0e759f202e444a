import { whoIs } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { queryTerms } from '../../platform/search/words.ts';
import { foldTag } from '../forms.ts';
import type { Lang } from '../kinds.shared.ts';
import { languages } from '../kinds.shared.ts';
import { holdsWords, matchesOf } from './rules.ts';
import type { NeedRow } from './tables.ts';

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

export type NeedsInput = { sort?: NeedSort; territory?: string; tag?: string; q?: string };
export type NeedsView = {
  needs: NeedView[];
  sorts: Record<NeedSort, number>;
  territories: { value: string; count: number }[];
  tags: { value: string; label: string; count: number }[];
};

const mostNeeds = 2_000;
const mostTags = 20;

/** What stands in the whole gathering, narrowed; the counts are those of what the other choices leave. */
export async function needsList(app: App, gathering: string, { sort, territory, tag, q }: NeedsInput): Promise<NeedsView> {
  const all = await standingIn(app, gathering);
  const asked = q?.trim() ? queryTerms(`${q.trim()} `, [...languages]).whole : [];
  const worded = all.filter(({ need }) => holdsWords(need, asked));
  const sorted = worded.filter(({ need }) => !sort || need.sort === sort);
  const inTerritory = sorted.filter(({ territories }) => !territory || territories.includes(territory));
  const found = inTerritory.filter(({ need }) => !tag || need.tags.some((each) => foldTag(each) === tag));
  const labels = new Map(inTerritory.flatMap(({ need }) => need.tags.map((label) => [foldTag(label), label] as const)));
  return {
    needs: found.map(({ need }) => need),
    sorts: {
      need: worded.filter(({ need }) => need.sort === 'need').length,
      offer: worded.filter(({ need }) => need.sort === 'offer').length,
    },
    territories: counted(sorted.flatMap(({ territories }) => territories)),
    tags: counted(inTerritory.flatMap(({ need }) => [...new Set(need.tags.map(foldTag))]))
      .slice(0, mostTags)
      .map(({ value, count }) => ({ value, count, label: labels.get(value) ?? value })),
  };
}

function counted(values: string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

export type NeedStory = { act: string; madeAt: string; author: string | null };
/** `matches`: offers for a need, needs for an offer, that share words with it. */
export type NeedPage = { need: NeedView; author: string | null; matches: NeedView[]; story: NeedStory[] };

export async function needPage(app: App, gathering: string, id: string): Promise<NeedPage | undefined> {
  const row = await withCards(app, gathering).where('needs.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const need = viewOf(app, row, { slug: row.slug, title: row.card_title });
  const others = (await standingIn(app, gathering)).filter(
    (other) => other.need.sort !== need.sort && other.need.card.slug !== need.card.slug,
  );
  const changes = await app.db.selectFrom('need_changes').selectAll().where('need_id', '=', id).orderBy('made_at', 'desc').execute();
  const names = await whoIs(app, [row.made_by, ...changes.map((change) => change.made_by)]);
  const named = (person: string) => names.get(person)?.name ?? null;
  return {
    need,
    author: named(row.made_by),
    matches: matchesOf(
      need,
      others.map((other) => other.need),
    ),
    story: changes.map(({ act, made_at: madeAt, made_by: by }) => ({ act, madeAt, author: named(by) })),
  };
}

/** Who wrote the message that this person got about a need. */
export async function messageFor(app: App, person: string, need: string, id: string): Promise<{ from: string | null } | undefined> {
  const rows = app.db.selectFrom('need_messages').select('from_person').where('id', '=', id).where('need_id', '=', need);
  const row = await rows.where('to_person', '=', person).executeTakeFirst();
  if (!row) return undefined;
  return { from: (await whoIs(app, [row.from_person])).get(row.from_person)?.name ?? null };
}

async function standingIn(app: App, gathering: string): Promise<{ need: NeedView; territories: string[] }[]> {
  const rows = await withCards(app, gathering)
    .where('needs.state', '=', 'open')
    .where((e) => e.or([e('needs.until', 'is', null), e('needs.until', '>=', today(app))]))
    .orderBy('needs.changed_at', 'desc')
    .orderBy('needs.id')
    .limit(mostNeeds)
    .execute();
  return rows.map((row) => ({
    need: viewOf(app, row, { slug: row.slug, title: row.card_title }),
    territories: row.facets.split(' ').flatMap((word) => (word.startsWith('territory=') ? [word.slice('territory='.length)] : [])),
  }));
}

function withCards(app: App, gathering: string) {
  return app.db
    .selectFrom('needs')
    .innerJoin('cards', 'cards.id', 'needs.card_id')
    .selectAll('needs')
    .select(['cards.slug', 'cards.title as card_title', 'cards.facets'])
    .where('needs.gathering_id', '=', gathering)
    .where('cards.archived_at', 'is', null);
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
    tags: row.tags === '' ? [] : row.tags.split(', '),
    place: row.place_label,
    until: row.until,
    state: row.state as NeedView['state'],
    standing: row.state === 'open' && (row.until === null || row.until >= today(app)) ? 'yes' : 'no',
    madeAt: row.made_at,
    card: { slug: card.slug, title: card.title },
  };
}
