import type { Segment } from '../../platform/search/highlight.ts';
import { highlight } from '../../platform/search/highlight.ts';
import { fold, queryTerms } from '../../platform/search/words.ts';
import type { Lang } from '../kinds.shared.ts';

/** Finding words exactly is slow: only the piece of text that seems to hold one is looked at. */
const pieceLength = 400;
const mostPieces = 100;

/** Where the searched words stand: in the summary, else in the text; nothing when neither holds them. */
export function excerptOf(summary: string, text: string, q: string, lang: Lang): Segment[] {
  const { whole, prefix, last } = queryTerms(q, [lang]);
  const signs = [...whole.flat(), ...last, ...(prefix === null ? [] : [prefix])];
  for (const piece of [summary, ...pieces(readable(text))]) {
    const folded = fold(piece);
    if (!signs.some((sign) => folded.includes(sign))) continue;
    const segments = highlight(piece, q, lang);
    if (segments.some((segment) => segment.hit === 'yes')) return segments;
  }
  return [];
}

/** Cut at spaces. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length && found.length < mostPieces;) {
    const space = text.indexOf(' ', at + pieceLength);
    const end = space < 0 ? text.length : space;
    found.push(text.slice(at, end));
    at = end + 1;
  }
  return found;
}

/** Markdown without its marks, quickly: an excerpt only. */
function readable(markdown: string): string {
  return markdown
    .slice(0, pieceLength * mostPieces)
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/[*_`~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
