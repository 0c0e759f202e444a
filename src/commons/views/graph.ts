import type { App } from '../../platform/app.ts';
import { has } from '../bitmap.ts';
import type { Drawing } from '../graph/drawing.ts';
import { drawing } from '../graph/drawing.ts';
import { ordinalOf } from '../card-index.ts';
import type { NetLink } from '../graph/net.ts';
import { netOf } from '../graph/net.ts';
import type { GraphCard, GraphLink, Pictures } from '../graph/papers.ts';
import { linksOf, planOf } from '../graph/papers.ts';
import type { Picked } from '../graph/pick.ts';
import { pickAround, pickMost } from '../graph/pick.ts';
import type { Lang, LinkType } from '../kinds.shared.ts';
import type { Chosen } from './choose.ts';
import { choose } from './choose.ts';
import { tiles } from './tiles.ts';

export type GraphView = Pictures & {
  /** Why there is no picture to show, though there are links. */
  missing: Extract<Drawing, { refused: string }>['refused'] | undefined;
  links: GraphLink[];
  shown: number;
  /** How many cards are linked here, shown or not. */
  linked: number;
  /** How many links of each type there are between the chosen cards, shown or not. */
  types: ReadonlyMap<LinkType, number>;
};

/** How the chosen cards hold together, by links of all types or of one: the most linked of them. One query, one more after a link changed. */
export async function graphOf(app: App, gathering: string, chosen: Chosen, locale: Lang, type?: LinkType): Promise<GraphView> {
  const net = await netOf(app, gathering);
  const types = typesIn(chosen, net);
  const ofType = type && types.has(type) ? net.filter((link) => link.type === type) : net;
  return { ...(await drawn(app, chosen, pickMost(ofType, isIn(chosen)), locale)), types };
}

/** A card with those around it, in one or two steps. */
export async function aroundCard(app: App, gathering: string, card: string, steps: 1 | 2, locale: Lang): Promise<GraphView> {
  const chosen = await choose(app, gathering, { facets: {}, locale });
  const middle = chosen.index.entries.find((entry) => entry.id === card)?.num ?? -1;
  const picked = pickAround(await netOf(app, gathering), middle, steps, isIn(chosen));
  return { ...(await drawn(app, chosen, picked, locale)), types: typesIn(chosen, picked.edges) };
}

function isIn({ index, hits }: Chosen): (num: number) => boolean {
  return (num) => has(hits, ordinalOf(index, num) ?? -1);
}

function typesIn(chosen: Chosen, net: readonly NetLink[]): Map<LinkType, number> {
  const counts = new Map<LinkType, number>();
  const inside = isIn(chosen);
  for (const { from, to, type } of net) if (from !== to && inside(from) && inside(to)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

async function drawn(app: App, { index }: Chosen, picked: Picked, locale: Lang): Promise<Omit<GraphView, 'types'>> {
  const { nodes, edges, linked } = picked;
  const found = nodes.length === 0 ? [] : await tiles(app, index, nodes, locale);
  const byId = new Map(found.map((card) => [card.id, card]));
  const cards = new Map<number, GraphCard>();
  for (const num of nodes) {
    const card = byId.get(index.entries[ordinalOf(index, num) ?? -1]?.id ?? '');
    if (card) cards.set(num, { id: card.id, slug: card.slug, kind: card.kind, title: card.title, lang: card.lang });
  }
  const plan = planOf(cards, picked);
  const made = await drawing(app, plan.sheets);
  const none = { papers: [], groups: [], overviews: [] };
  return {
    ...('ok' in made ? plan.drawn(made.ok) : none),
    missing: 'refused' in made ? made.refused : undefined,
    links: linksOf(cards, edges),
    shown: cards.size,
    linked,
  };
}
