import type { GraphCard } from '../../../commons/graph/papers.ts';
import type { Chosen } from '../../../commons/views/choose.ts';
import type { GraphView as Read } from '../../../commons/views/graph.ts';
import { graphOf } from '../../../commons/views/graph.ts';

import type { LinkType } from '../../../commons/kinds.shared.ts';
import { linkTypes, readingKey } from '../../../commons/kinds.shared.ts';
import { gatheringHere } from '../../gathering/front.ts';
import type { Asked } from '../asked.ts';
import { hrefOf } from '../asked.ts';
import { tongueOf } from '../labels.ts';
import { drawnOn, overviewDrawn } from './graph-lines.ts';

/** How the cards of a list hold together. */
export async function graphView(locals: App.Locals, asked: Asked, chosen: Chosen) {
  locals.cache('links');
  const read = await graphOf(locals.app, gatheringHere(locals), chosen, locals.place.locale, asked.tie);
  const to = (tie: LinkType | undefined) => hrefOf(locals.place, { ...asked, tie });
  return { view: 'graphe' as const, page: 1, pages: 1, graph: graphWords(locals, read, { to, tie: asked.tie }) };
}

export type GraphWords = ReturnType<typeof graphWords>;
/** Where all links, or those of one type, are drawn alone; and the type that is drawn alone here. */
type Narrowed = { to: (tie: LinkType | undefined) => string; tie: LinkType | undefined };

/** A net of cards in words and ready lines. */
export function graphWords({ place, t, passing }: Pick<App.Locals, 'place' | 't' | 'passing'>, read: Read, narrowed?: Narrowed) {
  if (read.missing) passing();
  const cardWords = (card: GraphCard) => ({
    href: place.href(`/fiches/${card.slug}`),
    kind: card.kind,
    title: card.title,
    ...tongueOf(t, place.locale, card.lang),
  });
  const pictureOf = (paper: Read['papers'][number]) => ({ ...drawnOn(paper), words: paper.nodes.map(({ card }) => cardWords(card)) });
  return {
    papers: read.papers.map(pictureOf),
    overviews: read.overviews.map(overviewDrawn),
    groups: read.groups.map(({ hub, paper, cards, links, beyond }) => ({
      hub: { ...cardWords(hub), around: place.href(`/fiches/${hub.slug}/reseau`) },
      picture: pictureOf(paper),
      cards,
      links,
      beyond,
    })),
    types: linkTypes
      .filter((type) => read.types.has(type))
      .map((type) => ({
        type,
        label: t(readingKey(type, 'out')),
        count: read.types.get(type) ?? 0,
        href: narrowed?.to(type),
        current: type === narrowed?.tie,
      })),
    allHref: narrowed?.tie && read.types.has(narrowed.tie) ? narrowed.to(undefined) : undefined,
    rows: read.links.map(({ from, to, type }) => ({ from: cardWords(from), verb: t(readingKey(type, 'out')), to: cardWords(to) })),
    missing: read.missing,
    shown: read.shown,
    linked: read.linked,
  };
}
