import type { Kind } from '../parts/kinds.ts';
import { makeChance } from './chance.ts';
import { blob, formCentre, roundedPolygon, squarePoints, trianglePoints, type Point } from './forms.ts';
import { layOut } from './layout.ts';

/** What a poster is drawn from: an edition's slug, its actors (and whatever they are linked to), their links. */
export type PosterData = {
  slug: string;
  nodes: readonly { id: string; kind?: Kind }[];
  links: readonly { from: string; to: string }[];
};
export type PosterForm = { kind: Exclude<Kind, 'practice'>; path: string; label: Point & { tilt: number } };
export type PosterNode = Point & { id: string; kind: Kind; r: number };
export type Poster = { viewBox: string; forms: PosterForm[]; threads: string[]; nodes: PosterNode[]; strokes: string[] };

const most = 26;
const order = [
  ['actor', 'tool', 'meaning'],
  ['tool', 'actor', 'meaning'],
  ['actor', 'meaning', 'tool'],
  ['tool', 'meaning', 'actor'],
] as const;

const drawn = new Map<string, Poster>();
const mostDrawn = 100;

/** The same edition always gives the same picture; another slug or other links give another one. */
export function drawPoster(data: PosterData): Poster {
  const question = JSON.stringify(data);
  const poster = drawn.get(question) ?? draw(data);
  if (drawn.size >= mostDrawn) drawn.clear();
  drawn.set(question, poster);
  return poster;
}

function draw(data: PosterData): Poster {
  const chance = makeChance(data.slug);
  const turn = chance.between(-0.2, 0.2);
  const kinds = chance.pick(order) ?? order[0];
  const places = kinds.map((kind, index) => ({ kind, at: formCentre(index, turn), size: chance.between(0.94, 1.07) }));
  const forms = places.map(({ kind, at, size }) => drawForm(kind, at, size, chance.between(-1, 1), chance.between));
  const { nodes, links } = mostLinked(data);
  const anchors = Object.fromEntries(places.map((each) => [each.kind, each.at]));
  const spots = layOut({ nodes, links, anchors, keepOff: forms.map((form) => form.label), chance });
  return {
    viewBox: '46 50 508 392',
    forms,
    threads: links.flatMap((link) => thread(spots.get(link.from), spots.get(link.to), chance.between(-0.12, 0.12))),
    nodes: nodes.flatMap((node) => {
      const spot = spots.get(node.id);
      return spot ? [{ id: node.id, kind: node.kind ?? 'actor', r: round(6 + Math.min(5, node.degree * 0.9)), ...spot }] : [];
    }),
    strokes: nodes.length > 0 ? [] : [0, 1, 2].map(() => pen(chance.between)),
  };
}

type Between = (low: number, high: number) => number;

function drawForm(kind: PosterForm['kind'], at: Point, size: number, tilt: number, between: Between): PosterForm {
  const path = formPath(kind, at, size, tilt, between);
  const away = { x: at.x - 300, y: at.y - 240 };
  const reach = { x: 0.72, y: kind === 'meaning' && away.y > 0 ? 0.95 : 0.8 };
  const label = { x: round(at.x + away.x * reach.x), y: round(at.y + away.y * reach.y), tilt: round(between(-5, 5)) };
  return { kind, path, label };
}

function formPath(kind: PosterForm['kind'], at: Point, size: number, tilt: number, between: Between): string {
  if (kind === 'actor') return blob(at, 138 * size, between);
  if (kind === 'tool') return roundedPolygon(squarePoints(at, 122 * size, tilt * 0.14), 34);
  return roundedPolygon(trianglePoints({ x: at.x, y: at.y + 14 }, 172 * size, tilt * 0.14), 20);
}

type Linked = { id: string; kind?: Kind; degree: number };

/** A wall has room for some thirty names: those with most links come first, ties in the order given. */
function mostLinked(data: PosterData): { nodes: Linked[]; links: { from: string; to: string }[] } {
  const known = new Set(data.nodes.map((node) => node.id));
  const real = data.links.filter((link) => link.from !== link.to && known.has(link.from) && known.has(link.to));
  const degree = (id: string): number => real.filter((link) => link.from === id || link.to === id).length;
  const ranked = data.nodes.map((node) => ({ ...node, degree: degree(node.id) })).toSorted((a, b) => b.degree - a.degree);
  const nodes = ranked.slice(0, most);
  const kept = new Set(nodes.map((node) => node.id));
  return { nodes, links: real.filter((link) => kept.has(link.from) && kept.has(link.to)).slice(0, most * 2) };
}

/** A thread hangs a little: one quadratic curve. */
function thread(a: Point | undefined, b: Point | undefined, bend: number): string[] {
  if (!a || !b) return [];
  const x = (a.x + b.x) / 2 + (b.y - a.y) * bend;
  const y = (a.y + b.y) / 2 - (b.x - a.x) * bend;
  return [`M${a.x} ${a.y}Q${round(x)} ${round(y)} ${b.x} ${b.y}`];
}

/** Before anybody has come, a few waves of the pen say that something is about to be written. */
function pen(between: Between): string {
  const wave = between(14, 26);
  return `M${round(between(150, 330))} ${round(between(150, 330))}q${round(wave)} ${round(-wave)} ${round(wave * 2)} 0t${round(wave * 2)} 0t${round(wave * 2)} 0`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
