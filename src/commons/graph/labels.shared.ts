export type Box = { x: number; y: number; width: number; height: number };

/** The mark of a card reaches so far; its title begins so far under the top of a mark of some radius. */
export const markRadius = 9;
export const dropOf = (size: number, radius: number = markRadius) => 2 * radius + 2 + Math.ceil(size * 0.2);

/** Whether two boxes (by their middle) cover some of the same paper. */
export function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

/** How wide a text of this size is, about: letters of our type are a little over half as wide as high. */
export function textWidth(text: string, size: number): number {
  return Math.ceil(text.length * size * 0.56);
}

/** At the end of a word when one ends near, with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 3 ? cut.slice(0, space) : cut).replace(/[\s,;:.!?–-]+$/, '')}…`;
}

/** On one line when it fits, else on so many, of about the same length where that leaves nothing out; the last is shortened. */
export function inLines(text: string, most: number, lines = 2): string[] {
  const left = Math.min(lines, Math.ceil(text.length / most));
  const even = text.length > lines * most ? undefined : cutAt(text, most, lines, text.length / left);
  return even && !even.at(-1)?.endsWith('…') ? even : cutAt(text, most, lines, most);
}

/** Each line ends at the end of a word, as near to the wanted length as may be. */
function cutAt(text: string, most: number, lines: number, wanted: number): string[] {
  if (text.length <= most || lines === 1) return [shortened(text, most)];
  const ends = [...text.matchAll(/\s+/g)].map(({ index }) => index).filter((end) => end <= most);
  const [end] = ends.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return end === undefined ? [shortened(text, most)] : [text.slice(0, end), ...cutAt(text.slice(end).trimStart(), most, lines - 1, wanted)];
}

/** Puts each text where it covers neither what is there nor one put before; those that fit nowhere are left out. */
export function placed<T>(
  wanted: readonly { of: T; places: readonly Box[] }[],
  taken: readonly Box[],
  inside: { width: number; height: number },
): { of: T; box: Box }[] {
  const all = [...taken];
  return wanted.flatMap(({ of, places }) => {
    const box = places.find((place) => isInside(place, inside) && !all.some((other) => overlaps(place, other)));
    if (!box) return [];
    all.push(box);
    return [{ of, box }];
  });
}

function isInside({ x, y, width, height }: Box, paper: { width: number; height: number }): boolean {
  return x - width / 2 >= 2 && x + width / 2 <= paper.width - 2 && y - height / 2 >= 2 && y + height / 2 <= paper.height - 2;
}
