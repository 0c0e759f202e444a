import type { App } from '../platform/app.ts';
import type { Locale } from '../platform/i18n.ts';
import type { Kind } from '../commons/kinds.shared.ts';
import { type CardTileView, list } from '../commons/views/list.ts';
import { limitOf } from './rules/blocks.ts';

/** The cards that a block of a page asks for, the latest changed first. */
export async function cardsFor(
  app: App,
  gathering: string,
  options: Record<string, string>,
  locale: Locale,
  usual: number,
): Promise<CardTileView[]> {
  const { kind, limit: _limit, ...facets } = options;
  const chosen = Object.fromEntries(Object.entries(facets).map(([facet, value]) => [facet, value.split(',')]));
  const found = await list(app, gathering, { ...(isKind(kind) ? { kind } : {}), facets: chosen, sort: 'changed', page: 1, locale });
  return found.cards.slice(0, limitOf(options, usual));
}

/** Actor cards by id. The commons lists cards by page, so this reads on until all are found, ten pages at most. */
export async function actorsById(app: App, gathering: string, ids: string[], locale: Locale): Promise<Map<string, CardTileView>> {
  const found = new Map<string, CardTileView>();
  for (let page = 1, pages = 1; found.size < new Set(ids).size && page <= Math.min(pages, mostPages); page += 1) {
    const read = await list(app, gathering, { kind: 'actor', facets: {}, sort: 'title', page, locale });
    pages = read.pages;
    for (const card of read.cards) if (ids.includes(card.id)) found.set(card.id, card);
  }
  return found;
}

const mostPages = 10;

function isKind(word: string | undefined): word is Kind {
  return word === 'actor' || word === 'practice' || word === 'tool' || word === 'meaning';
}
