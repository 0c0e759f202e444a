import { dropOf, inLines, markRadius, textWidth } from './labels.shared.ts';

/** `each`: as wide as a phone, several beside each other on a desk. */
export type Paper = { name: 'wide' | 'narrow' | 'each'; width: number; height: number; size: number };

/** `letters`: the most on one line of a title. */
export const forms = {
  wide: { name: 'wide', width: 860, size: 13, letters: 18 },
  narrow: { name: 'narrow', width: 340, size: 13, letters: 14 },
  each: { name: 'each', width: 340, size: 13, letters: 15 },
} as const;
export type Form = (typeof forms)[keyof typeof forms];
const mostLines = 3;

/** A title in lines, and the room that it takes with a mark of this radius above it. */
export function labelled(title: string, { size, letters }: Form, radius: number = markRadius) {
  const label = inLines(title, letters, mostLines);
  const width = Math.max(2 * radius, ...label.map((line) => textWidth(line, size) + 6));
  return { label, width, height: dropOf(size, radius) + label.length * Math.ceil(size * 1.2) };
}
