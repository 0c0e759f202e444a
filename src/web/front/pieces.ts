/**
 * Parts of a page that are kept ready as bytes. The page is drawn with a mark where each stands; the marks give way to them when
 * the page itself turns into bytes, so that a long list is not put together, looked through and encoded anew for each reader.
 */
export type Pieces = {
  /** The mark to draw, as it is, where these bytes belong. */
  put(bytes: readonly Buffer[]): string;
  fill(html: string): Buffer;
};

/** `secret`: by chance and for this page alone, so that no text that anybody wrote holds a mark. */
export function makePieces(secret: string): Pieces {
  const start = `<!--${secret} `;
  const end = '-->';
  const held: (readonly Buffer[])[] = [];
  return {
    put: (bytes) => `${start}${held.push(bytes) - 1}${end}`,
    fill(html) {
      const [before = '', ...rest] = html.split(start);
      const bytes: Buffer[] = [Buffer.from(before)];
      for (const part of rest) {
        const at = part.indexOf(end);
        bytes.push(...(held[Number(part.slice(0, at))] ?? []), Buffer.from(part.slice(at + end.length)));
      }
      return Buffer.concat(bytes);
    },
  };
}
