export type Point = { x: number; y: number };

/** Where the three forms of a poster stand: left, right and below, turned a little, close enough to overlap. */
export function formCentre(index: number, turn: number): Point {
  const angle = [Math.PI + 0.5, -0.5, Math.PI / 2][index] ?? 0;
  return { x: n(300 + Math.cos(angle + turn) * 128), y: n(232 + Math.sin(angle + turn) * 92) };
}

/** A circle drawn by hand: eight points a little out of round, joined smoothly (Catmull-Rom as cubic Béziers). */
export function blob(at: Point, r: number, between: (low: number, high: number) => number): string {
  const points = Array.from({ length: 8 }, (_, i) => {
    const angle = (i / 8) * Math.PI * 2;
    const reach = r * between(0.94, 1.06);
    return { x: at.x + Math.cos(angle) * reach, y: at.y + Math.sin(angle) * reach };
  });
  return smooth(points);
}

export function squarePoints(at: Point, half: number, turn: number): Point[] {
  return [-135, -45, 45, 135].map((degrees) => around(at, half * Math.SQRT2, (degrees * Math.PI) / 180 + turn));
}

export function trianglePoints(at: Point, r: number, turn: number): Point[] {
  return [-90, 30, 150].map((degrees) => around(at, r, (degrees * Math.PI) / 180 + turn));
}

export function roundedPolygon(points: readonly Point[], corner: number): string {
  const pieces = points.map((point, i) => {
    const before = towards(point, at(points, i - 1), corner);
    const after = towards(point, at(points, i + 1), corner);
    return `${i === 0 ? 'M' : 'L'}${n(before.x)} ${n(before.y)}Q${n(point.x)} ${n(point.y)} ${n(after.x)} ${n(after.y)}`;
  });
  return `${pieces.join('')}z`;
}

function smooth(points: readonly Point[]): string {
  const start = at(points, 0);
  const curves = points.map((point, i) => {
    const [before, next, after] = [at(points, i - 1), at(points, i + 1), at(points, i + 2)];
    const c1 = { x: point.x + (next.x - before.x) / 6, y: point.y + (next.y - before.y) / 6 };
    const c2 = { x: next.x - (after.x - point.x) / 6, y: next.y - (after.y - point.y) / 6 };
    return `C${n(c1.x)} ${n(c1.y)} ${n(c2.x)} ${n(c2.y)} ${n(next.x)} ${n(next.y)}`;
  });
  return `M${n(start.x)} ${n(start.y)}${curves.join('')}z`;
}

function around(centre: Point, r: number, angle: number): Point {
  return { x: centre.x + Math.cos(angle) * r, y: centre.y + Math.sin(angle) * r };
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

/** The list seen as a ring. */
function at(points: readonly Point[], i: number): Point {
  return points[(i + points.length) % points.length] ?? { x: 0, y: 0 };
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
