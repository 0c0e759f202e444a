import type { App } from '../platform/app.ts';
import type { Locale } from '../platform/i18n.ts';
import type { Kind } from '../commons/kinds.shared.ts';
import { type CardPoint, cardPoints } from '../commons/views/chosen.ts';
import { list } from '../commons/views/list.ts';
import type { CardTileView } from '../commons/views/tiles.ts';
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

/** The cards with a place that a map of a page asks for. */
export async function pointsFor(app: App, gathering: string, options: Record<string, string>, locale: Locale): Promise<CardPoint[]> {
  const { kind, limit: _limit, ...facets } = options;
  const chosen = Object.fromEntries(Object.entries(facets).map(([facet, value]) => [facet, value.split(',')]));
  const limit = limitOf(options, usualPoints);
  return cardPoints(app, gathering, { ...(isKind(kind) ? { kind } : {}), facets: chosen, limit, locale });
}

const usualPoints = 24;

function isKind(word: string | undefined): word is Kind {
  return word === 'actor' || word === 'practice' || word === 'tool' || word === 'meaning';
}
