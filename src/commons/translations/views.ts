import type { App } from '../../platform/app.ts';
import { remembered } from '../../platform/app.ts';
import type { CardIndex } from '../card-index.ts';
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

/** What is left to translate into a language: one question for the page, two for the counts of all languages. */
export async function translationWork(app: App, gathering: string, { lang, work, page, locale }: WorkInput): Promise<WorkView> {
  const counts = await workCounts(app, gathering);
  const total = counts[lang][work];
  const pages = Math.max(1, Math.ceil(total / cardsAtOnce));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const skip = (shown - 1) * cardsAtOnce;
  const cards = work === 'missing' ? await missing(app, gathering, lang, locale, skip) : await stale(app, gathering, lang, locale, skip);
  return { cards, counts, total, page: shown, pages };
}

/** Cards without words in the language, the latest changed first. */
async function missing(app: App, gathering: string, lang: Lang, locale: Lang, skip: number): Promise<WorkCard[]> {
  const rows = await workRows(app, gathering, locale)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('card_texts')
            .select('card_texts.lang')
            .whereRef('card_texts.card_id', '=', 'cards.id')
            .where('card_texts.lang', '=', lang),
        ),
      ),
    )
    .orderBy('cards.changed_at', 'desc')
    .orderBy('cards.id')
    .limit(cardsAtOnce)
    .offset(skip)
    .execute();
  return rows.map((row) => ({ ...workCard(row), since: row.changed_at, revisions: null }));
}

/** Translations into the language that are behind, those that wait longest first. */
async function stale(app: App, gathering: string, lang: Lang, locale: Lang, skip: number): Promise<WorkCard[]> {
  const rows = await workRows(app, gathering, locale)
    .innerJoin('stale_translations', (join) =>
      join.onRef('stale_translations.card_id', '=', 'cards.id').on('stale_translations.lang', '=', lang),
    )
    .select(['stale_translations.since', 'stale_translations.of_revision', 'stale_translations.original_revision'])
    .orderBy('stale_translations.since')
    .orderBy('cards.id')
    .limit(cardsAtOnce)
    .offset(skip)
    .execute();
  return rows.map((row) => ({ ...workCard(row), since: row.since, revisions: { from: row.of_revision, to: row.original_revision } }));
}

function workRows(app: App, gathering: string, locale: Lang) {
  return app.db
    .selectFrom('cards')
    .leftJoin('card_texts as own', (join) => join.onRef('own.card_id', '=', 'cards.id').on('own.lang', '=', locale))
    .select(['cards.id', 'cards.slug', 'cards.kind', 'cards.lang as original_lang', 'cards.changed_at'])
    .select((e) => [e.fn.coalesce('own.title', 'cards.title').as('title'), e.fn.coalesce('own.lang', 'cards.lang').as('lang')])
    .where('cards.gathering_id', '=', gathering)
    .where('cards.archived_at', 'is', null);
}

function workCard(row: { id: string; slug: string; kind: string; title: string; lang: string; original_lang: string }) {
  const { id, slug, kind, title, lang, original_lang: original } = row;
  return { id, slug, kind: kind as Kind, title, lang: lang as Lang, originalLang: original as Lang };
}

type Counted = { index: CardIndex; age: number; counts: WorkCounts };

/** Counted once, until a card of the gathering changes. */
async function workCounts(app: App, gathering: string): Promise<WorkCounts> {
  const index = await cardIndex(app, gathering);
  const known = remembered(app, 'commons.translations', () => new Map<string, Counted>());
  const kept = known.get(gathering);
  if (kept?.index === index && kept.age === index.age) return kept.counts;
  const { age } = index;
  const counts = await countWork(app, gathering);
  known.set(gathering, { index, age, counts });
  return counts;
}

async function countWork(app: App, gathering: string): Promise<WorkCounts> {
  const live = () => app.db.selectFrom('cards').where('cards.gathering_id', '=', gathering).where('cards.archived_at', 'is', null);
  const read = await live()
    .innerJoin('card_texts', 'card_texts.card_id', 'cards.id')
    .select((e) => ['card_texts.lang', e.fn.countAll<number | string>().as('cards')])
    .select((e) =>
      e.fn.sum<number | string>(e.case().when('card_texts.lang', '=', e.ref('cards.lang')).then(1).else(0).end()).as('originals'),
    )
    .groupBy('card_texts.lang')
    .execute();
  const behind = await live()
    .innerJoin('stale_translations', 'stale_translations.card_id', 'cards.id')
    .select((e) => ['stale_translations.lang', e.fn.countAll<number | string>().as('cards')])
    .groupBy('stale_translations.lang')
    .execute();
  const all = read.reduce((sum, { originals }) => sum + Number(originals), 0);
  const of = (rows: { lang: string; cards: number | string }[], lang: Lang) => Number(rows.find((row) => row.lang === lang)?.cards ?? 0);
  const counts = languages.map((lang) => [lang, { missing: all - of(read, lang), stale: of(behind, lang) }]);
  return Object.fromEntries(counts) as WorkCounts;
}
