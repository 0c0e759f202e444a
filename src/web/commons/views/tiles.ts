import type { Chosen } from '../../../commons/views/choose.ts';
import { tilesOf } from '../../../commons/views/list.ts';
import type { Asked } from '../asked.ts';
import { choiceOf, orderOf } from '../asked.ts';
import { listTile } from '../labels.ts';
import { tileBytes } from '../tile-bytes.ts';

/** The list and the mosaic: the same cards, as words or as pictures. */
export async function tilesView({ app, place, t, pieces }: App.Locals, asked: Asked, chosen: Chosen) {
  const input = { ...choiceOf(asked, place.locale), ...orderOf(asked), page: asked.page, size: asked.size };
  const { cards, page, pages } = await tilesOf(app, chosen, input);
  if (asked.view === 'mosaique')
    return { view: 'mosaique' as const, page, pages, tiles: cards.map((tile) => listTile(t, place.locale, place.href, tile)) };
  return { view: 'liste' as const, page, pages, drawn: pieces.put(cards.map((tile) => tileBytes(t, place, tile))) };
}
