/** Longest text kept or rendered, in UTF-16 units. */
export const maxTextLength = 200_000;

// Bidirectional overrides and isolates can make a text read otherwise than it is written; NUL and the other control
// characters have no use in a text and break parsers, feeds and databases.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

/** What any text typed by a person goes through before it is kept or shown: one form, no traps, at most `maxTextLength`. */
export function cleanText(source: string): string {
  return withoutTraps(cut(source, maxTextLength)).replace(/\r\n?/g, '\n').toWellFormed().normalize('NFC');
}

export function withoutTraps(text: string): string {
  return text.replace(unwanted, '');
}

/** A text on one line: a run of spaces becomes one, and stays a no-break one where it was typed so, as French does. */
export function oneLine(source: string): string {
  return cleanText(source)
    .replace(/\s+/g, (run) => /[\u00A0\u202F]/.exec(run)?.[0] ?? ' ')
    .trim();
}

/** The beginning of a plain text, at most `max` characters with the ellipsis, cut between words where it can be. */
export function excerpt(text: string, max: number): string {
  const flat = cut(text, max * 8 + 100)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...flat];
  if (characters.length <= max) return flat;
  const head = characters.slice(0, Math.max(0, max - 1)).join('');
  const space = characters[max - 1] === ' ' ? head.length : head.lastIndexOf(' ');
  const kept = space > head.length / 2 ? head.slice(0, space) : head;
  return kept.replace(/[\s,;:.–—-]$/u, '').trimEnd() + '…';
}

/** Never cuts a character in two. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
