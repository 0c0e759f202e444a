import type { App } from '../../platform/app.ts';
import { remembered } from '../../platform/app.ts';
import type { Bits } from '../bitmap.ts';
import type { CardIndex } from '../card-index.ts';
import { holders, pageOf, total } from '../card-index.ts';
import { cardIndex } from '../index.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { languages } from '../kinds.shared.ts';

/** `missing`: cards that cannot be read in the language; `stale`: translations that their original has left behind. */
export type Work = 'missing' | 'stale';
export type WorkCounts = Record<Lang, Record<Work, number>>;

export type WorkCard = {
  id: string;
  slug: string;
  kind: Kind;
  /** In the reader's language when there is one. */
  title: string;
  lang: Lang;
  originalLang: Lang;
  /** When the card changed, or when its original went on without the translation. */
  since: string;
  /** Of a stale translation: what it renders, and what there is now. */
  revisions: { from: number; to: number } | null;
};

export type WorkView = { cards: WorkCard[]; counts: WorkCounts; total: number; page: number; pages: number };
export type WorkInput = { lang: Lang; work: Work; page: number; locale: Lang };

const cardsAtOnce = 30;

/** What is left to translate into a language: one question for the page, one for how many are left behind in all languages. */
export async function translationWork(app: App, gathering: string, { lang, work, page, locale }: WorkInput): Promise<WorkView> {
  const index = await cardIndex(app, gathering);
  const counts = await workCounts(app, gathering, index);
  const left = counts[lang][work];
  const pages = Math.max(1, Math.ceil(left / cardsAtOnce));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const skip = (shown - 1) * cardsAtOnce;
  const cards = work === 'missing' ? await missing(app, index, lang, locale, skip) : await stale(app, gathering, lang, locale, skip);
  return { cards, counts, total: left, page: shown, pages };
}

/** Cards without words in the language, the latest changed first: the index knows which, so that a late page costs what the first does. */
async function missing(app: App, index: CardIndex, lang: Lang, locale: Lang, skip: number): Promise<WorkCard[]> {
  const ordinals = pageOf(index.byChange, unread(index, lang), skip, cardsAtOnce);
  const nums = ordinals.map((ordinal) => index.entries[ordinal]?.num ?? 0);
  if (nums.length === 0) return [];
  const rows = await workRows(app, locale).select('cards.num').where('cards.num', 'in', nums).execute();
  const byNum = new Map(rows.map((row) => [row.num, row]));
  return nums.flatMap((num) => {
    const row = byNum.get(num);
    return row ? [{ ...workCard(row), since: row.changed_at, revisions: null }] : [];
  });
}

/** The cards that cannot be read in a language. */
function unread(index: CardIndex, lang: Lang): Bits {
  const readable = holders(index, 'lang', lang);
  return index.live.map((word, i) => word & ~(readable[i] ?? 0));
}

/** Translations into the language that are behind, those that wait longest first. */
async function stale(app: App, gathering: string, lang: Lang, locale: Lang, skip: number): Promise<WorkCard[]> {
  const rows = await workRows(app, locale)
    .innerJoin('stale_translations', (join) =>
      join.onRef('stale_translations.card_id', '=', 'cards.id').on('stale_translations.lang', '=', lang),
    )
    .select(['stale_translations.since', 'stale_translations.of_revision', 'stale_translations.original_revision'])
    .where('stale_translations.gathering_id', '=', gathering)
    .orderBy('stale_translations.since')
    .orderBy('cards.id')
    .limit(cardsAtOnce)
    .offset(skip)
    .execute();
  return rows.map((row) => ({ ...workCard(row), since: row.since, revisions: { from: row.of_revision, to: row.original_revision } }));
}

function workRows(app: App, locale: Lang) {
  return app.db
    .selectFrom('cards')
    .leftJoin('card_texts as own', (join) => join.onRef('own.card_id', '=', 'cards.id').on('own.lang', '=', locale))
    .select(['cards.id', 'cards.slug', 'cards.kind', 'cards.lang as original_lang', 'cards.changed_at'])
    .select((e) => [e.fn.coalesce('own.title', 'cards.title').as('title'), e.fn.coalesce('own.lang', 'cards.lang').as('lang')])
    .where('cards.archived_at', 'is', null);
}

function workCard(row: { id: string; slug: string; kind: string; title: string; lang: string; original_lang: string }) {
  const { id, slug, kind, title, lang, original_lang: original } = row;
  return { id, slug, kind: kind as Kind, title, lang: lang as Lang, originalLang: original as Lang };
}

type Counted = { index: CardIndex; age: number; counts: WorkCounts };

/** Counted once, until a card of the gathering changes. */
async function workCounts(app: App, gathering: string, index: CardIndex): Promise<WorkCounts> {
  const known = remembered(app, 'commons.translations', () => new Map<string, Counted>());
  const kept = known.get(gathering);
  if (kept?.index === index && kept.age === index.age) return kept.counts;
  const { age } = index;
  const counts = await countWork(app, gathering, index);
  known.set(gathering, { index, age, counts });
  return counts;
}

async function countWork(app: App, gathering: string, index: CardIndex): Promise<WorkCounts> {
  const behind = await app.db
    .selectFrom('cards')
    .innerJoin('stale_translations', 'stale_translations.card_id', 'cards.id')
    .select((e) => ['stale_translations.lang', e.fn.countAll<number | string>().as('cards')])
    .where('stale_translations.gathering_id', '=', gathering)
    .where('cards.archived_at', 'is', null)
    .groupBy('stale_translations.lang')
    .execute();
  const left = (lang: Lang) => Number(behind.find((row) => row.lang === lang)?.cards ?? 0);
  const counts = languages.map((lang) => [lang, { missing: total(unread(index, lang)), stale: left(lang) }]);
  return Object.fromEntries(counts) as WorkCounts;
}
