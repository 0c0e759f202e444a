import type { Chosen } from '../../../commons/views/choose.ts';
import type { DirectoryView as Read } from '../../../commons/views/directory.ts';
import { directory } from '../../../commons/views/directory.ts';
import type { Asked } from '../asked.ts';
import { choiceOf, hrefOf } from '../asked.ts';
import { listTile, tongueOf } from '../labels.ts';

/** From A to Z: on one page with its letters as landmarks, or a page for each letter. */
export async function directoryView({ app, place, t }: App.Locals, asked: Asked, chosen: Chosen) {
  const read = await directory(app, chosen, { ...choiceOf(asked, place.locale), letter: asked.letter, page: asked.page });
  const { letter: only, page, pages } = read;
  const letters = read.letters
    .filter(({ letter, count }) => /^[a-z]$/.test(letter) || count > 0)
    .map(({ letter, count }) => ({
      ...letterWords(t, letter),
      count,
      current: letter === only,
      href: count === 0 ? null : only === null ? `#${anchor(letter)}` : hrefOf(place, { ...asked, letter, page: 1 }),
    }));
  const groups = read.groups.map(({ letter, cards }) => ({
    ...letterWords(t, letter),
    id: anchor(letter),
    cards: cards.map((card) => {
      const { href, kind, title, said, place: where } = listTile(t, place.locale, place.href, card);
      return { href, kind, title, said, where, ...tongueOf(t, place.locale, card.lang) };
    }),
  }));
  return { view: 'annuaire' as const, page, pages, letters, groups, letter: only };
}

export type DirectoryView = Awaited<ReturnType<typeof directoryView>>;

function letterWords(t: App.Locals['t'], letter: Read['letters'][number]['letter']) {
  if (letter === '0') return { label: '0–9', name: t('commons.view.digits') };
  if (letter === 'z+') return { label: '…', name: t('commons.view.otherLetters') };
  return { label: letter.toUpperCase(), name: letter.toUpperCase() };
}

function anchor(letter: string): string {
  return `lettre-${letter === 'z+' ? 'autre' : letter}`;
}
