import type { App } from '../../platform/app.ts';
import { takingTurns } from '../../platform/turns.ts';
import type { Bits } from '../bitmap.ts';
import { and, count, countBoth, makeBits, withBit } from '../bitmap.ts';
import type { CardIndex } from '../card-index.ts';
import { pageOf, titleIn, titleOrder } from '../card-index.ts';
import type { Letter } from '../filing.ts';
import { filingKey, letterOf, letters } from '../filing.ts';
import { keptOf } from '../kept.ts';
import type { Lang } from '../kinds.shared.ts';
import type { Choice, Chosen } from './choose.ts';
import type { CardTileView } from './tiles.ts';
import { tiles } from './tiles.ts';

/** As many cards as one page can show; more, and each letter has pages of its own. */
export const onOnePage = 200;

export type DirectoryInput = Choice & { letter?: string; page: number };
export type DirectoryView = {
  /** How many cards each letter has, those without any included. */
  letters: { letter: Letter; count: number }[];
  /** The letters on this page with their cards. */
  groups: { letter: Letter; cards: CardTileView[] }[];
  /** The only letter shown; null when all are. */
  letter: Letter | null;
  page: number;
  pages: number;
};

/** The cards by title from A to Z, in the order of the reader's language; one query. */
export async function directory(app: App, chosen: Chosen, input: DirectoryInput): Promise<DirectoryView> {
  const { index, hits, total } = chosen;
  const order = await titleOrder(index, input.locale, takingTurns());
  const under = filedUnder(index, input.locale);
  const counts = letters.map((letter) => ({ letter, count: countBoth(hits, bitsOf(under, letter)) }));
  const letter = total <= onOnePage ? null : letterShown(counts, input.letter);
  const some = letter === null ? hits : and(hits, bitsOf(under, letter));
  const pages = Math.max(1, Math.ceil(count(some) / onOnePage));
  const page = Math.min(Math.max(1, Math.trunc(input.page) || 1), pages);
  const shown = pageOf(order, some, (page - 1) * onOnePage, onOnePage);
  return { letters: counts, groups: await groupsOf(app, index, shown, input.locale), letter, page, pages };
}

/** The asked letter, else the first that has cards. */
function letterShown(counts: DirectoryView['letters'], asked: string | undefined): Letter {
  const filled = counts.filter(({ count }) => count > 0).map(({ letter }) => letter);
  return letters.find((letter) => letter === asked) ?? filled.find((letter) => letter !== '0') ?? filled[0] ?? 'a';
}

async function groupsOf(app: App, index: CardIndex, ordinals: readonly number[], locale: Lang): Promise<DirectoryView['groups']> {
  if (ordinals.length === 0) return [];
  const nums = ordinals.map((ordinal) => index.entries[ordinal]?.num ?? 0);
  const cards = await tiles(app, index, nums, locale);
  const groups = Map.groupBy(cards, ({ title, lang }) => letterOf(filingKey(title, lang)));
  return letters.flatMap((letter) => {
    const some = groups.get(letter);
    return some ? [{ letter, cards: some }] : [];
  });
}

/** The letter under which each card is filed in a language. */
const letterIn = {
  fr: lettersIn('fr'),
  nl: lettersIn('nl'),
  de: lettersIn('de'),
  en: lettersIn('en'),
};

function lettersIn(locale: Lang) {
  return keptOf((entry) => letterOf(titleIn(entry, locale)));
}

type Filed = ReadonlyMap<Letter, Bits>;
const filed = new WeakMap<CardIndex, Map<Lang, { age: number; filed: Filed }>>();

/** The cards of each letter, as a set; made anew once a card has changed. */
function filedUnder(index: CardIndex, locale: Lang): Filed {
  const known = filed.get(index) ?? new Map<Lang, { age: number; filed: Filed }>();
  filed.set(index, known);
  const kept = known.get(locale);
  if (kept?.age === index.age) return kept.filed;
  const made = new Map(letters.map((letter) => [letter, makeBits(index.entries.length)]));
  for (const [ordinal, letter] of letterIn[locale](index).entries()) withBit(bitsOf(made, letter), ordinal);
  known.set(locale, { age: index.age, filed: made });
  return made;
}

function bitsOf(all: Filed, letter: Letter): Bits {
  return all.get(letter) ?? makeBits(0);
}
