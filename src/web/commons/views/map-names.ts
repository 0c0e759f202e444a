import { onPaper } from '../../../commons/map/mercator.shared.ts';
import type { Box as Label } from '../../../commons/graph/labels.shared.ts';
import { placed, textWidth } from '../../../commons/graph/labels.shared.ts';
import type { Sheet, Sign } from '../../../commons/views/map.ts';
import type { Locale } from '../../../platform/i18n.ts';
import { nameIn, towns } from './towns.ts';
import { watersOn } from './waters.ts';

/** Names of towns are set bolder than the texts whose width is measured. */
const bold = 1.08;

type Name = { name: string; x: number; y: number; water: boolean };
type Named = { name: string; x: number; y: number; own: boolean };

/** Towns, places of cards and rivers by name, where nothing stands yet; and a dot where each town is. */
export function namesOn({ paper, clusters }: Sheet, locale: Locale, size: number, taken: readonly Label[]) {
  const waters = watersOn(paper, locale);
  const named = [...townsOn(paper, locale), ...ownNames(clusters)];
  const once = named.filter((one, i) => named.findIndex((other) => sameName(one.name, other.name)) === i);
  const wanted = [
    ...once.map((of) => ({ of: { ...of, water: false }, places: around(of, textWidth(of.name, size) * bold, size) })),
    ...waters.names.map(({ name, places }) => ({
      of: { name, x: 0, y: 0, own: true, water: true },
      places: places.map((at) => ({ ...at, width: textWidth(name, size), height: size })),
    })),
  ];
  const dots = once.filter(({ own }) => !own).map(({ x, y }) => ({ x, y, width: 7, height: 7 }));
  const put = placed(wanted, [...taken, ...dots], paper);
  const names: Name[] = put.map(({ of, box }) => ({
    name: of.name,
    x: Math.round(box.x),
    y: Math.round(box.y + size * 0.34),
    water: of.water,
  }));
  const dotted = put.filter(({ of }) => !of.own).map(({ of }) => ({ x: Math.round(of.x), y: Math.round(of.y) }));
  return { names, dots: dotted, waters: waters.d };
}

function townsOn(paper: Sheet['paper'], locale: Locale): Named[] {
  return towns
    .toSorted((a, b) => a.rank - b.rank)
    .map((town) => ({ ...onPaper(paper, town), name: nameIn(town.names, locale), own: false }))
    .filter(({ x, y }) => x > 0 && y > 0 && x < paper.width && y < paper.height);
}

/** A place that most of a sign's cards have, the largest sign first. */
function ownNames(clusters: readonly Sign[]): Named[] {
  return clusters
    .toSorted((a, b) => b.count - a.count)
    .flatMap(({ x, y, count: all, places }) => {
      const [name, count] = mostNamed(places);
      return name !== '' && count * 2 > all ? [{ x, y, name, own: true }] : [];
    });
}

function mostNamed(places: Sign['places']): [string, number] {
  const counts = new Map<string, number>();
  for (const [place, count] of places) {
    const name = (place.split(/[,(]/)[0] ?? '').trim().slice(0, 22);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best ?? ['', 0];
}

/** "Courtrai" and "Courtrai / Kortrijk" are one name. */
function sameName(a: string, b: string): boolean {
  const parts = (name: string) => name.split('/').map((part) => part.trim().toLowerCase());
  return parts(a).some((part) => parts(b).includes(part));
}

/** Beside its spot, then around the sign that may stand there, nearer places first. */
function around({ x, y }: { x: number; y: number }, width: number, size: number): Label[] {
  const height = size * 1.15;
  const beside = (way: number, far: number, up = 0) => ({ x: x + way * (width / 2 + far), y: y + up, width, height });
  return [8, 20, 30, 38].flatMap((far) => [
    beside(1, far),
    { x, y: y - far - height / 3, width, height },
    { x, y: y + far + height / 3, width, height },
    beside(-1, far),
    beside(1, far * 0.6, -far * 0.8),
    beside(1, far * 0.6, far * 0.8),
    beside(-1, far * 0.6, -far * 0.8),
    beside(-1, far * 0.6, far * 0.8),
  ]);
}
