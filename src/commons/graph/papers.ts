import type { Kind, Lang, LinkType } from '../kinds.shared.ts';
import { groupsOf } from './groups.ts';
import type { Box } from './labels.shared.ts';
import type { Drawn, Sheet } from './layout.ts';
import type { NetLink } from './net.ts';
import type { Overview } from './overview.ts';
import { overviewOf } from './overview.ts';
import type { Picked } from './pick.ts';
import type { Form, Paper } from './sizes.ts';
import { forms, labelled } from './sizes.ts';

export type GraphCard = { id: string; slug: string; kind: Kind; title: string; lang: Lang };
export type GraphLink = { from: GraphCard; to: GraphCard; type: LinkType };
/** `beyond`: how many links a card has with cards that are not on this paper. */
export type GraphPaper = Paper & { nodes: { card: GraphCard; label: string[]; box: Box; beyond: number }[]; links: GraphLink[] };
/** Cards that hold together, by name of the one with most links among them. */
export type GraphGroup = { hub: GraphCard; cards: number; links: number; beyond: number; paper: GraphPaper };
/** One picture of few cards, for a desk and for a phone; else groups, and how these hold together. */
export type Pictures = { papers: GraphPaper[]; groups: GraphGroup[]; overviews: Overview[] };
export type Cards = ReadonlyMap<number, GraphCard>;

/** So many cards can be followed on one paper. */
const mostOnOne = 20;

/** What is to be laid out, and what to make of it when it is. */
export type Plan = { sheets: Sheet[]; drawn: (made: readonly Drawn[]) => Pictures };

export function planOf(cards: Cards, { nodes, edges }: Picked): Plan {
  const known = nodes.filter((num) => cards.has(num));
  return known.length > mostOnOne ? groupPlan(cards, known, edges) : onePlan(cards, known, edges);
}

function onePlan(cards: Cards, nodes: readonly number[], edges: readonly NetLink[]): Plan {
  const nets = [forms.wide, forms.narrow].map((form) => netOn(form, cards, nodes, edges));
  const papersOf = (made: readonly Drawn[]) => nets.flatMap((net, n) => (made[n] ? [paperOf(net, cards, made[n], new Map())] : []));
  return { sheets: nets.map(({ sheet }) => sheet), drawn: (made) => ({ papers: papersOf(made), groups: [], overviews: [] }) };
}

function groupPlan(cards: Cards, nodes: readonly number[], edges: readonly NetLink[]): Plan {
  const groups = groupsOf(nodes, edges);
  const groupOf = new Map(groups.flatMap((members, at) => members.map((num) => [num, at] as const)));
  const within = edges.filter(({ from, to }) => groupOf.get(from) === groupOf.get(to));
  const across = edges.filter(({ from, to }) => groupOf.get(from) !== groupOf.get(to));
  const [inside, beyond] = [endsIn(within), endsIn(across)];
  const nets = groups.map((members, at) => ({
    ...netOn(
      forms.each,
      cards,
      members,
      within.filter(({ from }) => groupOf.get(from) === at),
    ),
    hub: cards.get(members.toSorted((a, b) => (inside.get(b) ?? 0) - (inside.get(a) ?? 0))[0] ?? -1),
  }));
  const above = overviewOf(
    nets.map(({ hub, labels }) => ({ title: hub?.title ?? '', cards: labels.size })),
    across.map(({ from, to }) => [groupOf.get(from) ?? 0, groupOf.get(to) ?? 0]),
  );
  const groupsFrom = (made: readonly Drawn[]) =>
    nets.flatMap((net, at): GraphGroup[] => {
      if (!net.hub || !made[at]) return [];
      const paper = paperOf(net, cards, made[at], beyond);
      const out = paper.nodes.reduce((sum, node) => sum + node.beyond, 0);
      return [{ hub: net.hub, cards: paper.nodes.length, links: paper.links.length, beyond: out, paper }];
    });
  return {
    sheets: [...nets, ...above.nets].map(({ sheet }) => sheet),
    drawn: (made) => ({ papers: [], groups: groupsFrom(made), overviews: above.drawn(made.slice(nets.length)) }),
  };
}

/** How many of these links each card has. */
function endsIn(links: readonly NetLink[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { from, to } of links) for (const num of [from, to]) counts.set(num, (counts.get(num) ?? 0) + 1);
  return counts;
}

type Net = { form: Form; labels: Map<number, string[]>; edges: readonly NetLink[]; sheet: Sheet };

function netOn(form: Form, cards: Cards, nodes: readonly number[], edges: readonly NetLink[]): Net {
  const drawn = nodes.map((id) => ({ id, ...labelled(cards.get(id)?.title ?? '', form) }));
  const labels = new Map(drawn.map(({ id, label }) => [id, label]));
  const boxes = drawn.map(({ id, width, height }) => ({ id, width, height }));
  return { form, labels, edges, sheet: { nodes: boxes, edges, width: form.width } };
}

function paperOf({ form, labels, edges }: Net, cards: Cards, laid: Drawn, beyond: ReadonlyMap<number, number>): GraphPaper {
  const { name, width, size } = form;
  const placed = [...labels].flatMap(([num, label]) => {
    const [box, card] = [laid.boxes.get(num), cards.get(num)];
    return box && card ? [{ card, label, box, beyond: beyond.get(num) ?? 0 }] : [];
  });
  return { name, width, height: laid.height, size, nodes: placed, links: linksOf(cards, edges) };
}

export function linksOf(cards: Cards, edges: readonly NetLink[]): GraphLink[] {
  return edges.flatMap(({ from, to, type }) => {
    const [a, b] = [cards.get(from), cards.get(to)];
    return a && b ? [{ from: a, to: b, type }] : [];
  });
}
