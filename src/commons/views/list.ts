import type { App } from '../../platform/app.ts';
import type { Choice, Chosen, Order } from './choose.ts';
import { choose, pageIn } from './choose.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame.ts';
import type { CardTileView } from './tiles.ts';
import { mostTiles, tiles } from './tiles.ts';

export const pageSizes = [24, mostTiles] as const;
export type PageSize = (typeof pageSizes)[number];

export type ListInput = Choice & Order & { page: number; size?: PageSize };

export type ListView = Frame & { cards: CardTileView[]; page: number; pages: number };

/** A page of cards with its facets. The number of queries does not depend on the number of cards. */
export async function list(app: App, gathering: string, input: ListInput): Promise<ListView> {
  const chosen = await choose(app, gathering, input);
  return { ...(await frameOf(chosen, input)), ...(await tilesOf(app, chosen, input)) };
}

/** The cards of one page of what was chosen; one query. */
export async function tilesOf(app: App, chosen: Chosen, input: ListInput): Promise<Pick<ListView, 'cards' | 'page' | 'pages'>> {
  const { page, pages, nums } = await pageIn(chosen, input, input.size ?? pageSizes[0]);
  return { cards: await tiles(app, chosen.index, nums, input.locale, input.q), page, pages };
}
