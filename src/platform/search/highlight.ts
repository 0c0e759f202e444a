import { fold, forms, queryTerms, spots } from './words.ts';
import type { Language, QueryTerms, Spot } from './words.ts';

export type Segment = { text: string; hit: 'yes' | 'no' };

const excerptLength = 200;
const before = 60;

/** About 200 characters of a plain text around the first word that was looked for, cut where words are found. */
export function highlight(text: string, q: string, lang: Language): Segment[] {
  const terms = queryTerms(q, [lang]);
  const looked = new Set([...terms.whole.flat(), ...terms.last]);
  const hits: Spot[] = [];
  let end = text.length;
  for (const spot of spots(text, lang)) {
    if (spot.start >= end) break;
    if (!isHit(spot.word, lang, looked, terms)) continue;
    if (hits.length === 0) end = Math.min(end, Math.max(0, spot.start - before) + excerptLength);
    hits.push(spot);
  }
  return segments(text, hits, boundsOf(text, hits[0]?.start ?? 0));
}

function isHit(word: string, lang: Language, looked: Set<string>, { prefix }: QueryTerms): boolean {
  if (looked.size === 0) return false;
  return (prefix !== null && fold(word).startsWith(prefix)) || forms(word, lang).some((form) => looked.has(form));
}

/** From a space to a space, when there is one nearby. */
function boundsOf(text: string, first: number): { start: number; end: number } {
  const from = Math.max(0, first - before);
  const space = from === 0 ? -1 : text.slice(from, first).search(/\s/);
  const start = from === 0 ? 0 : space < 0 ? first : from + space + 1;
  const to = start + excerptLength;
  if (to >= text.length) return { start, end: text.length };
  const tail = text.slice(to - 40, to).search(/\s\S*$/);
  const inPair = /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? 1 : 0;
  return { start, end: tail < 0 ? to - inPair : to - 40 + tail };
}

function segments(text: string, hits: Spot[], { start, end }: { start: number; end: number }): Segment[] {
  const made: Segment[] = [];
  let from = start;
  let lead = start > 0 ? '…' : '';
  for (const hit of hits.filter((spot) => spot.start >= start && spot.end <= end)) {
    made.push({ text: lead + text.slice(from, hit.start), hit: 'no' }, { text: text.slice(hit.start, hit.end), hit: 'yes' });
    lead = '';
    from = hit.end;
  }
  made.push({ text: lead + text.slice(from, end) + (end < text.length ? '…' : ''), hit: 'no' });
  return made.filter((segment) => segment.text !== '');
}
