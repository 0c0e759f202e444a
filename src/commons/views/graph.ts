import type { App } from '../../platform/app.ts';
import { has } from '../bitmap.ts';
import { ordinalOf } from '../card-index.ts';
import type { Box } from '../graph/labels.shared.ts';
import { inLines, textWidth } from '../graph/labels.shared.ts';
import type { Drawing } from '../graph/drawing.ts';
import { drawing } from '../graph/drawing.ts';
import type { Drawn, Sheet } from '../graph/layout.ts';
import type { NetLink } from '../graph/net.ts';
import { netOf } from '../graph/net.ts';
import type { Picked } from '../graph/pick.ts';
import { firstOf, mostEdges, mostNodes, pickAround, pickMost } from '../graph/pick.ts';
import type { Kind, Lang, LinkType } from '../kinds.shared.ts';
import type { Chosen } from './choose.ts';
import { choose } from './choose.ts';
import { tiles } from './tiles.ts';

export type GraphCard = { id: string; slug: string; kind: Kind; title: string; lang: Lang };
export type GraphPaper = {
  name: 'wide' | 'narrow';
  width: number;
  height: number;
  size: number;
  nodes: { card: GraphCard; label: string[]; box: Box }[];
  links: GraphLink[];
};
export type GraphLink = { from: GraphCard; to: GraphCard; type: LinkType };
export type GraphView = {
  /** The same net twice: for a desk, and for a phone, which has room for fewer. */
  papers: GraphPaper[];
  /** Why there is no paper to show, though there are links. */
  missing: Extract<Drawing, { refused: string }>['refused'] | undefined;
  links: GraphLink[];
  shown: number;
  /** How many cards are linked here, shown or not. */
  linked: number;
};

const papers = [
  { name: 'wide', width: 860, size: 13, letters: 18, cards: mostNodes, links: mostEdges },
  { name: 'narrow', width: 340, size: 12, letters: 14, cards: 44, links: 100 },
] as const;
/** The mark of a card reaches so far; its title begins so far under the top. */
export const markRadius = 9;
export const dropOf = (size: number) => 2 * markRadius + 2 + Math.ceil(size * 0.2);

/** How the chosen cards hold together: the most linked and their links. One query, one more after a link changed. */
export async function graphOf(app: App, gathering: string, chosen: Chosen, locale: Lang): Promise<GraphView> {
  const { index, hits } = chosen;
  const picked = pickMost(await netOf(app, gathering), (num) => has(hits, ordinalOf(index, num) ?? -1));
  return drawn(app, chosen, picked, locale);
}

/** A card with those around it, in one or two steps. */
export async function aroundCard(app: App, gathering: string, card: string, steps: 1 | 2, locale: Lang): Promise<GraphView> {
  const chosen = await choose(app, gathering, { facets: {}, locale });
  const { index, hits } = chosen;
  const middle = index.entries.find((entry) => entry.id === card)?.num ?? -1;
  const live = (num: number) => has(hits, ordinalOf(index, num) ?? -1);
  return drawn(app, chosen, pickAround(await netOf(app, gathering), middle, steps, live), locale);
}

async function drawn(app: App, { index }: Chosen, picked: Picked, locale: Lang): Promise<GraphView> {
  const { nodes, edges, linked } = picked;
  const found = nodes.length === 0 ? [] : await tiles(app, index, nodes, locale);
  const byId = new Map(found.map((card) => [card.id, card]));
  const cards = new Map<number, GraphCard>();
  for (const num of nodes) {
    const card = byId.get(index.entries[ordinalOf(index, num) ?? -1]?.id ?? '');
    if (card) cards.set(num, { id: card.id, slug: card.slug, kind: card.kind, title: card.title, lang: card.lang });
  }
  const nets = papers.map((paper) => netOn(paper, cards, firstOf(picked, paper.cards, paper.links)));
  const made = await drawing(
    app,
    nets.map(({ sheet }) => sheet),
  );
  return {
    papers: 'ok' in made ? nets.flatMap((net, n) => (made.ok[n] ? [paperOf(net, cards, made.ok[n])] : [])) : [],
    missing: 'refused' in made ? made.refused : undefined,
    links: linksOf(cards, edges),
    shown: cards.size,
    linked,
  };
}

function linksOf(cards: ReadonlyMap<number, GraphCard>, edges: readonly NetLink[]): GraphLink[] {
  return edges.flatMap(({ from, to, type }) => {
    const [a, b] = [cards.get(from), cards.get(to)];
    return a && b ? [{ from: a, to: b, type }] : [];
  });
}

type Net = { paper: (typeof papers)[number]; labels: Map<number, string[]>; edges: readonly NetLink[]; sheet: Sheet };

function netOn(paper: Net['paper'], cards: Map<number, GraphCard>, { nodes, edges }: Omit<Picked, 'linked'>): Net {
  const { width, size, letters } = paper;
  const labels = new Map(nodes.flatMap((num) => (cards.has(num) ? [[num, inLines(cards.get(num)?.title ?? '', letters)]] : [])));
  const boxes = [...labels].map(([id, lines]) => ({
    id,
    width: Math.max(2 * markRadius, ...lines.map((line) => textWidth(line, size) + 6)),
    height: dropOf(size) + lines.length * Math.ceil(size * 1.2),
  }));
  return { paper, labels, edges, sheet: { nodes: boxes, edges, width } };
}

function paperOf({ paper, labels, edges }: Net, cards: Map<number, GraphCard>, laid: Drawn): GraphPaper {
  const { name, width, size } = paper;
  const placed = [...labels].flatMap(([num, label]) => {
    const [box, card] = [laid.boxes.get(num), cards.get(num)];
    return box && card ? [{ card, label, box }] : [];
  });
  return { name, width, height: laid.height, size, nodes: placed, links: linksOf(cards, edges) };
}
