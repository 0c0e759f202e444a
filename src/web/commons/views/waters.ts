import type { Locale } from '../../../platform/i18n.ts';
import type { Paper } from '../../../commons/map/mercator.shared.ts';
import { boxOf, onPaper } from '../../../commons/map/mercator.shared.ts';

type Water = { names?: Record<Locale, string>; line: readonly (readonly [lat: number, lon: number])[] };

const scheldt = { fr: 'Escaut', nl: 'Schelde', de: 'Schelde', en: 'Scheldt' };
const lys = { fr: 'Lys', nl: 'Leie', de: 'Leie', en: 'Lys' };
const dender = { fr: 'Dendre', nl: 'Dender', de: 'Dender', en: 'Dender' };
const meuse = { fr: 'Meuse', nl: 'Maas', de: 'Maas', en: 'Meuse' };
const same = (name: string) => ({ fr: name, nl: name, de: name, en: name });

/** Rivers and shores by which people find their way, through the towns on them: rounded to a kilometre or two. */
// prettier-ignore
const waters: readonly Water[] = [
  { names: scheldt, line: [[50.0, 3.24], [50.18, 3.22], [50.285, 3.315], [50.325, 3.39], [50.36, 3.515], [50.45, 3.59], [50.503, 3.455], [50.567, 3.447], [50.608, 3.385], [50.65, 3.355], [50.687, 3.34], [50.725, 3.355], [50.77, 3.445], [50.78, 3.49], [50.845, 3.605], [50.93, 3.66], [51.045, 3.735], [51.005, 3.885], [51.035, 4.1], [51.125, 4.215], [51.22, 4.395], [51.305, 4.265], [51.345, 3.83], [51.42, 3.57]] },
  { names: lys, line: [[50.5, 2.25], [50.64, 2.4], [50.645, 2.64], [50.69, 2.88], [50.765, 3.0], [50.775, 3.04], [50.795, 3.12], [50.83, 3.265], [50.855, 3.31], [50.985, 3.53], [51.045, 3.735]] },
  { names: dender, line: [[50.56, 3.83], [50.63, 3.78], [50.71, 3.83], [50.775, 3.88], [50.835, 4.02], [50.94, 4.04], [51.035, 4.1]] },
  { names: same('Scarpe'), line: [[50.295, 2.785], [50.37, 3.08], [50.405, 3.28], [50.448, 3.43], [50.503, 3.455]] },
  { names: same('Haine'), line: [[50.455, 4.1], [50.455, 3.94], [50.45, 3.82], [50.45, 3.59]] },
  { names: same('Sambre'), line: [[50.1, 3.68], [50.28, 3.97], [50.405, 4.44], [50.46, 4.87]] },
  { names: meuse, line: [[49.7, 4.94], [49.77, 4.72], [50.14, 4.825], [50.26, 4.91], [50.46, 4.87], [50.52, 5.24], [50.64, 5.575], [50.735, 5.7], [50.85, 5.69], [51.195, 5.98], [51.37, 6.165]] },
  { names: same('Somme'), line: [[49.845, 3.29], [49.93, 2.94], [49.895, 2.3], [50.105, 1.835], [50.2, 1.6]] },
  { names: same('Seine'), line: [[48.3, 4.08], [48.55, 3.0], [48.86, 2.35], [49.05, 1.6], [49.44, 1.09], [49.45, 0.2]] },
  { names: same('Loire'), line: [[45.43, 4.39], [46.03, 4.07], [46.98, 3.16], [47.9, 1.9], [47.4, 0.69], [47.42, -0.55], [47.21, -1.55], [47.27, -2.2]] },
  { names: { fr: 'Rhône', nl: 'Rhône', de: 'Rhone', en: 'Rhône' }, line: [[45.9, 5.8], [45.76, 4.84], [44.93, 4.89], [43.95, 4.81], [43.68, 4.63], [43.35, 4.84]] },
  { names: { fr: 'Rhin', nl: 'Rijn', de: 'Rhein', en: 'Rhine' }, line: [[47.56, 7.59], [48.58, 7.8], [49.49, 8.46], [50.0, 8.27], [50.36, 7.6], [50.94, 6.96], [51.23, 6.77], [51.84, 6.1], [51.97, 5.3], [51.9, 4.5], [51.98, 4.12]] },
  { line: [[43.32, -2.0], [43.37, -1.79], [43.53, -1.53], [44.63, -1.25], [45.57, -1.06], [45.62, -1.03], [46.16, -1.17], [46.49, -1.79], [46.98, -2.25], [47.27, -2.2], [47.48, -3.1], [47.72, -3.37], [47.8, -4.37], [48.04, -4.74], [48.1, -4.33], [48.28, -4.62], [48.37, -4.5], [48.33, -4.77], [48.67, -4.32], [48.73, -3.98], [48.83, -3.03], [48.53, -2.72], [48.65, -2.02], [48.63, -1.5], [48.84, -1.61], [49.73, -1.94], [49.65, -1.62], [49.67, -1.26], [49.28, -0.25], [49.49, 0.1], [49.76, 0.37], [49.93, 1.08], [50.06, 1.37], [50.2, 1.6], [50.41, 1.56], [50.525, 1.58], [50.73, 1.595], [50.87, 1.585], [50.965, 1.85], [51.005, 2.11], [51.05, 2.36], [51.1, 2.585], [51.155, 2.715], [51.235, 2.92], [51.315, 3.13], [51.355, 3.29], [51.385, 3.39], [51.4, 3.555], [51.44, 3.57], [51.53, 3.44], [51.7, 3.7], [51.83, 3.95], [51.98, 4.12], [52.11, 4.27], [52.46, 4.55], [52.96, 4.76]] },
  { line: [[42.44, 3.17], [42.7, 3.04], [43.16, 3.18], [43.28, 3.51], [43.4, 3.7], [43.53, 3.93], [43.45, 4.43], [43.35, 4.84], [43.4, 4.87], [43.29, 5.36], [43.1, 5.93], [43.27, 6.65], [43.69, 7.28], [43.78, 7.53]] },
];

/** Closer than this, in degrees across the paper, rounded rivers would run through houses. */
const closest = 0.16;

type Place = { x: number; y: number };

/** Rivers and shores on a paper, and where their names could stand; none on a paper that shows only a few streets. */
export function watersOn(paper: Paper, locale: Locale): { d: string; names: { name: string; places: Place[] }[] } {
  const [west, , east] = boxOf(paper);
  if (east - west < closest) return { d: '', names: [] };
  const seen = waters.flatMap(({ names, line }) => {
    const points = line.map(([lat, lon]) => onPaper(paper, { lat, lon }));
    return runsInside(points, paper).map((run) => ({ name: names?.[locale] ?? '', run }));
  });
  return {
    d: seen.map(({ run }) => soft(run)).join(''),
    names: seen.flatMap(({ name, run }) => (name && run.length > 2 ? [{ name, places: between(run) }] : [])),
  };
}

/** The parts of a line that touch the paper. */
function runsInside(points: readonly Place[], { width, height }: Paper): Place[][] {
  const runs: Place[][] = [];
  let open: Place[] | undefined;
  for (const [i, point] of points.entries()) {
    const next = points[i + 1];
    const touches = next !== undefined && crosses(point, next, width, height);
    if (open) open.push(point);
    else if (touches) runs.push((open = [point]));
    if (!touches) open = undefined;
  }
  return runs;
}

/** Whether the box around a stretch meets the paper. */
function crosses(a: Place, b: Place, width: number, height: number): boolean {
  return Math.max(a.x, b.x) > 0 && Math.min(a.x, b.x) < width && Math.max(a.y, b.y) > 0 && Math.min(a.y, b.y) < height;
}

/** Bends through all points instead of corners (Catmull and Rom). */
function soft(run: readonly Place[]): string {
  const r = Math.round;
  const at = (i: number) => run[Math.min(run.length - 1, Math.max(0, i))] ?? { x: 0, y: 0 };
  const bends = run.slice(1).map((to, i) => {
    const [before, from, after] = [at(i - 1), at(i), at(i + 2)];
    const a = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const b = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${r(a.x)} ${r(a.y)} ${r(b.x)} ${r(b.y)} ${r(to.x)} ${r(to.y)}`;
  });
  return `M${r(at(0).x)} ${r(at(0).y)}${bends.join('')}`;
}

function between(run: readonly Place[]): Place[] {
  return run.slice(0, -1).flatMap((point, i) => {
    const next = run[i + 1] ?? point;
    return [{ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }];
  });
}
