import type { Plan } from '../../live/mixing/mix.shared.ts';

/** People of one round around their tables: one picture a round, in units of one person's place. */
export type TablesPicture = { width: number; height: number; tables: Table[] };
export type Table = { x: number; y: number; r: number; label: string; seats: Seat[] };
/** `sign`: which of the signs of the legend stands for the person. */
export type Seat = { x: number; y: number; sign: number; name: string };

/** Signs told apart without colour: four shapes, full and hollow. */
export const signs = 8;
const place = 14;
const gap = 18;
const widest = 640;

export function drawTables(groups: Plan['rounds'][number], signOf: (id: string) => number, nameOf: (id: string) => string): TablesPicture {
  const most = Math.max(1, ...groups.map((group) => group.length));
  const r = Math.max(26, (most * place * 1.25) / (2 * Math.PI));
  const cell = 2 * (r + place) + gap;
  const across = Math.max(1, Math.min(groups.length, Math.floor(widest / cell)));
  const tables = groups.map((group, i) => {
    const x = (i % across) * cell + cell / 2;
    const y = Math.floor(i / across) * cell + cell / 2;
    return { x: round(x), y: round(y), r: round(r - place * 0.8), label: String(i + 1), seats: around(group, { x, y, r }, signOf, nameOf) };
  });
  return { width: round(across * cell), height: round(Math.ceil(groups.length / across) * cell), tables };
}

/** The first sits on top, the others follow the clock. */
function around(
  group: readonly string[],
  { x, y, r }: { x: number; y: number; r: number },
  signOf: (id: string) => number,
  nameOf: (id: string) => string,
): Seat[] {
  return group.map((id, i) => {
    const turn = (2 * Math.PI * i) / group.length - Math.PI / 2;
    return { x: round(x + r * Math.cos(turn)), y: round(y + r * Math.sin(turn)), sign: signOf(id), name: nameOf(id) };
  });
}

/** Path of a sign around a point. */
export function signPath(sign: number, x: number, y: number, r: number): string {
  const points = shapes[sign % shapes.length] ?? [];
  if (points.length === 0) return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  return `M${points.map(([dx, dy]) => `${round(x + dx * r)} ${round(y + dy * r)}`).join('L')}z`;
}

const shapes: [number, number][][] = [
  [],
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
];

export function isHollow(sign: number): boolean {
  return sign >= shapes.length;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
