import type { App } from '../../platform/app.ts';
import { matching } from '../../platform/search/text-index.ts';
import { suggest } from '../../platform/search/suggest.ts';
import { fold, forms, spots, words } from '../../platform/search/words.ts';
import { isStopWord } from '../../platform/search/stop-words.ts';
import { limits } from '../forms.ts';
import { cardIndex } from '../index.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { languages } from '../kinds.shared.ts';
import { wordsTable } from '../migrations.ts';
import { spanOf } from '../span.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { nearEnough, nearness, worthShowing } from './rules.ts';

export type SimilarCard = { slug: string; kind: Kind; lang: Lang; title: string; summary: string };
/** The nearest first; `near` when one of them may be the same thing. */
export type Similar = { cards: SimilarCard[]; near: 'yes' | 'no' };

const mostWords = 8;
const mostRanked = 300;
const mostShown = 5;
const none: Similar = { cards: [], near: 'no' };

/** Cards whose title says nearly what this one does: stems, accents and slips of the finger aside. Three queries at most. */
export async function similarCards(app: App, gathering: string, lang: Lang, title: string): Promise<Similar> {
  const vocabulary = await vocabularyOf(app, gathering);
  // Slips seldom touch the first letter; another word begins otherwise.
  const slip = (word: string) => suggest(word, vocabulary).find((known) => known[0] === word[0]);
  const better = (word: string) => (vocabulary.known.has(word) ? word : (slip(word) ?? word));
  const told = tellingWords(title.slice(0, limits.title), lang).map(better);
  if (told.length === 0) return none;
  const index = await cardIndex(app, gathering);
  const wanted = [...new Set(told.flatMap((word) => languages.flatMap((each) => forms(word, each))))];
  const { inTitle } = await matching(app, wordsTable, spanOf(index.entries[0]?.num ?? 0), [{ forms: wanted, prefix: null }]);
  if (inTitle.length === 0) return none;
  const ranked = rank(await candidates(app, gathering, inTitle), told.join(' ')).slice(0, mostShown);
  return { cards: ranked.map(({ card }) => card), near: (ranked[0]?.near ?? 0) >= nearEnough ? 'yes' : 'no' };
}

/** The nearest first. Both titles are taken as the language of the card reads them; a word that many of the cards have weighs less. */
function rank(cards: readonly SimilarCard[], told: string): { card: SimilarCard; near: number }[] {
  const titles = cards.map((card) => ({ card, has: stems(card.title, card.lang) }));
  const counts = new Map<string, number>();
  for (const { has } of titles) for (const word of has) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = (word: string) => 1 / Math.log2(2 + (counts.get(word) ?? 0));
  return titles
    .map(({ card, has }) => ({ card, near: nearness(stems(told, card.lang), has, rarity) }))
    .filter(({ near }) => near >= worthShowing)
    .sort((a, b) => b.near - a.near);
}

function tellingWords(title: string, lang: Lang): string[] {
  const folded = [...spots(title, lang)].map(({ word }) => fold(word));
  return [...new Set(folded.filter((word) => word.length > 1 && !isStopWord(word, lang)))].slice(0, mostWords);
}

function stems(title: string, lang: Lang): Set<string> {
  return new Set(words(title, lang));
}

async function candidates(app: App, gathering: string, nums: readonly number[]): Promise<SimilarCard[]> {
  const rows = await app.db
    .selectFrom('cards')
    .select(['slug', 'kind', 'lang', 'title', 'summary'])
    .where('gathering_id', '=', gathering)
    .where('archived_at', 'is', null)
    .where('num', 'in', nums.slice(0, mostRanked))
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Kind, lang: row.lang as Lang }));
}
