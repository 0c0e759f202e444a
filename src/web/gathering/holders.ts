import type { HolderSeen } from '../../gathering/views/around.ts';
import type { Translate } from '../../platform/i18n.ts';
import { type Tile, tileWords } from '../commons/labels.ts';

/** A holder with a card shows it; one without is a name and where it comes from. */
export type HolderShown = { name: string; source: string; href: string | null; tile: Tile | null };

/** A source that is a card is where the name leads. */
export function holdersShown(t: Translate, href: (path: string) => string, holders: readonly HolderSeen[]): HolderShown[] {
  return holders.map(({ name, source, card }) => {
    if (card !== null) return { name, source, href: href(`/fiches/${card.slug}`), tile: { ...tileWords(t, href, card), title: name } };
    const inside = source.startsWith('/fiches/');
    return { name, source: inside ? '' : source, href: inside ? href(source) : null, tile: null };
  });
}
