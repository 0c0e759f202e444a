import type { Chosen } from '../../../commons/views/choose.ts';
import type { GraphCard, GraphView as Read } from '../../../commons/views/graph.ts';
import { graphOf } from '../../../commons/views/graph.ts';

import { linkTypes, readingKey } from '../../../commons/kinds.shared.ts';
import { gatheringHere } from '../../gathering/front.ts';
import type { Asked } from '../asked.ts';
import { tongueOf } from '../labels.ts';
import { drawnOn } from './graph-lines.ts';

/** How the cards of a list hold together. */
export async function graphView(locals: App.Locals, _asked: Asked, chosen: Chosen) {
  locals.cache('links');
  const read = await graphOf(locals.app, gatheringHere(locals), chosen, locals.place.locale);
  return { view: 'graphe' as const, page: 1, pages: 1, graph: graphWords(locals, read) };
}

export type GraphWords = ReturnType<typeof graphWords>;

/** A net of cards in words and ready lines. */
export function graphWords({ place, t, passing }: Pick<App.Locals, 'place' | 't' | 'passing'>, read: Read) {
  if (read.missing) passing();
  const cardWords = (card: GraphCard) => ({
    href: place.href(`/fiches/${card.slug}`),
    kind: card.kind,
    title: card.title,
    ...tongueOf(t, place.locale, card.lang),
  });
  return {
    papers: read.papers.map((paper) => ({ ...drawnOn(paper), words: paper.nodes.map(({ card }) => cardWords(card)) })),
    types: linkTypes
      .filter((type) => read.links.some((link) => link.type === type))
      .map((type) => ({ type, label: t(readingKey(type, 'out')) })),
    rows: read.links.map(({ from, to, type }) => ({ from: cardWords(from), verb: t(readingKey(type, 'out')), to: cardWords(to) })),
    missing: read.missing,
    shown: read.shown,
    linked: read.linked,
  };
}
