import { fold } from '../../platform/search/words.ts';
import type { Whole } from '../snapshot.ts';
import { signsOf } from '../snapshot.ts';

/** Why an edit waits to be read before it is public. */
export const suspicions = ['visitor', 'links', 'blanking', 'speed', 'hurry', 'words', 'licence'] as const;
export type Suspicion = (typeof suspicions)[number];

export type WriterKnown = {
  standing: 'confirmed' | 'unconfirmed' | 'visitor';
  /** Edits that the patrol let stand. */
  accepted: number;
  /** Edits of the last ten minutes, those that wait among them. */
  recent: number;
  /** Milliseconds since the one before; null for the first. */
  sinceLast: number | null;
};

/** From so many accepted edits on, rules are milder; then they are silent. */
export const knownFrom = 5;
export const trustedFrom = 20;
export const recentMilliseconds = 600_000;

type Trust = 'unconfirmed' | 'new' | 'known';
const mostLinks: Record<Trust, number> = { unconfirmed: 2, new: 5, known: 8 };
const mostRecent: Record<Trust, number> = { unconfirmed: 10, new: 60, known: 120 };
/** Of a text of at least so many signs, this part must stay. */
const worthKeeping = 500;
const leastKept: Record<Trust, number> = { unconfirmed: 0.3, new: 0.3, known: 0.05 };
const hurriedMilliseconds = 5_000;

/** What makes an edit look suspicious, in the order of `suspicions`; `words` are those that the gathering watches. */
export function suspicionsOf(before: Whole | undefined, after: Whole, writer: WriterKnown, words: readonly string[]): Suspicion[] {
  if (writer.accepted >= trustedFrom) return [];
  const trust = trustIn(writer);
  const found: Record<Suspicion, boolean> = {
    visitor: writer.standing === 'visitor',
    links: linksAdded(before, after) > mostLinks[trust],
    blanking: before !== undefined && signsOf(before) >= worthKeeping && signsOf(after) < signsOf(before) * leastKept[trust],
    speed: writer.recent >= mostRecent[trust],
    hurry: trust === 'unconfirmed' && writer.sinceLast !== null && writer.sinceLast < hurriedMilliseconds,
    words: wordAdded(before, after, words),
    licence: trust !== 'known' && before !== undefined && before.licence !== after.licence,
  };
  return suspicions.filter((each) => found[each]);
}

function trustIn({ accepted, standing }: WriterKnown): Trust {
  return accepted >= knownFrom ? 'known' : standing === 'confirmed' ? 'new' : 'unconfirmed';
}

/**
 * The same for what is said under a card or by an actor; `before`: what the same words said until now. A correction that brings one more
 * address counts with all those that its author brought before, or they would come in by twos.
 */
export function suspicionsInWords(before: string, after: string, writer: WriterKnown, words: readonly string[]): Suspicion[] {
  if (writer.accepted >= trustedFrom) return [];
  const known = new Set(before.match(linkPattern));
  const links = new Set(after.match(linkPattern));
  const found: Partial<Record<Suspicion, boolean>> = {
    visitor: writer.standing === 'visitor',
    links: links.size > mostLinks[trustIn(writer)] && !links.isSubsetOf(known),
    words: holdsNew(` ${spaced(before)} `, ` ${spaced(after)} `, words),
  };
  return suspicions.filter((each) => found[each]);
}

function linksAdded(before: Whole | undefined, after: Whole): number {
  const known = new Set(before ? linksIn(before) : []);
  return new Set(linksIn(after).filter((link) => !known.has(link))).size;
}

const linkPattern = /(?:https?:\/\/|www\.)[^\s<>()[\]"'\\]+/gi;

function linksIn(snapshot: Whole): string[] {
  const said = Object.values(snapshot.texts).map(({ summary, text }) => `${summary} ${text}`);
  const found = [...said, JSON.stringify(snapshot.kept)].flatMap((text) => [...text.matchAll(linkPattern)]);
  return [...found.map(([link]) => link), ...snapshot.links.map(({ url }) => url)];
}

function wordAdded(before: Whole | undefined, after: Whole, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  return holdsNew(before ? plain(before) : ' ', plain(after), words);
}

function holdsNew(then: string, now: string, words: readonly string[]): boolean {
  return words.some((word) => {
    const looked = ` ${spaced(word)} `;
    return looked.trim() !== '' && now.includes(looked) && !then.includes(looked);
  });
}

function plain(snapshot: Whole): string {
  const links = snapshot.links.map(({ url, label }) => `${url} ${label}`);
  const said = Object.values(snapshot.texts).flatMap(({ title, summary, text }) => [title, summary, text]);
  return ` ${spaced([...said, ...links, ...snapshot.tags, JSON.stringify(snapshot.kept)].join(' '))} `;
}

/** Folded words between single spaces: capitals, accents and signs do not hide a word. */
function spaced(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
