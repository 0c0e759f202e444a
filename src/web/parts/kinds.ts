import type { Kind } from '../../commons/kinds.shared.ts';
import { kinds } from '../../commons/kinds.shared.ts';

/** One shape and one colour per kind, the same on card, map, drawing, programme and print. */
export type { Kind };

/** The outline of a kind's mark as SVG path data, centred on (x, y) and fitting a circle of radius r (about). */
export function markPath(kind: Kind, x: number, y: number, r: number): string {
  if (kind === 'actor') return round(x, y, r);
  if (kind === 'tool') return roundedSquare(x, y, r * 0.9, r * 0.36);
  if (kind === 'meaning') return triangle(x, y, r);
  return leaf(x, y, r);
}

/** The vein that tells a leaf from a drop; empty for the other kinds. */
export function veinPath(kind: Kind, x: number, y: number, r: number): string {
  if (kind !== 'practice') return '';
  return `M${n(x - r * 0.88)} ${n(y + r * 0.88)}L${n(x + r * 0.3)} ${n(y - r * 0.3)}`;
}

/** The mark as it stands beside a word, in a square of 24. */
export const sign = Object.fromEntries(
  kinds.map((kind) => [kind, { outline: markPath(kind, 12, 12, 10), vein: veinPath(kind, 12, 12, 10) }]),
) as Record<Kind, { outline: string; vein: string }>;

function round(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0z`;
}

function roundedSquare(x: number, y: number, h: number, c: number): string {
  const side = n(2 * (h - c));
  const k = n(c);
  return (
    `M${n(x - h + c)} ${n(y - h)}h${side}q${k} 0 ${k} ${k}v${side}q0 ${k} ${-k} ${k}` +
    `h${-side}q${-k} 0 ${-k} ${-k}v${-side}q0 ${-k} ${k} ${-k}z`
  );
}

function triangle(x: number, y: number, r: number): string {
  const top = y - r * 0.98;
  const base = y + r * 0.86;
  const w = r * 1.06;
  const c = r * 0.16;
  return (
    `M${n(x - c)} ${n(top + c)}Q${n(x)} ${n(top - c * 0.4)} ${n(x + c)} ${n(top + c)}` +
    `L${n(x + w - c * 0.6)} ${n(base - c)}Q${n(x + w)} ${n(base)} ${n(x + w - c * 1.4)} ${n(base)}` +
    `H${n(x - w + c * 1.4)}Q${n(x - w)} ${n(base)} ${n(x - w + c * 0.6)} ${n(base - c)}z`
  );
}

function leaf(x: number, y: number, r: number): string {
  const p = (dx: number, dy: number): string => `${n(x + dx * r)} ${n(y + dy * r)}`;
  return `M${p(-0.88, 0.88)}C${p(-1.1, -0.42)} ${p(-0.42, -1.02)} ${p(0.94, -0.94)}C${p(1.02, 0.42)} ${p(0.42, 1.1)} ${p(-0.88, 0.88)}z`;
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
