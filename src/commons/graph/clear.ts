import type { Box } from './labels.shared.ts';
import { overlaps } from './labels.shared.ts';

type Paper = { width: number; height: number };

/** How far a line stays from the mark of a card that it does not lead to. */
const berth = 14;
const moves = [14, 30, 52].flatMap((far) =>
  Array.from({ length: 8 }, (_, i) => ({ far, x: Math.cos((i * Math.PI) / 4) * far, y: Math.sin((i * Math.PI) / 4) * far })),
);

/** Moves cards a little, where there is room, so that lines pass beside the marks of others and not through them. */
export function clearMarks(boxes: Box[], springs: readonly [number, number][], paper: Paper): void {
  const own = boxes.map((_, i) => springs.filter(([a, b]) => a === i || b === i));
  for (let pass = 0; pass < 2; pass += 1)
    for (const [i, box] of boxes.entries()) {
      const others = boxes.filter((other) => other !== box);
      const lines = springs.filter(([a, b]) => a !== i && b !== i);
      const cost = (far: number) => troubles(boxes, i, lines, own[i] ?? []) * 40 + far;
      let best = { cost: cost(0), x: box.x, y: box.y };
      if (best.cost === 0) continue;
      const from = { x: box.x, y: box.y };
      for (const move of moves) {
        box.x = from.x + move.x;
        box.y = from.y + move.y;
        if (move.far >= best.cost || !fits(box, others, paper)) continue;
        const found = cost(move.far);
        if (found < best.cost) best = { cost: found, x: box.x, y: box.y };
      }
      box.x = best.x;
      box.y = best.y;
    }
}

/** How many lines pass over the mark of this card, and over how many marks its own lines pass. */
function troubles(boxes: readonly Box[], i: number, lines: readonly [number, number][], own: readonly [number, number][]): number {
  let found = 0;
  for (const [a, b] of lines) if (near(boxes[i], boxes[a], boxes[b])) found += 1;
  for (const [a, b] of own)
    for (let k = 0; k < boxes.length; k += 1) if (k !== a && k !== b && near(boxes[k], boxes[a], boxes[b])) found += 1;
  return found;
}

/** Whether the line from a to b passes too near to the mark of a third: marks are all as far under the top of their box. */
function near(box: Box | undefined, a: Box | undefined, b: Box | undefined): boolean {
  if (!box || !a || !b) return false;
  const ax = a.x;
  const ay = a.y - a.height / 2;
  const dx = b.x - ax;
  const dy = b.y - b.height / 2 - ay;
  const px = box.x - ax;
  const py = box.y - box.height / 2 - ay;
  const along = (px * dx + py * dy) / (dx * dx + dy * dy || 1);
  if (along <= 0 || along >= 1) return false;
  const x = px - along * dx;
  const y = py - along * dy;
  return x * x + y * y < berth * berth;
}

function fits(box: Box, others: readonly Box[], { width, height }: Paper): boolean {
  const inside = box.x > box.width / 2 && box.x < width - box.width / 2 && box.y > box.height / 2 && box.y < height - box.height / 2;
  return inside && !others.some((other) => overlaps(box, other));
}
