import type { Chosen } from '../../../commons/views/choose.ts';
import type { GraphCard, GraphPaper, GraphView as Read } from '../../../commons/views/graph.ts';
import { graphOf } from '../../../commons/views/graph.ts';
import type { LinkType } from '../../../commons/kinds.shared.ts';
import { linkTypes, readingKey } from '../../../commons/kinds.shared.ts';
import { gatheringHere } from '../../gathering/front.ts';
import type { Asked } from '../asked.ts';
import { tongueOf } from '../labels.ts';

/** How the cards of a list hold together. */
export async function graphView(locals: App.Locals, _asked: Asked, chosen: Chosen) {
  locals.cache('links');
  const read = await graphOf(locals.app, gatheringHere(locals), chosen, locals.place.locale);
  return { view: 'graphe' as const, page: 1, pages: 1, graph: graphWords(locals, read) };
}

export type GraphWords = ReturnType<typeof graphWords>;

/** A net of cards in words and ready lines. */
export function graphWords({ place, t }: Pick<App.Locals, 'place' | 't'>, read: Read) {
  const cardWords = (card: GraphCard) => ({
    href: place.href(`/fiches/${card.slug}`),
    kind: card.kind,
    title: card.title,
    ...tongueOf(t, place.locale, card.lang),
  });
  return {
    papers: read.papers.map((paper) => ({
      ...paper,
      lines: linesOf(paper, read.links),
      nodes: paper.nodes.map(({ card, label, box }) => ({
        ...cardWords(card),
        label,
        x: box.x,
        y: box.y - box.height / 2 + 11,
        low: box.y + box.height / 2 - 4,
      })),
    })),
    types: linkTypes
      .filter((type) => read.links.some((link) => link.type === type))
      .map((type) => ({ type, label: t(readingKey(type, 'out')) })),
    rows: read.links.map(({ from, to, type }) => ({ from: cardWords(from), verb: t(readingKey(type, 'out')), to: cardWords(to) })),
    shown: read.shown,
    linked: read.linked,
  };
}

/** All links of a type are one path: hundreds of lines weigh little. */
function linesOf(paper: GraphPaper, links: Read['links']) {
  const at = new Map(paper.nodes.map(({ card, box }) => [card.id, `${Math.round(box.x)} ${Math.round(box.y - box.height / 2 + 11)}`]));
  const byType = Map.groupBy(links, ({ type }) => type);
  return [...byType].map(([type, some]: [LinkType, Read['links']]) => ({
    type,
    d: some.map(({ from, to }) => `M${at.get(from.id) ?? '0 0'}L${at.get(to.id) ?? '0 0'}`).join(''),
  }));
}
