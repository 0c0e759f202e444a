import type { Chosen } from '../../../commons/views/choose.ts';
import type { MapView as Read, Sheet, Sign, Spot } from '../../../commons/views/map.ts';
import { mapOf, reachOn } from '../../../commons/views/map.ts';
import type { Box } from '../../../commons/map/mercator.shared.ts';
import { graticule, grown, middleOf, moved, readBox, scaleBar, way, writeBox } from '../../../commons/map/mercator.shared.ts';
import { kinds } from '../../../commons/kinds.shared.ts';
import type { Asked } from '../asked.ts';
import { choiceOf, hrefOf } from '../asked.ts';
import { listTile } from '../labels.ts';
import { namesOn } from './map-names.ts';

/** A map made on the server: two papers over the same ground, the ways to look closer or further, and the same places in words. */
export async function mapView({ app, place, t }: App.Locals, asked: Asked, chosen: Chosen) {
  const read = await mapOf(app, chosen, choiceOf(asked, place.locale), readBox(asked.box));
  const to = (box: Box) => hrefOf(place, { ...asked, box: writeBox(box), page: 1 });
  const cardAt = (spot: Spot) => {
    const card = read.cards.get(spot.num);
    return card && listTile(t, place.locale, place.href, card);
  };
  const sheet = (name: 'wide' | 'narrow') => drawn(read[name], name, { t, place }, (cluster) => hrefFor(cluster, cardAt, to));
  const { box } = read;
  return {
    view: 'carte' as const,
    page: 1,
    pages: 1,
    papers: [sheet('wide'), sheet('narrow')],
    moves: movesOf(box).map(({ way: toward, box: next }) => ({ toward, href: to(next) })),
    wholeHref: read.seen === read.located ? null : to(read.whole),
    located: read.located,
    elsewhere: read.elsewhere,
    seen: read.seen,
    places: placesOf(t, read, cardAt, to),
  };
}

export type MapView = Awaited<ReturnType<typeof mapView>>;
type CardAt = (spot: Spot) => ReturnType<typeof listTile> | undefined;
type To = (box: Box) => string;

function movesOf(box: Box): { way: string; box: Box }[] {
  return [
    { way: 'closer', box: grown(box, 0.5) },
    { way: 'further', box: grown(box, 2) },
    { way: 'west', box: moved(box, -0.5, 0) },
    { way: 'north', box: moved(box, 0, 0.5) },
    { way: 'south', box: moved(box, 0, -0.5) },
    { way: 'east', box: moved(box, 0.5, 0) },
  ];
}

/** One card is opened; several are looked at closer, unless they are at the very same spot. */
function hrefFor({ count, latest, box, radiusKm }: Sign, cardAt: CardAt, to: To): string {
  const [only] = latest;
  const card = count === 1 && only ? cardAt(only) : undefined;
  if (card) return card.href;
  return radiusKm < 0.05 && only ? `#lieu-${only.num}` : to(grown(box, 1.5));
}

function drawn(
  { paper, clusters }: Sheet,
  name: 'wide' | 'narrow',
  { t, place }: Pick<App.Locals, 't' | 'place'>,
  hrefOfCluster: (cluster: Sign) => string,
) {
  const { width, height } = paper;
  const reach = reachOn[name];
  const size = name === 'wide' ? 15 : 13;
  const signs = clusters.map((cluster) => ({
    x: cluster.x,
    y: cluster.y,
    r: Math.round(reach(cluster.count) * 10) / 10,
    count: cluster.count,
    kind: cluster.latest[0]?.kind ?? 'actor',
    shares: sharesOf(cluster),
    href: hrefOfCluster(cluster),
    said: `${namesOf(cluster) || t('commons.map.unnamed')}, ${t('web.cards', { n: cluster.count })}`,
  }));
  const bar = scaleBar(paper);
  const taken = signs.map(({ x, y, r }) => ({ x, y, width: 2 * r, height: 2 * r }));
  const corner = { x: 40 + bar.length / 2, y: height - 16, width: bar.length + 90, height: 40 };
  const lines = graticule(paper);
  return {
    ...namesOn({ paper, clusters }, place.locale, size, [...taken, corner]),
    name,
    width,
    height,
    size,
    signs,
    bar,
    lines: { lons: lines.lons.filter(({ x }) => x < width - 26), lats: lines.lats.filter(({ y }) => y > 24 && y < height - 44) },
  };
}

/** The part of each kind, as pieces of a ring of length 100. */
function sharesOf({ count: all, kinds: counts }: Sign) {
  let count = 0;
  const tenth = (some: number) => Math.round((some / all) * 1000) / 10;
  return kinds.flatMap((kind) => {
    const before = count;
    count += counts.get(kind) ?? 0;
    return count === before
      ? []
      : [{ kind, part: Math.round((tenth(count) - tenth(before)) * 10) / 10, from: before === 0 ? 0 : -tenth(before) }];
  });
}

function placesOf(t: App.Locals['t'], { wide, box }: Read, cardAt: CardAt, to: To) {
  const centre = middleOf(box);
  return wide.clusters.map((cluster) => {
    const { latest, middle, radiusKm } = cluster;
    const { km, wind } = way(centre, middle);
    const cards = latest.flatMap((spot) => cardAt(spot) ?? []);
    return {
      id: `lieu-${latest[0]?.num ?? 0}`,
      name: namesOf(cluster) || t('commons.map.unnamed'),
      count: cluster.count,
      far: km < 1 ? t('commons.map.middle') : t('commons.map.far', { km: Math.round(km), wind: t(`commons.map.wind.${wind}`) }),
      area: radiusKm < 1 ? null : t('commons.map.area', { km: Math.ceil(radiusKm) }),
      closer: cluster.count > 1 && radiusKm >= 0.05 ? to(grown(cluster.box, 1.5)) : null,
      cards,
      more: cluster.count - cards.length,
    };
  });
}

function namesOf({ places }: Sign): string {
  const names = [...places].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
  return names.slice(0, 3).join(', ') + (names.length > 3 ? '…' : '');
}
